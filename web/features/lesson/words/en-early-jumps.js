/** Chapter 3, in English. */

/** @import { ChapterWords } from '../chapter.js' */
import { formatCount, formatNumber } from '../../../strings/format.js';

/**
 * To more digits than elsewhere, so that it comes out.
 * @param {{learningRate: number, gradient: number, step: number}} at
 */
const product = ({ learningRate, gradient, step }) =>
  `${formatNumber(learningRate)} × ${formatNumber(gradient, 6)} = ${formatNumber(step, 5)}`;

/** @type {ChapterWords} */
export const earlyJumpsWords = {
  title: 'Why early jumps are larger',
  steps: {
    'when-half': {
      title: 'Steps shrink',
      text: ({ first }) => [
        `A step is α × the gradient. The first will be ${product(first)} long, measured in the scaled coordinates in which the rings are round.`,
        'Nobody turns α down on the way. The steps become shorter all the same.',
      ],
      ask: () => 'After how many updates will a step be only half as long as the first?',
      label: 'after',
      unit: 'updates',
      feedback: {
        right: ({ halfway, first, atHalf, ratio }) =>
          `After ${formatCount(halfway)} updates a step is ${formatNumber(atHalf.step)} long, the first was ${formatNumber(first.step)}. Each is ${formatNumber(ratio)} times the one before.`,
        early: ({ halfway, first, at, atHalf }, answer) =>
          `After ${formatCount(at(answer).iteration)} a step is still ${formatNumber(at(answer).step)} long, and the first is ${formatNumber(first.step)}. It takes ${formatCount(halfway)}: then ${formatNumber(atHalf.step)}. Find the point where the plot crosses the dashed line.`,
        late: ({ halfway, first, atHalf }) =>
          `It is sooner: after ${formatCount(halfway)} a step is ${formatNumber(atHalf.step)} long, no more than half of ${formatNumber(first.step)}. Find the point where the plot crosses the dashed line.`,
      },
    },
    'what-shrank': {
      title: 'Which of the two',
      text: ({ first }) => [
        `A product can become smaller in two ways. The first step is ${product(first)}.`,
      ],
      ask: ({ later }) =>
        `After ${formatCount(later.iteration)} updates the steps are much shorter. Which factor shrank?`,
      options: {
        alpha: 'α',
        gradient: 'the gradient',
        both: 'both',
      },
      feedback: {
        right: ({ first, later }) =>
          `First ${product(first)}; at iteration ${formatCount(later.iteration)} ${product(later)}: the same α. Far from the minimum J is steep, near it flat, and at the minimum the gradient is 0. So descent slows down by itself, just where it should.`,
        alpha: ({ first, later }) =>
          `α is what it was: first ${product(first)}; at iteration ${formatCount(later.iteration)} ${product(later)}. Look at the second factor.`,
        both: ({ first, later }) =>
          `First ${product(first)}; at iteration ${formatCount(later.iteration)} ${product(later)}: one of the factors is the same.`,
      },
    },
    'larger-alpha': {
      title: 'The same with a larger α',
      text: ({ first, doubled }) => [
        `Double α, and the first step is twice as long: ${product(doubled.first)} instead of ${formatNumber(first.step)}. A larger jump also brings the point further down, to where the gradient is smaller.`,
      ],
      ask: ({ doubled }) =>
        `α = ${formatNumber(doubled.first.learningRate)}: after how many updates is a step half as long now?`,
      label: 'after',
      unit: 'updates',
      feedback: {
        right: ({ doubled, halfway }) =>
          `After ${formatCount(doubled.halfway)}, where it took ${formatCount(halfway)} before: it is ${formatNumber(doubled.atHalf.step)} long then.`,
        early: ({ doubled }) =>
          `Not that soon: it takes ${formatCount(doubled.halfway)} updates. Each step is ${formatNumber(doubled.ratio)} times the one before; multiply until you are below one half.`,
        late: ({ doubled }) =>
          `Sooner: it takes ${formatCount(doubled.halfway)} updates. Each step is ${formatNumber(doubled.ratio)} times the one before; multiply until you are below one half.`,
      },
    },
  },
};
