/** What each plot shows, in English, with the numbers of the run that it shows now. */

/** @import { State } from '../state/state.js' */
import { formatCount, formatNumber } from './format.js';

/** @type {Readonly<Record<string, (state: State) => string>>} */
export const plotWords = {
  data: ({ dataset, snapshot }) =>
    `Each of the ${formatCount(dataset.x.length)} points is an example. The red line is the model at iteration ${formatCount(snapshot.iteration)}, f(x) = ${formatNumber(snapshot.w)} × x + ${formatNumber(snapshot.b)}; the fainter ones are where it was before. A vertical line is by how much it misses an example.`,
  contour: ({ snapshot, landscape }) =>
    `Each point of this plane is a line: its slope w across, its height b upwards. On a ring the cost J is the same everywhere, and it falls inwards to the cross, J = ${formatNumber(landscape.minimum.cost)}. The red path is the run, from the ring where it started to where it is now, J = ${formatNumber(snapshot.cost)}. Touch the plot to start elsewhere.`,
  loss: ({ startSnapshot, snapshot, landscape }) =>
    `The cost J after each update: ${formatNumber(startSnapshot.cost)} at the start, ${formatNumber(snapshot.cost)} at iteration ${formatCount(snapshot.iteration)}. No line has less than ${formatNumber(landscape.minimum.cost)}.`,
};
