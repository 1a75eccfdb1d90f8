/** Chapter 9, in English. */

/** @import { ChapterWords } from '../chapter.js' */
import {
  formatCost,
  formatCount,
  formatFactor,
  formatNumber,
  formatTerm,
} from '../../../strings/format.js';
import { failureOptions } from './en-reading-failure.js';

/** @type {ChapterWords} */
export const finalCheckWords = {
  title: 'Final check',
  steps: {
    bowl: {
      title: 'Why it cannot get stuck',
      text: ({ questions }) => [
        `${formatCount(questions)} questions. Whatever you answer, the demo then shows why.`,
      ],
      ask: () =>
        'Why does linear regression’s cost guarantee that gradient descent won’t get stuck in a bad local minimum?',
      options: {
        alpha: 'Because α is small enough.',
        bowl: 'Because the squared error of a line is a bowl: there is only one minimum.',
        start: 'Because the start is well chosen.',
        data: 'Because there are enough houses.',
      },
      feedback: {
        right: ({ curvature, minimum }) =>
          `Its curvatures, ${formatNumber(curvature.largest)} and ${formatNumber(curvature.smallest)}, are positive and the same everywhere. So J has one lowest point, w = ${formatNumber(minimum.w)}, b = ${formatNumber(minimum.b)}, and no other to be caught in.`,
        alpha: ({ tooHigh }) =>
          `With α = ${formatNumber(tooHigh.learningRate)}, above the limit, J is ${formatCost(tooHigh.cost)} at iteration ${formatCount(tooHigh.iteration)}, and rising. The run diverges, and still there is no second dip for it to be stuck in. α decides whether you arrive, not what there is to arrive at.`,
        start: ({ other, minimum }) =>
          `From w = ${formatNumber(other.w)}, b = ${formatNumber(other.b)} the run comes to J = ${formatCost(other.end.cost)} by iteration ${formatCount(other.end.iteration)}, where the least is ${formatCost(minimum.cost)}: to the same line. With this α any start does.`,
        data: () =>
          'With two houses only the run arrives at the best line all the same. It is the shape of J that counts.',
      },
    },
    'break-it': {
      title: 'Break it',
      text: ({ limit }) => [
        `Below 2/λₘₐₓ = ${formatNumber(limit)} a run converges, above it diverges.`,
      ],
      ask: () => 'Make the cost rise: set α, and let the demo make some updates.',
      feedback: {
        right: ({ now, here, limit }) =>
          `J went from ${formatCost(here.cost)} to ${formatCost(now.cost)}: with α above ${formatNumber(limit)} an update overshoots the minimum by more than it was away.`,
        below: ({ now, limit }) =>
          `α is ${formatNumber(now.learningRate)}, not above the limit of ${formatNumber(limit)}. Move the slider to where it says “diverges”.`,
        waiting: ({ now, here, limit }) =>
          `α is above the limit of ${formatNumber(limit)}, but J is ${formatCost(now.cost)}, and it was ${formatCost(here.cost)} at the start. Press Play and watch J.`,
      },
    },
    'next-b': {
      title: 'One update',
      text: ({ first }) => [
        `In the scaled coordinates b is ${formatNumber(first.scaled.b, 5)}, ∂J/∂b = ${formatNumber(first.scaled.gradient.b, 5)}, and α = ${formatNumber(first.learningRate)}.`,
      ],
      ask: () => 'What is b after the next update?',
      label: 'new b =',
      feedback: {
        right: ({ next, first }) =>
          `${formatNumber(first.scaled.b, 5)} − ${formatNumber(first.learningRate)} × ${formatTerm(first.scaled.gradient.b, 5)} = ${formatNumber(next.scaled.b, 5)}, as the demo computes it too.`,
        off: ({ first }) =>
          `Take α × ∂J/∂b off the old b: ${formatNumber(first.scaled.b, 5)} − ${formatNumber(first.learningRate)} × ${formatTerm(first.scaled.gradient.b, 5)}. The demo just made this update: look where the point went.`,
      },
    },
    shrink: {
      title: 'Steps that shrink',
      text: () => ['The first steps of a run are long, the last ones short.'],
      ask: () => 'Why?',
      options: {
        decay: 'The demo lowers α on the way.',
        gradient: 'The gradient shrinks, and the step with it.',
        cost: 'The demo stops updating once J is low.',
      },
      feedback: {
        right: ({ first, later }) =>
          `‖gradient‖ is ${formatNumber(first.gradientLength)} at the start and ${formatNumber(later.gradientLength)} at iteration ${formatCount(later.iteration)}, with the same α = ${formatNumber(later.learningRate)}.`,
        decay: ({ first, later }) =>
          `α is ${formatNumber(first.learningRate)} at the start, and ${formatNumber(later.learningRate)} at iteration ${formatCount(later.iteration)}. Nobody lowers it.`,
        cost: ({ later }) =>
          `At iteration ${formatCount(later.iteration)} it still updates: the next step changes b by ${formatNumber(later.step.b)}.`,
      },
    },
    centre: {
      title: 'Nothing left to do',
      text: () => ['There is one point of “Path over the cost” from which no update leads away.'],
      ask: () => 'Put the start there.',
      feedback: {
        right: ({ here, first }) =>
          `The gradient is ${formatNumber(here.gradientLength, 2)} long here; from w = ${formatNumber(first.w)}, b = ${formatNumber(first.b)} it is ${formatNumber(first.gradientLength)}. So it is as good as 0, and J = ${formatCost(here.cost)}: the centre of all rings, the best line in “Line on the data”.`,
        off: ({ here, minimum }) =>
          `Here J = ${formatCost(here.cost)}, but the least there is is ${formatCost(minimum.cost)}: the gradient is not 0 yet. Look for the centre of the rings, near w = ${formatNumber(minimum.w, 2)}; or fit the line first.`,
      },
    },
    'name-it': {
      title: 'Name the failure',
      text: () => ['One more run with something wrong. What would give it away is hidden.'],
      ask: () => 'Press Play, watch, and decide.',
      options: failureOptions,
      feedback: {
        right: ({ mystery }) =>
          `J fell to ${formatCost(mystery.lowest.cost)} by iteration ${formatCount(mystery.lowest.iteration)}, then grew to ${formatCost(mystery.cost)}, at ${formatNumber(mystery.evidence.learningRateOverLimit, 2)} × the limit. The gradient check fails: the two derivatives are exchanged.`,
        'too-high': ({ mystery }) =>
          `α is ${formatNumber(mystery.evidence.learningRateOverLimit, 2)} × the limit, and the path does not bounce. It sails away in one direction.`,
        'too-low': ({ mystery }) =>
          `J went from ${formatCost(mystery.start.cost)} to ${formatCost(mystery.cost)}: that is not a crawl. Look at “Cost by iteration”.`,
        unscaled: ({ mystery }) =>
          `Below the limit (here α is ${formatNumber(mystery.evidence.learningRateOverLimit, 2)} × it) bad scaling makes a run slow, but its cost cannot rise. Look at “Cost by iteration”.`,
      },
    },
    batch: {
      title: 'The whole batch',
      text: () => ['What you have been watching is called batch gradient descent.'],
      ask: () => 'How many houses does it look at for one update of w and b?',
      label: 'houses',
      feedback: {
        right: ({ count }) =>
          `All ${formatCount(count)}, at every update: that is what “batch” says. The demo has gone to the phase in which the gradients are computed: each of the vertical lines is one term of the sum. A smaller share of them would be a mini-batch, one at a time stochastic descent.`,
        off: ({ count }) =>
          `All ${formatCount(count)}, every time. The demo has gone to the phase in which the gradients are computed: each vertical line in “Line on the data” is one term of the sum.`,
      },
    },
    repair: {
      title: 'Repair it',
      text: ({ unscaled }) => [
        `This run is on raw square feet. After ${formatCount(unscaled.iteration)} updates J is ${formatCost(unscaled.cost)}, and hardly moves any more.`,
      ],
      ask: () => 'Change what is wrong with it, and bring it to the minimum.',
      feedback: {
        right: ({ now }) =>
          `J = ${formatCost(now.cost)} after ${formatCount(now.iteration)} updates. Scale the feature, then choose α for the scaled one: in that order.`,
        unscaled: ({ unscaled }) =>
          `On raw square feet the valley is ${formatNumber(unscaled.valleyRatio, 2)} times as long as it is wide: no α makes that quick. Choose another scaling.`,
        underway: ({ now, minimum, overLimit }) =>
          `The feature is scaled now. At iteration ${formatCount(now.iteration)} J is ${formatCost(now.cost)}, the best is ${formatCost(minimum.cost)}, and α is ${formatFactor(overLimit)} × the limit. Is that large enough, and has it run long enough?`,
        above: ({ now, minimum, overLimit }) =>
          `The feature is scaled now. At iteration ${formatCount(now.iteration)} J is ${formatCost(now.cost)}, the best is ${formatCost(minimum.cost)}, and α is ${formatFactor(overLimit)} × the limit. A run gets there only below the limit.`,
      },
    },
  },
};
