/** What a link could hold when the links were kept. Later values do not belong here. */

export const datasets = [
  ...['portland-housing', 'ames-housing', 'ng-lab-2points', 'food-truck', 'anscombe-1'],
  ...['anscombe-2', 'anscombe-3', 'anscombe-4', 'old-faithful', 'cars', 'galton-heights'],
];
export const scalings = ['none', 'per-thousand', 'max', 'mean-normalization', 'z-score'];
export const faults = [
  ...['none', 'b-sign-flipped', 'w-missing-x', 'swapped', 'missing-mean', 'ascent', 'b-frozen'],
  'sequential',
];
export const scenarios = [
  ...['healthy', 'lecture', 'too-low', 'near-the-limit', 'too-high', 'unscaled', 'rescued'],
  ...['from-zero', 'b-sign-flipped', 'w-missing-x', 'swapped', 'missing-mean', 'ascent'],
  ...['b-frozen', 'sequential'],
];
export const chapters = [
  ...['three-views', 'one-iteration', 'early-jumps', 'reading-failure', 'batch'],
  ...['no-local-minimum', 'using-the-model', 'in-production', 'final-check', 'interview'],
];
export const viewWords = [
  ...['residuals', 'no-residuals', 'linear', 'log', 'iterations', 'phases', 'phase-2', 'phase-3'],
  ...['phase-4', 'phase-5', 'speed-1', 'speed-2', 'speed-10', 'speed-60', 'speed-3000'],
  ...['formulas', 'numpy', 'cpp'],
];
export const controls = [
  ...['play', 'step', 'alpha', 'start', 'scaling', 'data', 'share', 'lesson', 'scenario', 'fault'],
  ...['batch', 'view', 'compare', 'all'],
];

/** Values that their parameter refuses. @type {Readonly<Record<string, readonly string[]>>} */
export const badValues = {
  dataset: ['portland', 'custom', '', 'Cars', 'anscombe-5', '../cars', '__proto__'],
  points: [
    '1',
    '1,2',
    '1,2;1,3',
    '1,2;3',
    '1,2;x,4',
    '1,2;3,4;',
    '1,Infinity;2,3',
    '1;2',
    '3,3;3,4;3,5',
  ],
  scaling: ['zscore', 'Z-score', '', 'toString', 'none,max'],
  'learning-rate': ['0', '-0.1', 'fast', '', '0,3', '1e7', 'NaN', 'Infinity', '0.1.2', '1/3', '−1'],
  'learning-rate-changes': [
    '5',
    '0:0.1',
    '5:0.1,5:0.2',
    '9:1,3:1',
    '5:0',
    '5:x',
    '5:0.1,',
    '1.5:1',
  ],
  w: ['x', '', '1e999', 'NaN', '1,5', '--1'],
  b: ['y', ' ', '-Infinity', '9OO', '1 000', '0x'],
  fault: ['bug', '', 'None', 'constructor', 'ascent '],
  'batch-size': ['0', '-1', '1.5', 'ALL', '', 'half', '1e20'],
  seed: ['-1', '1.5', '4294967296', 'one', ''],
  iteration: ['-1', '1.5', '10000001', 'last', '', '1e9', '5,'],
  scenario: ['too-hot', '', 'Lecture', 'hasOwnProperty'],
  view: ['loud', 'log,numpy', 'speed-7', 'phase-1', 'log loud'],
  pinned: [
    'all',
    'iteration=0',
    'learning-rate=0.3',
    'iteration=9,8',
    'iteration=1;iteration=2;iteration=3;iteration=4',
  ],
  theme: ['Dark', '', 'blue'],
  controls: ['volume', 'play,step', '*'],
  locked: ['no', '0', 'LOCKED'],
  mystery: ['x'.repeat(65)],
  chapter: ['1', '', 'batches'],
};
