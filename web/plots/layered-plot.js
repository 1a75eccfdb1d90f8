/**
 * A plot of two layers. On the lower layer Chart.js draws what rarely changes: axes, points, rings.
 * The upper layer, which takes pointer and keyboard, is drawn in each frame and shows what moves.
 */

/** @import { ChartConfiguration, ChartDataset, Plugin, ScaleOptionsByType } from 'chart.js' */
/** @import { Axis, Ticks } from './axis-scale.js' */
/** @import { Frame } from './frames.js' */
/** @import { Theme } from './theme.js' */
import { Chart, PointElement, ScatterController } from 'chart.js';
import { shownScale } from '../dom/host-scale.js';
import { axisScale } from './axis-scale.js';
import { FrameScale } from './frame-scale.js';
import { label } from './marks.js';
import { showableFrame } from './showable.js';

Chart.register(FrameScale, PointElement, ScatterController);

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
 * @property {CanvasRenderingContext2D} context with the font set: setting it is slow, since the
 *   browser computes the styles of the whole page for it
 * @property {number} fontSize in pixels
 * @property {boolean} hasLabels there is room for words beside the marks
 * @property {{left: number, top: number, right: number, bottom: number}} area CSS pixels
 * @property {(x: number) => number} toPixelX
 * @property {(y: number) => number} toPixelY
 * @property {(pixel: number) => number} toValueX
 * @property {(pixel: number) => number} toValueY
 */

/** Pixels by which marks may reach over the edges of the chart area. */
const overhang = 10;
/**
 * Pixels: coordinates further outside the canvas are moved to here, since canvases lose precision
 * there.
 */
const farAway = 1e6;
/**
 * Pixels of a canvas to one of its layout, at most, where a page shows it larger; a screen that has
 * more of its own gets them. Memory and time grow with the square.
 */
const finest = 3;

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
  let size = { width: 0, height: 0, ratio: 1, font: 0 };
  /** @type {Ticks} */
  let ticks = 'outside';
  /** @type {string | undefined} */
  let paper;
  let fontFamily = '';
  /** Chart.js would draw at once, with the ticks of the former size. */
  let isResizing = false;
  /** Nothing has been drawn on the upper layer since it was resized. */
  let isBlank = true;

  /** @type {Plugin<'scatter'>} */
  const ground = {
    id: 'ground',
    beforeDraw({ ctx, chartArea: { left, top, width, height } }) {
      if (isResizing) return false;
      if (paper === undefined) return true;
      ctx.fillStyle = paper;
      ctx.fillRect(left, top, width, height);
      return true;
    },
  };
  /** @type {(context: CanvasRenderingContext2D) => void} */
  let drawTitles = () => {};
  /** @type {Plugin<'scatter'>} */
  const titles = { id: 'titles', afterDraw: ({ ctx }) => drawTitles(ctx) };
  const chart = new Chart(base, configuration([ground, ...plugins, titles]));

  const ownRatio = () => {
    const screen = globalThis.devicePixelRatio || 1;
    return Math.max(screen, Math.min(screen * shownScale(container), finest));
  };
  /** @param {number} [ratio] pixels of the canvases to one of the layout */
  const resize = (ratio = ownRatio()) => {
    const width = Math.max(container.clientWidth, 80);
    const height = Math.max(container.clientHeight, 60);
    const style = getComputedStyle(container);
    const font = Number.parseFloat(style.fontSize);
    ticks = /** @type {Ticks} */ (style.getPropertyValue('--_ticks').trim());
    const next = { width, height, ratio, font };
    if (JSON.stringify(next) === JSON.stringify(size)) return;
    size = next;
    isBlank = true;
    overlay.width = Math.round(width * ratio);
    overlay.height = Math.round(height * ratio);
    chart.options.devicePixelRatio = ratio;
    isResizing = true;
    chart.resize(width, height);
    isResizing = false;
    // A canvas that is resized forgets its font.
    context.font = `${font}px ${fontFamily}`;
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
    get fontSize() {
      return size.font;
    },
    get hasLabels() {
      return ticks !== 'none';
    },
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

    /** Of the whole canvas, in CSS pixels. */
    get size() {
      return size;
    },

    /**
     * Takes on the size of the container, and as many pixels as it is shown with, unless a number is
     * given. Of a scale below 1 none is left out, since nothing tells when it ends. Reading them
     * forces a layout, and is too slow for every frame.
     */
    resize,

    /**
     * @param {BaseLayer} layer
     * @param {Theme} theme
     */
    drawBase(layer, theme) {
      const key = [...layer.key, ticks, ...Object.values(theme)];
      const same = key.length === drawnKey.length && key.every((part, i) => part === drawnKey[i]);
      if (same) return;
      drawnKey = key;
      // An axis cannot show every frame: what it can is settled before ticks are computed.
      const { xMin, xMax, yMin, yMax } = showableFrame(layer.frame);
      chart.data.datasets = layer.datasets;
      paper = theme.paper;
      if (theme.font !== fontFamily) {
        fontFamily = theme.font;
        context.font = `${size.font}px ${fontFamily}`;
      }
      drawTitles = (ctx) => {
        const { left, top, right, bottom } = chart.chartArea;
        const drawn = { context: ctx, area: chart.chartArea, hasLabels: true };
        ctx.font = context.font;
        const [above, below] = [top + size.font, bottom - size.font];
        const { x, y } = layer;
        if (y.title) label(drawn, y.title, { x: left + 8, y: above }, theme.faintInk, theme);
        if (x.title)
          label(drawn, x.title, { x: right - 8, y: below }, theme.faintInk, theme, 'right');
      };
      chart.options.scales = {
        x: axisScale('bottom', xMin, xMax, layer.x, { theme, ticks, size }),
        y: axisScale('left', yMin, yMax, layer.y, { theme, ticks, size }),
      };
      chart.update('none');
      const { left, top, right, bottom } = chart.chartArea;
      overlay.dataset.area = `${left} ${top} ${right} ${bottom}`;
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
      // On paper what is drawn stays a drawing, and what clears it would clear the lower layer too.
      if (!isBlank) context.clearRect(0, 0, size.width, size.height);
      isBlank = false;
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
      layout: { autoPadding: false },
    },
  };
}
