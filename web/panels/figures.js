/** @import { PlotEntry } from '../plots/plots.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
import { element, setText } from '../dom/elements.js';
import { whereaboutsOf } from './whereabouts.js';

/** Between two updates of the descriptions while the run plays. */
const playingMilliseconds = 1000;

/** @typedef {ReturnType<typeof createFigure>} Figure */

/**
 * The figures of the plots. Each has a title, the title of the y axis, a description in words for
 * screen readers, and two canvases on top of each other. The upper canvas takes the keyboard's
 * focus.
 * @param {readonly PlotEntry[]} plots
 * @param {Strings} strings
 * @param {(id: PlotEntry['id']) => void} explain what a plot shows
 */
export function createFigures(plots, strings, explain) {
  const figures = plots.map((plot) => createFigure(plot, strings, () => explain(plot.id)));
  let writtenAt = Number.NEGATIVE_INFINITY;

  return {
    figures,

    /** @param {State} state */
    render(state) {
      for (const figure of figures) setText(figure.yTitle, figure.plot.yTitle(state, strings));
      const now = performance.now();
      if ((state.playing || state.dragging) && now - writtenAt < playingMilliseconds) return;
      writtenAt = now;
      const whereabouts = whereaboutsOf(state);
      for (const { plot, overlay, description } of figures) {
        setText(description, strings.descriptions[plot.id](state, whereabouts));
        if (plot.keys === 'start') {
          overlay.setAttribute('aria-label', strings.startPoint(state.options.start));
        } else {
          showPointedOut(overlay, state, strings);
        }
      }
    },
  };
}

/** @param {HTMLElement} overlay @param {State} state @param {Strings} strings */
function showPointedOut(overlay, { marked, snapshot, furthestIteration }, strings) {
  const pointedOut = marked ?? snapshot;
  overlay.setAttribute('aria-valuemax', String(furthestIteration));
  overlay.setAttribute('aria-valuenow', String(pointedOut.iteration));
  overlay.setAttribute('aria-valuetext', strings.markedIteration(pointedOut));
}

/**
 * @param {PlotEntry} plot
 * @param {Strings} strings
 * @param {() => void} explain
 */
function createFigure(plot, strings, explain) {
  const { id, keys } = plot;
  const title = strings.plots[id];
  const description = element('p', { className: 'unseen', id: `${id}-description` });
  const base = element('canvas', { className: 'base', 'aria-hidden': 'true' });
  const overlay = element('canvas', {
    className: 'overlay',
    tabIndex: 0,
    'aria-describedby': description.id,
    'data-plot': id,
    ...(keys === 'iteration'
      ? { role: 'slider', 'aria-label': strings.pointOut(title.full), 'aria-valuemin': '0' }
      : // A slider has one value, and a point has two.
        { role: 'application', 'aria-roledescription': strings.startPointRole }),
  });
  const area = element('div', { className: 'plot-area' }, base, overlay);
  const full = element('span', { className: 'full' }, title.full);
  const brief = element('span', { className: 'brief' }, title.brief);
  const heading = element(
    'span',
    { className: 'heading', id: `${id}-heading` },
    full,
    brief,
    element('span', { className: 'what', 'aria-hidden': 'true' }, '?'),
  );
  const yTitle = element('span', { className: 'y-title' });
  const question = strings.whatIsThis;
  const asked = element('span', { className: 'unseen', id: `${id}-question` }, question);
  // The button covers the whole caption, so that it is large enough for a finger.
  const button = element(
    'button',
    {
      type: 'button',
      className: 'explain',
      title: question,
      'aria-labelledby': `${heading.id} ${asked.id}`,
      onclick: explain,
    },
    asked,
  );
  const root = element(
    'figure',
    {
      className: `plot ${id}`,
      part: `plot ${id}-plot`,
      'aria-label': title.full,
      'aria-describedby': description.id,
    },
    element('figcaption', {}, heading, yTitle, button),
    description,
    area,
  );
  return { plot, root, area, base, overlay, description, yTitle, titles: [full, brief, yTitle] };
}
