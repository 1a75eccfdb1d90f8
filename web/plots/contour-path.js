/** The path of a run over the contours, so that its iterates can be counted. */

/** @import { Parameters } from '../core/core-module.js' */
/** @import { Ghost } from '../state/ghosts.js' */
/** @import { State } from '../state/state.js' */
/** @import { Plane } from './contour-plot.js' */
/** @import { Pixel } from './marks.js' */
/** @import { Theme } from './theme.js' */
/** @import { Strings } from '../strings/en.js' */
import { ghostDashes } from './ghosts.js';
import { label } from './marks.js';
import { indexAtOrBefore, trace } from './trace.js';

/** Radius of an iterate, and from how many on it is smaller. */
const dots = { usual: 3, small: 2.1, many: 40 };
/** Opacity of the line: paler where the path goes to and fro and would cover itself. */
const opacity = { usual: 0.6, turning: 0.3, later: 0.25 };
/** The last segments, which stand out from the others. */
const lastSegments = 2;
/** Every so many iterates of a path that turns carry their number. */
const numberEvery = 5;
/** Pixels between an iterate and its number, and at least between two numbers. */
const numberDistance = 14;
const mostNumbers = 40;

/** Whether the path goes to and fro. @param {State} state */
const turns = ({ diagnosis: { verdict } }) => verdict === 'bouncing' || verdict === 'diverging';

/**
 * Draws straight segments from iterate to iterate, not a smoothed curve. The iterations after the
 * one shown are drawn faintly.
 * @param {Plane} plane
 * @param {State} state
 * @param {Theme} theme
 */
export function drawPath(plane, state, theme) {
  const { context } = plane;
  const { path, snapshot, furthestIteration } = state;
  const radius = snapshot.iteration < dots.many ? dots.usual : dots.small;
  context.strokeStyle = theme.moving;
  context.fillStyle = theme.moving;
  context.lineJoin = 'round';
  /** @param {number} from @param {number} to */
  const stretch = (from, to) => {
    const points = new Path2D();
    const line = new Path2D();
    /** @type {Parameters | null} */
    let before = null;
    const pointOf = (/** @type {number} */ i) => ({ w: path.w[i], b: path.b[i] });
    trace(
      path,
      from,
      to,
      (i) => plane.toPixel(pointOf(i)),
      ({ x, y }, i) => {
        plane.lineTo(line, before, pointOf(i));
        before = pointOf(i);
        points.moveTo(x + radius, y);
        points.arc(x, y, radius, 0, 2 * Math.PI);
      },
    );
    // The path may have dropped the iteration shown.
    if (to === snapshot.iteration) plane.lineTo(line, before, snapshot);
    return { line, points };
  };
  /** @param {{line: Path2D, points: Path2D}} drawn @param {number} lineOpacity @param {number} dotOpacity */
  const draw = ({ line, points }, lineOpacity, dotOpacity) => {
    context.globalAlpha = lineOpacity;
    context.stroke(line);
    context.globalAlpha = dotOpacity;
    context.fill(points);
  };
  context.lineWidth = 1.25;
  if (furthestIteration > snapshot.iteration) {
    draw(stretch(snapshot.iteration, furthestIteration), opacity.later, opacity.later);
  }
  draw(stretch(0, snapshot.iteration), turns(state) ? opacity.turning : opacity.usual, 1);
  context.lineWidth = 2;
  draw(stretch(Math.max(snapshot.iteration - lastSegments, 0), snapshot.iteration), 1, 1);
  context.globalAlpha = 1;
}

/**
 * Draws the path of a ghost where the lower layer cannot: on the bowl.
 * @param {Plane} plane
 * @param {Ghost} ghost
 * @param {Theme} theme
 */
export function drawGhostPath(plane, { path, number }, theme) {
  const { context } = plane;
  const line = new Path2D();
  const pointOf = (/** @type {number} */ i) => ({ w: path.w[i], b: path.b[i] });
  for (let i = 0; i < path.w.length; ++i) {
    plane.lineTo(line, i > 0 ? pointOf(i - 1) : null, pointOf(i));
  }
  context.strokeStyle = theme.faintInk;
  context.lineWidth = 1.5;
  context.setLineDash(ghostDashes[number - 1]);
  context.stroke(line);
  context.setLineDash([]);
}

/**
 * Numbers every fifth iterate of a path that goes to and fro, outside its turns, where the numbers
 * have room.
 * @param {Plane} plane
 * @param {State} state
 * @param {Strings} strings
 * @param {Theme} theme
 */
export function numberPath(plane, state, { numbers }, theme) {
  const { path, snapshot } = state;
  if (!turns(state) || !plane.hasLabels) return;
  /** @param {number} i */
  const pixel = (i) => plane.toPixel({ w: path.w[i], b: path.b[i] });
  const last = indexAtOrBefore(path, snapshot.iteration);
  /** @type {Pixel[]} */
  const placed = [];
  for (let i = last; i > 0 && placed.length < mostNumbers; --i) {
    const iteration = path.iteration[i];
    if (iteration % numberEvery !== 0) continue;
    if (!plane.sees({ w: path.w[i], b: path.b[i] })) continue;
    const [before, here] = [pixel(i - 1), pixel(i)];
    const length = Math.hypot(here.x - before.x, here.y - before.y);
    if (length < numberDistance) continue;
    const reach = numberDistance / length;
    const at = {
      x: here.x + reach * (here.x - before.x),
      y: here.y + reach * (here.y - before.y),
    };
    if (placed.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < 1.3 * numberDistance)) continue;
    placed.push(at);
    label(plane, numbers.formatCount(iteration), at, theme.moving, theme, 'center');
  }
}
