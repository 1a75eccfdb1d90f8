import assert from 'node:assert/strict';
import { test } from 'node:test';
import { programOf } from '../../web/explain/reproduction.js';
import { answerLines } from '../../web/explain/words/en.js';
import { explainRun } from './support/load-explain-core.js';
import { descend, shippedData } from './support/logs/descend.js';
import { formats } from './support/logs/formats.js';

/** @typedef {Parameters<typeof descend>[1]} Program */

/** What a program does, and on which data. @type {Record<string, [string, Program]>} */
const programs = {
  'food truck': ['food-truck', { alpha: 0.01, updates: 40 }],
  'food truck in float32': ['food-truck', { alpha: 0.01, updates: 40, single: true }],
  'food truck, 1/m': ['food-truck', { alpha: 0.005, updates: 40, factor: 2 }],
  'the lab': ['ng-lab-2points', { alpha: 0.01, updates: 30 }],
  'the lab, too high': ['ng-lab-2points', { alpha: 0.8, updates: 10 }],
  'old faithful, z-score': [
    'old-faithful',
    { alpha: 0.1, updates: 25, scaling: 'z-score', start: [-3, 5] },
  ],
  'cars, scaled by the mean': [
    'cars',
    { alpha: 0.3, updates: 25, scaling: 'mean-normalization', start: [4, 1] },
  ],
  'sign of b': ['food-truck', { alpha: 0.01, updates: 30, fault: 'b-sign-flipped', start: [1, 1] }],
  'without x': ['food-truck', { alpha: 0.05, updates: 30, fault: 'w-missing-x', start: [0, 2] }],
  exchanged: ['old-faithful', { alpha: 0.05, updates: 12, fault: 'swapped', start: [1, 1] }],
  uphill: ['food-truck', { alpha: 0.01, updates: 8, fault: 'ascent', start: [1, 1] }],
  'b stays': [
    'old-faithful',
    { alpha: 0.05, updates: 25, fault: 'b-frozen', start: [0, 30], scaling: 'z-score' },
  ],
  'one after the other': ['food-truck', { alpha: 0.015, updates: 30, fault: 'sequential' }],
  'without a mean': ['food-truck', { alpha: 0.0001, updates: 30, fault: 'missing-mean' }],
};

/** The logs, each in a format: forty of them. @type {[string, string][]} */
const logs = [
  ...Object.keys(formats).map((format) => /** @type {[string, string]} */ (['food truck', format])),
  ['food truck in float32', 'PyTorch items'],
  ['food truck in float32', 'NumPy scalars in lines'],
  ['food truck in float32', 'PyTorch'],
  ['food truck, 1/m', 'PyTorch items'],
  ['food truck, 1/m', 'CSV'],
  ['the lab', 'the course'],
  ['the lab, too high', 'the course'],
  ['the lab, too high', 'NumPy scalars in lines'],
  ['old faithful, z-score', 'a plain line'],
  ['old faithful, z-score', 'R'],
  ['cars, scaled by the mean', 'Octave'],
  ['cars, scaled by the mean', 'Python lists'],
  ['sign of b', 'a plain line'],
  ['sign of b', 'NumPy histories'],
  ['without x', 'R cat'],
  ['exchanged', 'a table between bars'],
  ['uphill', 'pandas'],
  ['uphill', 'MATLAB columns'],
  ['b stays', 'a tuple a line'],
  ['one after the other', 'Python tuples'],
  ['one after the other', 'a plain line'],
  ['without a mean', 'NumPy arrays of one'],
];

test('there are forty logs', () => assert.equal(logs.length, 40));

for (const [name, format] of logs) {
  test(`${name}, printed as ${format}, is told with its bug, scaling and α`, async () => {
    const [id, program] = programs[name];
    const data = shippedData(id);
    const log = formats[format](descend(data, program));
    const known = { learningRate: program.alpha };
    const answer = await explainRun(log, data, known);
    const found = answer.explanations.map(
      ({ fault, scaling, learningRate, certainty }) =>
        `${fault} ${scaling} ${learningRate} ${certainty}`,
    );
    const first = answer.explanations[0];
    assert.ok(first, `nothing found: ${answer.why}\n${log.slice(0, 400)}`);
    const wanted = { fault: program.fault ?? 'none', scaling: program.scaling ?? 'none' };
    const listed = answer.explanations.find(
      ({ fault, scaling }) => fault === wanted.fault && scaling === wanted.scaling,
    );
    assert.ok(listed, `expected ${JSON.stringify(wanted)} among ${found.join('; ')}`);
    assert.equal(listed.learningRate, program.alpha);
    if (first.certainty === 'certain') assert.equal(first, listed);
    assert.equal(answer.partsAt, null);
  });
}

const truck = shippedData('food-truck');
const goodLog = formats['a plain line'](descend(truck, { alpha: 0.01, updates: 5 }));

/** What cannot be read, and what the sentence speaks of. @type {[string, any, any, any, RegExp][]} */
const refused = [
  [
    'columns without names',
    '0 0 0 6.56e+04\n1 6.5 4 5.9e+04\n2 12 8 5.1e+04',
    truck,
    {},
    /^Each line has 4 numbers and no names\. Write a line of names over them/,
  ],
  [
    'rows of four in brackets',
    '[[0, 0, 0, 65600],\n [1, 6.5, 4, 59000]]',
    truck,
    {},
    /^Each line has 4 numbers and no names/,
  ],
  ['an empty text', '', truck, {}, /No line names w, b or a cost/],
  ['blanks', ' \n\n ', truck, {}, /No line names/],
  ['prose', 'The model was trained.\nIt went well.', truck, {}, /The model was trained/],
  ['HTML', '<script>alert(1)</script>', truck, {}, /No line names/],
  ['a number', 12, truck, {}, /The log is a number/],
  ['nothing', undefined, truck, {}, /The log is a undefined|text or arrays/],
  ['null', null, truck, {}, /text or arrays/],
  [
    'several features',
    'iteration 1 w: [0.1 0.2 0.3] b: 2\niteration 2 w: [0.1 0.2 0.3] b: 2',
    truck,
    {},
    /several features/,
  ],
  [
    'a matrix of weights',
    {
      w: [
        [1, 2],
        [3, 4],
      ],
      b: [1, 2],
    },
    truck,
    {},
    /several features/,
  ],
  ['words in an array', { w: [1, 'two'], b: [1, 2] }, truck, {}, /no number in row 2/],
  ['an object in place of an array', { w: 'abc' }, truck, {}, /no array/],
  ['arrays of other names', { x: [1, 2] }, truck, {}, /No line names/],
  [
    'gradients alone',
    'dj_dw: 1.2, dj_db: 3.4\ndj_dw: 1.1, dj_db: 3.3',
    truck,
    {},
    /gradients alone/,
  ],
  ['no data', goodLog, undefined, {}, /no x or no y/],
  ['data without y', goodLog, { x: [1, 2] }, {}, /no x or no y/],
  ['data of unequal lengths', goodLog, { x: [1, 2, 3], y: [1, 2] }, {}, /differ in length/],
  ['one example', goodLog, { x: [1], y: [1] }, {}, /needs 2/],
  ['a constant x', goodLog, { x: [1, 1], y: [1, 2] }, {}, /two different/],
  ['a NaN among the data', goodLog, { x: [1, Number.NaN], y: [1, 2] }, {}, /row 2/],
  ['an α that is none', goodLog, truck, { learningRate: -1 }, /learningRate is -1/],
  ['an unknown scaling', goodLog, truck, { scaling: 'log' }, /scaling is log/],
  ['a start without b', goodLog, truck, { start: { w: 1 } }, /start is/],
  ['fifty megabytes', 'x'.repeat(50_000_000), truck, {}, /50000000 characters/],
];

for (const [name, log, data, known, sentence] of refused) {
  test(`${name} is refused with a sentence`, async () => {
    await assert.rejects(explainRun(log, data, known), (/** @type {Error} */ error) => {
      assert.match(error.message, sentence);
      assert.match(error.message, /^[A-Z“w<x].*\.$/s);
      return true;
    });
  });
}

test('of costs alone the answer says that their start was assumed, unless it was stated', async () => {
  const steps = descend(truck, { alpha: 0.01, updates: 40 });
  const log = steps.map(({ iteration, cost }) => `iteration ${iteration}: cost ${cost}`).join('\n');
  const assumed = 'No start was stated: the run was taken to begin at w = 0, b = 0.';
  const open = await explainRun(log, truck);
  assert.equal(open.assumesStart, true);
  assert.ok(answerLines(open).includes(assumed), answerLines(open).join('\n'));
  const told = await explainRun(log, truck, { start: { w: 0, b: 0 } });
  assert.equal(told.assumesStart, false);
  assert.ok(!answerLines(told).includes(assumed), answerLines(told).join('\n'));
});

test('the same run under another cost is told by the cost that its gradient is of', async () => {
  const steps = descend(truck, { alpha: 0.005, updates: 40, factor: 2 });
  const log = steps.map(
    ({ iteration, w, b, cost }) => `${iteration}: w ${w}, b ${b}, cost ${cost}`,
  );
  const [first] = (await explainRun(log.join('\n'), truck)).explanations;
  assert.equal(first.learningRate, 0.005);
  assert.match(first.because, /that of 1\/m Σ, twice .* In the demo its α is 0\.01\./);
  assert.match(first.because, /with the gradient of 1\/\(2m\) Σ and α = 0\.01/);
});

test('the program prints w and b in the coordinates of the log', async () => {
  for (const printsScaled of [false, true]) {
    const program = { alpha: 0.1, updates: 25, scaling: 'z-score', printsScaled };
    const log = descend(truck, program).map(
      ({ iteration, w, b }) => `${iteration}: w ${w}, b ${b}`,
    );
    const [first] = (await explainRun(log.join('\n'), truck)).explanations;
    const shown = printsScaled ? 'print(iteration + 1, w, b)' : 'print(iteration + 1, w / s,';
    assert.ok(programOf(first, 'numpy', 25).includes(shown), programOf(first, 'numpy', 25));
  }
});

test('a thousand random texts and deep nesting give a sentence or an answer', async () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  const letters = 'wb=:,[](){}0123456789.-+eE \n\t"\'<>|;costlossnaninfθ\u0000\ud800é';
  for (let i = 0; i < 1000; i++) {
    const length = Math.floor(random() * 300);
    const text = Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join(
      '',
    );
    await explainRun(text, truck).then(
      ({ explanations, why }) => assert.ok(explanations.length > 0 || why, text),
      ({ message, code }) => assert.ok(code && message.endsWith('.'), `${message}\n${text}`),
    );
  }
  const deep = `w = ${'['.repeat(200_000)}1${']'.repeat(200_000)}`;
  await explainRun(deep, truck).then(
    ({ why }) => assert.match(why ?? '', /\.$/),
    ({ message }) => assert.match(message, /\.$/),
  );
});

test('long runs of one letter, or of two in turn, are read or refused at once', async () => {
  const letters = ['1', ' ', '=', '[', ']', ',', 'w', '.', '-', '|', ':', '"', '\t', 'e', '_'];
  const texts = letters.flatMap((letter) => [
    letter.repeat(150_000),
    `w ${letter.repeat(150_000)} 1x\nw = 2`,
    `${letter}1`.repeat(75_000),
  ]);
  for (const text of texts) {
    await explainRun(text, truck).then(
      ({ why, explanations }) => assert.ok(why || explanations.length > 0),
      ({ message }) => assert.match(message, /\.$/s, JSON.stringify(text.slice(0, 20))),
    );
  }
});
