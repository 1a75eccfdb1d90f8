/** The examples, the model's line and its residuals. */

/** @import { State } from '../state/state.js' */
/** @import { Frame } from './frames.js' */
/** @import { Curve } from './ghosts.js' */
/** @import { Surface } from './layered-plot.js' */
/** @import { Theme } from './theme.js' */
/** @import { Parameters } from '../core/core-module.js' */
/** @import { Path } from '../core/layouts.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Strings } from '../strings/en.js' */
import { showsResiduals } from '../state/state.js';
import { drawBatch, examplesOf } from './batch-marks.js';
import { dataFrame, magnification } from './frames.js';
import { ghostLayer } from './ghosts.js';
import { createLayeredPlot } from './layered-plot.js';
import { drawRemarks } from './marks.js';
import { indexAtOrBefore, nearestIndex } from './trace.js';

const mostPoints = 2000;
const mostResiduals = 300;

/**
 * The examples that are drawn, all or every n-th, and the ranges of all.
 * @param {Dataset} dataset
 */
function sampleOf(dataset) {
  const stride = Math.ceil(dataset.x.length / mostPoints);
  const points = [];
  const x = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  const y = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  for (let i = 0; i < dataset.x.length; ++i) {
    x.min = Math.min(x.min, dataset.x[i]);
    x.max = Math.max(x.max, dataset.x[i]);
    y.min = Math.min(y.min, dataset.y[i]);
    y.max = Math.max(y.max, dataset.y[i]);
    if (i % stride === 0) points.push({ x: dataset.x[i], y: dataset.y[i] });
  }
  return { dataset, points, x, y };
}

/**
 * @param {HTMLElement} container
 * @param {Strings} strings
 */
export function createDataPlot(container, strings) {
  const ghosts = ghostLayer();
  const plot = createLayeredPlot(container, [ghosts.plugin]);
  /** @type {ReturnType<typeof sampleOf> | undefined} */
  let sample;

  /** @param {Dataset} dataset */
  const sampled = (dataset) => {
    if (sample?.dataset !== dataset) sample = sampleOf(dataset);
    return sample;
  };

  return {
    overlay: plot.overlay,
    resize: plot.resize,
    surface: plot.surface,

    /**
     * @param {State} state
     * @param {Theme} theme
     * @param {number} zoom steps
     */
    render(state, theme, zoom) {
      const { points, x, y } = sampled(state.dataset);
      const names = strings.datasets[state.dataset.id];
      const frame = dataFrame(state, x, y, zoom);
      ghosts.show(state.ghosts, theme, ({ path }) => lastLine(path, frame));
      plot.drawBase(
        {
          key: [points, frame.yMin, frame.yMax, state.ghosts],
          frame,
          x: {
            title: strings.axis(names.x.label, names.x.unit),
            format: strings.numbers.formatTick,
          },
          y: { format: strings.numbers.formatTick },
          datasets: [
            {
              data: points,
              pointRadius: points.length > 300 ? 1.5 : 3,
              pointHoverRadius: 0,
              backgroundColor: theme.data,
              borderWidth: 0,
            },
          ],
        },
        theme,
      );
      plot.drawOverlay(state.snapshot.iteration, (surface) => {
        drawEarlierLines(surface, state, theme);
        const inBatch = state.batch ? examplesOf(state.dataset, state.batch) : null;
        if (showsResiduals(state)) {
          const shown = state.view.phaseByPhase && inBatch ? inBatch : points;
          drawResiduals(surface, shown, state.snapshot, theme);
        }
        if (inBatch) drawBatch(surface, inBatch, theme);
        drawLine(surface, state.snapshot, theme.moving, 2.5);
        if (state.marked) {
          drawLine(surface, state.marked, theme.ink, 1.5, [6, 4]);
        }
        drawRemarks(surface, hintsFor(surface, state, points.length, strings, zoom), theme);
      });
    },

    /**
     * The iteration whose line passes nearest to a point of the canvas.
     * @param {{x: number, y: number}} pixel
     * @param {State} state
     */
    iterationAt(pixel, { path }) {
      const { toValueX, toPixelY } = plot.surface;
      const x = toValueX(pixel.x);
      const index = nearestIndex(
        path,
        (i) => Math.abs(toPixelY(path.w[i] * x + path.b[i]) - pixel.y),
        12,
      );
      return index < 0 ? null : path.iteration[index];
    },

    destroy: plot.destroy,
  };
}

/**
 * The last line of a ghost, across the frame.
 * @param {Path} path
 * @param {Frame} frame
 * @returns {Curve}
 */
function lastLine({ w, b }, { xMin, xMax }) {
  const last = w.length - 1;
  /** @param {number} i */
  const x = (i) => (i === 0 ? xMin : xMax);
  return { count: 2, x, y: (i) => w[last] * x(i) + b[last], endless: true };
}

/**
 * @param {Surface} surface
 * @param {Parameters} line
 * @param {string} colour
 * @param {number} width
 * @param {number[]} [dash]
 */
function drawLine({ context, area, toValueX, toPixelY }, { w, b }, colour, width, dash = []) {
  const left = toValueX(area.left);
  const right = toValueX(area.right);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(area.left, toPixelY(w * left + b));
  context.lineTo(area.right, toPixelY(w * right + b));
  context.stroke();
  context.setLineDash([]);
}

/**
 * Draws the lines of iterations 0, 1, 2, 4, 8, …, which are well spread since early steps are long.
 * @param {Surface} surface
 * @param {State} state
 * @param {Theme} theme
 */
function drawEarlierLines(surface, { path, snapshot }, theme) {
  const { context } = surface;
  for (let k = 0; k < snapshot.iteration; k = k === 0 ? 1 : 2 * k) {
    const i = indexAtOrBefore(path, k);
    context.globalAlpha = 0.15 + 0.3 * (k / snapshot.iteration);
    drawLine(surface, { w: path.w[i], b: path.b[i] }, theme.moving, 1);
  }
  context.globalAlpha = 1;
}

/**
 * @param {Surface} surface
 * @param {{x: number, y: number}[]} points
 * @param {Parameters} line
 * @param {Theme} theme
 */
function drawResiduals({ context, toPixelX, toPixelY }, points, { w, b }, theme) {
  const stride = Math.ceil(points.length / mostResiduals);
  context.strokeStyle = theme.residual;
  context.lineWidth = 1;
  context.beginPath();
  for (let i = 0; i < points.length; i += stride) {
    const { x, y } = points[i];
    const pixel = toPixelX(x);
    context.moveTo(pixel, toPixelY(y));
    context.lineTo(pixel, toPixelY(w * x + b));
  }
  context.stroke();
}

/**
 * Remarks on what cannot be seen: that the frame is zoomed out, or that the line is outside it.
 * @param {Surface} surface
 * @param {State} state
 * @param {number} drawn examples
 * @param {Strings} strings
 * @param {number} zoom
 */
function hintsFor({ area, toValueX, toPixelY }, { snapshot, dataset }, drawn, strings, zoom) {
  const ends = [area.left, area.right].map((x) => toPixelY(snapshot.w * toValueX(x) + snapshot.b));
  const hints = [];
  if (drawn < dataset.x.length) hints.push(strings.thinned(drawn, dataset.x.length));
  if (zoom > 0) hints.push(strings.zoomedOut(magnification(zoom)));
  if (ends.every((y) => y < area.top)) hints.push(strings.lineAbove);
  if (ends.every((y) => y > area.bottom)) hints.push(strings.lineBelow);
  return hints;
}
