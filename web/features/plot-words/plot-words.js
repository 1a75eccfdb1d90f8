/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { PlotEntry } from '../../plots/plots.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { element, setText } from '../../dom/elements.js';
import { icon } from '../../dom/icons.js';
import css from './plot-words.css?inline';

const sheet = sheetOf(css);

/**
 * What a plot shows, below the plots, so that none is covered. It is told when the plot's title is
 * pressed, follows the run, and goes with Escape, a press elsewhere or another run. A plot that has
 * no words for that is described as it is to those who cannot see it.
 * @param {FeatureContext} context
 */
export function createPlotWords({ store, reader, plots, slots, strings, words: { plotWords } }) {
  const text = element('p');
  const close = element(
    'button',
    { type: 'button', 'aria-label': strings.close, onclick: () => hide({ focuses: true }) },
    icon('close'),
  );
  const root = element('div', { className: 'plot-words', hidden: true }, text, close);
  slots.plots.append(root);
  adoptSheet(slots.root, sheet);
  const gone = new AbortController();
  /** @type {PlotEntry['id'] | null} */
  let shown = null;
  /** What a run is made of: another run has other words. @type {readonly unknown[]} */
  let run = [];

  /** @param {State} state */
  const runOf = ({ dataset, options, mystery }) => [dataset, options, mystery];

  const hide = ({ focuses = false } = {}) => {
    const figure = plots.find(({ plot }) => plot.id === shown);
    shown = null;
    root.hidden = true;
    if (focuses) figure?.root.querySelector('button')?.focus();
  };

  /** @param {State} state */
  const render = (state) => {
    if (shown === null) return;
    const figure = plots.find(({ plot }) => plot.id === shown);
    if (runOf(state).some((part, i) => part !== run[i])) hide();
    else setText(text, plotWords[shown]?.(state) ?? String(figure?.description.textContent));
  };

  slots.root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || shown === null) return;
      event.stopPropagation();
      hide({ focuses: true });
    },
    { signal: gone.signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      const path = event.composedPath();
      // A press on a title opens it, or closes it.
      const isTitle = path.some((node) => node instanceof Element && node.matches('.explain'));
      if (shown !== null && !isTitle && !path.includes(root)) hide();
    },
    { signal: gone.signal },
  );

  return {
    /** @param {PlotEntry['id']} id */
    open(id) {
      if (shown === id) {
        hide();
        return;
      }
      reader.dispatch({ type: 'pause' });
      shown = id;
      run = runOf(store.state);
      root.hidden = false;
      render(store.state);
      close.focus();
    },
    render,
    destroy: () => gone.abort(),
  };
}
