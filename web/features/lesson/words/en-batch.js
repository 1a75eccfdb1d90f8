/** Chapter 5, in English. */

/** @import { ChapterWords } from '../chapter.js' */
import { formatCost, formatCount, formatNumber } from '../../../strings/format.js';

/** @type {ChapterWords} */
export const batchChapterWords = {
  title: 'Batch',
  steps: {
    'one-at-a-time': {
      title: 'All of them, every time',
      text: ({ count }) => [
        `What you have watched so far is batch gradient descent: every update looks at the whole batch of examples, all ${formatCount(count)} houses, and then takes one step.`,
        'It could look at one house at a time instead, and take a step after each: stochastic descent. The house it looks at lights up in “Line on the data”.',
      ],
      ask: () => 'How will the path in “Path over the cost” change?',
      options: {
        same: 'Not at all: the houses are the same.',
        jagged: 'It becomes jagged.',
        straight: 'It becomes straighter.',
      },
      feedback: {
        right: ({ single, once, many }) =>
          `One house says little about the way downhill, and each says something else. But after ${formatCount(single.iteration)} updates, with each house looked at once, J is ${formatCost(single.cost)}. Batch descent has looked just as often after 1 update, and then J is ${formatCost(once.cost)}; it is at ${formatCost(many.cost)} after ${formatCount(many.iteration)}.`,
        same: ({ count }) =>
          `Each house by itself pulls the line its own way; only the mean of all ${formatCount(count)} is the gradient of J. Look at the path.`,
        straight: () =>
          'Batch descent goes straight here, since on the z-scored feature the rings are circles and its gradient points at their centre. One house’s gradient does not. Look at the path.',
      },
    },
    epoch: {
      title: 'An epoch',
      text: ({ size, count }) => [
        `In between is the mini-batch: a handful at a time, here ${formatCount(size)} of the ${formatCount(count)}. The houses are shuffled, dealt out in handfuls, and shuffled again when all have had their turn. One such round is an epoch. The order comes from a seed, so that it is the same for everyone.`,
      ],
      ask: () => 'How many updates make an epoch?',
      label: 'updates',
      feedback: {
        right: ({ size, count, updates, last }) =>
          `${formatCount(count)} / ${formatCount(size)}, rounded up: ${formatCount(updates)}. The last handful has the ${formatCount(last)} that are left over. In “Cost by iteration” the cost on the batch alone stands beside the full one.`,
        off: ({ size, count, updates, last }) =>
          `It is ${formatCount(updates)}: after ${formatCount(updates - 1)} updates ${formatCount((updates - 1) * size)} of the ${formatCount(count)} houses have been looked at, and ${formatCount(last)} are left.`,
      },
    },
    rest: {
      title: 'Coming to rest',
      text: ({ minimum }) => [
        `Batch descent comes to rest where the gradient is 0, at J = ${formatCost(minimum.cost)}.`,
      ],
      ask: ({ long }) =>
        `One house at a time, α stays as it is: what does the run do by iteration ${formatCount(long.iteration)}?`,
      options: {
        rests: 'It has come to rest at the same point.',
        wanders: 'It wanders about near it.',
        leaves: 'It has left for good.',
      },
      feedback: {
        right: ({ long }) =>
          `J is ${formatCost(long.cost)} there, ${formatNumber(long.excessCost, 3)} above the least there is, and goes up and down. At the minimum the mean gradient is 0, that of a single house is not. What helps: a lower α, or larger batches.`,
        rests: ({ minimum, long }) =>
          `J is ${formatCost(long.cost)}, not ${formatCost(minimum.cost)}: look at the path near the centre. Is the gradient of a single house 0 where the mean of all is?`,
        leaves: ({ long }) =>
          `J is ${formatCost(long.cost)}: not far from the least. Each house pulls its own way, but together they pull to the centre.`,
      },
    },
  },
};
