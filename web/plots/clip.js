/** @typedef {{x: number, y: number}} Point */

/**
 * The part of a straight line that is within a box (Liang and Barsky 1984), or null if none is.
 * @param {Point} from
 * @param {Point} to
 * @param {{left: number, top: number, right: number, bottom: number}} box
 * @returns {[Point, Point] | null}
 */
export function clipped(from, to, { left, top, right, bottom }) {
  const run = to.x - from.x;
  const rise = to.y - from.y;
  let enters = 0;
  let leaves = 1;
  // For each edge: the line's speed towards it from inside, and its distance at the beginning.
  for (const [speed, distance] of [
    [-run, from.x - left],
    [run, right - from.x],
    [-rise, from.y - top],
    [rise, bottom - from.y],
  ]) {
    if (speed === 0 && distance < 0) return null;
    if (speed < 0) enters = Math.max(enters, distance / speed);
    if (speed > 0) leaves = Math.min(leaves, distance / speed);
  }
  if (enters > leaves) return null;
  /** @param {number} part */
  const at = (part) => ({ x: from.x + part * run, y: from.y + part * rise });
  // An end inside the box stays the same, to the last bit.
  return [enters === 0 ? from : at(enters), leaves === 1 ? to : at(leaves)];
}
