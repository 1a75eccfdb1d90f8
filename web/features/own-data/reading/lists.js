/** Pairs as programs and people write them: [[1, 2], [3, 4]], (1, 2), x = [1, 3], {"x": [1, 3]}. */

/** Characters: longer texts are files, and files are tables. */
const longest = 16e6;

/**
 * The table that a text of lists is, with a tab between cells, or the text itself.
 * @param {string} text
 */
export function tableOfLists(text) {
  const given = text.trim();
  if (!/^(?:\w+\s*=|[[({]|(?:np|numpy)\.)/.test(given) || given.length > longest) return text;
  const named = [...given.matchAll(/(\w+)\s*=\s*(?:\w+\.)?(?:array\()?\[([^[\]]*)\]/g)];
  if (named.length >= 2) {
    const columns = named.map(([, name, list]) => [name, ...list.split(',')]);
    return tableOf(columns[0].map((_, i) => columns.map((column) => column[i])));
  }
  const json = given
    .replace(/^\w+\s*=\s*|^(?:\w+\s*=\s*)?(?:np|numpy)\.array(?=\()/, '')
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replaceAll("'", '"')
    .replaceAll(/,(?=\s*[\]}])/g, '')
    .replaceAll(/\b(?:None|nan|NaN)\b/g, 'null');
  const lines = json.replaceAll(/\}\s*\n\s*\{/g, '},{');
  for (const candidate of [json, `[${lines}]`]) {
    const rows = rowsIn(candidate);
    if (rows) return tableOf(rows);
  }
  // One pair a line, in brackets.
  return text.replaceAll(/^[^\S\r\n]*[[(]+([^[\]()\r\n]*)[\])]+[,;]?[^\S\r\n]*$/gm, '$1');
}

/** @param {string} json @returns {unknown[][] | null} */
function rowsIn(json) {
  /** @type {any} */
  let value;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  while (Array.isArray(value) && value.length === 1 && Array.isArray(value[0])) [value] = value;
  if (!Array.isArray(value)) {
    const lists = Object.entries(value ?? {}).filter(([, list]) => Array.isArray(list));
    if (lists.length < 2) return null;
    const height = Math.max(...lists.map(([, list]) => list.length));
    return [
      lists.map(([name]) => name),
      ...Array.from({ length: height }, (_, i) => lists.map(([, list]) => list[i])),
    ];
  }
  if (value.length === 0) return null;
  if (value.every(Array.isArray)) return value;
  if (!value.every((item) => item !== null && typeof item === 'object' && !Array.isArray(item)))
    return null;
  const names = Object.keys(value[0]);
  return [names, ...value.map((item) => names.map((name) => item[name]))];
}

/** @param {unknown[][]} rows */
const tableOf = (rows) => rows.map((row) => row.map(cellOf).join('\t')).join('\n');

/** @param {unknown} value */
const cellOf = (value) => {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `"${text.trim().replaceAll('"', '""')}"`;
};
