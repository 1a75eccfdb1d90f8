/** The plane of (w, b): rings of equal cost, the path down them, the start and the minimum. */

/** @import { State } from '../state/state.js' */
/** @import { Rings } from './contour-rings.js' */
/** @import { Surface } from './layered-plot.js' */
/** @import { Theme } from './theme.js' */
/** @import { Strings } from '../strings/en.js' */
import { contourRings } from './contour-rings.js';
import { contourFrame, contourZoomSteps, magnification, ringLevels } from './frames.js';
import { ghostLayer } from './ghosts.js';
import { createLayeredPlot } from './layered-plot.js';
import { arrow, currentPoint, disc, drawRemarks, markedPoint } from './marks.js';
import { nearestIndex, trace } from './trace.js';

const dotRadius = 2;

/**
 * @param {HTMLElement} container
 * @param {Strings} strings
 */
export function createContourPlot(container, strings) {
  /** @type {Rings} */
  const rings = { unit: undefined, levels: [], colour: '', ringColour: '', minimumColour: '' };
  const ghosts = ghostLayer();
  const plot = createLayeredPlot(container, [contourRings(rings), ghosts.plugin]);

  return {
    overlay: plot.overlay,
    resize: plot.resize,
    surface: plot.surface,

    /**
     * @param {State} state
     * @param {Theme} theme
     */
    render(state, theme) {
      const names = strings.datasets[state.dataset.id];
      const frame = contourFrame(state);
      rings.unit = state.unitContour;
      rings.levels = ringLevels(state);
      rings.colour = theme.data;
      rings.ringColour = theme.ring;
      rings.minimumColour = theme.ink;
      ghosts.show(state.ghosts, theme, ({ path: { w, b } }) => ({
        count: w.length,
        x: (i) => w[i],
        y: (i) => b[i],
        dots: true,
      }));
      plot.drawBase(
        {
          key: [...Object.values(frame), rings.levels[0], names, state.ghosts],
          frame,
          x: {
            title: strings.parameterAxis('w', names.slopeUnit),
            format: strings.numbers.formatTick,
          },
          y: { format: strings.numbers.formatTick },
          datasets: [],
        },
        theme,
      );
      const { snapshot, marked } = state;
      const drawMarks = (/** @type {Surface} */ surface) => {
        drawStart(surface, state, theme);
        const here = pixelOf(surface, snapshot);
        if (snapshot.iteration > 0) currentPoint(surface.context, here.x, here.y, theme);
        if (state.view.phaseByPhase) drawPhase(surface, state, theme);
        if (marked) {
          const { x, y } = pixelOf(surface, marked);
          markedPoint(surface.context, x, y, theme);
        }
        const zoom = contourZoomSteps(state);
        const hints = zoom > 0 ? [strings.zoomedOut(magnification(zoom))] : [];
        drawRemarks(surface, hints, theme);
      };
      plot.drawOverlay(snapshot.iteration, (surface) => drawPath(surface, state, theme), drawMarks);
    },

    /**
     * The kept iteration nearest to a point of the canvas, if one is near.
     * @param {{x: number, y: number}} pixel
     * @param {State} state
     */
    iterationAt(pixel, { path }) {
      const { toPixelX, toPixelY } = plot.surface;
      const index = nearestIndex(
        path,
        (i) => Math.hypot(toPixelX(path.w[i]) - pixel.x, toPixelY(path.b[i]) - pixel.y),
        14,
      );
      return index < 0 ? null : path.iteration[index];
    },

    destroy: plot.destroy,
  };
}

/** @param {Surface} surface @param {{w: number, b: number}} point */
const pixelOf = ({ toPixelX, toPixelY }, { w, b }) => ({ x: toPixelX(w), y: toPixelY(b) });

/**
 * Draws straight segments from iterate to iterate, not a smoothed curve. The iterations after the
 * one shown are drawn faintly.
 * @param {Surface} surface
 * @param {State} state
 * @param {Theme} theme
 */
function drawPath(surface, { path, snapshot, furthestIteration }, theme) {
  const { context, toPixelX, toPixelY } = surface;
  /** @param {number} from @param {number} to @param {number} opacity */
  const stretch = (from, to, opacity) => {
    const dots = new Path2D();
    const line = new Path2D();
    trace(
      path,
      from,
      to,
      (i) => toPixelX(path.w[i]),
      (i) => toPixelY(path.b[i]),
      (x, y) => {
        line.lineTo(x, y);
        dots.moveTo(x + dotRadius, y);
        dots.arc(x, y, dotRadius, 0, 2 * Math.PI);
      },
    );
    // The path may have dropped the iteration shown.
    if (to === snapshot.iteration) line.lineTo(toPixelX(snapshot.w), toPixelY(snapshot.b));
    context.globalAlpha = opacity;
    context.strokeStyle = theme.moving;
    context.fillStyle = theme.moving;
    context.lineWidth = 1.25;
    context.stroke(line);
    context.fill(dots);
  };
  if (furthestIteration > snapshot.iteration) {
    stretch(snapshot.iteration, furthestIteration, 0.25);
  }
  stretch(0, snapshot.iteration, 1);
  context.globalAlpha = 1;
}

/**
 * @param {Surface} surface
 * @param {State} state
 * @param {Theme} theme
 */
function drawStart(surface, { options: { start } }, theme) {
  const { context } = surface;
  const { x, y } = pixelOf(surface, start);
  context.fillStyle = theme.paper;
  disc(context, x, y, 8);
  context.strokeStyle = theme.moving;
  context.lineWidth = 2.5;
  context.beginPath();
  context.arc(x, y, 8, 0, 2 * Math.PI);
  context.stroke();
}

/**
 * Phase by phase: draws the direction of −gradient as an arrow, then the update that it makes.
 * @param {Surface} surface
 * @param {State} state
 * @param {Theme} theme
 */
function drawPhase(surface, { snapshot, phase }, theme) {
  if (phase < 2) return;
  const { context } = surface;
  const from = pixelOf(surface, snapshot);
  const to = pixelOf(surface, {
    w: snapshot.w + snapshot.step.w,
    b: snapshot.b + snapshot.step.b,
  });
  context.strokeStyle = theme.ink;
  context.lineWidth = 2;
  context.setLineDash(phase === 2 ? [] : [2, 3]);
  arrow(context, from, to);
  context.setLineDash([]);
  if (phase > 2) {
    context.fillStyle = theme.paper;
    disc(context, to.x, to.y, 5.5);
    context.strokeStyle = theme.moving;
    context.beginPath();
    context.arc(to.x, to.y, 5.5, 0, 2 * Math.PI);
    context.stroke();
  }
}
