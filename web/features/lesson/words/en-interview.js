/** The interview page, in English: each step's title is the question, its text the answer. */

/** @import { ChapterWords } from '../chapter.js' */
import {
  formatCost,
  formatCount,
  formatNumber,
  formatPercent,
  powerOfTen,
} from '../../../strings/format.js';
import { inDollars } from './en-using-the-model.js';

/** @type {ChapterWords} */
export const interviewWords = {
  title: 'Interview questions',
  steps: {
    loop: {
      title: 'What happens in one iteration of gradient descent?',
      text: ({ first, next }) => [
        `Predict, compute the loss, compute the gradients, update, re-evaluate. From w = ${formatNumber(first.w)}, b = ${formatNumber(first.b)} J goes from ${formatCost(first.cost)} to ${formatCost(next.cost)} in the first one. Both parameters are updated from the same gradient: computing ∂J/∂b with the new w is another algorithm.`,
      ],
    },
    batch: {
      title: 'What does “batch” mean in batch gradient descent?',
      text: ({ count }) => [
        `That every update looks at the whole batch of examples, here all ${formatCount(count)}, instead of a part of them. Exact gradients and a smooth path, but one pass over all the data for each update.`,
      ],
    },
    convex: {
      title: 'Why can it not get stuck in a bad local minimum here?',
      text: ({ curvature }) => [
        `The squared error of a linear model is convex: its Hessian is positive semi-definite, with eigenvalues ${formatNumber(curvature.largest)} and ${formatNumber(curvature.smallest)} on the scaled feature. Whatever is a minimum is the global one. For models that are not linear in their parameters this need not hold.`,
      ],
    },
    shrink: {
      title: 'Why do the steps become smaller although α is constant?',
      text: ({ first, later }) => [
        `A step is α × the gradient, and the gradient goes to 0 at the minimum: its length is ${formatNumber(first.gradientLength)} at the start and ${formatNumber(later.gradientLength)} at iteration ${formatCount(later.iteration)}.`,
      ],
    },
    'too-high': {
      title: 'How do you tell an α that is too high?',
      text: ({ limit, curvature }) => [
        `The path bounces across the valley and the loss rises. The bound is 2/λₘₐₓ, here 2/${formatNumber(curvature.largest)} = ${formatNumber(limit)} on the z-scored feature. Lower α.`,
      ],
    },
    'too-low': {
      title: 'And one that is too low?',
      text: ({ crawl }) => [
        `The path crawls, and the loss curve is almost flat: at α = ${formatNumber(crawl.learningRate)}, ${formatCount(crawl.iteration)} updates take off ${formatPercent((crawl.start.cost - crawl.cost) / crawl.start.cost, 2)} of J. Raise α, by a factor of 3, say, and stay well below where the loss begins to rise.`,
      ],
    },
    bug: {
      title: 'The loss falls at first, then the path drifts off. What do you check?',
      text: ({ bug }) => [
        `The scaling of the data, and the gradient. Compare the coded gradient with central differences: here the relative error is ${formatNumber(bug.evidence.gradientCheck.relativeError, 2)}, where rounding alone leaves less than ${powerOfTen(Math.round(Math.log10(bug.evidence.gradientCheck.tolerance)))}.`,
      ],
    },
    scaling: {
      title: 'Why scale the features?',
      text: ({ conditionNumber, scaledConditionNumber }) => [
        `Raw square feet make a valley of condition number ${formatNumber(conditionNumber, 3)}: the α that its width allows is hopeless along its length. The z-score makes it ${formatNumber(scaledConditionNumber, 3)}. Mean and deviation then belong to the model and have to be kept with it.`,
      ],
    },
    start: {
      title: 'Where do w and b begin, and does it matter?',
      text: ({ minimum }) => [
        `Often both at 0. On a convex cost it only matters for how long it takes: from any start the end is w = ${formatNumber(minimum.w)}, b = ${formatNumber(minimum.b)}.`,
      ],
    },
    production: {
      title: 'What do you watch once the model is in use?',
      text: ({ miss }) => [
        `Three things: the contract on the data’s shape (refuse what breaks it, naming the row), how the model is evaluated (on data it was not fitted to, against a known number), and what its errors mean to whoever relies on it. This one is typically off by ${inDollars(miss)}.`,
      ],
    },
    tradeoffs: {
      title: 'Which trade-offs would you name?',
      text: ({ unstable }) => [
        `Expressiveness against interpretability and overfitting; speed of optimization against stability (here α is ${formatNumber(unstable, 3)} × the limit: faster, and the loss grows); richer pipelines against what must be maintained and monitored.`,
      ],
    },
  },
};
