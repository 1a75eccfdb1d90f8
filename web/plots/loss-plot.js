/** The cost by iteration, linear or as the logarithm of its excess over the minimum. */

/** @import { Ghost } from '../state/ghosts.js' */
/** @import { State } from '../state/state.js' */
/** @import { Glide } from './glide.js' */
/** @import { Curve } from './ghosts.js' */
/** @import { Surface } from './layered-plot.js' */
/** @import { Pixel } from './marks.js' */
/** @import { Theme } from './theme.js' */
/** @import { Strings } from '../strings/en.js' */
import { isPlayedFast } from '../state/speed.js';
import { isVeiled } from '../state/state.js';
import { powerOfTen } from '../strings/format.js';
import { drawBatchCosts } from './batch-marks.js';
import { lossFrame, magnification, zoomSteps } from './frames.js';
import { ghostLayer } from './ghosts.js';
import { createLayeredPlot } from './layered-plot.js';
import {
  along,
  currentPoint,
  disc,
  drawRemarks,
  label,
  markedPoint,
  ring,
  titleRoom,
} from './marks.js';
import { wholeStep } from './ticks.js';
import { trace } from './trace.js';

/** A dot for each iteration, where they are so many pixels apart. */
const dotRadius = 2.6;
const leastApart = 9;
/** Where log₁₀ of an excess cost of 0 is drawn: below every frame. */
const belowEverything = -400;

/**
 * @param {HTMLElement} container
 * @param {Strings} strings
 */
export function createLossPlot(container, strings) {
  const ghosts = ghostLayer(strings);
  const plot = createLayeredPlot(container, [ghosts.plugin]);

  return {
    overlay: plot.overlay,
    resize: plot.resize,
    surface: plot.surface,

    /**
     * @param {State} state
     * @param {Theme} theme
     * @param {Glide | null} glide
     */
    render(state, theme, glide) {
      const zoom = zoomSteps(state);
      const frame = lossFrame(state, zoom);
      const { logarithmicCost } = state.view;
      const { minimum } = state.landscape;
      /** @param {Ghost} ghost @returns {Curve} */
      const curveOf = ({ path }) => ({
        count: path.iteration.length,
        x: (i) => path.iteration[i],
        y: (i) => heightOf(state, { cost: path.cost[i], excessCost: path.excessCost[i] }),
      });
      ghosts.show(state.ghosts, theme, curveOf, plot.surface);
      plot.drawBase(
        {
          key: [frame.xMax, frame.yMin, frame.yMax, logarithmicCost, state.ghosts],
          frame,
          x: { format: strings.numbers.formatCount },
          y: logarithmicCost
            ? {
                format: (value) => (Number.isInteger(value) ? powerOfTen(value) : ''),
                stepSize: wholeStep(frame.yMin, frame.yMax),
              }
            : { format: strings.numbers.formatTick },
          datasets: [],
        },
        theme,
      );
      // The cost of a batch may be below J*, where the logarithm is not defined.
      const batch = logarithmicCost ? null : state.batch;
      const { snapshot, marked } = state;
      const drawCosts = (/** @type {Surface} */ surface) => {
        if (!logarithmicCost) drawMinimum(surface, minimum.cost, strings, theme);
        if (batch) drawBatchCosts(surface, state.path, batch, snapshot.iteration, theme);
        drawCurve(surface, state, pointOnItsWay(surface, state, glide), glide, theme);
      };
      const drawMarks = (/** @type {Surface} */ surface) => {
        const { context } = surface;
        const here = pointOnItsWay(surface, state, glide);
        if (!isPlayedFast(state)) {
          if (!isVeiled(state) && !glide) drawNextPoint(surface, state, here, strings, theme);
          const beside = { x: here.x + 12, y: here.y - 8 };
          label(surface, strings.nowCost(snapshot.cost), beside, theme.moving, theme);
        }
        currentPoint(context, here.x, here.y, theme);
        if (marked) {
          const { x, y } = pixelOf(surface, state, marked);
          markedPoint(context, x, y, theme);
        }
        const remarks = batch ? [strings.batch.lossHint] : [];
        if (logarithmicCost && snapshot.excessCost <= 0) remarks.push(strings.noLogarithm);
        if (zoom > 0) remarks.push(strings.zoomedOut(magnification(zoom) ** 2));
        drawRemarks(surface, remarks, theme, here);
      };
      plot.drawOverlay(snapshot.iteration, drawCosts, drawMarks);
    },

    /**
     * The iteration below or above a point of the canvas.
     * @param {{x: number, y: number}} pixel
     * @param {State} state
     */
    iterationAt(pixel, { furthestIteration }) {
      const { area, toValueX } = plot.surface;
      if (pixel.x < area.left - 8 || pixel.x > area.right + 8) return null;
      const iteration = Math.round(toValueX(pixel.x));
      return Math.min(Math.max(iteration, 0), furthestIteration);
    },

    destroy: plot.destroy,
  };
}

/**
 * Draws the line at J*. It is not a data set of the lower layer, since Chart.js is noticeably
 * faster without one and draws that layer again while a run plays.
 * @param {Surface} surface
 * @param {number} cost
 * @param {Strings} strings
 * @param {Theme} theme
 */
function drawMinimum(surface, cost, strings, theme) {
  const { context, area, toPixelY } = surface;
  const y = toPixelY(cost);
  context.strokeStyle = theme.faintInk;
  context.lineWidth = 1.25;
  context.setLineDash([5, 4]);
  context.beginPath();
  context.moveTo(area.left, y);
  context.lineTo(area.right, y);
  context.stroke();
  context.setLineDash([]);
  // Below the line and at the left, where neither the curve nor the words of its end come.
  const at = { x: area.left + 8, y: y + 12 };
  label(surface, strings.leastCost(cost), at, theme.ink, theme);
}

/** @param {State} state @param {{cost: number, excessCost: number}} at */
function heightOf({ view }, { cost, excessCost }) {
  if (!view.logarithmicCost) return cost;
  return excessCost > 0 ? Math.log10(excessCost) : belowEverything;
}

/**
 * @param {Surface} surface
 * @param {State} state
 * @param {{iteration: number, cost: number, excessCost: number}} at
 */
const pixelOf = ({ toPixelX, toPixelY }, state, at) => ({
  x: toPixelX(at.iteration),
  y: toPixelY(heightOf(state, at)),
});

/**
 * @param {Surface} surface
 * @param {State} state
 * @param {Glide | null} glide
 */
function pointOnItsWay(surface, state, glide) {
  const to = pixelOf(surface, state, state.snapshot);
  return glide ? along(pixelOf(surface, state, glide.from), to, glide.part) : to;
}

/**
 * @param {Surface} surface
 * @param {State} state
 * @param {Pixel} here the present point
 * @param {Glide | null} glide
 * @param {Theme} theme
 */
function drawCurve(surface, state, here, glide, theme) {
  const { path, furthestIteration } = state;
  const { iteration } = glide?.from ?? state.snapshot;
  const { context, toPixelX } = surface;
  const apart = toPixelX(1) - toPixelX(0);
  /** @param {number} from @param {number} to @param {number} opacity */
  const stretch = (from, to, opacity) => {
    context.beginPath();
    const dots = new Path2D();
    trace(
      path,
      from,
      to,
      (i) =>
        pixelOf(surface, state, {
          iteration: path.iteration[i],
          cost: path.cost[i],
          excessCost: path.excessCost[i],
        }),
      ({ x, y }) => {
        context.lineTo(x, y);
        dots.moveTo(x + dotRadius, y);
        dots.arc(x, y, dotRadius, 0, 2 * Math.PI);
      },
    );
    // The path may have dropped the iteration shown.
    if (to === iteration) context.lineTo(here.x, here.y);
    context.globalAlpha = opacity;
    context.stroke();
    if (apart >= leastApart) context.fill(dots);
  };
  context.strokeStyle = theme.data;
  context.fillStyle = theme.data;
  context.lineWidth = 2.25;
  if (furthestIteration > iteration) stretch(iteration, furthestIteration, 0.25);
  stretch(0, iteration, 1);
  context.globalAlpha = 1;
}

/**
 * Draws where the curve goes with the next update: a ring, joined to the present point by dots. A
 * halo lights it in the phase “re-evaluate”.
 * @param {Surface} surface
 * @param {State} state
 * @param {{x: number, y: number}} here
 * @param {Strings} strings
 * @param {Theme} theme
 */
function drawNextPoint(surface, state, here, strings, theme) {
  const { iteration, nextCost, nextExcessCost } = state.snapshot;
  if (nextCost === null || nextExcessCost === null) return;
  const { context } = surface;
  const next = pixelOf(surface, state, {
    iteration: iteration + 1,
    cost: nextCost,
    excessCost: nextExcessCost,
  });
  const isLit = state.phase === 4;
  context.strokeStyle = theme.data;
  context.lineWidth = 1.75;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(here.x, here.y);
  context.lineTo(next.x, next.y);
  context.stroke();
  context.setLineDash([]);
  if (isLit) {
    context.globalAlpha = 0.2;
    context.fillStyle = theme.data;
    disc(context, next.x, next.y, 15);
    context.globalAlpha = 1;
  }
  ring(context, next, 4.2, theme.data, theme.paper);
  // The two words would cover each other where the points are level.
  const isApart = Math.abs(next.y - here.y) > 18;
  const { top, bottom } = surface.area;
  const room = titleRoom(surface);
  if (next.y < top + room) return;
  // The name of the line at J* stands at the bottom.
  const levelY = here.y > bottom - 2 * room ? here.y - 26 : here.y + 12;
  const beside = { x: next.x + 12, y: isApart ? next.y - 8 : levelY };
  label(surface, strings.nextCost(nextCost), beside, theme.data, theme);
}
