/** @import { State } from '../../../state/state.js' */
/** @import { Store } from '../../../state/store.js' */
/** @import { Context } from '../step-view.js' */
import { element } from '../../../dom/elements.js';
import { followSize } from '../../../plots/follow-size.js';
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
    const lengths = stepLengths(state, demo.snapshots);
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
  const stopFollowingSize = followSize([area], () => {
    plot ??= createLayeredPlot(area);
    plot.resize();
    draw(demo.state);
  });

  return {
    root,
    render: draw,
    destroy() {
      stopFollowingSize();
      plot?.destroy();
    },
  };
}

/**
 * The length of each update up to the iteration shown, and of the next one, in the coordinates that
 * descent runs in. Of a run so long that its path was thinned out, the first and the next alone.
 * @param {Pick<State, 'path' | 'snapshot' | 'startSnapshot'>} state
 * @param {Store['ask']['snapshots']} snapshots
 */
export function stepLengths({ path, snapshot, startSnapshot }, snapshots) {
  const { iteration } = snapshot;
  const isWhole = path.iteration[iteration] === iteration;
  const shown = isWhole ? snapshots(0, iteration, 1) : [startSnapshot, snapshot];
  return shown.map(({ lengths }) => lengths.step);
}
