/**
 * The plot of a cost that is no bowl: its level sets, and descent from two starts that the reader
 * can move. Its owner computes the surface and the paths.
 */

/** @import { Parameters } from '../../../core/core-module.js' */
/** @import { Descent, Valley } from '../../../core/lesson-layouts.js' */
/** @import { Surface } from '../../../plots/layered-plot.js' */
/** @import { Theme } from '../../../plots/theme.js' */
/** @import { CostSurface, ValleyDrawing } from './valley-contours.js' */
import { arrowDirection, isChord } from '../../../controls/own-keys.js';
import { element } from '../../../dom/elements.js';
import { placeOn } from '../../../dom/host-scale.js';
import { followSize } from '../../../plots/follow-size.js';
import { createLayeredPlot } from '../../../plots/layered-plot.js';
import { disc } from '../../../plots/marks.js';
import { readTheme } from '../../../plots/theme.js';
import { rounded } from '../../../strings/format.js';
import { valleyContours, valleyLevels, valleyShading } from './valley-contours.js';

/** Distance in CSS pixels within which a press takes hold of a start. */
const reach = 26;
/** An arrow key moves a start by this part of the frame, without and with Shift. */
const strides = [0.01, 0.1];
const dashes = [[], [5, 4]];

/**
 * The words of the plot.
 * @typedef {object} ValleyWords
 * @property {string} title
 * @property {string} keys how to move the starts without a pointer
 * @property {string} w of the axis
 * @property {string} b
 * @property {(value: number) => string} formatTick
 * @property {(descents: readonly Descent[]) => string} described where each descent leads
 */

/**
 * What is drawn.
 * @typedef {object} ValleyView
 * @property {CostSurface} surface
 * @property {readonly Valley[]} minima the lowest first
 * @property {boolean} areMinimaMarked
 * @property {readonly Descent[]} descents two, each from its start on
 */

/**
 * @param {ValleyWords} words
 * @param {(which: 0 | 1, start: Parameters) => void} onStart the reader has moved a start; the
 *   owner then calls render() with its new descent
 */
export function createValleyPlot(words, onStart) {
  const overlay = element('canvas', {
    className: 'overlay',
    tabIndex: 0,
    role: 'application',
    'data-plot': 'valleys',
  });
  const area = element(
    'div',
    { className: 'plot-area' },
    element('canvas', { className: 'base', 'aria-hidden': 'true' }),
    overlay,
  );
  const root = element(
    'figure',
    { className: 'plot valleys' },
    element('figcaption', {}, words.title),
    area,
    element('p', { className: 'hint' }, words.keys),
  );
  /** @type {ValleyDrawing} */
  const drawing = { contours: [], minima: [], colour: '', minimumColour: '' };
  /** @type {ReturnType<typeof createLayeredPlot> | undefined} */
  let plot;
  /** @type {ValleyView | undefined} */
  let view;
  /** @type {CostSurface | undefined} */
  let contoured;
  /** @type {0 | 1} */
  let held = 0;
  let pressed = false;

  const draw = () => {
    if (!plot || !view) return;
    const theme = readTheme(root);
    const { surface, minima, areMinimaMarked, descents } = view;
    if (surface !== contoured) {
      contoured = surface;
      drawing.contours = valleyContours(surface, valleyLevels(surface.costs, minima));
    }
    drawing.minima = areMinimaMarked ? minima : [];
    drawing.colour = theme.data;
    drawing.minimumColour = theme.ink;
    const { least, greatest } = surface.rectangle;
    plot.drawBase(
      {
        key: [surface, areMinimaMarked, theme.data, theme.ink, theme.paper],
        frame: { xMin: least.w, xMax: greatest.w, yMin: least.b, yMax: greatest.b },
        x: { title: words.w, format: words.formatTick },
        y: { title: words.b, format: words.formatTick },
        datasets: [],
      },
      theme,
    );
    const drawDescents = (/** @type {Surface} */ pixels) =>
      descents.forEach((descent, i) => {
        drawDescent(pixels, descent, dashes[i], theme);
      });
    const drawStarts = (/** @type {Surface} */ pixels) =>
      descents.forEach((descent, i) => {
        drawStart(pixels, descent, String(i + 1), i === held, theme);
      });
    plot.drawOverlay(0, drawDescents, drawStarts);
    overlay.setAttribute('aria-label', `${words.title} ${words.described(descents)}`);
  };

  /** @param {0 | 1} which @param {Parameters} start */
  const move = (which, start) => {
    if (!view) return;
    const { least, greatest } = view.surface.rectangle;
    held = which;
    onStart(which, {
      w: rounded(Math.min(Math.max(start.w, least.w), greatest.w)),
      b: rounded(Math.min(Math.max(start.b, least.b), greatest.b)),
    });
  };

  /** The start nearest to a press, and how far from it that is. @param {PointerEvent} event */
  const nearest = (event) => {
    const { x, y } = placeOn(event);
    const distances = (view?.descents ?? []).map(({ w, b }) =>
      plot
        ? Math.hypot(plot.surface.toPixelX(w[0]) - x, plot.surface.toPixelY(b[0]) - y)
        : Number.POSITIVE_INFINITY,
    );
    const which = /** @type {0 | 1} */ (distances[1] < distances[0] ? 1 : 0);
    return { which, distance: distances[which] };
  };

  /** @param {PointerEvent} event */
  const toPress = (event) => {
    const { x, y } = placeOn(event);
    if (plot) move(held, { w: plot.surface.toValueX(x), b: plot.surface.toValueY(y) });
  };

  overlay.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    const { which, distance } = nearest(event);
    // A press away from both starts moves the one that was moved last.
    pressed = distance <= reach;
    if (!pressed) return;
    held = which;
    overlay.setPointerCapture(event.pointerId);
    draw();
  });
  overlay.addEventListener('pointermove', (event) => {
    if (pressed) toPress(event);
  });
  overlay.addEventListener('pointerup', (event) => {
    if (!pressed && event.isPrimary) toPress(event);
    pressed = false;
  });
  overlay.addEventListener('pointercancel', () => {
    pressed = false;
  });
  // A finger on a start moves it, and elsewhere scrolls the page.
  overlay.addEventListener(
    'touchmove',
    (event) => {
      if (pressed) event.preventDefault();
    },
    { passive: false },
  );
  overlay.addEventListener('keydown', (event) => {
    if (!view || isChord(event)) return;
    if (event.key === '1' || event.key === '2') {
      held = event.key === '1' ? 0 : 1;
      draw();
      return;
    }
    const direction = arrowDirection(event);
    if (!direction) return;
    event.preventDefault();
    const { least, greatest } = view.surface.rectangle;
    const stride = strides[event.shiftKey ? 1 : 0];
    const { w, b } = view.descents[held];
    move(held, {
      w: w[0] + stride * direction[0] * (greatest.w - least.w),
      b: b[0] + stride * direction[1] * (greatest.b - least.b),
    });
  });

  // The plot has a size only once it is in the document.
  const stopFollowingSize = followSize([area], () => {
    plot ??= createLayeredPlot(area, [valleyShading(drawing)]);
    plot.resize();
    draw();
  });

  return {
    root,

    /** @param {ValleyView} next */
    render(next) {
      view = next;
      draw();
    },

    destroy() {
      stopFollowingSize();
      plot?.destroy();
    },
  };
}

/**
 * @param {Surface} pixels
 * @param {Descent} descent
 * @param {number[]} dash
 * @param {Theme} theme
 */
function drawDescent({ context, toPixelX, toPixelY }, { w, b }, dash, theme) {
  context.strokeStyle = theme.moving;
  context.lineWidth = 2;
  context.setLineDash(dash);
  context.beginPath();
  for (let i = 0; i < w.length; ++i) context.lineTo(toPixelX(w[i]), toPixelY(b[i]));
  context.stroke();
  context.setLineDash([]);
  const last = w.length - 1;
  context.fillStyle = theme.moving;
  disc(context, toPixelX(w[last]), toPixelY(b[last]), 4.5);
}

/**
 * @param {Surface} pixels
 * @param {Descent} descent
 * @param {string} name
 * @param {boolean} isHeld
 * @param {Theme} theme
 */
function drawStart({ context, toPixelX, toPixelY }, { w, b }, name, isHeld, theme) {
  const [x, y] = [toPixelX(w[0]), toPixelY(b[0])];
  context.fillStyle = theme.paper;
  disc(context, x, y, 10);
  context.strokeStyle = theme.moving;
  context.lineWidth = isHeld ? 3 : 1.5;
  context.beginPath();
  context.arc(x, y, 10, 0, 2 * Math.PI);
  context.stroke();
  context.fillStyle = theme.ink;
  context.font = `bold 12px ${theme.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(name, x, y + 0.5);
}
