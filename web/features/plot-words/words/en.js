/**
 * What each plot shows, in English: what is drawn in it as it stands, with the numbers of the
 * iteration shown. What is said stays true when the run goes on, since it names the iteration.
 */

/** @import { State } from '../../../state/state.js' */
import { startIsFree } from '../../../state/presentation.js';
import { showsResiduals } from '../../../state/state.js';
import { formatCost, formatCount, formatNumber, formatTerm } from '../../../strings/format.js';

/** @param {...(string | false)} sentences those that hold */
const together = (...sentences) => sentences.filter(Boolean).join(' ');

const numbered = 'What has a number in it is kept to compare with.';

/** @type {Readonly<Record<string, (state: State) => string>>} */
export const plotWords = {
  data(state) {
    const { dataset, snapshot, batch, ghosts } = state;
    return together(
      `Each of the ${formatCount(dataset.x.length)} points is an example.`,
      `The thick line is the model at iteration ${formatCount(snapshot.iteration)}, f(x) = ${formatNumber(snapshot.w)} × x + ${formatTerm(snapshot.b)}.`,
      snapshot.iteration > 0 && 'The fainter ones are where it was before.',
      showsResiduals(state) && 'Each vertical line is by how much it misses an example.',
      batch !== null && 'The examples in rings are those that the next update looks at.',
      ghosts.length > 0 && numbered,
    );
  },

  contour({ snapshot, startSnapshot, landscape, presentation, ghosts }) {
    const begins = `The circle is the start, J = ${formatCost(startSnapshot.cost)}`;
    return together(
      'Each point of this plane is a line: its slope w across, its height b upwards.',
      `On an ellipse the cost J is the same everywhere, and it falls inwards to the cross, J = ${formatCost(landscape.minimum.cost)}.`,
      snapshot.iteration === 0
        ? `${begins}; a run’s path begins there.`
        : `${begins}; from there the path leads to the dot, J = ${formatCost(snapshot.cost)} at iteration ${formatCount(snapshot.iteration)}.`,
      ghosts.length > 0 && numbered,
      startIsFree(presentation) && 'Tap or drag to start elsewhere.',
    );
  },

  loss({ startSnapshot, snapshot, landscape, view, batch, ghosts }) {
    const least = formatCost(landscape.minimum.cost);
    const { iteration } = snapshot;
    return together(
      view.logarithmicCost
        ? `How far the cost J is above the least there is, J* = ${least}, after each update: every power of ten is one step down.`
        : `The cost J after each update. The dashed line is the least that any line has, ${least}.`,
      iteration === 0
        ? `At the start J is ${formatCost(startSnapshot.cost)}.`
        : `At the start J was ${formatCost(startSnapshot.cost)}, at iteration ${formatCount(iteration)} it is ${formatCost(snapshot.cost)}.`,
      batch !== null &&
        !view.logarithmicCost &&
        'The small dots are the cost over each update’s own batch alone.',
      ghosts.length > 0 && numbered,
    );
  },
};
