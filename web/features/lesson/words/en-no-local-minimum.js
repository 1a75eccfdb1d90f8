/** Chapter 6, in English. */

/** @import { Parameters } from '../../../core/core-module.js' */
/** @import { ChapterWords } from '../chapter.js' */
/** @import { endOf } from '../two-valleys.js' */
import { formatCost, formatCount, formatNumber, plural } from '../../../strings/format.js';
import { inDollars } from './en-using-the-model.js';

/** @param {Parameters} point */
const pointWords = ({ w, b }) => `w = ${formatNumber(w)}, b = ${formatNumber(b)}`;

/** Of the plot of the cost with two valleys. */
export const valleyWords = {
  plot: 'Cost J(w, b) of the squared line',
  keys: 'Your turn: drag 1 or 2, or tap where it shall start. By keyboard: 1 or 2, then the arrow keys.',
  unreachable: 'This plot could not be loaded. Reload the page to see it.',
  /** @param {number} number @param {Parameters} start @param {number} cost */
  starts: (number, start, cost) =>
    `Start ${number}: ${pointWords(start)}, J = ${formatNumber(cost)}.`,
  /** @param {number} number @param {ReturnType<typeof endOf>} end */
  ended: (number, { updates, cost, ...end }) =>
    `${number} ends at ${pointWords(end)}: J = ${formatNumber(cost)}, after ${formatCount(updates)} ${plural(updates, { one: 'update', other: 'updates' })}.`,
};

/** @type {ChapterWords} */
export const noLocalMinimumWords = {
  title: 'No bad local minimum',
  steps: {
    bowl: {
      title: 'A bowl',
      text: ({ curvature, perThousand }) => [
        'The squared error of a line is quadratic in w and b, so how J bends is the same at every point. The table of its second derivatives, the Hessian, has the feature’s values in it and nothing else; it stands below.',
        `Its two eigenvalues are the curvatures of J, the strongest and the weakest. On the z-scored size they are ${formatNumber(curvature.largest)} and ${formatNumber(curvature.smallest)}: a round bowl. On thousands of ft² they are ${formatNumber(perThousand.largest)} and ${formatNumber(perThousand.smallest)}: a narrow valley, but a bowl.`,
      ],
      ask: () => 'Could J have a second, higher dip somewhere, in which descent would be caught?',
      options: {
        far: 'Yes, far out, where nobody has looked.',
        never: 'No, nowhere.',
        depends: 'That depends on α.',
      },
      feedback: {
        right: ({ curvature }) =>
          `Between two dips there is a hump, and on a hump J bends down: a negative curvature. Both curvatures are positive, ${formatNumber(curvature.largest)} and ${formatNumber(curvature.smallest)}, and the same everywhere. One bowl, one lowest point. (Were all sizes equal, one would be 0: a trough of equally good lines, and still no bad dip.)`,
        far: () =>
          'To come from one dip to another you would have to cross a hump, and on a hump J bends down. Which sign does a curvature have there, and which signs do the two above have?',
        depends: () =>
          'α decides how descent walks, not what it walks on. The numbers above are made of the data alone.',
      },
    },
    'any-start': {
      title: 'From wherever you like',
      text: () => [
        'Try to get it caught. Put the start anywhere: touch “Path over the cost” or type it. Then press Play and follow the path through the rings.',
      ],
      ask: () => 'Start somewhere else than before, let it run to its end, then check.',
      feedback: {
        right: ({ here, now, minimum }) =>
          `From w = ${formatNumber(here.w)}, b = ${formatNumber(here.b)}, out in the rings, inwards to w = ${formatNumber(now.w)}, b = ${formatNumber(now.b)}. The centre, computed without any descent, is w = ${formatNumber(minimum.w)}, b = ${formatNumber(minimum.b)}. No start leads anywhere else, as long as α is below the limit.`,
        same: ({ here }) =>
          `The start still is w = ${formatNumber(here.w)}, b = ${formatNumber(here.b)}. Choose another one.`,
        there: ({ here, minimum }) =>
          `At your start J is ${formatCost(here.cost)}, and the best is ${formatCost(minimum.cost)}: that is next to the centre already, with hardly any way to go. Start further out.`,
        underway: ({ now, minimum }) =>
          `At iteration ${formatCount(now.iteration)} J is ${formatCost(now.cost)}, and the best is ${formatCost(minimum.cost)}. Look at “Path over the cost”: the point is not at the centre yet. Let it run on.`,
      },
    },
    'two-valleys': {
      title: 'A cost with two valleys',
      text: ({ valleys }) => [
        'The bowl is owed to the line. Take another model of the same houses: the square of a line, as in the formula below.',
        `z is the z-scored size, s = ${formatNumber(valleys.scale)} the highest price in thousand $; w and b are not those of the line, which the other plots still show. J is made as before, from f(x) / s and y / s. But the square in f makes it a polynomial of degree 4 in w and b, no longer of degree 2, and that need not be a bowl.`,
        `Two starts, the same descent, α = ${formatNumber(valleys.learningRate)}. (With both signs turned, −w and −b, the curve is the same: each valley has a twin outside this picture.)`,
      ],
      ask: () => 'Will descent from 1 and descent from 2 end in the same place?',
      options: {
        same: 'Yes, downhill leads to the same place.',
        equal: 'No, but both ends have the same J.',
        worse: 'No, and one end has a higher J.',
      },
      feedback: {
        right: ({ valleys: { better, worse, factor } }) =>
          `Start ${better.number} ends at ${pointWords(better)} with J = ${formatNumber(better.cost)}; start ${worse.number} at ${pointWords(worse)} with J = ${formatNumber(worse.cost)}, ${formatNumber(factor, 3)} times as high: typically off by ${inDollars(worse.miss, 3)} instead of ${inDollars(better.miss, 3)}. And there it stays: the gradient is ${formatNumber(worse.gradient, 2)} long, as good as 0, and both curvatures, ${formatNumber(worse.curvature.largest)} and ${formatNumber(worse.curvature.smallest)}, are positive: uphill every way. A bad local minimum. For the line there is none.`,
        same: ({ valleys: { better, worse } }) =>
          `Look at the two crosses, each inside rings of its own: with this α descent only goes downhill, and from one to the other it would have to climb. Start ${better.number} came to ${pointWords(better)}, start ${worse.number} to ${pointWords(worse)}.`,
        equal: ({ valleys: { better, worse, factor } }) =>
          `Two places, yes. Now look at the rings round the two crosses, and at J below the plot: ${formatNumber(better.cost)} from start ${better.number}, ${formatNumber(worse.cost)} from start ${worse.number}, ${formatNumber(factor, 3)} times as high.`,
      },
    },
  },
};
