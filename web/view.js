/** @import { IterationTerms, Snapshot } from './core/layouts.js' */
/** @import { Remedy, State } from './state/state.js' */
/** @import { Strings } from './strings/en.js' */
/** @import { Actions } from './widget.js' */
import { attachIterationPointer } from './controls/iteration-pointer.js';
import { createLearningRateControl } from './controls/learning-rate-control.js';
import { createSettings } from './controls/settings.js';
import { attachStartPointer } from './controls/start-pointer.js';
import { createTransport } from './controls/transport.js';
import { element } from './dom.js';
import { createAboutData } from './panels/about-data.js';
import { createCaption } from './panels/caption.js';
import { createCodePanel } from './panels/code-panel.js';
import { createCompare } from './panels/compare.js';
import { createEvidence } from './panels/evidence.js';
import { createGradientCheck } from './panels/gradient-check.js';
import { createIterationPanel } from './panels/iteration-panel.js';
import { createNotices } from './panels/notices.js';
import { createScenarioGuide } from './panels/scenario-guide.js';
import { createVerdict } from './panels/verdict.js';
import { createContourPlot } from './plots/contour-plot.js';
import { createDataPlot } from './plots/data-plot.js';
import { zoomSteps } from './plots/frames.js';
import { createLossPlot } from './plots/loss-plot.js';
import { followTheme, readTheme } from './plots/theme.js';
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
  const figures = {
    data: figure('data', strings.plots.data),
    contour: figure('contour', strings.plots.contour),
    loss: figure('loss', strings.plots.loss),
  };
  const transport = createTransport(strings, actions);
  const learningRate = createLearningRateControl(strings, actions);
  const settings = createSettings(strings, actions);
  const caption = createCaption(strings);
  const compare = createCompare(strings, actions);
  const panel = createIterationPanel(strings);
  const code = createCodePanel(strings, actions);
  const notices = createNotices(strings, actions);
  const aboutData = createAboutData(strings);
  const verdict = createVerdict(strings, actions);
  const gradientCheck = createGradientCheck(strings, actions);
  const scenarioGuide = createScenarioGuide(strings);
  const evidence = createEvidence(strings);

  root.append(
    settings.subject,
    element(
      'div',
      { className: 'plots', part: 'plots' },
      ...Object.values(figures).map((f) => f.root),
      notices.root,
    ),
    verdict.root,
    element(
      'fieldset',
      { className: 'controls', part: 'controls' },
      transport.buttons,
      transport.scrubber,
      learningRate.root,
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
  attachStartPointer(
    plots.contour.overlay,
    plots.contour.surface,
    getState,
    (pixel) => plots.contour.iterationAt(pixel, getState()) !== null,
    actions,
  );

  /** @type {import('./share/share-dialog.js').ShareDialog | undefined} */
  let sharing;
  const presenter = createPresenter(root, strings);
  let theme = readTheme(root);
  followTheme(root, () => {
    theme = readTheme(root);
    redraw();
  });
  const sizes = new ResizeObserver(() => {
    for (const plot of Object.values(plots)) plot.resize();
    redraw();
  });
  for (const { area } of Object.values(figures)) sizes.observe(area);

  /** @param {State} state */
  const drawPlots = (state) => {
    const zoom = zoomSteps(state);
    for (const plot of Object.values(plots)) plot.render(state, theme, zoom);
    const iteration = state.marked?.iteration ?? state.snapshot.iteration;
    const described = strings.markedIteration(state.marked ?? state.snapshot);
    for (const { overlay } of Object.values(plots)) {
      overlay.setAttribute('aria-valuemax', String(state.furthestIteration));
      overlay.setAttribute('aria-valuenow', String(iteration));
      overlay.setAttribute('aria-valuetext', described);
    }
  };
  const redraw = () => drawPlots(getState());

  return {
    /**
     * @param {State} state
     * @param {IterationTerms} terms of the iteration shown
     * @param {() => Remedy | null} findRemedy
     */
    render(state, terms, findRemedy) {
      if (presenter.render(state)) theme = readTheme(root);
      drawPlots(state);
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
    },

    showAboutData: () => aboutData.show(getState()),
    showGradientCheck: () => gradientCheck.show(getState()),

    /** @param {(iteration: number) => Snapshot} snapshotAt any iteration of the run */
    async share(snapshotAt) {
      const { createShareDialog } = await import('./share/share-dialog.js');
      sharing ??= createShareDialog(root, await strings.shareWords(), strings);
      sharing.show(getState(), theme, snapshotAt);
    },

    destroy() {
      sizes.disconnect();
      for (const plot of Object.values(plots)) plot.destroy();
    },
  };
}

/**
 * A plot's place: its title and two canvases on top of each other.
 * @param {string} name
 * @param {{full: string, brief: string}} title
 */
function figure(name, title) {
  const area = element(
    'div',
    { className: 'plot-area' },
    element('canvas', { className: 'base', 'aria-hidden': 'true' }),
    element('canvas', {
      className: 'overlay',
      tabIndex: 0,
      role: 'slider',
      'aria-label': title.full,
      'aria-valuemin': '0',
      'data-plot': name,
    }),
  );
  const root = element(
    'figure',
    { className: `plot ${name}`, part: `plot ${name}-plot` },
    element(
      'figcaption',
      {},
      element('span', { className: 'full' }, title.full),
      element('span', { className: 'brief' }, title.brief),
    ),
    area,
  );
  return { root, area };
}
