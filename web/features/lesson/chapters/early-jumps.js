/** @import { Run } from '../../../core/run.js' */
/** @import { Chapter, Study } from '../chapter.js' */
/** @import { ViewOptions } from '../../../state/state.js' */
import { defaultOptions } from '../../../state/options.js';

const muchLater = 20;
const doubledRate = 2 * defaultOptions.learningRate;
/** A bound: steps that have not become half as long by then do not shrink. */
const mostIterations = 10_000;
/** The lengths of steps are measured where the rings are round. @type {Partial<ViewOptions>} */
const scaledView = { coordinates: 'scaled' };

/** @type {Chapter} */
export const earlyJumps = {
  id: 'early-jumps',

  /** @param {Study} study */
  facts({ rehearse }) {
    const doubled = shrinking(rehearse({ learningRate: doubledRate }));
    const run = rehearse();
    return {
      ...shrinking(run),
      later: stepAt(run, muchLater),
      doubled,
      /** The run at the iteration that is nearest to the typed number. @param {number} typed */
      at: (typed) => stepAt(run, Math.min(Math.max(Math.round(typed), 0), muchLater)),
    };
  },

  steps: [
    {
      id: 'when-half',
      scene: { run: {}, view: scaledView },
      tool: 'step-lengths',
      toolAfterAnswer: true,
      question: {
        kind: 'number',
        judge: (given, { halfway }) => near(given, halfway),
        reveal: { any: ({ halfway }) => ({ run: {}, view: scaledView, to: 2 * halfway }) },
      },
    },
    {
      id: 'what-shrank',
      scene: { run: {} },
      veiled: true,
      question: {
        kind: 'choice',
        options: ['alpha', 'gradient', 'both'],
        right: 'gradient',
        reveal: { any: { to: muchLater } },
      },
    },
    {
      id: 'larger-alpha',
      scene: { run: { learningRate: doubledRate }, view: scaledView },
      tool: 'step-lengths',
      toolAfterAnswer: true,
      question: {
        kind: 'number',
        judge: (given, { doubled }) => near(given, doubled.halfway),
        reveal: {
          any: ({ doubled }) => ({
            run: { learningRate: doubledRate },
            view: scaledView,
            to: 2 * doubled.halfway,
          }),
        },
      },
    },
  ],
};

/**
 * One more or one less is right too, since a reader may count from 0 or from 1.
 * @param {number} given
 * @param {number} halfway
 */
const near = (given, halfway) => {
  if (Math.abs(given - halfway) <= 1) return 'right';
  return given < halfway ? 'early' : 'late';
};

/** @param {Run} run @param {number} iteration */
function stepAt(run, iteration) {
  run.seek(iteration);
  const { learningRate, lengths } = run.snapshot();
  return { iteration, learningRate, gradient: lengths.gradient, step: lengths.step };
}

/**
 * The iteration at which a run's steps have become half as long as the first one, and the steps
 * there.
 * @param {Run} run
 */
function shrinking(run) {
  const first = stepAt(run, 0);
  let halfway = 1;
  while (halfway < mostIterations && stepAt(run, halfway).step > first.step / 2) ++halfway;
  return {
    first,
    halfway,
    atHalf: stepAt(run, halfway),
    ratio: stepAt(run, 1).step / first.step,
  };
}
