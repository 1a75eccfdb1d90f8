/** @import { IterationTerms, Snapshot } from '../core/layouts.js' */
/** @import { Remedy, State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Actions } from '../actions/actions.js' */
import { attachIterationKeys } from '../controls/iteration-keys.js';
import { attachIterationPointer } from '../controls/iteration-pointer.js';
import { attachKeyboard } from '../controls/keyboard.js';
import { createLearningRateControl } from '../controls/learning-rate-control.js';
import { createSettings } from '../controls/settings.js';
import { attachStartKeys } from '../controls/start-keys.js';
import { attachStartPointer } from '../controls/start-pointer.js';
import { createTransport } from '../controls/transport.js';
import { element } from '../dom/elements.js';
import { createCodePanel } from '../features/code/code-panel.js';
import { createCompare } from '../features/compare/compare.js';
import { createGradientCheck } from '../features/gradient-check/gradient-check.js';
import { createAboutData } from '../panels/about-data.js';
import { createAnnouncer } from '../panels/announcer.js';
import { createCaption } from '../panels/caption.js';
import { createEvidence } from '../panels/evidence.js';
import { createFigures } from '../panels/figures.js';
import { createIterationPanel } from '../panels/iteration-panel.js';
import { createLazyDialogs } from '../panels/lazy-dialogs.js';
import { createNotices } from '../panels/notices.js';
import { createScenarioGuide } from '../panels/scenario-guide.js';
import { createVerdict } from '../panels/verdict.js';
import { createContourPlot } from '../plots/contour-plot.js';
import { createDataPlot } from '../plots/data-plot.js';
import { zoomSteps } from '../plots/frames.js';
import { createLossPlot } from '../plots/loss-plot.js';
import { followTheme, readTheme } from '../plots/theme.js';
import { createPresenter } from './presenter.js';

/** @typedef {ReturnType<typeof createView>} View */

/**
 * Everything a reader sees: one render draws one state, all of it, before it returns.
 * @param {HTMLElement} root empty, in the document
 * @param {Strings} strings
 * @param {Actions} actions
 * @param {() => State} getState
 */
export function createView(root, strings, actions, getState) {
  const figures = createFigures(strings, actions);
  const transport = createTransport(strings, actions);
  const learningRate = createLearningRateControl(strings, actions);
  const settings = createSettings(strings, actions);
  const caption = createCaption(strings);
  const compare = createCompare(strings, actions);
  const panel = createIterationPanel(strings);
  const code = createCodePanel(strings, actions);
  const notices = createNotices(strings, actions);
  const aboutData = createAboutData(strings, actions);
  const verdict = createVerdict(strings, actions);
  const gradientCheck = createGradientCheck(strings, actions);
  const scenarioGuide = createScenarioGuide(strings);
  const evidence = createEvidence(strings);
  const announcer = createAnnouncer(strings);
  const lazyDialogs = createLazyDialogs(root, strings, getState);

  const plotsRoot = element(
    'section',
    { className: 'plots', part: 'plots', 'aria-label': strings.plotsLabel },
    ...figures.all.map((figure) => figure.root),
    notices.root,
  );
  root.append(
    element('h2', { className: 'unseen' }, strings.widgetTitle),
    announcer.root,
    settings.subject,
    plotsRoot,
    verdict.root,
    element(
      'fieldset',
      { className: 'controls', part: 'controls', 'aria-label': strings.controlsLabel },
      transport.buttons,
      learningRate.root,
      transport.scrubber,
    ),
    caption.root,
    compare.root,
    settings.options,
    scenarioGuide.root,
    evidence.root,
    panel.root,
    code.root,
    aboutData.root,
    gradientCheck.root,
  );

  const plots = {
    data: createDataPlot(figures.data.area, strings),
    contour: createContourPlot(figures.contour.area, strings),
    loss: createLossPlot(figures.loss.area, strings),
  };
  for (const plot of Object.values(plots)) {
    attachIterationPointer(plot.overlay, getState, plot.iterationAt, actions.mark);
  }
  attachIterationKeys(plots.data.overlay, getState, actions.mark);
  attachIterationKeys(plots.loss.overlay, getState, actions.mark);
  attachStartKeys(plots.contour.overlay, plots.contour.surface, getState, actions);
  const gone = new AbortController();
  attachKeyboard(root, getState, actions, gone.signal);

  /** @type {import('../panels/start-readout.js').StartReadout | undefined} */
  let readout;
  const prepareReadout = async () => {
    const { createStartReadout } = await import('../panels/start-readout.js');
    readout ??= createStartReadout(plotsRoot, figures.contour, plots.contour.surface, strings);
    readout.render(getState());
  };
  attachStartPointer(
    plots.contour.overlay,
    plots.contour.surface,
    getState,
    (pixel) => plots.contour.iterationAt(pixel, getState()) !== null,
    actions,
    // It is no loss if it cannot be had: the fields say the same.
    () => prepareReadout().catch(() => {}),
  );

  /** @type {import('../features/share/share-dialog.js').ShareDialog | undefined} */
  let sharing;
  const presenter = createPresenter(root, strings);
  let theme = readTheme(root);
  followTheme(root, () => {
    theme = readTheme(root);
    redraw();
  });
  const arrange = () => {
    const style = getComputedStyle(root);
    const has = (/** @type {string} */ room) => style.getPropertyValue(room).trim() === '1';
    settings.arrange({ isColumn: has('--_column'), isNarrow: has('--_narrow') });
    presenter.regroup();
  };
  arrange();
  const sizes = new ResizeObserver(() => {
    // What changes sizes in turn has to wait until all have been told of these.
    requestAnimationFrame(arrange);
    for (const plot of Object.values(plots)) plot.resize();
    redraw();
  });
  for (const { area } of figures.all) sizes.observe(area);

  /** @param {State} state */
  const drawPlots = (state) => {
    const zoom = zoomSteps(state);
    for (const plot of Object.values(plots)) plot.render(state, theme, zoom);
  };
  const redraw = () => drawPlots(getState());

  return {
    plots,

    /**
     * @param {State} state
     * @param {IterationTerms} terms of the iteration shown
     * @param {() => Remedy | null} findRemedy
     */
    render(state, terms, findRemedy) {
      if (presenter.render(state)) theme = readTheme(root);
      drawPlots(state);
      figures.render(state);
      readout?.render(state);
      transport.render(state);
      learningRate.render(state);
      settings.render(state);
      caption.render(state);
      compare.render(state);
      verdict.render(state, findRemedy);
      scenarioGuide.render(state);
      evidence.render(state);
      panel.render(state, terms);
      code.render(state);
      notices.render(state);
      announcer.render(state);
    },

    bringPlotsIntoView: () => plotsRoot.scrollIntoView({ block: 'nearest' }),
    showAboutData: () => aboutData.show(getState()),
    showGradientCheck: () => gradientCheck.show(getState()),
    ...lazyDialogs,

    /** @param {(iteration: number) => Snapshot} snapshotAt any iteration of the run */
    async share(snapshotAt) {
      const { createShareDialog } = await import('../features/share/share-dialog.js');
      const words = await strings.shareWords();
      if (!root.isConnected || root.querySelector('dialog[open]')) return;
      sharing ??= createShareDialog(root, words, strings);
      sharing.show(getState(), theme, snapshotAt);
    },

    destroy() {
      gone.abort();
      announcer.destroy();
      sizes.disconnect();
      for (const plot of Object.values(plots)) plot.destroy();
    },
  };
}
