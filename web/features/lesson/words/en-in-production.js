/** Chapter 8, in English. */

/** @import { ChapterWords } from '../chapter.js' */
import { formatCost, formatCount, formatNumber, formatPercent } from '../../../strings/format.js';
import { inDollars } from './en-using-the-model.js';

/** The broken files, and what is told of handing them over. */
export const contractWords = {
  /** @type {Record<string, string>} */
  files: {
    'missing-price': 'A price is missing',
    'text-in-column': 'Text among the sizes',
    'one-column-short': 'One column is shorter',
    'one-size': 'All sizes the same',
    'some-in-dollars': 'Some prices in plain dollars',
  },
  /** @param {string} sentence */
  refused: (sentence) => `Refused: “${sentence}”`,
  /** @param {{cost: number}} minimum */
  accepted: ({ cost }) =>
    `Accepted: every check passed. The best line on this file has J = ${formatCost(cost)}.`,
};

/** @type {ChapterWords} */
export const inProductionWords = {
  title: 'In production',
  steps: {
    contract: {
      title: 'A contract on the data',
      text: ({ count, row }) => [
        'Outside of a demo most expensive failures come from one of three things. First: data that are not what the code expects.',
        `Someone hands over a new file of ${formatCount(count)} houses. In row ${formatCount(row)} the price is missing.`,
      ],
      ask: () => 'What should happen?',
      options: {
        zero: 'The price counts as 0.',
        skip: 'The row is left out, and nothing is said.',
        refuse: 'The file is refused, with the row named; the former data stay.',
      },
      feedback: {
        right: () =>
          'That is what this page does: read what it says over the plots. What x and y have to be is its contract: two columns of finite numbers, equally long, and sizes that differ. Hand over the other files, too; one of them gets through.',
        zero: ({ zero, miss }) =>
          `Then a house was sold for nothing, and the line believes it: its typical miss would go from ${inDollars(miss)} to ${inDollars(zero)}. Read over the plots what the page did instead.`,
        skip: () =>
          'That works until half of the rows are skipped and nobody knows. Read over the plots what the page did instead: it says what it found and where.',
      },
    },
    evaluation: {
      title: 'How it is evaluated',
      text: ({ rowsInDollars }) => [
        `Second: how do you know that the model is any good? The last of the files has ${formatCount(rowsInDollars)} prices in dollars, not in thousands. All are finite numbers: every check passes.`,
      ],
      ask: () => 'Where would that show?',
      options: {
        stops: 'The run stops with an error.',
        check: 'The gradient check fails.',
        cost: 'In the cost of the best line.',
      },
      feedback: {
        right: ({ minimum, dollars }) =>
          `The best line on this file has J = ${formatCost(dollars.cost)}, where it was ${formatCost(minimum.cost)}: a typical miss of ${inDollars(dollars.miss, 3)}. Descent finds it without complaint. Only a number that is watched, against one that is known, tells you.`,
        stops: ({ dollars }) =>
          `It runs as smoothly as before and converges, to a line of slope ${formatNumber(dollars.w)}. Nothing stops where nothing is watched. Look at the scale of “Cost by iteration”.`,
        check: () =>
          'The gradient is right, for the wrong prices. Look at the scale of “Cost by iteration”.',
      },
    },
    meaning: {
      title: 'What its errors mean',
      text: ({ miss, share }) => [
        `Third: what an error means to the person who relies on it. This line’s typical miss is ${inDollars(miss)}, ${formatPercent(share, 3)} of the mean price.`,
      ],
      ask: () => 'Who can rely on such a line?',
      options: {
        bank: 'A bank that lends as much as the line says.',
        idea: 'Someone who wants a first idea of a price.',
        tax: 'An office that taxes each house by it.',
      },
      feedback: {
        right: ({ miss }) =>
          `Someone who knows that it may be off by ${inDollars(miss, 2)} or more, and asks further. J weighs a miss upwards and one downwards the same; the people concerned do not.`,
        bank: ({ above, count }) =>
          `${formatCount(above)} of the ${formatCount(count)} houses were sold for less than the line says: there the bank lends more than the house brings. J weighs misses upwards and downwards the same; the bank does not. Look at the points below the line.`,
        tax: ({ miss }) =>
          `Each owner pays for their own house, not for the mean, and a typical one is off by ${inDollars(miss, 2)}. Look at how long the vertical lines are.`,
      },
    },
    expressiveness: {
      title: 'Trade-off: fit against understanding',
      text: () => [
        'More expressive models fit better. A line has two parameters; here it gets only two houses to fit.',
      ],
      ask: () => 'How low can J become?',
      options: { zero: 'To 0.', some: 'Some error always stays.' },
      feedback: {
        right: ({ two }) =>
          `J is ${formatNumber(two.cost, 2)} by iteration ${formatCount(two.iteration)}: with as many parameters as examples anything can be fitted, chance included, and J on the seen houses says nothing about the next. That is overfitting. And of two parameters one can say what they mean: dollars per square foot. Of a thousand one cannot.`,
        some: ({ two }) =>
          `J is ${formatNumber(two.cost, 2)} by iteration ${formatCount(two.iteration)}. Look at “Line on the data”: one line goes through any two points.`,
      },
    },
    stability: {
      title: 'Trade-off: speed against stability',
      text: ({ fast }) => [
        `A higher α gets there in fewer updates, up to a point. On thousands of ft² this run has α = ${formatNumber(fast.learningRate)}, ${formatNumber(fast.overLimit, 3)} × the limit.`,
      ],
      ask: ({ unstable }) =>
        `Faster still: α = ${formatNumber(unstable.learningRate)}. What will ${formatCount(unstable.iteration)} updates do?`,
      options: { faster: 'Bring J down further.', unstable: 'Make J grow.' },
      feedback: {
        right: ({ fast, unstable }) =>
          `J = ${formatCost(unstable.cost)} after ${formatCount(unstable.iteration)} updates, where the smaller α has ${formatCost(fast.cost)}. α is ${formatNumber(unstable.overLimit, 3)} × the limit. Speed uses up the margin of stability, so whoever raises it watches the loss.`,
        faster: ({ fast, unstable }) =>
          `J = ${formatCost(unstable.cost)} after ${formatCount(unstable.iteration)} updates, and ${formatCost(fast.cost)} with the smaller α. α is now ${formatNumber(unstable.overLimit, 3)} × the limit: look at the path.`,
      },
    },
    pipeline: {
      title: 'Trade-off: a richer pipeline against its upkeep',
      text: ({ iterations, learningRate }) => [
        `One step of preparation, the z-score, takes this run from ${formatCount(iterations.perThousand)} updates to ${formatCount(iterations.zScore)} until it converges, at the same α = ${formatNumber(learningRate)}. More features and more preparation raise what can be reached.`,
      ],
      ask: () => 'And what has to be kept, for as long as the model is used?',
      options: {
        nothing: 'Nothing: w and b are all there is.',
        scaling: 'The mean and the deviation it was scaled with.',
        alpha: 'α.',
      },
      feedback: {
        right: ({ scaling, raw, size, price }) =>
          `Mean ${formatNumber(scaling.center)} and deviation ${formatNumber(scaling.scale)} belong to the model. Forget them and feed ${formatNumber(size)} ft² as it is: it says ${formatNumber(raw, 3)} thousand $ where ${formatNumber(price, 4)} is meant. Each step of a pipeline is one more thing to store, to test and to watch.`,
        nothing: ({ trained, size, raw }) =>
          `Descent ran on z: there w is ${formatNumber(trained.w)} and b ${formatNumber(trained.b)}. Fed with ${formatNumber(size)} ft² as it is, that says ${formatNumber(raw, 3)} thousand $. What turns ft² into z?`,
        alpha: ({ trained }) =>
          `α is of use in training only. The trained model is w = ${formatNumber(trained.w)}, b = ${formatNumber(trained.b)}, on z. What turns ft² into z?`,
      },
    },
  },
};
