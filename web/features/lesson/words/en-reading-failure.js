/** Chapter 4, in English. */

/** @import { ChapterWords, StepWords } from '../chapter.js' */
import { formatCost, formatCount, formatNumber, formatPercent } from '../../../strings/format.js';

/** What may be wrong with a run. */
export const failureOptions = {
  'too-high': 'α is too high.',
  'too-low': 'α is too low.',
  unscaled: 'The data are badly scaled.',
  bug: 'There is a bug in the gradient.',
};

/** @param {any} seen */
const checkHolds = ({ evidence }) =>
  `coded and measured gradient agree (relative error ${formatNumber(evidence.gradientCheck.relativeError, 2)})`;

/** @param {any} seen */
const overLimit = ({ evidence }) =>
  `α is ${formatNumber(evidence.learningRateOverLimit, 3)} × the limit`;

/**
 * @param {string} mystery
 * @param {string} title
 * @param {string} hint
 * @param {Record<string, (seen: any) => string>} feedback
 * @returns {StepWords}
 */
const mystery = (mystery, title, hint, feedback) => ({
  title,
  text: () => [hint],
  ask: () => 'Press Play and watch all three plots. What is wrong with this run?',
  options: failureOptions,
  feedback: Object.fromEntries(
    Object.entries(feedback).map(([name, words]) => [name, (facts) => words(facts[mystery])]),
  ),
});

/** @type {ChapterWords} */
export const readingFailureWords = {
  title: 'Reading failure',
  steps: {
    'mystery-1': mystery(
      'mystery-1',
      'First mystery',
      'Each run of this chapter has one thing wrong with it. What would give it away is hidden; the plots are enough. Let it run for a while: the first updates may look right.',
      {
        right: (seen) =>
          `The path bounces from one side of the valley to the other, and J rises again: ${formatCost(seen.lowest.cost)} at iteration ${formatCount(seen.lowest.iteration)}, ${formatCost(seen.cost)} at ${formatCount(seen.iteration)}. Neighbouring updates point ${formatCount(seen.turn)}° apart, and ${overLimit(seen)}.`,
        'too-low': () =>
          'A low α makes short steps. Look at “Path over the cost”: how long are these, and do they go on in one direction?',
        unscaled: (seen) =>
          `With bad scaling alone a run becomes slow, but its cost goes on falling. This one rises after iteration ${formatCount(seen.lowest.iteration)}. Look at how the path gets there.`,
        bug: (seen) =>
          `A rising cost may come from a bug, but here ${checkHolds(seen)}. Look at the path: from one update to the next it turns round.`,
      },
    ),
    'mystery-2': mystery(
      'mystery-2',
      'Second mystery',
      'Watch the line as well as the cost: where does it go, and does it get there?',
      {
        right: (seen) =>
          `J falls from ${formatCost(seen.start.cost)} to ${formatCost(seen.early.cost)} in ${formatCount(seen.early.iteration)} updates, and then hardly moves: ${formatCost(seen.cost)} at iteration ${formatCount(seen.iteration)}, with w = ${formatNumber(seen.w)} and b still ${formatNumber(seen.b)}. The valley is ${formatNumber(seen.valleyRatio, 2)} times as long as it is wide, so that the α its width allows is far too small for its length. That is what raw square feet do.`,
        'too-high': (seen) =>
          `It looks so at first: ${overLimit(seen)}, and the updates turn back on each other until iteration ${formatCount(seen.turning.iteration)}. But J falls at every one of them. After that they all go the same way (${formatCount(seen.turn)}° apart at iteration ${formatCount(seen.iteration)}), and J only goes from ${formatCost(seen.turning.cost)} to ${formatCost(seen.cost)}. A lower α would be slower still. What makes the valley so long?`,
        'too-low': (seen) =>
          `With a low α nothing happens from the first. Here the first ${formatCount(seen.early.iteration)} updates took J from ${formatCost(seen.start.cost)} to ${formatCost(seen.early.cost)}; and ${overLimit(seen)}, so there is hardly room to raise it. Where does the run stick, and how far from the centre?`,
        bug: (seen) =>
          `A strange place to stop, and a bug can do that; but here ${checkHolds(seen)}. What else makes one direction of the plane so much slower than the other?`,
      },
    ),
    'mystery-3': mystery(
      'mystery-3',
      'Third mystery',
      'Compare how far the point has come with how far it has to go.',
      {
        right: (seen) =>
          `Straight towards the centre, but after ${formatCount(seen.iteration)} updates J has only gone from ${formatCost(seen.start.cost)} to ${formatCost(seen.cost)}, ${formatPercent((seen.start.cost - seen.cost) / seen.start.cost, 3)} less. Neighbouring updates point the same way (${formatCount(seen.turn)}° apart), and ${overLimit(seen)}.`,
        'too-high': () =>
          'Nothing jumps, nothing rises. Look at “Cost by iteration”: how steeply does it fall?',
        unscaled: () =>
          'On badly scaled data a run drops into the valley quickly and then crawls along it. Look at the path: this one has been equally slow from its first update, and heads straight for the centre.',
        bug: (seen) =>
          `Each update goes the right way: ${checkHolds(seen)}. Look at how far it goes.`,
      },
    ),
    'mystery-4': mystery(
      'mystery-4',
      'Fourth mystery',
      'Watch the first updates closely, then the rest.',
      {
        right: (seen) =>
          `J falls to ${formatCost(seen.lowest.cost)} at iteration ${formatCount(seen.lowest.iteration)} and then rises, to ${formatCost(seen.cost)} at ${formatCount(seen.iteration)}. Yet nothing bounces: neighbouring updates point the same way (${formatCount(seen.turn)}° apart). And ${overLimit(seen)}: with the right gradient J could not rise. The gradient check fails with a relative error of ${formatNumber(seen.evidence.gradientCheck.relativeError, 2)}: the sign of ∂J/∂b is wrong.`,
        'too-high': (seen) =>
          `Overshooting turns round at each update. Look at the path: it drifts away in one direction. And ${overLimit(seen)}.`,
        'too-low': (seen) =>
          `It moves a good deal: b is ${formatNumber(seen.b)} by iteration ${formatCount(seen.iteration)}. Look at which way it moves.`,
        unscaled: (seen) =>
          `Bad scaling slows a run down; below the limit it cannot make J rise, and here ${overLimit(seen)}. Look at “Cost by iteration” after iteration ${formatCount(seen.lowest.iteration)}.`,
      },
    ),
  },
};
