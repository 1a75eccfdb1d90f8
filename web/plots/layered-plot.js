/**
 * A plot of two layers. On the lower layer Chart.js draws what rarely changes: axes, points, rings.
 * The upper layer, which takes pointer and keyboard, is drawn in each frame and shows what moves.
 */

/** @import { ChartConfiguration, ChartDataset, Plugin, ScaleOptionsByType } from 'chart.js' */
/** @import { Frame } from './frames.js' */
/** @import { Theme } from './theme.js' */
import { Chart, PointElement, ScatterController } from 'chart.js';
import { FrameScale } from './frame-scale.js';
import { showableFrame } from './showable.js';
import { multiplesOf, roundTicks } from './ticks.js';

Chart.register(FrameScale, PointElement, ScatterController);

/**
 * @typedef {object} Axis
 * @property {string} [title] the title of a y axis may stand in the page above the plot instead
 * @property {(value: number, ticks?: {first: number, step: number}) => string} format of a tick
 * @property {number} [stepSize] between ticks
 */

/**
 * The lower layer as values. It is drawn again when one of `key` has changed.
 * @typedef {object} BaseLayer
 * @property {readonly unknown[]} key
 * @property {Frame} frame
 * @property {Axis} x
 * @property {Axis} y
 * @property {ChartDataset<'scatter'>[]} datasets
 */

/**
 * The surface of the upper layer: a context clipped to the chart area, and the conversions between
 * pixels and values.
 * @typedef {object} Surface
 * @property {CanvasRenderingContext2D} context
 * @property {{left: number, top: number, right: number, bottom: number}} area CSS pixels
 * @property {(x: number) => number} toPixelX
 * @property {(y: number) => number} toPixelY
 * @property {(pixel: number) => number} toValueX
 * @property {(pixel: number) => number} toValueY
 */

const axisWidth = 44;
/** Room above the chart area for the title of the y axis, which stands there upright. */
const titleHeight = 20;
/** Room around the chart area in pixels, for marks that reach over its edges. */
const overhang = 10;
/**
 * Pixels: coordinates further outside the canvas are moved to here, since canvases lose precision
 * there.
 */
const farAway = 1e6;

/** @typedef {ReturnType<typeof createLayeredPlot>} LayeredPlot */

/**
 * @param {HTMLElement} container with the two canvases: .base and, above it, .overlay
 * @param {Plugin<'scatter'>[]} [plugins] for the lower layer
 */
export function createLayeredPlot(container, plugins = []) {
  const base = /** @type {HTMLCanvasElement} */ (container.querySelector('canvas.base'));
  const overlay = /** @type {HTMLCanvasElement} */ (container.querySelector('canvas.overlay'));
  const context = /** @type {CanvasRenderingContext2D} */ (overlay.getContext('2d'));
  /** @type {readonly unknown[]} */
  let drawnKey = [];
  let size = { width: 0, height: 0, ratio: 1 };

  /** @type {(context: CanvasRenderingContext2D) => void} */
  let drawTitles = () => {};
  /** @type {Plugin<'scatter'>} */
  const titles = { id: 'titles', afterDraw: ({ ctx }) => drawTitles(ctx) };
  const chart = new Chart(base, configuration([...plugins, titles]));

  const resize = () => {
    const width = Math.max(container.clientWidth, 80);
    const height = Math.max(container.clientHeight, 60);
    const ratio = globalThis.devicePixelRatio || 1;
    if (width === size.width && height === size.height && ratio === size.ratio) return;
    size = { width, height, ratio };
    overlay.width = Math.round(width * ratio);
    overlay.height = Math.round(height * ratio);
    chart.options.devicePixelRatio = ratio;
    chart.resize(width, height);
    drawnKey = [];
  };
  resize();

  /** @param {number} pixel */
  const near = (pixel) => Math.min(Math.max(pixel, -farAway), farAway);
  const scaleX = () => chart.scales.x;
  const scaleY = () => chart.scales.y;

  /** @type {Surface} */
  const surface = {
    context,
    get area() {
      return chart.chartArea;
    },
    toPixelX: (x) => near(scaleX().getPixelForValue(x)),
    toPixelY: (y) => near(scaleY().getPixelForValue(y)),
    toValueX: (pixel) => /** @type {number} */ (scaleX().getValueForPixel(pixel)),
    toValueY: (pixel) => /** @type {number} */ (scaleY().getValueForPixel(pixel)),
  };

  /** @param {number} beyond the chart area's edges @param {(surface: Surface) => void} draw */
  const within = (beyond, draw) => {
    const { left, top, right, bottom } = chart.chartArea;
    context.save();
    context.beginPath();
    context.rect(left - beyond, top - beyond, right - left + 2 * beyond, bottom - top + 2 * beyond);
    context.clip();
    draw(surface);
    context.restore();
  };

  return {
    overlay,
    surface,

    /**
     * Takes on the size of the container. Reading it forces a layout, and is too slow for every
     * frame.
     */
    resize,

    /**
     * @param {BaseLayer} layer
     * @param {Theme} theme
     */
    drawBase(layer, theme) {
      if (globalThis.devicePixelRatio !== size.ratio) resize();
      const key = [...layer.key, ...Object.values(theme)];
      const same = key.length === drawnKey.length && key.every((part, i) => part === drawnKey[i]);
      if (same) return;
      drawnKey = key;
      // Frames that an axis cannot show never reach the code that counts pixels and ticks.
      const { xMin, xMax, yMin, yMax } = showableFrame(layer.frame);
      chart.data.datasets = layer.datasets;
      drawTitles = (ctx) => {
        const room = size.width - 8;
        ctx.font = `11px ${theme.font}`;
        ctx.fillStyle = theme.ink;
        ctx.textBaseline = 'top';
        ctx.textAlign = 'left';
        ctx.fillText(layer.y.title ?? '', 6, 3, room);
        // Below the middle of the axis, if there is the room.
        const xTitle = layer.x.title ?? '';
        const half = Math.min(ctx.measureText(xTitle).width, room) / 2 + 4;
        const { left, right } = chart.chartArea;
        ctx.textBaseline = 'bottom';
        ctx.textAlign = 'center';
        ctx.fillText(xTitle, Math.min((left + right) / 2, size.width - half), size.height, room);
      };
      chart.options.layout = {
        padding: { top: layer.y.title ? titleHeight : overhang, right: overhang },
      };
      chart.options.scales = {
        x: scale('bottom', xMin, xMax, layer.x, theme, (size.width - 54) / 38),
        y: scale('left', yMin, yMax, layer.y, theme, size.height / 34),
      };
      chart.update('none');
    },

    /**
     * Draws the upper layer anew.
     * @param {number} iteration that it shows
     * @param {(surface: Surface) => void} draw clipped to the chart area
     * @param {(surface: Surface) => void} [drawMarks] drawn on top and not clipped: marks at an
     *   edge are whole
     */
    drawOverlay(iteration, draw, drawMarks) {
      context.setTransform(size.ratio, 0, 0, size.ratio, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      within(0, draw);
      if (drawMarks) within(overhang, drawMarks);
      overlay.dataset.iteration = String(iteration);
    },

    destroy: () => chart.destroy(),
  };
}

/**
 * @param {Plugin<'scatter'>[]} plugins
 * @returns {ChartConfiguration<'scatter'>}
 */
function configuration(plugins) {
  return {
    type: 'scatter',
    data: { datasets: [] },
    plugins,
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
    },
  };
}

/**
 * @param {'left' | 'bottom'} position
 * @param {number} min
 * @param {number} max
 * @param {Axis} axis
 * @param {Theme} theme
 * @param {number} mostTicks that there is room for
 * @returns {any} Chart.js types scale options per chart type, deeper than is of use here
 */
function scale(position, min, max, axis, theme, mostTicks) {
  const font = { family: theme.font, size: 11 };
  return {
    type: 'linear',
    position,
    min,
    max,
    grid: { color: theme.grid, drawTicks: false },
    border: { display: false },
    // Padding keeps the room, which Chart.js would shrink to the length of the axis.
    title: { display: position === 'bottom', text: ' ', font, padding: { top: 1, bottom: 0 } },
    ticks: {
      color: theme.faintInk,
      font,
      padding: 4,
      maxRotation: 0,
      autoSkip: false,
      callback: (
        /** @type {number} */ value,
        /** @type {number} */ _,
        /** @type {any[]} */ ticks,
      ) => axis.format(value, ticks.length > 1 ? spacingOf(ticks) : undefined),
    },
    afterBuildTicks: (/** @type {{ticks: {value: number}[]}} */ built) => {
      const values = axis.stepSize
        ? multiplesOf(axis.stepSize, min, max)
        : roundTicks(min, max, Math.max(2, Math.min(7, Math.floor(mostTicks))));
      built.ticks = values.map((value) => ({ value }));
    },
    // Labels of different lengths must not move the plot. Only very long ones get more room.
    afterFit: (/** @type {{width: number}} */ fitted) => {
      if (position === 'left') fitted.width = Math.max(axisWidth, fitted.width);
    },
  };
}

/** @param {{value: number}[]} ticks of an axis, at least two */
const spacingOf = ([{ value: first }, { value: second }]) => ({ first, step: second - first });
