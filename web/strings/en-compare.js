/** Pinned runs and what stands beside them, in English. */

/** @import { Ghost, LogTrail, RunTrail, SlideTrail, Trail } from '../state/ghosts.js' */
import { mostGhosts } from '../state/pinned-text.js';
import { batchWords } from './en-batch.js';
import { formatCount, formatNumber } from './format.js';

/** @type {Readonly<Record<RunTrail['verdict'], string>>} */
const verdicts = {
  'not-started': 'not started',
  converged: 'converged',
  diverging: 'diverging',
  bouncing: 'bouncing',
  wandering: 'wandering',
  crawling: 'crawling',
  drifting: 'drifting',
  converging: 'converging',
};

export const compareWords = {
  label: 'Pinned runs',
  pin: 'Pin this run',
  /** Beside the button, whether or not it can be pressed. */
  status: {
    ready: 'It then stays in the plots as a ghost, to compare others with.',
    veiled: 'Once the mystery is found out: its settings will be told here.',
    'not-started': 'Once it has taken a step: to compare others with.',
    pinned: 'Pinned: this run, at this iteration.',
    full: `${formatCount(mostGhosts)} ghosts are all there is room for: remove one first.`,
  },
  noRoom: `${formatCount(mostGhosts)} ghosts are all there is room for: this scenario’s own is not shown. Remove one and choose the scenario again.`,
  /** What the parameter may be. */
  expected: `auto, none, or at most ${formatCount(mostGhosts)} runs with a semicolon between them, each with its iteration, as in learning-rate=0.3 iteration=9`,
  /** @param {readonly number[]} numbers */
  notPinned: (numbers) =>
    `Not all of the pinned runs can be shown: expected a start from which J can be computed, and points of a slide on that slide’s data. Missing: ${numbers.map((number) => formatCount(number)).join(', ')}.`,
  /** At the end of its curve. @param {Ghost} ghost */
  healthy: ({ number }) => `${number} healthy`,
  /** @param {Ghost} ghost */
  remove: ({ number }) => `Remove ghost ${number}`,

  /**
   * Which run a ghost is, and what had become of it.
   * @param {RunTrail} trail
   * @param {string} scaling its title
   * @param {string | null} fault its title, if there is one
   */
  run: (trail, scaling, fault) => {
    const { iteration } = endOf(trail);
    const { batchSize, seed, start } = trail.options;
    const batch = batchSize === 'all' ? [] : [batchWords.update(batchSize, seed)];
    const bug = fault ? [fault] : [];
    const setup = [learningRateOf(trail), scaling, ...batch, ...bug].join(', ');
    return `${setup}, from ${pair(start)}: ${verdicts[trail.verdict]} at iteration ${formatCount(iteration)}, ${costOf(trail)}`;
  },

  /** @param {LogTrail} trail */
  log: (trail) =>
    `the log that you pasted, to iteration ${formatCount(endOf(trail).iteration)}: ${pair(endOf(trail))}, ${costOf(trail)}`,

  /** @param {SlideTrail} trail */
  slide: (trail) => {
    const { length } = trail.path.iteration;
    return `${formatCount(length)} points read off the lecture’s slide, not computed here; the last is ${pair(endOf(trail))}, ${costOf(trail)}`;
  },
};

/** @param {Trail} trail */
function endOf({ path }) {
  const last = path.iteration.length - 1;
  return {
    iteration: path.iteration[last],
    w: path.w[last],
    b: path.b[last],
    cost: path.cost[last],
  };
}

/** @param {Trail} trail */
const costOf = (trail) => `J\u00a0=\u00a0${formatNumber(endOf(trail).cost)}`;

/** @param {{w: number, b: number}} point */
const pair = ({ w, b }) => `(${formatNumber(w)},\u00a0${formatNumber(b)})`;

/**
 * α, and if it was changed on the way, that it was.
 * @param {RunTrail} trail
 */
function learningRateOf({ learningRates }) {
  const [first, ...changes] = learningRates;
  const last = changes.at(-1) ?? first;
  const alpha = `α\u00a0=\u00a0${formatNumber(last.learningRate, 6)}`;
  if (changes.length === 0) return alpha;
  const before = formatNumber(first.learningRate, 6);
  return changes.length === 1
    ? `${alpha} (${before} up to iteration ${formatCount(last.from)})`
    : `${alpha} (${before} at first, changed ${formatCount(changes.length)} times)`;
}
