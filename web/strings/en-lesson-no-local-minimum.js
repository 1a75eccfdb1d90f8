/** Chapter 6, in English. */

/** @import { ChapterWords } from '../lesson/chapter.js' */
import { formatCount, formatNumber } from './format.js';

/** @type {ChapterWords} */
export const noLocalMinimumWords = {
  title: 'No bad local minimum',
  steps: {
    bowl: {
      title: 'A bowl',
      text: ({ curvature, perThousand }) => [
        'The squared error of a line is quadratic in w and b, so how J bends is the same at every point. The table of its second derivatives, the Hessian, has the feature’s values in it and nothing else:',
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
        'Try to get it caught. Put the start anywhere: touch the contour plot or type it. Then press Play and follow the path through the rings.',
      ],
      ask: () => 'Start somewhere else than before, let it run to its end, then check.',
      feedback: {
        right: ({ here, now, minimum }) =>
          `From w = ${formatNumber(here.w)}, b = ${formatNumber(here.b)}, out in the rings, inwards to w = ${formatNumber(now.w)}, b = ${formatNumber(now.b)}. The centre, computed without any descent, is w = ${formatNumber(minimum.w)}, b = ${formatNumber(minimum.b)}. No start leads anywhere else, as long as α is below the limit.`,
        same: ({ here }) =>
          `The start still is w = ${formatNumber(here.w)}, b = ${formatNumber(here.b)}. Choose another one.`,
        underway: ({ now, minimum }) =>
          `At iteration ${formatCount(now.iteration)} J is ${formatNumber(now.cost)}, and the best is ${formatNumber(minimum.cost)}. Look at the contour plot: the point is not at the centre yet. Let it run on.`,
      },
    },
  },
};
