/** Files whose tables are laid out in the ways that people and programs have. */

/** @import { Reading } from '../../../../web/features/own-data/reading/read-examples.js' */

/**
 * @typedef {object} ReadFile
 * @property {string} what
 * @property {string | Uint8Array} source
 * @property {number[]} x
 * @property {number[]} y
 * @property {[string, string]} [names] of the columns
 * @property {[string, string]} [units]
 * @property {[string, string]} [labels]
 * @property {number[]} [skipped]
 * @property {Reading} [readings]
 * @property {{x?: string, y?: string}} [choose]
 */

/** @type {ReadFile[]} */
export const tableFiles = [
  {
    what: 'a first column without a name counts the rows and is not x',
    source: ',TV,Radio,Sales\n1,230.1,37.8,22.1\n2,44.5,39.3,10.4\n3,17.2,45.9,9.3\n',
    names: ['TV', 'Sales'],
    x: [230.1, 44.5, 17.2],
    y: [22.1, 10.4, 9.3],
  },
  {
    what: 'a first column 0, 1, 2… is not x either',
    source: '0,5.5,2\n1,6.5,3\n2,9,4\n',
    names: ['column 2', 'column 3'],
    x: [5.5, 6.5, 9],
    y: [2, 3, 4],
  },
  {
    what: 'a column 0, 1, 2… is x where there is no other',
    source: 't,v\n0,5\n1,7\n2,8\n',
    names: ['t', 'v'],
    x: [0, 1, 2],
    y: [5, 7, 8],
  },
  {
    what: 'columns called x and y are x and y, wherever they stand',
    source: 'y,z,x\n1,7,3\n2,8,5\n',
    names: ['x', 'y'],
    x: [3, 5],
    y: [1, 2],
  },
  {
    what: 'R names the rows and leaves their column without a name',
    source: '"speed" "dist"\n"1" 4 2\n"2" 4 10\n"3" 7 4\n',
    names: ['speed', 'dist'],
    x: [4, 4, 7],
    y: [2, 10, 4],
  },
  {
    what: 'words in a column do not matter',
    source: 'Position,Level,Salary\nAnalyst,1,45000\nConsultant,2,50000\nManager,3,60000\n',
    names: ['Level', 'Salary'],
    x: [1, 2, 3],
    y: [45000, 50000, 60000],
  },
  {
    what: 'dates and times are no numbers',
    source: 't,x,y\n2023-01-01 12:00,1,2\n2023-01-01 13:00,2,5\n',
    names: ['x', 'y'],
    x: [1, 2],
    y: [2, 5],
  },
  {
    what: 'German dates are no numbers either',
    source: 'Tag;Temperatur;Umsatz\n01.02.2023;18,5;210\n02.02.2023;21;248,25\n',
    names: ['Temperatur', 'Umsatz'],
    x: [18.5, 21],
    y: [210, 248.25],
  },
  { what: 'runs of spaces', source: 'x y\n 1   2\n 2   4\n10  20\n', x: [1, 2, 10], y: [2, 4, 20] },
  {
    what: 'what NumPy saves',
    source: '1.0e+00 2.5e+00\n2.000000000000000000e+00 5.000000000000000000e+00\n',
    x: [1, 2],
    y: [2.5, 5],
  },
  {
    what: 'what NumPy saves with names, which are a comment',
    source: '# speed dist\n1.0 2.0\n2.0 5.0\n',
    names: ['speed', 'dist'],
    x: [1, 2],
    y: [2, 5],
  },
  {
    what: 'comments of each kind, between the rows too',
    source: '% one\n1;2\n# "two\n2;5\n// three\n3;6\n',
    x: [1, 2, 3],
    y: [2, 5, 6],
  },
  {
    what: 'a comment of many words is no row of names',
    source: '# measured in May, by me\n1,2\n2,5\n',
    names: ['column 1', 'column 2'],
    x: [1, 2],
    y: [2, 5],
  },
  {
    what: 'cells of a sheet, with a line break in a name',
    source: '"size\n(ft²)"\tprice [k€]\n1000\t200\n2000\t"300"\n',
    names: ['size (ft²)', 'price [k€]'],
    labels: ['size', 'price'],
    units: ['ft²', 'k€'],
    x: [1000, 2000],
    y: [200, 300],
  },
  {
    what: 'a row of units in brackets',
    source: 'time,voltage\n(s),(V)\n0,1\n1,3\n',
    units: ['s', 'V'],
    x: [0, 1],
    y: [1, 3],
  },
  {
    what: 'a unit behind a slash',
    source: 'Zeit t / s;U / V\n0;1\n1;3\n',
    labels: ['Zeit t', 'U'],
    units: ['s', 'V'],
    x: [0, 1],
    y: [1, 3],
  },
  {
    what: 'a title above the names',
    source: 'My measurements\n\nx,y\n1,2\n2,4\n',
    names: ['x', 'y'],
    x: [1, 2],
    y: [2, 4],
  },
  {
    what: 'Excel says what separates',
    source: 'sep=;\na;b\n1;2\n3;4\n',
    names: ['a', 'b'],
    x: [1, 3],
    y: [2, 4],
  },
  { what: 'lone carriage returns', source: 'x,y\r1,2\r3,4\r', x: [1, 3], y: [2, 4] },
  {
    what: 'a table of Markdown',
    source: '| x | y |\n|---|--:|\n| 1 | 2 |\n| 2 | 5 |\n',
    names: ['x', 'y'],
    x: [1, 2],
    y: [2, 5],
  },
  {
    what: 'a missing cell elsewhere does not matter',
    source: 'x,n,y\n1,NA,2\n3,,4\n',
    x: [1, 3],
    y: [2, 4],
  },
  {
    what: 'a quote within a cell is an inch',
    source: 'x,y,n\n1,2,5" pipe\n2,3,6" pipe\n',
    choose: { x: 'x', y: 'y' },
    x: [1, 2],
    y: [2, 3],
  },
  {
    what: 'spaces around quotes',
    source: 'x, y\n"1,250", "2,500.5"\n"1,900" , "3"\n',
    x: [1250, 1900],
    y: [2500.5, 3],
  },
  {
    what: 'quotes and line breaks in a column of words',
    source: 'x,note,y\n1,"he said ""2,\n3""",5\n2,"",7\n',
    x: [1, 2],
    y: [5, 7],
  },
  { what: 'pairs with spaces', source: '1 2\n3 4', x: [1, 3], y: [2, 4] },
  { what: 'pairs with semicolons', source: '1; 2\n3; 4', x: [1, 3], y: [2, 4] },
  { what: 'pairs in brackets', source: '(1, 2)\n(3, 4)\n', x: [1, 3], y: [2, 4] },
  { what: 'a list of tuples', source: 'data = [(1, 2), (3, 4.5),]', x: [1, 3], y: [2, 4.5] },
  {
    what: 'a list of lists',
    source: '[[1, 2],\n [3, 4],\n [5, null]]',
    x: [1, 3],
    y: [2, 4],
    skipped: [3],
  },
  {
    what: 'arrays with names',
    source: 'x = np.array([1, 2, 3])\ny = np.array([2.5, 4, 6])\n',
    names: ['x', 'y'],
    x: [1, 2, 3],
    y: [2.5, 4, 6],
  },
  {
    what: 'JSON objects',
    source: '[{"size": 1, "price": 2}, {"size": 3, "price": 4}]',
    names: ['size', 'price'],
    x: [1, 3],
    y: [2, 4],
  },
  {
    what: 'JSON objects, one a line',
    source: '{"size": 1, "price": 2}\n{"size": 3, "price": 4}\n',
    names: ['size', 'price'],
    x: [1, 3],
    y: [2, 4],
  },
  { what: 'JSON columns', source: '{"x": [1, 2, 3], "y": [2, 4, 7]}', x: [1, 2, 3], y: [2, 4, 7] },
  {
    what: 'two columns of one name',
    source: 'v,v,w\n1,2,3\n2,3,5\n',
    choose: { x: 'v (2)', y: 'w' },
    x: [2, 3],
    y: [3, 5],
  },
  {
    what: 'a name that is a script is a name',
    source: '<b onclick=alert(1)>,"=HYPERLINK(1)"\n1,2\n2,3\n',
    names: ['<b onclick=alert(1)>', '=HYPERLINK(1)'],
    x: [1, 2],
    y: [2, 3],
  },
];
