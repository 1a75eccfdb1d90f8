/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Actions } from '../actions/actions.js' */
import { element, setText } from '../dom/elements.js';
import { whereaboutsOf } from './whereabouts.js';

/** While playing, what is said is brought up to date this often: nobody reads it faster. */
const playingMilliseconds = 1000;

/**
 * The plots' places: each a figure with a title, below it that of the y axis, a description in words
 * and two canvases on top of each other, of which the upper takes the keyboard. In the contour plot that moves the start
 * point, in the others it points out iterations.
 * @param {Strings} strings
 * @param {Actions} actions
 */
export function createFigures(strings, actions) {
  /** @param {'data' | 'contour' | 'loss'} name */
  const explained = (name) =>
    figure(name, strings.plots[name], strings.whatIsThis, () => actions.explain(name));
  const data = explained('data');
  const contour = explained('contour');
  const loss = explained('loss');
  const sliders = [
    { overlay: data.overlay, title: strings.plots.data.full },
    { overlay: loss.overlay, title: strings.plots.loss.full },
  ];
  for (const { overlay, title } of sliders) {
    overlay.setAttribute('role', 'slider');
    overlay.setAttribute('aria-label', strings.pointOut(title));
    overlay.setAttribute('aria-valuemin', '0');
  }
  // A point in a plane is more than a slider can say.
  contour.overlay.setAttribute('role', 'application');
  contour.overlay.setAttribute('aria-roledescription', strings.startPointRole);
  let writtenAt = Number.NEGATIVE_INFINITY;

  return {
    data,
    contour,
    loss,
    all: [data, contour, loss],

    /** @param {State} state */
    render(state) {
      const names = strings.datasets[/** @type {keyof Strings['datasets']} */ (state.dataset.id)];
      setText(data.yTitle, strings.axis(names.y.label, names.y.unit));
      setText(contour.yTitle, strings.parameterAxis('b', names.y.unit));
      setText(loss.yTitle, state.view.logarithmicCost ? strings.excessAxis : strings.costAxis);
      const now = performance.now();
      if ((state.playing || state.dragging) && now - writtenAt < playingMilliseconds) return;
      writtenAt = now;
      const pointedOut = state.marked ?? state.snapshot;
      for (const { overlay } of sliders) {
        overlay.setAttribute('aria-valuemax', String(state.furthestIteration));
        overlay.setAttribute('aria-valuenow', String(pointedOut.iteration));
        overlay.setAttribute('aria-valuetext', strings.markedIteration(pointedOut));
      }
      contour.overlay.setAttribute('aria-label', strings.startPoint(state.start));
      const whereabouts = whereaboutsOf(state);
      setText(data.description, strings.descriptions.data(state));
      setText(contour.description, strings.descriptions.contour(state, whereabouts));
      setText(loss.description, strings.descriptions.loss(state, whereabouts));
    },
  };
}

/**
 * @param {string} name
 * @param {{full: string, brief: string}} title
 * @param {string} question that pressing the title asks
 * @param {() => void} explain
 */
function figure(name, title, question, explain) {
  const description = element('p', { className: 'unseen', id: `${name}-description` });
  const base = element('canvas', { className: 'base', 'aria-hidden': 'true' });
  const overlay = element('canvas', {
    className: 'overlay',
    tabIndex: 0,
    'aria-describedby': description.id,
    'data-plot': name,
  });
  const area = element('div', { className: 'plot-area' }, base, overlay);
  const heading = element(
    'span',
    { className: 'heading', id: `${name}-heading` },
    element('span', { className: 'full' }, title.full),
    element('span', { className: 'brief' }, title.brief),
    element('span', { className: 'what', 'aria-hidden': 'true' }, '?'),
  );
  const yTitle = element('span', { className: 'y-title' });
  const asked = element('span', { className: 'unseen', id: `${name}-question` }, question);
  // Lies over the whole of the caption, so that there is enough of it for a finger.
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
      className: `plot ${name}`,
      part: `plot ${name}-plot`,
      'aria-label': title.full,
      'aria-describedby': description.id,
    },
    element('figcaption', {}, heading, yTitle, button),
    description,
    area,
  );
  return { root, area, base, overlay, description, yTitle };
}
