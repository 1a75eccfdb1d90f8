/** @import { State } from '../../../state/state.js' */
/** @import { Context } from '../step-view.js' */
import { element } from '../../../dom/elements.js';
import { createLayeredPlot } from '../../../plots/layered-plot.js';
import { currentPoint, disc } from '../../../plots/marks.js';
import { readTheme } from '../../../plots/theme.js';

const leastIterations = 15;
const shortestShown = 1e-12;

/**
 * The length of each step by iteration, with a line at half of the first.
 * @param {Context} context
 */
export function createStepLengths({ demo, strings, words }) {
  const area = element(
    'div',
    { className: 'plot-area' },
    element('canvas', { className: 'base', 'aria-hidden': 'true' }),
    element('canvas', { className: 'overlay', role: 'img' }),
  );
  const root = element(
    'figure',
    { className: 'plot step-lengths' },
    element('figcaption', {}, words.stepLengths),
    area,
  );
  /** @type {ReturnType<typeof createLayeredPlot> | undefined} */
  let plot;

  /** @param {State} state */
  const draw = (state) => {
    if (!plot) return;
    const lengths = stepLengths(state);
    const theme = readTheme(root);
    const last = lengths.length - 1;
    const { iteration } = state.snapshot;
    const shown = Math.max(leastIterations, state.furthestIteration);
    // A run from the minimum has steps of length 0.
    const yMax = Math.max(1.12 * lengths[0], shortestShown);
    const frame = { xMin: -0.03 * shown, xMax: 1.03 * shown, yMin: 0, yMax };
    plot.drawBase(
      {
        key: [frame.xMax, frame.yMax],
        frame,
        x: { title: strings.iterationAxis, format: strings.numbers.formatTick },
        y: { title: words.lengthAxis, format: strings.numbers.formatTick },
        datasets: [],
      },
      theme,
    );
    plot.drawOverlay(iteration, ({ context, area, toPixelX, toPixelY }) => {
      const half = toPixelY(lengths[0] / 2);
      context.strokeStyle = theme.faintInk;
      context.setLineDash([4, 4]);
      context.beginPath();
      context.moveTo(area.left, half);
      context.lineTo(area.right, half);
      context.stroke();
      context.setLineDash([]);
      context.font = `11px ${theme.font}`;
      context.fillStyle = theme.ink;
      context.textAlign = 'right';
      context.fillText(words.halfOfFirst, area.right - 4, half - 5);
      context.fillStyle = theme.moving;
      lengths.slice(0, last).forEach((length, i) => {
        disc(context, toPixelX(i), toPixelY(length), 2.5);
      });
      currentPoint(context, toPixelX(iteration), toPixelY(lengths[last]), theme);
    });
    plot.overlay.setAttribute(
      'aria-label',
      words.stepLengthsSaid(lengths[0], iteration, lengths[last]),
    );
  };

  // The plot has a size only once it is in the document.
  const sizes = new ResizeObserver(() => {
    plot ??= createLayeredPlot(area);
    plot.resize();
    draw(demo.state);
  });
  sizes.observe(area);

  return {
    root,
    render: draw,
    destroy() {
      sizes.disconnect();
      plot?.destroy();
    },
  };
}

/**
 * The length of each update up to the iteration shown, and of the next one. Lengths are in the
 * coordinates that descent runs in, where w = w_z / s and b = b_z − w_z c / s. If the path was
 * thinned out, only the first and the next are known.
 * @param {Pick<State, 'path' | 'snapshot' | 'startSnapshot' | 'landscape'>} state
 */
export function stepLengths({ path, snapshot, startSnapshot, landscape }) {
  const { center, scale } = landscape.scaling;
  const { step } = snapshot.scaled;
  const next = Math.hypot(step.w, step.b);
  if (path.iteration[snapshot.iteration] !== snapshot.iteration) {
    const { w, b } = startSnapshot.scaled.step;
    return [Math.hypot(w, b), next];
  }
  const lengths = [];
  for (let i = 0; i < snapshot.iteration && i + 1 < path.iteration.length; ++i) {
    const dw = path.w[i + 1] - path.w[i];
    const db = path.b[i + 1] - path.b[i];
    lengths.push(Math.hypot(scale * dw, db + center * dw));
  }
  return [...lengths, next];
}
