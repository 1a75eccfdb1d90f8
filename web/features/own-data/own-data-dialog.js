/** @import { Dataset } from '../../datasets/load-dataset.js' */
/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { Opening } from './opening.js' */
/** @import { Examples, Reading, Refusal, Source } from './reading/read-examples.js' */
/** @import { OwnDataWords } from './words/en.js' */
import { csvFormatRows } from 'd3-dsv';
import { wordsOf } from '../../datasets/catalogue.js';
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { createDialog } from '../../dom/dialog.js';
import { element } from '../../dom/elements.js';
import { numberText } from '../../state/numbers.js';
import { isVeiled } from '../../state/state.js';
import pasteCss from '../../styles/paste-dialog.css?inline';
import { createColumnChoice } from './column-choice.js';
import { createKept } from './kept.js';
import { fileNameOf } from './opening.js';
import css from './own-data.css?inline';
import { contentOf, sizeOf } from './reading/content.js';
import { textOf } from './reading/decode.js';
import { otherKind } from './reading/file-kind.js';
import { saveRunFile } from './run-file.js';

const sheet = sheetOf(pasteCss, css);

/** The largest data in use, and the largest file, that are put into the box as text. */
const mostRowsToType = 1000;
const mostBytesToType = 50_000;

/**
 * The dialog of own data. What is in it is read whenever it changes, and used when the reader says
 * so; the former data and run stay until then.
 * @param {FeatureContext} context
 * @param {Opening} opening
 */
export function createOwnDataDialog({ store, slots, strings, words, open }, opening) {
  /** @type {{ownDataWords: OwnDataWords}} */
  const { ownDataWords: says } = words;
  adoptSheet(slots.root, sheet);

  /** What was opened, dropped or typed. @type {Source} */
  let source = '';
  /** Begins a run on what was read; null while there is nothing to use. @type {(() => string | null) | null} */
  let begin = null;
  let stop = new AbortController();
  /** The data that came of what is in the box. @type {Dataset | null} */
  let used = null;

  const text = element('textarea', {
    rows: 6,
    spellcheck: false,
    placeholder: says.placeholder,
    oninput: () => take(text.value),
  });
  const file = element('input', {
    type: 'file',
    hidden: true,
    accept: '.csv,.tsv,.txt,.data,.dat,.json,text/*',
    onchange() {
      if (file.files?.[0]) take(file.files[0]);
      file.value = '';
    },
  });
  /** @param {string} label @param {() => void} onclick @param {string} [className] */
  const button = (label, onclick, className = '') =>
    element('button', { type: 'button', className, onclick }, label);

  const openFile = button(says.openFile, () => file.click());
  const result = element('p', { className: 'result', role: 'status' });
  const progress = element('progress', { max: 1, hidden: true });
  const cancel = button(says.stopReading, () => stop.abort());
  const readings = element('p', { className: 'readings' });
  const choice = createColumnChoice(says, (columns) => read(columns));
  const use = button(says.use, () => finish(), 'primary');
  const byHand = button(says.byHand, () => {
    root.close();
    open('point-editor');
  });
  const present = button(says.presentAsText, () => {
    text.value = tableOf(store.state.dataset);
    take(text.value);
  });
  const kept = createKept(says, (dataset) => {
    if (opening.begin(dataset) === null) root.close();
  });

  const { root, title, show } = createDialog(
    strings,
    'own-data',
    element('label', {}, element('span', {}, says.tableLabel), text),
    element('div', { className: 'ways-in' }, openFile, file, present, byHand),
    element('div', { className: 'reading' }, progress, cancel),
    result,
    readings,
    choice.root,
    use,
    kept.root,
    element(
      'div',
      { className: 'keep' },
      button(says.saveFile, () => saveRunFile(store.state, says.runFileName)),
    ),
    element('p', { className: 'promise' }, says.promise),
  );
  title.textContent = says.title;
  root.classList.add('paste-dialog');
  slots.root.append(root);

  /** @param {string} sentence @param {boolean} isBad */
  const tell = (sentence, isBad) => {
    result.textContent = sentence;
    result.classList.toggle('bad', isBad);
  };

  /** @param {Dataset} dataset */
  const tableOf = (dataset) => {
    const { x, y } = wordsOf(dataset, strings);
    const named = [x, y].map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
    const rows = Array.from(dataset.x, (value, i) => [value, dataset.y[i]].map(numberText));
    return csvFormatRows([named, ...rows]);
  };

  /** @param {Source} next */
  const take = (next) => {
    source = next;
    used = null;
    choice.forget();
    if (typeof next !== 'string') showText(next);
    read({});
  };

  /** The table in a file, where the reader may mend it. @param {Source} opened */
  const showText = async (opened) => {
    text.value = '';
    if (sizeOf(opened) > mostBytesToType) return;
    const bytes = await contentOf(opened).catch(() => '');
    if (opened !== source || typeof bytes === 'string' || otherKind(bytes)) return;
    text.value = textOf(bytes);
  };

  /**
   * Reads the source, and says what it is.
   * @param {{x?: string, y?: string, readings?: Reading}} chosen
   */
  async function read(chosen) {
    stop.abort();
    const thisRead = new AbortController();
    stop = thisRead;
    begin = null;
    readings.replaceChildren();
    use.disabled = true;
    if (source === '') {
      tell('', false);
      return;
    }
    const run = await opening.runIn(source);
    if (thisRead !== stop) return;
    if (run) {
      begin = run.begin;
      use.disabled = false;
      tell(says.foundRun(run.m), false);
      return;
    }
    const done = await opening.read(source, {
      ...chosen,
      signal: stop.signal,
      onProgress(share) {
        if (thisRead !== stop) return;
        progress.hidden = cancel.hidden = false;
        progress.value = share;
      },
    });
    if (thisRead !== stop) return;
    progress.hidden = cancel.hidden = true;
    if (done.ok) accept(done);
    else refuse(done, chosen);
  }

  /** @param {Examples} read */
  const accept = (read) => {
    begin = () => opening.begin(opening.datasetOf(read, source));
    use.disabled = false;
    choice.show(read);
    tell(says.found(read, fileNameOf(source)), false);
  };

  /** @param {Refusal} refusal @param {{x?: string, y?: string}} chosen */
  const refuse = (refusal, chosen) => {
    tell(opening.sentenceOf(refusal), true);
    const ways = (refusal.readings ?? []).map((reading) =>
      button(says.reading(refusal.found, reading.value ?? 0), () =>
        read({ ...chosen, readings: reading }),
      ),
    );
    readings.replaceChildren(...ways);
  };

  const finish = () => {
    used = null;
    const refusal = begin?.() ?? null;
    if (refusal !== null) {
      tell(refusal, true);
      return;
    }
    used = store.state.dataset;
    root.close();
  };

  /** A file dropped into the dialog. @param {DragEvent} event */
  const drop = (event) => {
    const dropped = event.dataTransfer?.files[0];
    if (!dropped) return;
    event.preventDefault();
    event.stopPropagation();
    take(dropped);
  };
  root.addEventListener('drop', drop);
  root.addEventListener('dragover', (event) => event.preventDefault());

  return {
    /** @param {File} [dropped] on the widget */
    show(dropped) {
      byHand.hidden = isVeiled(store.state);
      present.hidden = store.state.dataset.x.length > mostRowsToType;
      progress.hidden = cancel.hidden = true;
      kept.look();
      if (dropped) take(dropped);
      else if (source === '') read({});
      show();
    },
    /** Forgets a table that was used once other data are shown: it is no draft. @param {State} state */
    render(state) {
      if (!used || used === state.dataset) return;
      text.value = '';
      take('');
    },
    destroy: () => stop.abort(),
  };
}
