/** The history of edits of a list of points, as values: every edit makes a new one. */

/** @typedef {{readonly x: number, readonly y: number}} Point */

/**
 * @typedef {object} Drawing
 * @property {readonly Point[]} points
 * @property {number} selected index of the point that is selected; −1 if none is
 */

/** @typedef {{past: readonly Drawing[], present: Drawing, future: readonly Drawing[]}} Edits */

/** That can be undone. */
const mostEdits = 200;

/** @param {readonly Point[]} points @returns {Edits} */
export const editsOf = (points) => ({ past: [], present: { points, selected: -1 }, future: [] });

/** @param {Edits} edits @param {Drawing} present @returns {Edits} */
const followedBy = ({ past, present: former }, present) => ({
  past: [...past, former].slice(-mostEdits),
  present,
  future: [],
});

/** The new point is last in the list, and selected. @param {Edits} edits @param {Point} point */
export function withPoint(edits, point) {
  const { points } = edits.present;
  return followedBy(edits, { points: [...points, point], selected: points.length });
}

/**
 * @param {readonly Point[]} points
 * @param {number} index
 * @param {Point} point in the place of the one there
 */
export const replaced = (points, index, point) =>
  points.map((former, i) => (i === index ? point : former));

/** @param {Edits} edits @param {number} index @param {Point} point where it is moved to */
export const withMoved = (edits, index, point) =>
  followedBy(edits, { points: replaced(edits.present.points, index, point), selected: index });

/** The next point of the list is selected then, or the last. @param {Edits} edits @param {number} index */
export function withoutPoint(edits, index) {
  const points = edits.present.points.filter((_, i) => i !== index);
  return followedBy(edits, { points, selected: Math.min(index, points.length - 1) });
}

/** @param {Edits} edits */
export const withNoPoints = (edits) => followedBy(edits, { points: [], selected: -1 });

/** Selecting is no edit. @param {Edits} edits @param {number} selected @returns {Edits} */
export const withSelected = (edits, selected) => ({
  ...edits,
  present: { ...edits.present, selected },
});

/** @param {Edits} edits that have a past @returns {Edits} */
export const undone = ({ past, present, future }) => ({
  past: past.slice(0, -1),
  present: past[past.length - 1],
  future: [present, ...future],
});

/** @param {Edits} edits that have a future @returns {Edits} */
export const redone = ({ past, present, future: [next, ...future] }) => ({
  past: [...past, present],
  present: next,
  future,
});

/**
 * The nearest point to the right of the selected one, or to the left; the first or the last if none
 * is selected. Points above each other follow each other upwards.
 * @param {Drawing} drawing
 * @param {1 | -1} way
 * @returns {number} −1 if there is none
 */
export function neighbour({ points, selected }, way) {
  const order = points
    .map((_, i) => i)
    .sort((a, b) => points[a].x - points[b].x || points[a].y - points[b].y || a - b);
  const place = order.indexOf(selected);
  if (place < 0) return order.at(way === 1 ? 0 : -1) ?? -1;
  return order[place + way] ?? -1;
}

/** Whether a line can be fitted: two points differ in x. @param {readonly Point[]} points */
export const haveLine = (points) => points.some(({ x }) => x !== points[0].x);
