/** @import { Chapter, Study } from '../chapter.js' */

import { defaultOptions } from '../../../state/options.js';
import { scenarios } from '../../../state/scenarios.js';
import { yardstick } from '../houses.js';
import { seenOf } from './reading-failure.js';

const otherStart = { w: 0.5, b: -800 };
const tooHigh = { learningRate: 2.1 };
const later = 40;
const arrived = 120;
const stuck = 200;
const mystery = { scenario: 'swapped', plain: 60 };
/** A rise by a smaller part of J cannot be seen in a number of five digits. */
const leastRise = 1e-3;

/** @type {Chapter} */
export const finalCheck = {
  id: 'final-check',
  scored: true,

  /** @param {Study} study */
  facts(study) {
    const { state, houses, rehearse } = study;
    const measures = yardstick(study);
    const diverging = rehearse(tooHigh);
    diverging.seek(later);
    const tooHighThen = diverging.snapshot();
    const unscaled = rehearse({ ...defaultOptions, ...scenarios.unscaled });
    unscaled.seek(stuck);
    const unscaledThen = { ...unscaled.snapshot(), ...unscaled.landscape() };
    const seen = seenOf(study, mystery.scenario, mystery.plain);
    const elsewhere = rehearse({ start: otherStart });
    elsewhere.seek(arrived);
    const otherEnd = elsewhere.snapshot();
    const run = rehearse();
    const first = run.snapshot();
    const { curvature, maxStableLearningRate } = run.landscape();
    run.seek(1);
    const next = run.snapshot();
    run.seek(later);
    return {
      ...measures,
      questions: finalCheck.steps.length,
      count: houses.x.length,
      curvature,
      limit: maxStableLearningRate,
      first: withLength(first),
      next,
      later: withLength(run.snapshot()),
      tooHigh: tooHighThen,
      other: { ...otherStart, end: otherEnd },
      unscaled: unscaledThen,
      mystery: seen,
      here: withLength({ ...state.startSnapshot, ...state.options.start }),
      now: state.snapshot,
      overLimit: state.diagnosis.evidence.learningRateOverLimit,
    };
  },

  steps: [
    {
      id: 'bowl',
      scene: { run: {} },
      question: {
        kind: 'choice',
        options: ['alpha', 'bowl', 'start', 'data'],
        right: 'bowl',
        reveal: {
          right: { run: {}, to: arrived },
          alpha: { run: tooHigh, to: later },
          start: { run: otherStart, to: arrived },
          data: { run: { dataset: 'ng-lab-2points', w: 0, b: 0 }, to: arrived },
        },
      },
    },
    {
      id: 'break-it',
      scene: { run: {} },
      uses: ['transport', 'learning-rate'],
      question: {
        kind: 'task',
        free: ['learningRate', 'iteration'],
        judge(_given, { here, now, overLimit }) {
          if (now.cost > (1 + leastRise) * here.cost) return 'right';
          return overLimit > 1 ? 'waiting' : 'below';
        },
      },
    },
    {
      id: 'next-b',
      scene: { run: {} },
      veiled: true,
      formulas: ['update'],
      question: {
        kind: 'number',
        judge: (given, { first, next }) =>
          Math.abs(given - next.scaled.b) <= 0.02 * Math.abs(first.scaled.step.b) ? 'right' : 'off',
        reveal: { any: { to: 1 } },
      },
    },
    {
      id: 'shrink',
      scene: { run: {} },
      question: {
        kind: 'choice',
        options: ['decay', 'gradient', 'cost'],
        right: 'gradient',
        reveal: { any: { to: later } },
      },
    },
    {
      id: 'centre',
      scene: { run: {} },
      question: {
        kind: 'point',
        free: ['start', 'learningRate'],
        judge: (_given, { here, nothing }) => (here.excessCost <= nothing ? 'right' : 'off'),
      },
    },
    {
      id: 'name-it',
      scene: { run: scenarios[mystery.scenario] },
      uses: ['transport'],
      veiled: true,
      question: {
        kind: 'choice',
        options: ['too-high', 'too-low', 'unscaled', 'bug'],
        right: 'bug',
        reveal: { right: { to: mystery.plain } },
      },
    },
    {
      id: 'batch',
      scene: { run: {} },
      veiled: true,
      formulas: ['gradient'],
      question: {
        kind: 'number',
        judge: (given, { count }) => (given === count ? 'right' : 'off'),
        reveal: { any: { run: {}, view: { phaseByPhase: true }, phase: 2 } },
      },
    },
    {
      id: 'repair',
      scene: { run: { ...scenarios.unscaled, iteration: stuck } },
      uses: ['transport', 'verdict'],
      question: {
        kind: 'task',
        free: ['scaling', 'learningRate', 'iteration'],
        judge(_given, { now, nothing, overLimit }, { options }) {
          if (options.scaling === 'none') return 'unscaled';
          if (now.excessCost <= nothing) return 'right';
          return overLimit < 1 ? 'underway' : 'above';
        },
      },
    },
  ],
};

/** @param {import('../../../core/layouts.js').Snapshot} snapshot of a run on the usual scaling */
const withLength = (snapshot) => ({
  ...snapshot,
  gradientLength: snapshot.lengths.gradient,
});
