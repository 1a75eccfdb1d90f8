/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { PointEditorWords } from './words/en.js' */
import { wordsOf } from '../../datasets/catalogue.js';
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { magnification, zoomSteps } from '../../plots/frames.js';
import { isVeiled } from '../../state/state.js';
import { keepDataset } from '../own-data/kept.js';
import { createDrawnRun } from './drawn-run.js';
import { createEditorBar } from './editor-bar.js';
import css from './point-editor.css?inline';
import { createPointLayer } from './point-layer.js';

const sheet = sheetOf(css);

/** So many examples can be edited by hand. */
const mostPoints = 2000;

/**
 * The points of the data plot, added, moved and removed by hand, until the reader is done, or plays.
 * @param {FeatureContext} context
 */
export function createPointEditor({ store, slots, plots, strings, words }) {
  adoptSheet(slots.root, sheet);
  /** @type {PointEditorWords} */
  const says = words.pointEditorWords;
  const plot = /** @type {typeof plots[number]} */ (plots.find(({ plot }) => plot.id === 'data'));
  const { surface } = plot;
  let isOpen = false;
  let largeBefore = store.state.view.largePlot;

  const drawn = createDrawnRun(store, () => ({
    room: store.state.dataset.room ?? roomNow(),
    words: {
      ...wordsOf(store.state.dataset, strings),
      title: says.datasetTitle,
      about: says.aboutDataset,
    },
  }));

  /** What the plot shows of a run that has not left it. */
  const roomNow = () => {
    const { area, toValueX, toValueY } = surface;
    const [yMin, yMax] = [toValueY(area.bottom), toValueY(area.top)];
    const middle = (yMin + yMax) / 2;
    const half = (yMax - yMin) / 2 / magnification(zoomSteps(store.state));
    return {
      xMin: toValueX(area.left),
      xMax: toValueX(area.right),
      yMin: middle - half,
      yMax: middle + half,
    };
  };

  /** @param {string} code @param {string} message */
  const tell = (code, message) => store.dispatch({ type: 'notify', notice: { code, message } });

  const show = () => {
    if (!isOpen) return;
    layer.render();
    bar.render();
  };

  const leave = () => {
    if (!isOpen) return;
    drawn.cancel();
    isOpen = false;
    const { activeElement } = /** @type {ShadowRoot} */ (slots.root.getRootNode());
    const hadFocus = [layer.root, bar.root].some((root) => root.contains(activeElement));
    slots.root.classList.remove('edits-points');
    layer.hide();
    bar.root.remove();
    if (hadFocus) plot.overlay.focus({ preventScroll: true });
    const { dataset, view } = store.state;
    if (dataset.origin === 'drawn') keepDataset(dataset);
    if (view.largePlot !== largeBefore) {
      store.dispatch({ type: 'view', options: { largePlot: largeBefore } });
    }
  };

  const acts = { show, leave };
  const layer = createPointLayer(plot, drawn, says, acts);
  const bar = createEditorBar(drawn, says, {
    ...acts,
    focusPoints: () => layer.root.focus({ preventScroll: true }),
    refuse: (name, found) => tell('bad-point', says.notANumber(name, found)),
  });

  /** Whether the present data are few enough; says so if they are not. */
  const areFew = () => {
    const { length } = store.state.dataset.x;
    if (length > mostPoints) tell('too-many-points', says.tooMany(length, mostPoints));
    return length <= mostPoints;
  };

  return {
    open() {
      const { presentation, view } = store.state;
      if (isOpen || presentation.locked || isVeiled(store.state) || !areFew()) return;
      store.dispatch({ type: 'pause' });
      store.dispatch({ type: 'release' });
      largeBefore = view.largePlot;
      store.dispatch({ type: 'view', options: { largePlot: 'data' } });
      slots.root.classList.add('edits-points');
      slots.verdict.append(bar.root);
      layer.show();
      plot.resize();
      if (drawn.isOvertaken) drawn.takeUp();
      isOpen = true;
      show();
      slots.plots.scrollIntoView({ block: 'nearest' });
      layer.root.focus({ preventScroll: true });
    },

    /** @param {State} state */
    render(state) {
      if (!isOpen) return;
      if (state.playing || state.presentation.locked || isVeiled(state)) {
        leave();
        return;
      }
      if (drawn.isOvertaken) {
        if (!areFew()) {
          leave();
          return;
        }
        drawn.takeUp();
      }
      show();
    },

    destroy: () => layer.hide(),
  };
}
