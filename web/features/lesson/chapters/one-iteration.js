/** @import { Chapter, Study } from '../chapter.js' */

const phaseByPhase = { phaseByPhase: true };

/** @type {Chapter} */
export const oneIteration = {
  id: 'one-iteration',

  /** @param {Study} study */
  facts({ state, houses, rehearse }) {
    const zero = rehearse({ start: { w: 0, b: 0 } }).snapshot();
    const run = rehearse();
    const first = run.snapshot();
    run.step(1);
    return {
      count: houses.x.length,
      zero,
      first,
      next: run.snapshot(),
      now: state.snapshot,
      here: state.options.start,
      phase: state.phase,
    };
  },

  steps: [
    {
      id: 'five-phases',
      scene: { run: {}, view: phaseByPhase },
      uses: ['transport'],
      tool: 'phase-list',
      question: {
        kind: 'task',
        judge: (_given, _facts, { snapshot }) => (snapshot.iteration > 0 ? 'right' : 'underway'),
      },
    },
    {
      id: 'new-w',
      scene: { run: {}, view: phaseByPhase },
      veiled: true,
      formulas: ['updateW'],
      question: {
        kind: 'number',
        judge: (given, { first, next }) => caseOfNewW(given, first.scaled, next.scaled.w),
        reveal: { right: { to: 1 } },
      },
    },
    {
      id: 'how-much',
      scene: { run: {} },
      veiled: true,
      formulas: ['cost'],
      question: {
        kind: 'choice',
        options: ['rises', 'some', 'most'],
        right: 'some',
        reveal: { any: { to: 1 } },
      },
    },
    {
      id: 'usual-start',
      scene: { run: {} },
      uses: ['transport'],
      question: {
        kind: 'point',
        free: ['start', 'iteration'],
        judge(_given, _facts, { options: { start }, snapshot }) {
          if (start.w !== 0 || start.b !== 0) return 'elsewhere';
          return snapshot.iteration > 0 ? 'right' : 'waiting';
        },
      },
    },
  ],
};

/**
 * Which way of computing the new w led to a number.
 * @param {number} given
 * @param {{w: number, gradient: {w: number}, step: {w: number}}} from
 * @param {number} right
 */
function caseOfNewW(given, { w, gradient, step }, right) {
  /** @param {number} value */
  const isNear = (value) => Math.abs(given - value) <= 0.02 * Math.abs(step.w);
  if (isNear(right)) return 'right';
  if (isNear(w - step.w)) return 'uphill';
  if (isNear(w - gradient.w) || isNear(w + gradient.w)) return 'whole-gradient';
  if (isNear(step.w) || isNear(-step.w)) return 'change-only';
  return 'off';
}
