/** @import { Answer } from '../../explain/explain-run.js' */
/** @import { FeatureScaling } from '../../core/core-module.js' */
/** @import { RunOptions } from '../../state/options.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { YourRunWords } from './words/en.js' */

import { scalings } from '../../core/layouts.js';
import { wordsOf } from '../../datasets/catalogue.js';
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { createDialog } from '../../dom/dialog.js';
import { element, labelledNumber, labelledSelect } from '../../dom/elements.js';
import { programOf, repairOf } from '../../explain/reproduction.js';
import { answerLines, title as titleOf } from '../../explain/words/en.js';
import { explainRun } from '../../package/explain.js';
import { withGhost } from '../../state/ghosts.js';
import { linkedAttributes, queryOf } from '../../state/link.js';
import { parseParameter } from '../../state/parameters.js';
import { settingDefaults } from '../../state/set-parameter.js';
import pasteCss from '../../styles/paste-dialog.css?inline';
import { linkBaseOf } from '../../widget/link-base.js';
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
  /** @type {{learningRate?: number, scaling?: FeatureScaling}} */
  const known = {};

  const text = element('textarea', {
    rows: 7,
    spellcheck: false,
    placeholder: says.placeholder,
  });
  const data = element('p', { className: 'data' });
  const otherData = element(
    'button',
    {
      type: 'button',
      onclick() {
        root.close();
        open('own-data');
      },
    },
    says.otherData,
  );
  const learningRate = labelledNumber(says.knownLearningRate, (typed) => {
    known.learningRate = parseParameter('learningRate', typed);
    learningRate.show(known.learningRate === undefined ? '' : String(known.learningRate));
  });
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
  const answer = createAnswer(says, (told) => show(told));
  const {
    root,
    title,
    show: showDialog,
  } = createDialog(
    strings,
    'your-run',
    element('label', {}, element('span', {}, says.logLabel), text),
    element('div', { className: 'row' }, data, otherData),
    element('fieldset', { className: 'row' }, learningRate.root, scaling.root),
    explain,
    answer.root,
    element('p', { className: 'promise' }, says.promise),
  );
  title.textContent = says.title;
  root.classList.add('paste-dialog');
  slots.root.append(root);

  const ask = async () => {
    const { dataset } = store.state;
    answer.wait();
    try {
      const told = await explainRun(text.value, dataset, known);
      answer.tell(told, answerLines(told), programsOf(told));
    } catch (refusal) {
      answer.refuse(refusal instanceof Error ? refusal.message : says.unavailable);
    }
  };

  /** @param {Answer} told */
  const programsOf = ({ explanations: [first], iterations }) => {
    if (!first) return null;
    return { program: programOf(first, 'numpy', iterations), repair: repairOf(first, 'numpy') };
  };

  /**
   * Shows the first explanation in the plots, with the log as a ghost, at the iteration where they
   * part or else at the log's last.
   * @param {Answer} told
   */
  const show = ({ explanations: [first], log, iterations, partsAt }) => {
    if (!first) return;
    const { start, ...settings } = first.replay;
    const options = /** @type {RunOptions} */ ({ ...store.state.options, ...settings, start });
    const trail = store.ask.aside(options, (run) => logTrail(log, first, run));
    const refusal = store.load(
      {
        ...settingDefaults,
        .../** @type {any} */ (settings),
        ...start,
        scenario: 'none',
        furthestIteration: iterations,
        iteration: partsAt ?? iterations,
      },
      { ghosts: trail ? withGhost([], trail, 'reader') : [] },
    );
    if (refusal === null) root.close();
  };

  return {
    /** @param {string} [log] to begin with */
    open(log) {
      const { dataset } = store.state;
      data.textContent = says.data(wordsOf(dataset, strings).title, dataset.x.length);
      if (log) text.value = log;
      showDialog();
    },
  };
}
