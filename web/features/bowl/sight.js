/**
 * The cost raised over the plane of (w, b): a bowl, seen from a side along parallel rays. Such a view
 * of a level set is an exact ellipse, as the flat picture of it is, moved up by its height.
 */

/** @import { Parameters } from '../../core/core-module.js' */
/** @import { ContourEllipse } from '../../core/layouts.js' */
/** @import { State } from '../../state/state.js' */
/** @import { ContourView } from '../../plots/contour-frame.js' */
/** @import { Look, Sight } from '../../plots/plots.js' */
import { placed } from '../../plots/contour-coordinates.js';
import { radiusAt } from '../../plots/contour-frame.js';
import { ellipsePath, reachAlong } from '../../plots/ellipse.js';
import { magnification, zoomStepsFrom } from '../../plots/frames.js';
import { referenceExcessCost } from '../../plots/reference-excess-cost.js';
import { defaultView } from '../../state/state.js';

/** J − J* at the rim, as a multiple of the start's. */
const rimTimes = 1.3;
/** How high the bowl is, in halves of its width; lower where its near wall would hide the minimum. */
const mostHeight = 0.9;
/** The part that is used of the height at which the near wall begins to hide the minimum. */
const clearPart = 0.65;
/** Half of the chart area over half of the bowl's box, whose corners turn too. */
const room = 1.42;
/** The bowl of unlike units may be drawn wider than high. */
const mostStretch = 2;
/** A valley as many times as long as wide is looked at along its length. */
const longValley = 1.25;
/** A little to the side, so that the bowl is seen to be one. */
const besideDegrees = 24;

const radians = (/** @type {number} */ degrees) => (degrees * Math.PI) / 180;
/** @param {number} from @param {number} to @param {number} part */
const between = (from, to, part) => from + part * (to - from);

/**
 * @param {State} state
 * @param {ContourView} view the flat picture, which is the bowl seen from above
 * @param {Look} look
 * @returns {Sight}
 */
export function bowlSight(state, { coordinates, frame }, { part, scaledPart, area }) {
  const usualRim = rimTimes * referenceExcessCost(state);
  const zoom = zoomStepsFrom(usualRim, state);
  const rim = Math.min(usualRim * magnification(zoom) ** 2, Number.MAX_VALUE);
  const { unitContour } = state;
  const radius = Math.sqrt(rim);
  const middle = placed(coordinates, unitContour.center);
  const [cosine, sine] = [unitContour.cosine, unitContour.sine].map((half) =>
    placed(coordinates, half),
  );
  const halfW = radius * Math.hypot(cosine.w, sine.w);
  const halfB = radius * Math.hypot(cosine.b, sine.b);
  // In the scaled coordinates one unit is as long across as along.
  const [wide, deep] = [halfW, halfB].map((half) =>
    between(half, Math.max(halfW, halfB), scaledPart),
  );
  const box = {
    w: between(frame.xMin / 2 + frame.xMax / 2, middle.w, part),
    b: between(frame.yMin / 2 + frame.yMax / 2, middle.b, part),
    halfW: between(frame.xMax / 2 - frame.xMin / 2, wide, part),
    halfB: between(frame.yMax / 2 - frame.yMin / 2, deep, part),
  };

  const { azimuth, elevation } = state.view.viewpoint;
  const valley = { ...middle, cosine, sine, wide: box.halfW, deep: box.halfB };
  const first = directionOf(valley, placed(coordinates, state.framed.start));
  const turned = part * (first + radians(azimuth));
  const usualSlope = Math.tan(radians(defaultView.viewpoint.elevation));
  const [c, s] = [cosine, sine].map((half) => inBox(half, valley));
  const toRim = radius * reachAlong(c, s, { x: Math.sin(first), y: Math.cos(first) });
  const height = Math.min(mostHeight, clearPart * usualSlope * toRim);
  const raised = radians(between(90, elevation, part));
  const [across, up] = [area.right / 2 - area.left / 2, area.bottom / 2 - area.top / 2];
  const deepPixels = Math.min(up, across) / room;
  const stretch = between(mostStretch, 1, scaledPart);
  const scaleX = between(across, Math.min(across / room, stretch * deepPixels), part);
  const scaleY = between(up, deepPixels, part);
  const lift = part * height * scaleY * Math.cos(raised);
  const origin = {
    x: area.left / 2 + area.right / 2,
    y: area.top / 2 + area.bottom / 2 + lift / 2,
  };

  /** @type {Sight['fromBox']} */
  const fromBox = (u, v, h) => ({
    x: origin.x + scaleX * (u * Math.cos(turned) - v * Math.sin(turned)),
    y:
      origin.y -
      scaleY * (u * Math.sin(turned) + v * Math.cos(turned)) * Math.sin(raised) -
      h * lift,
  });
  /** @param {Parameters} place in the plot's coordinates @param {number} excess */
  const project = ({ w, b }, excess) =>
    fromBox((w - box.w) / box.halfW, (b - box.b) / box.halfB, excess / rim);
  /** @param {Parameters} point */
  const toPixel = (point) => project(placed(coordinates, point), radiusAt(point, unitContour) ** 2);

  return {
    zoom,
    rim,
    toPixel,
    fromBox,
    minimum: project(middle, 0),

    ring(excess) {
      const foot = project(middle, 0);
      const [a, b] = [cosine, sine].map((half) => {
        const r = Math.sqrt(excess);
        const end = project({ w: middle.w + r * half.w, b: middle.b + r * half.b }, 0);
        return { x: end.x - foot.x, y: end.y - foot.y };
      });
      return ellipsePath(project(middle, excess), a, b);
    },

    bend(from, to) {
      const half = toPixel({ w: from.w / 2 + to.w / 2, b: from.b / 2 + to.b / 2 });
      const [begin, end] = [toPixel(from), toPixel(to)];
      return { x: 2 * half.x - (begin.x + end.x) / 2, y: 2 * half.y - (begin.y + end.y) / 2 };
    },
  };
}

/** A conjugate half-diameter in the box. @param {Parameters} half @param {{wide: number, deep: number}} box */
const inBox = ({ w, b }, { wide, deep }) => ({ x: w / wide, y: b / deep });

/**
 * The direction of sight, in radians from that of b: along a long valley, with the start at its far
 * end; into a round bowl, over the minimum to the start.
 * @param {Parameters & Pick<ContourEllipse, 'cosine' | 'sine'> & {wide: number, deep: number}} valley
 * @param {Parameters} start
 */
function directionOf({ w, b, cosine, sine, wide, deep }, start) {
  const [c, s] = [cosine, sine].map((half) => inBox(half, { wide, deep }));
  const toStart = inBox({ w: start.w - w, b: start.b - b }, { wide, deep });
  const turn =
    Math.atan2(2 * (c.x * s.x + c.y * s.y), c.x ** 2 + c.y ** 2 - s.x ** 2 - s.y ** 2) / 2;
  /** @param {number} angle */
  const diameter = (angle) => ({
    x: c.x * Math.cos(angle) + s.x * Math.sin(angle),
    y: c.y * Math.cos(angle) + s.y * Math.sin(angle),
  });
  const [long, short] = [diameter(turn), diameter(turn + Math.PI / 2)];
  const isLong = Math.hypot(long.x, long.y) > longValley * Math.hypot(short.x, short.y);
  const side = long.x * toStart.x + long.y * toStart.y < 0 ? -1 : 1;
  const far = isLong ? { x: side * long.x, y: side * long.y } : toStart;
  return Math.atan2(far.x, far.y) + radians(besideDegrees);
}
