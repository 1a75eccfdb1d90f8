/** Chapter 2, in English. */

/** @import { ChapterWords } from '../chapter.js' */
/** @import { State } from '../../../state/state.js' */
import { checked } from '../../../strings/checked.js';
import {
  bracketed,
  englishNumbers,
  formatCost,
  formatCount,
  formatNumber,
  formatPercent,
  formatTerm,
} from '../../../strings/format.js';

const lengths = { operands: 4, result: 4 };

/**
 * w ← w − α·∂J/∂w, and α·∂J/∂w alone, in numbers that come out as written.
 * @param {import('../../../core/layouts.js').Snapshot} from
 */
function updateByHand({ scaled, learningRate }) {
  const { w, gradient, step } = scaled;
  const update = checked(
    englishNumbers,
    [w, learningRate, gradient.w],
    (w, alpha, slope) => w - alpha * slope,
    w + step.w,
    lengths,
  );
  const product = checked(
    englishNumbers,
    [learningRate, gradient.w],
    (alpha, slope) => alpha * slope,
    -step.w,
    lengths,
  );
  const [old, alpha, slope] = update.operands;
  const [alphaAlone, slopeAlone] = product.operands;
  return {
    old,
    alpha,
    slope,
    update: `${old} − ${alpha} × ${bracketed(slope)}`,
    result: update.sign === '=' ? update.result : `${update.sign} ${update.result}`,
    product: `${alphaAlone} × ${bracketed(slopeAlone)} ${product.sign} ${product.result}`,
  };
}

/**
 * What each phase comes to, now.
 * @param {State} state
 */
export function phaseLines({ snapshot, dataset, batch }) {
  const { scaled, cost, nextCost } = snapshot;
  const next = { w: scaled.w + scaled.step.w, b: scaled.b + scaled.step.b };
  return [
    `f = ${formatNumber(scaled.w)}·z + ${formatTerm(scaled.b)} for each of the ${formatCount((batch?.rows ?? dataset.x).length)} examples`,
    `J = ${formatCost(cost)}`,
    `∂J/∂w = ${formatNumber(scaled.gradient.w)}, ∂J/∂b = ${formatNumber(scaled.gradient.b)}`,
    `w ← ${formatNumber(next.w)}, b ← ${formatNumber(next.b)}`,
    nextCost === null ? '' : `J → ${formatCost(nextCost)}`,
  ];
}

/** @type {ChapterWords} */
export const oneIterationWords = {
  title: 'One iteration',
  steps: {
    'five-phases': {
      title: 'Five things, over and over',
      text: ({ count }) => [
        `Every iteration does the same five things: predict the price of all ${formatCount(count)} houses with the present line, compute the loss, compute the gradients, update w and b, re-evaluate. There is nothing else in it.`,
        'Phase by phase is switched on: each press of Step goes through one of them. The calculation runs on the scaled size z = (x − mean) / deviation; the plots show w and b back in the houses’ own units.',
      ],
      ask: () => 'Press Step until one whole iteration is done, then check.',
      feedback: {
        right: ({ now }) =>
          `Iteration ${formatCount(now.iteration)}: the line, the point and the cost have all moved, since they are one thing. And each iteration begins again with “predict”.`,
        underway({ phase }) {
          const done = phase ?? 0;
          return `The demo is in phase ${done + 1} of 5 of the first iteration. The next one begins when all five are done: ${5 - done} more ${done === 4 ? 'press' : 'presses'} of Step.`;
        },
      },
    },
    'new-w': {
      title: 'Your number',
      text: ({ first }) => {
        const { old, alpha, slope } = updateByHand(first);
        return [
          `Do one update yourself. In the scaled coordinates w is ${old}, the gradient says ∂J/∂w = ${slope}, and α is ${alpha}.`,
        ];
      },
      ask: ({ first }) => `w ← ${updateByHand(first).update}. What is the new w?`,
      label: 'new w =',
      feedback: {
        right: ({ first, next }) =>
          `The demo’s own number after this update is ${updateByHand(first).result}, which is w = ${formatNumber(next.w)} thousand $ per ft² in “Line on the data”.`,
        uphill: ({ first }) =>
          `That goes uphill. The gradient points to where J grows, so the update goes against it: minus a negative number makes w larger. Expected: ${updateByHand(first).result} after this update.`,
        'whole-gradient': ({ first }) =>
          `That takes off the whole gradient. Only α × gradient is taken off: ${updateByHand(first).product}.`,
        'change-only': ({ first }) =>
          `That is the change. The new w is the old one, ${updateByHand(first).old}, with this change made to it.`,
        off: ({ first }) =>
          `First α × gradient: ${updateByHand(first).product}. Then subtract that from ${updateByHand(first).old}.`,
      },
    },
    'how-much': {
      title: 'What it was good for',
      text: ({ first }) => [
        `The last phase computes the cost anew. Before the update J is ${formatCost(first.cost)}.`,
      ],
      ask: ({ first }) =>
        `α is ${formatNumber(first.learningRate)}. What will the first update do to J?`,
      options: {
        rises: 'J rises a little.',
        some: 'J falls, but by less than half.',
        most: 'J falls by more than half.',
      },
      feedback: {
        right: ({ first, next }) =>
          `From ${formatCost(first.cost)} to ${formatCost(next.cost)}: ${formatPercent((first.cost - next.cost) / first.cost, 3)} of it gone with one update, the largest fall of the whole run.`,
        rises: ({ first, next }) =>
          `It went from ${formatCost(first.cost)} to ${formatCost(next.cost)}. With the gradient right and α below the limit, no update can raise the cost.`,
        most: ({ first, next }) =>
          `It went from ${formatCost(first.cost)} to ${formatCost(next.cost)}, ${formatPercent((first.cost - next.cost) / first.cost, 3)} less. On the z-score an update with α = ${formatNumber(first.learningRate)} goes ${formatPercent(first.learningRate)} of the way, not all of it. See in “Path over the cost” how far the point came.`,
      },
    },
    'usual-start': {
      title: 'The usual start',
      text: ({ first, zero }) => [
        `(${formatNumber(first.w)}, ${formatNumber(first.b)}) was chosen to be bad, so that there is something to see. Outside of demos w and b mostly both begin at 0; here that would be J = ${formatCost(zero.cost)}.`,
      ],
      ask: () => 'Put the start at w = 0, b = 0 and let the demo make one update from there.',
      feedback: {
        right: ({ now, zero }) =>
          `From J = ${formatCost(zero.cost)} to ${formatCost(now.cost)}. Nothing else is special about (0, 0): from either start the same loop leads to the same line.`,
        elsewhere: ({ here }) =>
          `The start is at w = ${formatNumber(here.w)}, b = ${formatNumber(here.b)}. Type 0 into both fields.`,
        waiting: () => 'The start is right. Now press Step once.',
      },
    },
  },
};
