/** The examples, the model's line and its residuals. */

/** @import { State } from '../state/state.js' */
/** @import { Frame } from './frames.js' */
/** @import { Curve } from './ghosts.js' */
/** @import { Glide } from './glide.js' */
/** @import { Surface } from './layered-plot.js' */
/** @import { Theme } from './theme.js' */
/** @import { Parameters } from '../core/core-module.js' */
/** @import { Path, Snapshot } from '../core/layouts.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Strings } from '../strings/en.js' */
import { showsResiduals } from '../state/phases.js';
import { isPlayedFast } from '../state/speed.js';
import { drawBatch, examplesOf } from './batch-marks.js';
import { dataFrame, magnification, rangesOf, zoomSteps } from './frames.js';
import { ghostLayer } from './ghosts.js';
import { lineOnItsWay } from './glide.js';
import { createLayeredPlot } from './layered-plot.js';
import { disc, drawRemarks, label, titleRoom } from './marks.js';
import { indexAtOrBefore, nearestIndex } from './trace.js';

const phases = { predict: 0, loss: 1, update: 3 };
const lineWidth = 2.75;
/** Pixels between a line and its name. */
const nameDistance = 13;
/** So many squares of residuals can be told apart. */
const mostSquares = 8;
const mostPoints = 2000;
const mostResiduals = 300;

/** The examples that are drawn, all or every n-th. @param {Dataset} dataset */
function sampleOf({ x, y }) {
  const stride = Math.ceil(x.length / mostPoints);
  const points = [];
  for (let i = 0; i < x.length; i += stride) points.push({ x: x[i], y: y[i] });
  return points;
}

/**
 * What is made of a data set, made anew for another one only.
 * @template Made
 * @param {(dataset: Dataset) => Made} make
 */
function madeOnce(make) {
  /** @type {{dataset: Dataset, made: Made} | undefined} */
  let last;
  return (/** @type {Dataset} */ dataset) => {
    if (last?.dataset !== dataset) last = { dataset, made: make(dataset) };
    return last.made;
  };
}

/**
 * @param {HTMLElement} container
 * @param {Strings} strings
 */
export function createDataPlot(container, strings) {
  const ghosts = ghostLayer(strings);
  const plot = createLayeredPlot(container, [ghosts.plugin]);
  const sampled = madeOnce(sampleOf);
  const ranges = madeOnce(rangesOf);

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
      const points = sampled(state.dataset);
      const { x, y } = ranges(state.framed.dataset);
      const frame = dataFrame(state, x, y, zoom);
      ghosts.show(state.ghosts, theme, ({ path }) => lastLine(path, frame), {
        fontSize: plot.surface.fontSize,
        hasLabels: false,
      });
      plot.drawBase(
        {
          key: [points, ...Object.values(frame), state.ghosts],
          frame,
          x: { format: strings.numbers.formatTick },
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
      const { snapshot, marked, batch, phase } = state;
      const line = lineOnItsWay(snapshot, glide);
      plot.drawOverlay(snapshot.iteration, (surface) => {
        drawEarlierLines(surface, state, theme);
        const inBatch = batch ? examplesOf(state.dataset, batch) : null;
        // The phases of an iteration look at its batch alone.
        const examples = phase !== null && inBatch ? inBatch : points;
        if (showsResiduals(state)) {
          drawResiduals(surface, examples, line, theme, phase === phases.loss);
        }
        if (inBatch) drawBatch(surface, inBatch, theme);
        if (phase === phases.predict) drawPredictions(surface, examples, line, theme);
        drawLine(surface, line, theme.moving, lineWidth);
        if (phase === phases.update) drawNextLine(surface, snapshot, theme);
        if (marked) drawLine(surface, marked, theme.ink, 1.5, [6, 4]);
        if (!isPlayedFast(state)) nameLines(surface, line, state, strings, theme);
        drawRemarks(surface, remarksOn(surface, state, points.length, strings, zoom), theme);
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
 * Draws the line that the next update makes, dashed.
 * @param {Surface} surface
 * @param {Snapshot} snapshot
 * @param {Theme} theme
 */
const drawNextLine = (surface, { w, b, step }, theme) =>
  drawLine(surface, { w: w + step.w, b: b + step.b }, theme.moving, 2, [7, 5]);

/**
 * Draws what the line predicts for each example, and a soft band along it.
 * @param {Surface} surface
 * @param {{x: number, y: number}[]} points
 * @param {Parameters} line
 * @param {Theme} theme
 */
function drawPredictions(surface, points, { w, b }, theme) {
  const { context, toPixelX, toPixelY } = surface;
  context.globalAlpha = 0.16;
  drawLine(surface, { w, b }, theme.moving, 14);
  context.globalAlpha = 1;
  const stride = Math.ceil(points.length / mostResiduals);
  context.fillStyle = theme.moving;
  for (let i = 0; i < points.length; i += stride) {
    disc(context, toPixelX(points[i].x), toPixelY(w * points[i].x + b), 2.6);
  }
}

/**
 * Names the line and, where it is far enough away, the start line, at the right end.
 * @param {Surface} surface
 * @param {Parameters} line
 * @param {State} state
 * @param {Strings} strings
 * @param {Theme} theme
 */
function nameLines(surface, line, { snapshot, startSnapshot }, strings, theme) {
  const { area, toValueX, toPixelY } = surface;
  const x = toValueX(area.right);
  /** @param {Parameters} line */
  const heightOf = ({ w, b }) => toPixelY(w * x + b);
  const [now, start] = [heightOf(line), heightOf(startSnapshot)];
  const room = titleRoom(surface);
  const isInside = (/** @type {number} */ y) => y > area.top + room && y < area.bottom - room;
  const side = start > now ? -1 : 1;
  if (isInside(now)) {
    const at = { x: area.right - 8, y: now + side * nameDistance };
    label(surface, strings.nowLabel, at, theme.moving, theme, 'right');
  }
  if (snapshot.iteration > 0 && isInside(start) && Math.abs(now - start) > 2 * nameDistance) {
    const at = { x: area.right - 8, y: start - side * nameDistance };
    label(surface, strings.startLegend, at, theme.moving, theme, 'right');
  }
}

/**
 * Draws from each example to the line; where there are few, the squares of these distances too,
 * whose mean is twice the cost.
 * @param {Surface} surface
 * @param {{x: number, y: number}[]} points
 * @param {Parameters} line
 * @param {Theme} theme
 * @param {boolean} isLit
 */
function drawResiduals({ context, toPixelX, toPixelY }, points, { w, b }, theme, isLit) {
  const stride = Math.ceil(points.length / mostResiduals);
  const hasSquares = isLit && points.length <= mostSquares;
  context.strokeStyle = isLit ? theme.litResidual : theme.residual;
  context.fillStyle = theme.residual;
  context.lineWidth = isLit ? 1.5 : 1;
  context.beginPath();
  for (let i = 0; i < points.length; i += stride) {
    const { x, y } = points[i];
    const pixel = toPixelX(x);
    const [from, to] = [toPixelY(y), toPixelY(w * x + b)];
    context.moveTo(pixel, from);
    context.lineTo(pixel, to);
    if (hasSquares)
      context.fillRect(pixel, Math.min(from, to), Math.abs(to - from), Math.abs(to - from));
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
function remarksOn({ area, toValueX, toPixelY }, { snapshot, dataset }, drawn, strings, zoom) {
  const ends = [area.left, area.right].map((x) => toPixelY(snapshot.w * toValueX(x) + snapshot.b));
  const hints = [];
  if (drawn < dataset.x.length) hints.push(strings.thinned(drawn, dataset.x.length));
  if (zoom > 0) hints.push(strings.zoomedOut(magnification(zoom)));
  if (ends.every((y) => y < area.top)) hints.push(strings.lineAbove);
  if (ends.every((y) => y > area.bottom)) hints.push(strings.lineBelow);
  return hints;
}
