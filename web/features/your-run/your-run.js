/** @import { FeatureScaling } from '../../core/core-module.js' */
/** @import { Dataset } from '../../datasets/load-dataset.js' */
/** @import { Answer } from '../../package/explain.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { YourRunWords } from './words/en.js' */

import { compileExplainCore } from '#compile';
import { scalings } from '../../core/layouts.js';
import { loadCore } from '../../core/load-core.js';
import { datasetIds, defaultStart, wordsOf } from '../../datasets/catalogue.js';
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { createDialog } from '../../dom/dialog.js';
import { element, labelledNumber, labelledSelect } from '../../dom/elements.js';
import { explainCoreFrom } from '../../explain/explain-core.js';
import { explainerWith } from '../../explain/explain-run.js';
import { withGhost } from '../../state/ghosts.js';
import { attributesOf, linkedAttributes, linkTo } from '../../state/link.js';
import { parseParameter } from '../../state/parameters.js';
import { settingDefaults } from '../../state/set-parameter.js';
import pasteCss from '../../styles/paste-dialog.css?inline';
import { linkBaseOf, pageOf } from '../../widget/link-base.js';
import { createAnswer } from './answer.js';
import { logTrail } from './log-trail.js';
import css from './your-run.css?inline';

const sheet = sheetOf(pasteCss, css);

/**
 * What did my code do? The reader pastes what a program printed. The dialog says which program
 * would print it on the data shown, and shows that run with the log beside it.
 * @param {FeatureContext} context
 */
export function createYourRun({ store, slots, strings, words, open }) {
  /** @type {{yourRunWords: YourRunWords}} */
  const { yourRunWords: says } = words;
  adoptSheet(slots.root, sheet);
  const loadExplainCore = explainCoreFrom(compileExplainCore);
  const explainRun = explainerWith(loadExplainCore, loadCore, says.loadAnswerWords);
  /** @type {{learningRate?: number, scaling?: FeatureScaling, w?: number, b?: number}} */
  const known = {};
  /** The data that the answer is of. @type {Dataset | null} */
  let answeredOn = null;

  /** Of another log nothing is said yet. */
  const begin = () => {
    answer.clear();
    // Where it cannot be loaded, the answer says so.
    loadExplainCore().catch(() => {});
  };

  const text = element('textarea', {
    rows: 7,
    spellcheck: false,
    placeholder: says.placeholder,
    oninput: () => begin(),
  });
  const data = element('p', { className: 'data' });
  const otherData = labelledSelect(
    says.otherData,
    [
      { id: '', title: says.sameData },
      ...datasetIds.map((id) => ({ id, title: strings.datasets[id].title })),
      { id: 'own-data', title: strings.openOwnData },
    ],
    (id) => chooseData(id),
  );
  /** @param {'learningRate' | 'w' | 'b'} name @param {string} label */
  const knownNumber = (name, label) => {
    const field = labelledNumber(
      label,
      (typed) => {
        known[name] = parseParameter(name, typed);
        field.show(known[name] === undefined ? '' : String(known[name]));
      },
      { isSigned: name !== 'learningRate' },
    );
    return field.root;
  };
  const scaling = labelledSelect(
    says.knownScaling,
    [
      { id: '', title: says.unknown },
      ...scalings.map((id) => ({ id, title: strings.scalings[id] })),
    ],
    (id) => {
      known.scaling = scalings.find((scaling) => scaling === id);
    },
  );
  const explain = element(
    'button',
    { type: 'button', className: 'primary', onclick: () => ask() },
    says.explain,
  );
  const answer = createAnswer(says, strings, {
    show: (told) => show(told),
    linkOf: (told) => linkOf(told),
  });
  const {
    root,
    title,
    show: showDialog,
  } = createDialog(
    strings,
    'your-run',
    element('label', {}, element('span', {}, says.logLabel), text),
    element('div', { className: 'row' }, data, otherData.root),
    element(
      'fieldset',
      { className: 'row' },
      knownNumber('learningRate', says.knownLearningRate),
      scaling.root,
      knownNumber('w', says.knownStart.w),
      knownNumber('b', says.knownStart.b),
    ),
    explain,
    answer.root,
    element('p', { className: 'promise' }, says.promise),
  );
  title.textContent = says.title;
  root.classList.add('paste-dialog');
  slots.root.append(root);

  const tellData = () => {
    const { dataset } = store.state;
    data.textContent = says.data(wordsOf(dataset, strings).title, dataset.x.length);
    otherData.select.value = '';
    // Shown on other data, the explained run would be another one.
    if (dataset !== answeredOn) answer.clear();
  };

  /** @param {string} id of a shipped data set, or of the dialog of own data */
  const chooseData = async (id) => {
    if (id === 'own-data') {
      root.close();
      open(id);
    } else {
      await store.load({ dataset: id, ...defaultStart({ id }) });
    }
    tellData();
  };

  const ask = async () => {
    const { dataset } = store.state;
    const log = text.value;
    answeredOn = dataset;
    answer.wait();
    try {
      const { w, b, ...settings } = known;
      const start = w === undefined || b === undefined ? undefined : { w, b };
      const told = await explainRun(log, dataset, { ...settings, start });
      // Another was pasted meanwhile.
      if (text.value !== log) return;
      await answer.tell(told);
    } catch (refusal) {
      // What is refused has a code; what could not be loaded has none.
      const isRefused = refusal instanceof Error && 'code' in refusal;
      answer.refuse(isRefused ? refusal.message : says.unavailable);
    }
    answer.root.scrollIntoView({ block: 'nearest' });
  };

  /** To the first explanation, where own data are few enough for a link. @param {Answer} told */
  const linkOf = ({ explanations: [{ replay }], iterations }) => {
    const { host } = /** @type {ShadowRoot} */ (slots.root.getRootNode());
    const { start, ...settings } = replay;
    const data = linkedAttributes(store.state) ?? [];
    return linkTo(linkBaseOf(host) ?? pageOf(host), [
      ...data.filter(([name]) => name === 'dataset' || name === 'points'),
      ...attributesOf({ ...settings, ...start, iteration: iterations }),
    ]);
  };

  /**
   * Shows the first explanation in the plots, with the log as a ghost, at the iteration where they
   * part or else at the log's last.
   * @param {Answer} told
   */
  const show = ({ explanations: [first], log, iterations, partsAt }) => {
    if (!first) return;
    const { start, ...settings } = first.replay;
    const options = { ...store.state.options, ...first.replay };
    const trail = store.ask.aside(options, (run) =>
      logTrail(log, first, run, store.state.dataset.x.length),
    );
    const refusal = store.load(
      {
        ...settingDefaults,
        ...settings,
        ...start,
        scenario: 'none',
        furthestIteration: iterations,
        iteration: partsAt ?? iterations,
      },
      { ghosts: trail ? withGhost([], trail, 'reader') : [] },
    );
    if (refusal !== null) return;
    root.close();
    slots.plots.scrollIntoView({ block: 'nearest' });
  };

  return {
    /** @param {string} [log] to begin with */
    open(log) {
      tellData();
      if (log) {
        text.value = log;
        begin();
      }
      showDialog();
    },
  };
}
