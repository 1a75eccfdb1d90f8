/** The plane of (w, b): rings of equal cost, the path down them, the start and the minimum. */

/** @import { Parameters } from '../core/core-module.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { ContourView } from './contour-frame.js' */
/** @import { Rings } from './contour-rings.js' */
/** @import { Glide } from './glide.js' */
/** @import { Surface } from './layered-plot.js' */
/** @import { Pixel } from './marks.js' */
/** @import { Theme } from './theme.js' */
import { isPlayedFast } from '../state/speed.js';
import { isVeiled } from '../state/state.js';
import { placed, pointAt, showsScaled } from './contour-coordinates.js';
import { contourView, ringLevels } from './contour-frame.js';
import { drawPath, numberPath } from './contour-path.js';
import { contourRings } from './contour-rings.js';
import { magnification } from './frames.js';
import { ghostLayer } from './ghosts.js';
import { lineOnItsWay } from './glide.js';
import { createLayeredPlot } from './layered-plot.js';
import {
  along,
  arrow,
  currentPoint,
  drawRemarks,
  label,
  markedPoint,
  ring,
  titleRoom,
} from './marks.js';
import { arrowTimes } from './next-step.js';
import { nearestIndex } from './trace.js';
import { createTurn } from './turn.js';

/** Of the arrow's shaft, in pixels. */
const shaft = { usual: 3.4, lit: 4.8 };
/** Pixels within which a pointer is on an iterate. */
const reach = 14;

/**
 * The surface of the plot, and the conversions between its pixels and points in data units.
 * @typedef {Surface & {toPixel: (point: Parameters) => Pixel, toPoint: (pixel: Pixel) => Parameters}} Plane
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
  const ghosts = ghostLayer();
  const plot = createLayeredPlot(container, [contourRings(rings), ghosts.plugin]);
  /** @type {ContourView} */
  let view;
  /** @type {{state: State, theme: Theme, glide: Glide | null} | undefined} */
  let last;

  /** @type {Plane} */
  const plane = Object.assign(Object.create(plot.surface), {
    /** @param {Parameters} point */
    toPixel(point) {
      const { w, b } = placed(view.coordinates, point);
      return { x: plot.surface.toPixelX(w), y: plot.surface.toPixelY(b) };
    },
    /** @param {Pixel} pixel */
    toPoint: ({ x, y }) =>
      pointAt(view.coordinates, { w: plot.surface.toValueX(x), b: plot.surface.toValueY(y) }),
  });

  /** @param {number} part of the way from the data's coordinates to the scaled ones */
  const draw = (part) => {
    if (!last) return;
    const { state, theme, glide } = last;
    const { width, height } = plot.size;
    view = contourView(state, { part, aspect: width / height });
    drawGround(state, theme);
    plot.drawOverlay(
      state.snapshot.iteration,
      () => drawPath(plane, onItsWay(state, glide), theme),
      () => drawMarks(state, theme, glide),
    );
  };
  const turn = createTurn(draw);

  /** @param {State} state @param {Theme} theme */
  const drawGround = (state, theme) => {
    const { coordinates, frame } = view;
    const { center, cosine, sine } = state.unitContour;
    rings.unit = {
      center: placed(coordinates, center),
      cosine: placed(coordinates, cosine),
      sine: placed(coordinates, sine),
    };
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
    ghosts.show(state.ghosts, theme, ({ path: { w, b } }) => ({
      count: w.length,
      x: (i) => coordinates.stretch * w[i],
      y: (i) => b[i] + coordinates.shear * w[i],
      dots: true,
    }));
    const names = strings.datasets[state.dataset.id];
    plot.drawBase(
      {
        key: [...Object.values(frame), rings.levels[0], names, state.ghosts, state.framed.start],
        frame,
        x: { format: strings.numbers.formatTick },
        y: { format: strings.numbers.formatTick },
        datasets: [],
      },
      theme,
    );
  };

  /** @param {State} state @param {Theme} theme @param {Glide | null} glide */
  const drawMarks = (state, theme, glide) => {
    const { snapshot, marked } = state;
    const here = plane.toPixel(lineOnItsWay(snapshot, glide));
    drawStart(plane, state, strings, theme);
    if (!isPlayedFast(state)) {
      numberPath(plane, state, strings, theme);
      if (!isVeiled(state) && !glide) drawNextStep(plane, state, strings, theme);
    }
    if (snapshot.iteration > 0) currentPoint(plane.context, here.x, here.y, theme);
    if (marked) {
      const { x, y } = plane.toPixel(marked);
      markedPoint(plane.context, x, y, theme);
    }
    const remarks = view.zoom > 0 ? [strings.zoomedOut(magnification(view.zoom))] : [];
    drawRemarks(plane, remarks, theme, here);
  };

  return {
    overlay: plot.overlay,
    resize: plot.resize,
    surface: plot.surface,
    plane,

    /**
     * @param {State} state
     * @param {Theme} theme
     * @param {number} _zoom
     * @param {Glide | null} glide
     */
    render(state, theme, _zoom, glide) {
      const isFirst = last === undefined;
      last = { state, theme, glide };
      turn.to(showsScaled(state) ? 1 : 0, isFirst);
    },

    /**
     * The kept iteration nearest to a point of the canvas, if one is near.
     * @param {Pixel} pixel
     * @param {State} state
     */
    iterationAt(pixel, { path }) {
      const index = nearestIndex(
        path,
        (i) => {
          const { x, y } = plane.toPixel({ w: path.w[i], b: path.b[i] });
          return Math.hypot(x - pixel.x, y - pixel.y);
        },
        reach,
      );
      return index < 0 ? null : path.iteration[index];
    },

    destroy() {
      turn.stop();
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

/**
 * A small ring, which does not hide the first steps, with its word beside it.
 * @param {Plane} plane
 * @param {State} state
 * @param {Strings} strings
 * @param {Theme} theme
 */
function drawStart(plane, { options: { start }, snapshot, startSnapshot }, strings, theme) {
  const at = plane.toPixel(start);
  ring(plane.context, at, 4.2, theme.moving, theme.paper);
  // On the side that the path does not take.
  const { step } = snapshot.iteration === 0 ? snapshot : startSnapshot;
  const goesRight = step.w > 0;
  const isWide = at.x - plane.area.left > 60;
  const beside = goesRight && isWide ? { x: at.x - 10, y: at.y } : { x: at.x + 10, y: at.y - 3 };
  label(
    plane,
    strings.startLegend,
    beside,
    theme.moving,
    theme,
    goesRight && isWide ? 'right' : 'left',
  );
}

/**
 * The arrow of the next update and the ring where it lands. The tip of the arrow is there too, unless
 * the step is too short to be seen: then the arrow is drawn longer, and says by how much.
 * @param {Plane} plane
 * @param {State} state
 * @param {Strings} strings
 * @param {Theme} theme
 */
function drawNextStep(plane, { snapshot, phase, options }, strings, theme) {
  const from = plane.toPixel(snapshot);
  const to = plane.toPixel({
    w: snapshot.w + snapshot.step.w,
    b: snapshot.b + snapshot.step.b,
  });
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const times = arrowTimes(length);
  if (times === 0) return;
  const tip = along(from, to, times);
  const isLit = phase === 2;
  arrow(plane.context, from, tip, isLit ? shaft.lit : shaft.usual, theme);
  if (times === 1 || phase === 3) {
    ring(plane.context, to, phase === 3 ? 5.2 : 4.2, theme.moving, theme.paper);
  }
  // Below the arrow and behind it: ahead are the costs of the rings and the minimum.
  const words = strings.stepArrow(times, options.fault !== 'none');
  const low = tip.y >= from.y ? tip : from;
  const goesRight = tip.x >= from.x;
  const y = Math.min(low.y + 18, plane.area.bottom - titleRoom);
  const beside = { x: from.x, y };
  label(plane, words, beside, theme.ink, theme, goesRight ? 'right' : 'left');
}
