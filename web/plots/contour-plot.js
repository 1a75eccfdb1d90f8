/** The plane of (w, b): rings of equal cost, the path down them, the start and the minimum. */

/** @import { Parameters } from '../core/core-module.js' */
/** @import { Ghost } from '../state/ghosts.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { ContourView } from './contour-frame.js' */
/** @import { Rings } from './contour-rings.js' */
/** @import { Glide } from './glide.js' */
/** @import { BowlDrawing, Sight } from './plots.js' */
/** @import { Curve } from './ghosts.js' */
/** @import { Surface } from './layered-plot.js' */
/** @import { Pixel } from './marks.js' */
/** @import { Theme } from './theme.js' */
import { wordsOf } from '../datasets/catalogue.js';
import { isPlayedFast } from '../state/speed.js';
import { isVeiled } from '../state/state.js';
import { placed, pointAt, showsScaled } from './contour-coordinates.js';
import { contourView, ringLevels } from './contour-frame.js';
import { drawNextStep, drawStart } from './contour-marks.js';
import { drawGhostPath, drawPath, numberPath } from './contour-path.js';
import { contourRings } from './contour-rings.js';
import { magnification } from './frames.js';
import { ghostLayer } from './ghosts.js';
import { lineOnItsWay } from './glide.js';
import { createLayeredPlot } from './layered-plot.js';
import { currentPoint, drawRemarks, markedPoint } from './marks.js';
import { nearestIndex } from './trace.js';
import { createTurn } from './turn.js';

/** The axes of the flat picture keep their place beside the bowl, and are not seen. */
const unseenAxes = { faintInk: 'transparent', grid: 'transparent', line: 'transparent' };
/** Pixels within which a pointer is on an iterate. */
const reach = 14;

/**
 * The surface of the plot, and the conversions between its pixels and points in data units.
 * `lineTo` goes on with a line along the straight way from one point to another, or begins it.
 * `sees`: the near wall of a bowl does not hide the point.
 * @typedef {Surface & {toPixel: (point: Parameters) => Pixel, toPoint: (pixel: Pixel) => Parameters,
 *   lineTo: (line: Path2D, from: Parameters | null, to: Parameters) => void,
 *   sees: (point: Parameters) => boolean}} Plane
 */

/**
 * @param {HTMLElement} container
 * @param {Strings} strings
 */
export function createContourPlot(container, strings) {
  /** @type {Rings} */
  const rings = {
    unit: undefined,
    levels: [],
    start: { w: 0, b: 0 },
    theme: undefined,
    words: null,
  };
  const ghosts = ghostLayer(strings);
  const plot = createLayeredPlot(container, [contourRings(rings), ghosts.plugin]);
  /** @type {ContourView} */
  let view;
  /** @type {{state: State, theme: Theme, glide: Glide | null} | undefined} */
  let last;

  /** @type {BowlDrawing | undefined} */
  let drawing;
  /** The bowl that is seen; undefined where the rings are seen from above. @type {Sight | undefined} */
  let bowl;
  /** The outline of the bowl's rim: the near wall hides no point inside it. */
  let rim = new Path2D();

  /** @type {Plane} */
  const plane = Object.assign(Object.create(plot.surface), {
    /** @param {Parameters} point */
    toPixel(point) {
      if (bowl) return bowl.toPixel(point);
      const { w, b } = placed(view.coordinates, point);
      return { x: plot.surface.toPixelX(w), y: plot.surface.toPixelY(b) };
    },
    /** @param {Pixel} pixel */
    toPoint: ({ x, y }) =>
      pointAt(view.coordinates, { w: plot.surface.toValueX(x), b: plot.surface.toValueY(y) }),
    /** @param {Parameters} point */
    sees(point) {
      if (!bowl) return true;
      const { x, y } = plane.toPixel(point);
      const { ratio } = plot.size;
      return plane.context.isPointInPath(rim, ratio * x, ratio * y);
    },
    /** @param {Path2D} line @param {Parameters | null} from @param {Parameters} to */
    lineTo(line, from, to) {
      const { x, y } = plane.toPixel(to);
      if (!bowl || !from) {
        line.lineTo(x, y);
        return;
      }
      const bend = bowl.bend(from, to);
      line.quadraticCurveTo(bend.x, bend.y, x, y);
    },
  });

  const draw = () => {
    if (!last) return;
    const { state, theme, glide } = last;
    const { left, top, right, bottom } = plot.surface.area;
    const [scaledPart, part] = [toScaled.part, toBowl.part];
    view = contourView(state, { part: scaledPart, aspect: (right - left) / (bottom - top) });
    drawGround(state, theme, part);
    bowl =
      drawing && part > 0
        ? drawing.bowlSight(state, view, { part, scaledPart, area: plot.surface.area })
        : undefined;
    if (bowl) rim = bowl.ring(bowl.rim);
    plot.drawOverlay(
      state.snapshot.iteration,
      () => {
        if (bowl && drawing) {
          drawing.drawBowl(plane, bowl, ringLevels(state, view), part, strings, theme);
          plane.context.clip(rim);
          for (const ghost of state.ghosts) drawGhostPath(plane, ghost, theme);
        }
        drawPath(plane, onItsWay(state, glide), theme);
      },
      () => drawMarks(state, theme, glide),
    );
  };
  const toScaled = createTurn(draw);
  const toBowl = createTurn(draw);

  /**
   * @param {State} state
   * @param {Theme} theme
   * @param {number} bowlPart of the way to the bowl, which is drawn on the upper layer
   */
  const drawGround = (state, theme, bowlPart) => {
    const { coordinates, frame } = view;
    const { center, cosine, sine } = state.unitContour;
    const isFlat = bowlPart === 0;
    rings.unit = isFlat
      ? {
          center: placed(coordinates, center),
          cosine: placed(coordinates, cosine),
          sine: placed(coordinates, sine),
        }
      : undefined;
    rings.levels = ringLevels(state, view);
    rings.start = placed(coordinates, state.framed.start);
    rings.theme = theme;
    rings.words = plane.hasLabels
      ? {
          size: plane.fontSize,
          minimum: strings.minimumLabel,
          cost: (excess) => strings.numbers.formatTick(state.landscape.minimum.cost + excess),
        }
      : null;
    /** @param {Ghost} ghost @returns {Curve} */
    const curveOf = ({ path: { w, b } }) => ({
      count: w.length,
      x: (i) => placed(coordinates, { w: w[i], b: b[i] }).w,
      y: (i) => placed(coordinates, { w: w[i], b: b[i] }).b,
      dots: true,
    });
    ghosts.show(isFlat ? state.ghosts : [], theme, curveOf, plane);
    const names = wordsOf(state.dataset, strings);
    plot.drawBase(
      {
        key: [...Object.values(frame), rings.levels[0], names, state.ghosts, state.framed.start],
        frame,
        x: { format: strings.numbers.formatTick },
        y: { format: strings.numbers.formatTick },
        datasets: [],
      },
      isFlat ? theme : { ...theme, ...unseenAxes },
    );
  };

  /** @param {State} state @param {Theme} theme @param {Glide | null} glide */
  const drawMarks = (state, theme, glide) => {
    const { snapshot, marked } = state;
    const point = lineOnItsWay(snapshot, glide);
    const here = plane.toPixel(point);
    const isSeen = plane.sees(point);
    if (plane.sees(state.options.start)) drawStart(plane, state, strings, theme);
    if (!isPlayedFast(state)) {
      numberPath(plane, state, strings, theme);
      if (!isVeiled(state) && !glide) drawNextStep(plane, state, strings, theme);
    }
    if (snapshot.iteration > 0 && isSeen) currentPoint(plane.context, here.x, here.y, theme);
    if (marked && plane.sees(marked)) {
      const { x, y } = plane.toPixel(marked);
      markedPoint(plane.context, x, y, theme);
    }
    const { zoom } = bowl ?? view;
    const remarks = zoom > 0 ? [strings.zoomedOut(magnification(zoom))] : [];
    drawRemarks(plane, remarks, theme, here);
  };

  /**
   * @param {State} state
   * @param {Theme} theme
   * @param {Glide | null} glide
   */
  const render = (state, theme, glide) => {
    const isFirst = last === undefined;
    last = { state, theme, glide };
    toScaled.to(showsScaled(state) ? 1 : 0, isFirst);
    toBowl.to(drawing && state.view.shape === 'bowl' ? 1 : 0, isFirst);
    draw();
  };

  return {
    overlay: plot.overlay,
    resize: plot.resize,
    surface: plot.surface,
    plane,

    render,

    /**
     * The kept iteration nearest to a point of the canvas, if one is near.
     * @param {Pixel} pixel
     * @param {State} state
     */
    iterationAt(pixel, { path }) {
      const index = nearestIndex(
        path,
        (i) => {
          const point = { w: path.w[i], b: path.b[i] };
          if (!plane.sees(point)) return Number.POSITIVE_INFINITY;
          const { x, y } = plane.toPixel(point);
          return Math.hypot(x - pixel.x, y - pixel.y);
        },
        reach,
      );
      return index < 0 ? null : path.iteration[index];
    },

    /** @param {BowlDrawing} loaded */
    showBowl(loaded) {
      drawing = loaded;
      if (last) render(last.state, last.theme, last.glide);
    },

    destroy() {
      toScaled.stop();
      toBowl.stop();
      plot.destroy();
    },
  };
}

/**
 * The state whose path ends at the point on its way.
 * @param {State} state
 * @param {Glide | null} glide
 * @returns {State}
 */
function onItsWay(state, glide) {
  if (!glide) return state;
  return { ...state, snapshot: { ...glide.from, ...lineOnItsWay(state.snapshot, glide) } };
}
