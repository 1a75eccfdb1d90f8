/** The plots by name and in words, in English: every number is the run's own. */

/** @import { State } from '../state/state.js' */
/** @import { Whereabouts } from '../panels/whereabouts.js' */
import { datasetWords } from './en-datasets.js';
import { formatCost, formatCount, formatNumber, formatPercent, ordinal } from './format.js';

/** @param {State} state */
const wordsFor = ({ dataset }) => datasetWords[dataset.id];

/** @param {number} count */
const nth = (count) =>
  `${formatCount(count)}${ordinal(count, { one: 'st', two: 'nd', few: 'rd', other: 'th' })}`;

/** A unit that begins with a number must not run into the one before. @param {string} unit */
const unitAfterNumber = (unit) => (/^\d/.test(unit) ? `× ${unit}` : unit);

/** @param {number} value @param {string} unit */
const quantity = (value, unit) => `${formatNumber(value)}${unit && ` ${unitAfterNumber(unit)}`}`;

export const plotTitles = {
  data: { full: 'Line on the data', brief: 'Line' },
  contour: { full: 'Path over the cost', brief: 'Path' },
  loss: { full: 'Cost by iteration', brief: 'Cost' },
};

/** What a plot shows, for those who cannot see it. */
export const descriptions = {
  /** @param {State} state */
  data(state) {
    const { snapshot, landscape, dataset } = state;
    const { slopeUnit, y } = wordsFor(state);
    return [
      `Iteration ${formatCount(snapshot.iteration)}: the line ${slope(snapshot.w, slopeUnit)} and meets x = 0 at ${quantity(snapshot.b, y.unit)}.`,
      `The least-squares line through the ${formatCount(dataset.x.length)} examples ${slope(landscape.minimum.w, slopeUnit)}.`,
    ].join(' ');
  },

  /** @param {State} state @param {Whereabouts} whereabouts */
  contour({ snapshot, landscape }, whereabouts) {
    const { minimum } = landscape;
    return [
      `Iteration ${formatCount(snapshot.iteration)}: the point is at w = ${formatNumber(snapshot.w)}, b = ${formatNumber(snapshot.b)}, ${ring(whereabouts)}${movement(whereabouts)}.`,
      `The centre, where J is least, is at w = ${formatNumber(minimum.w)}, b = ${formatNumber(minimum.b)}.`,
    ].join(' ');
  },

  /** @param {State} state @param {Whereabouts} whereabouts */
  loss({ snapshot, startSnapshot, landscape }, { formerCost }) {
    const least = `The least that any line can have is ${formatCost(landscape.minimum.cost)}.`;
    const now = `Iteration ${formatCount(snapshot.iteration)}: `;
    if (snapshot.iteration === 0) {
      return `${now}the cost J is ${formatCost(snapshot.cost)}. ${least}`;
    }
    const change = formerCost === null ? 'is' : costChange(formerCost, snapshot.cost);
    return `${now}the cost J ${change} ${formatCost(snapshot.cost)}; at the start it was ${formatCost(startSnapshot.cost)}. ${least}`;
  },
};

/** @param {number} w @param {string} unit */
function slope(w, unit) {
  if (w === 0) return 'is level';
  return `${w > 0 ? 'rises' : 'falls'} ${quantity(Math.abs(w), unit)}${unit ? '' : ' for each 1 of x'}`;
}

/** @param {Whereabouts} whereabouts */
function ring({ ringsInside, rings, onRing }) {
  if (ringsInside === 0) return 'inside the innermost ring';
  if (onRing) return `on the ${nth(ringsInside)} ring from the centre`;
  if (ringsInside === rings) return 'outside all the rings';
  return `between the ${nth(ringsInside)} and the ${nth(ringsInside + 1)} ring from the centre`;
}

/** @param {Whereabouts} whereabouts */
function movement({ isMoveTold, across, along }) {
  if (!isMoveTold) return '';
  const ways = [across, along].filter((way) => way !== null);
  return ways.length === 0
    ? ', and its next update is too short to be seen'
    : `, and its next update goes ${ways.join(' and ')}`;
}

/** @param {number} former @param {number} now */
function costChange(former, now) {
  const change = (now - former) / former;
  if (change === 0) return 'stayed at';
  const verb = change < 0 ? 'fell' : 'rose';
  // In two digits all of it would be said to be gone, or the number would run away.
  if (Number.isNaN(change) || change < -0.995 || change > 10) return `${verb} to`;
  return `${verb} ${formatPercent(Math.abs(change))} to`;
}
