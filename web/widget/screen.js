/** @import { State } from '../state/state.js' */
/** @import { Store } from '../state/store.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { FeatureEntry } from './feature-host.js' */
/** @import { Reader } from './reader.js' */

import { attachDrop } from '../controls/drop-file.js';
import { createFeatureEntries } from '../controls/feature-entries.js';
import { attachIterationKeys } from '../controls/iteration-keys.js';
import { attachIterationPointer } from '../controls/iteration-pointer.js';
import { attachKeyboard } from '../controls/keyboard.js';
import { createLearningRateControl } from '../controls/learning-rate-control.js';
import { keepOwnKeys } from '../controls/own-keys.js';
import { createSettings } from '../controls/settings.js';
import { createStageBar } from '../controls/stage-bar.js';
import { attachStartKeys } from '../controls/start-keys.js';
import { attachStartPointer } from '../controls/start-pointer.js';
import { createTransport } from '../controls/transport.js';
import { element } from '../dom/elements.js';
import { createAnnouncer } from '../panels/announcer.js';
import { createBelowStage } from '../panels/below-stage.js';
import { createCaption } from '../panels/caption.js';
import { createFigures } from '../panels/figures.js';
import { createLoopStrip } from '../panels/loop-strip.js';
import { createNotices } from '../panels/notices.js';
import { createVerdict } from '../panels/verdict.js';
import { followSize } from '../plots/follow-size.js';
import { createGlide } from '../plots/glide.js';
import { plots as plotEntries } from '../plots/plots.js';
import { followTheme, readTheme } from '../plots/theme.js';
import { createPresenter } from './presenter.js';

/** @typedef {ReturnType<typeof createScreen>} Screen */

/**
 * Everything a reader sees. One call of render() draws the whole state before it returns.
 * @param {{root: HTMLElement, frame: HTMLElement, demo: HTMLElement}} places `root`: empty, in the
 *   document; `demo` is around it, and `frame` around that, where a lesson stands beside the demo
 * @param {Strings} strings
 * @param {Store} store
 * @param {Reader} reader
 * @param {readonly FeatureEntry[]} features whose entries stand among the controls
 */
export function createScreen({ root, ...around }, strings, store, reader, features) {
  const getState = () => store.state;
  const gone = new AbortController();

  const entries = createFeatureEntries(features, strings, reader);
  const bar = createStageBar(strings, reader, entries, () => below.open());
  const figures = createFigures(plotEntries, strings, {
    explain: (plot) => reader.open('plot-words', plot),
    enlarge: (largePlot) => store.dispatch({ type: 'view', options: { largePlot } }),
    turn: (options) => store.dispatch({ type: 'view', options }),
  });
  const loop = createLoopStrip(strings, reader);
  const transport = createTransport(strings, reader);
  const learningRate = createLearningRateControl(strings, reader);
  const settings = createSettings(strings, reader, entries.more);
  const caption = createCaption(strings);
  const below = createBelowStage(strings, caption.root, settings.root, () => bar.focusMore());
  const notices = createNotices(strings, reader);
  const verdict = createVerdict(strings, reader);
  const announcer = createAnnouncer(strings);
  const plotsRoot = element(
    'section',
    { className: 'plots', part: 'plots', 'aria-label': strings.plotsLabel },
    ...figures.figures.map((figure) => figure.root),
    notices.root,
  );
  const controls = element(
    'fieldset',
    { className: 'controls', part: 'controls', 'aria-label': strings.controlsLabel },
    transport.buttons,
    learningRate.root,
    transport.scrubber,
  );
  root.append(
    announcer.root,
    element('div', { className: 'stage' }, bar.root, plotsRoot, loop.root, verdict.root, controls),
    below.root,
  );

  const plots = figures.figures.map((figure) => ({
    ...figure.plot.create(figure.area, strings),
    ...figure,
  }));
  for (const { overlay, plane, iterationAt } of plots) {
    attachIterationPointer(overlay, getState, iterationAt, reader);
    if (!plane) {
      attachIterationKeys(overlay, getState, reader);
      continue;
    }
    attachStartKeys(overlay, plane, getState, reader);
    const isOverIterate = (/** @type {{x: number, y: number}} */ pixel) =>
      iterationAt(pixel, getState()) !== null;
    // If the readout cannot be loaded, the fields show the same numbers.
    const onFinger = () => reader.open('start-readout');
    attachStartPointer(overlay, plane, getState, isOverIterate, reader, onFinger);
  }
  attachKeyboard(root, getState, reader, bar.chips.press, gone.signal);
  keepOwnKeys(around.frame, gone.signal);
  attachDrop(root, reader);

  const presenter = createPresenter(root, strings);
  let theme = readTheme(root);
  followTheme(
    root,
    () => {
      theme = readTheme(root);
      drawPlots(getState());
    },
    gone.signal,
  );
  /** They move in the document, so that a keyboard reaches them in the order in which they are seen. */
  const arrangeControls = () => {
    const isSecond = getComputedStyle(controls).getPropertyValue('--_scrubber-second').trim();
    const before = isSecond === '1' ? transport.buttons : learningRate.root;
    if (transport.scrubber.previousElementSibling !== before) before.after(transport.scrubber);
  };
  const arrange = () => {
    bar.arrange();
    arrangeControls();
    figures.arrange(getState());
  };
  arrange();
  const places = plots.map(({ area }) => area);
  const haveRoom = () => places.some(({ clientWidth }) => clientWidth > 0);
  /** In a part of a page that is not laid out, such as a closed tab, nothing is drawn. */
  let isDrawn = haveRoom();
  const onSize = () => {
    // A change of sizes inside a ResizeObserver's callback would be an error.
    requestAnimationFrame(arrange);
    for (const plot of plots) plot.resize();
    isDrawn = haveRoom();
    drawPlots(getState());
  };
  const stopFollowingSize = followSize(places, onSize);

  /** @param {State} state */
  const drawPlots = (state) => {
    if (!isDrawn) return;
    const onItsWay = glide.to(state);
    for (const plot of plots) plot.render(state, theme, onItsWay);
  };
  const glide = createGlide(() => drawPlots(getState()));
  const parts = [
    bar,
    figures,
    loop,
    transport,
    learningRate,
    settings,
    caption,
    verdict,
    notices,
    announcer,
  ];

  return {
    /** The places where features put their elements. @type {Record<string, HTMLElement>} */
    slots: {
      root,
      ...around,
      scenario: bar.scenarioPlace,
      plots: plotsRoot,
      verdict: verdict.root,
      'verdict-says': verdict.says,
      play: transport.play,
      'learning-rate': learningRate.root,
      ...below.slots,
    },
    plots,
    getTheme: () => theme,
    /** The button of an entry. @param {string} id of the feature */
    entryOf: entries.of,

    /** Shows what has just been put here as the host wants it. */
    present: () => presenter.present(getState().presentation),

    /** @param {State} state */
    render(state) {
      if (presenter.render(state)) theme = readTheme(root);
      drawPlots(state);
      for (const part of parts) part.render(state, store.ask);
    },

    destroy() {
      gone.abort();
      announcer.destroy();
      stopFollowingSize();
      glide.stop();
      for (const plot of plots) plot.destroy();
    },
  };
}
