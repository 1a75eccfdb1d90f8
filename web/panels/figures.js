/** @import { OtherPicture, PlotEntry } from '../plots/plots.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
import { element, setText } from '../dom/elements.js';
import { whereaboutsOf } from './whereabouts.js';

/** Between two updates of the descriptions while the run plays. */
const playingMilliseconds = 1000;

/** @typedef {ReturnType<typeof createFigure>} Figure */

/**
 * The figures of the plots. Each has a title, the titles of its axes, a description in words for
 * screen readers, and two canvases on top of each other. The upper canvas takes the keyboard's
 * focus. Where there is no room for three large figures, one is large, and a press on another makes
 * that one large.
 * @param {readonly PlotEntry[]} plots
 * @param {Strings} strings
 * @param {object} acts
 * @param {(id: PlotEntry['id']) => void} acts.explain what a plot shows
 * @param {(id: PlotEntry['id']) => void} acts.enlarge a plot
 * @param {(options: OtherPicture['options']) => void} acts.turn shows another picture of a plot
 */
export function createFigures(plots, strings, acts) {
  const figures = plots.map((plot) =>
    createFigure(plot, strings, {
      explain: () => acts.explain(plot.id),
      enlarge: () => acts.enlarge(plot.id),
      turn: acts.turn,
    }),
  );
  let writtenAt = Number.NEGATIVE_INFINITY;
  /** @type {HTMLElement[]} */
  let order = figures.map(({ root }) => root);
  /** @type {State['view']['largePlot'] | undefined} */
  let large;

  return {
    figures,

    /**
     * Puts the figures into the order in which they are seen: where one is large it comes first.
     * @param {State} state
     */
    arrange({ view }) {
      large = view.largePlot;
      const [{ root: first }] = figures;
      const place = first.parentElement;
      if (!place) return;
      const hasLarge = getComputedStyle(place).getPropertyValue('--_one-large').trim() === '1';
      const isFirst = (/** @type {Figure} */ { plot }) => hasLarge && plot.id === view.largePlot;
      const wanted = [...figures.filter(isFirst), ...figures.filter((each) => !isFirst(each))].map(
        ({ root }) => root,
      );
      if (wanted.every((root, i) => root === order[i])) return;
      order = wanted;
      const tree = /** @type {ShadowRoot} */ (place.getRootNode());
      const hadFocus = place.contains(tree.activeElement);
      place.prepend(...order);
      const [{ overlay }] = figures.filter(({ root }) => root === order[0]);
      if (hadFocus) overlay.focus({ preventScroll: true });
    },

    /** @param {State} state */
    render(state) {
      if (state.view.largePlot !== large) this.arrange(state);
      for (const { plot, root, xTitle, yTitle, now, turns } of figures) {
        const { x, y } = plot.axes(state, strings);
        setText(xTitle, x);
        setText(yTitle, y);
        setText(now, plot.now(state, strings));
        turns.show(plot.otherPictures?.(state, strings) ?? []);
        root.classList.toggle('large', plot.id === state.view.largePlot);
        root.classList.toggle('lit', state.phase !== null && plot.phases.includes(state.phase));
      }
      const now = performance.now();
      if ((state.playing || state.dragging) && now - writtenAt < playingMilliseconds) return;
      writtenAt = now;
      const whereabouts = whereaboutsOf(state);
      for (const { plot, overlay, description } of figures) {
        setText(description, strings.descriptions[plot.id](state, whereabouts));
        if (plot.keys === 'start') {
          const { azimuth, elevation } = state.view.viewpoint;
          const turns = state.view.shape === 'bowl';
          overlay.setAttribute(
            'aria-label',
            turns
              ? strings.bowl.seenFrom(azimuth, elevation)
              : strings.startPoint(state.options.start),
          );
          overlay.setAttribute(
            'aria-roledescription',
            turns ? strings.bowl.role : strings.startPointRole,
          );
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
 * @param {Record<'explain' | 'enlarge', () => void> & {turn: (options: OtherPicture['options']) => void}} acts
 */
function createFigure(plot, strings, { explain, enlarge, turn }) {
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
  const now = element('span', { className: 'now', 'aria-hidden': 'true' });
  const heading = element(
    'span',
    { className: 'heading', id: `${id}-heading` },
    full,
    brief,
    now,
    element('span', { className: 'what', 'aria-hidden': 'true' }, '?'),
  );
  const yTitle = element('span', { className: 'y-title' });
  const xTitle = element('span', { className: 'x-title' });
  const question = strings.whatIsThis;
  const asked = element('span', { className: 'unseen', id: `${id}-question` }, question);
  // The button covers the whole title, so that it is large enough for a finger.
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
  const turns = createTurns(turn);
  const root = element(
    'figure',
    {
      className: `plot ${id}`,
      part: `plot ${id}-plot`,
      'aria-label': title.full,
      'aria-describedby': description.id,
    },
    description,
    area,
    yTitle,
    xTitle,
    element('figcaption', {}, heading, button),
    turns.root,
    element('button', {
      type: 'button',
      className: 'enlarge',
      'aria-label': strings.enlarge(title.full),
      onclick: enlarge,
    }),
  );
  const titles = [full, brief, now, yTitle, xTitle];
  return { plot, root, area, base, overlay, description, xTitle, yTitle, now, turns, titles };
}

/**
 * The buttons that lead to the other pictures of a plot.
 * @param {(options: OtherPicture['options']) => void} onTurn
 */
function createTurns(onTurn) {
  const root = element('div', { className: 'turns' });
  /** @type {readonly OtherPicture[]} */
  let shown = [];
  return {
    root,
    /** @param {readonly OtherPicture[]} pictures */
    show(pictures) {
      shown = pictures;
      while (root.children.length > pictures.length) root.lastElementChild?.remove();
      while (root.children.length < pictures.length) {
        const i = root.children.length;
        const onclick = () => onTurn(shown[i].options);
        root.append(element('button', { type: 'button', className: 'turn', onclick }));
      }
      for (const [i, { label, title }] of pictures.entries()) {
        const button = /** @type {HTMLElement} */ (root.children[i]);
        setText(button, label);
        button.title = title;
      }
    },
  };
}
