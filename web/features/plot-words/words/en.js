/**
 * What each plot shows, in English: what is drawn in it as it stands, with the numbers of the
 * iteration shown.
 */

import { showsResiduals } from '../../../state/phases.js';
/** @import { State } from '../../../state/state.js' */
import { startIsFree } from '../../../state/presentation.js';
import { formatCost, formatCount, formatNumber, formatTerm } from '../../../strings/format.js';

/** @param {...(string | false)} sentences those that hold */
const together = (...sentences) => sentences.filter(Boolean).join(' ');

const numbered = 'The dashed run with a number is kept to compare with.';

/** @type {Readonly<Record<string, (state: State) => string>>} */
export const plotWords = {
  data(state) {
    const { dataset, snapshot, batch, ghosts } = state;
    return together(
      `Each of the ${formatCount(dataset.x.length)} points is an example.`,
      `The thick line is the model at iteration ${formatCount(snapshot.iteration)}, f(x) = ${formatNumber(snapshot.w)} × x + ${formatTerm(snapshot.b)}.`,
      snapshot.iteration > 0 && 'The thin lines show where it was before.',
      showsResiduals(state) && 'Each vertical line shows by how much it misses an example.',
      batch !== null && 'The next update looks only at the examples in rings.',
      ghosts.length > 0 && numbered,
    );
  },

  contour(state) {
    const { snapshot, startSnapshot, landscape, ghosts, view } = state;
    const isBowl = view.shape === 'bowl';
    const begins = `The small circle is the start, J = ${formatCost(startSnapshot.cost)}.`;
    return together(
      isBowl
        ? 'The cost J is drawn as a height over the plane of w and b. Drag the bowl, or press an arrow key, to turn it.'
        : 'Each point here stands for one line: to the right its slope w grows, and upwards its height b at x = 0.',
      `On each ring the cost J is the same everywhere. It falls inwards, to J = ${formatCost(landscape.minimum.cost)} at the cross.`,
      snapshot.iteration === 0
        ? `${begins} The path of a run begins there.`
        : `${begins} From there the path leads to the dot, J = ${formatCost(snapshot.cost)} at iteration ${formatCount(snapshot.iteration)}.`,
      ghosts.length > 0 && numbered,
      startIsFree(state) && 'Tap or drag to start elsewhere.',
    );
  },

  loss({ startSnapshot, snapshot, landscape, view, batch, ghosts }) {
    const least = formatCost(landscape.minimum.cost);
    const { iteration } = snapshot;
    return together(
      view.logarithmicCost
        ? `The curve shows how far the cost J is above the least possible cost, J* = ${least}. Each step down the axis is ten times less.`
        : `The curve shows the cost J after each update. The dashed line is the least possible cost, J* = ${least}.`,
      iteration === 0
        ? `At the start J is ${formatCost(startSnapshot.cost)}.`
        : `At the start J was ${formatCost(startSnapshot.cost)}, at iteration ${formatCount(iteration)} it is ${formatCost(snapshot.cost)}.`,
      batch !== null &&
        !view.logarithmicCost &&
        'Each small dot is the cost of one update’s own batch.',
      ghosts.length > 0 && numbered,
    );
  },
};
