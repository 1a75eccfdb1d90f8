/** Reads a source and begins a run on its examples. */

/** @import { Dataset, Origin } from '../../datasets/load-dataset.js' */
/** @import { Wanted } from '../../state/wanted.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { Examples, Options, Refusal, Source } from './reading/read-examples.js' */
/** @import { OwnDataWords } from './words/en.js' */
import { noticeText } from '../../state/notices.js';
import { ownDataset } from '../../state/own-data.js';
import { settingDefaults } from '../../state/set-parameter.js';
import { keepDataset } from './kept.js';
import { readExamples } from './reading/read-examples.js';
import { textOfRunFile, wantedOf } from './run-file.js';

/**
 * What openData() resolves with.
 * @typedef {object} OpenedData
 * @property {number} m
 * @property {string[]} columns the names of all columns
 * @property {string} x the column that is x
 * @property {string} y
 * @property {number[]} skippedRows those with a missing value, of the examples, from 1
 */

/** @typedef {ReturnType<typeof createOpening>} Opening */

/** @param {Source} source @returns {string | null} null for what has no name */
export const fileNameOf = (source) =>
  source instanceof Blob && 'name' in source ? String(source.name) : null;

/** @param {FeatureContext} context */
export function createOpening({ store, strings, words, fire }) {
  /** @type {{ownDataWords: OwnDataWords}} */
  const { ownDataWords } = words;
  const { refusals, datasetTitle, aboutDataset } = ownDataWords;

  /**
   * The examples as data of this widget.
   * @param {Examples} examples
   * @param {Source} source
   * @returns {Dataset}
   */
  const datasetOf = ({ x, y, labels, units, skippedRows }, source) => ({
    id: ownDataset,
    origin: source instanceof Blob ? 'file' : 'pasted',
    x,
    y,
    words: {
      title: fileNameOf(source) ?? datasetTitle,
      x: { label: labels.x, unit: units.x },
      y: { label: labels.y, unit: units.y },
      slopeUnit: strings.slopeUnit(units.y, units.x),
      about: aboutDataset(skippedRows.length),
    },
  });

  /**
   * Begins a run on data, from a start and with settings that suit them; the former run stays if
   * there can be none. Returns the sentence that says why, or null.
   * @param {Dataset} dataset
   * @returns {string | null}
   */
  const begin = (dataset) => beginAs({ ...settingDefaults, examples: dataset, findsStart: true });

  /** @param {Wanted} wanted with examples @returns {string | null} */
  const beginAs = (wanted) => {
    const refusal = store.load({ scenario: 'none', ...wanted });
    if (refusal !== null && !(refusal instanceof Promise)) return noticeText(refusal, strings);
    keepDataset(store.state.dataset);
    return null;
  };

  /** @param {Refusal} refusal */
  const sentenceOf = (refusal) => refusals[refusal.reason](refusal);

  return {
    read: readExamples,
    datasetOf,
    begin,
    sentenceOf,

    /**
     * The run in a source, if it is a file that the dialog has saved.
     * @param {Source} source
     */
    async runIn(source) {
      const text = typeof source === 'string' ? source : await textOfRunFile(source);
      const wanted = wantedOf(text);
      if (!wanted) return null;
      return { m: wanted.examples?.x.length ?? 0, begin: () => beginAs(wanted) };
    },

    /**
     * Reads and begins. Rejects with an Error whose message is the sentence that is shown.
     * @param {Source} source
     * @param {Options} options
     * @returns {Promise<OpenedData>}
     */
    async open(source, options) {
      const read = await readExamples(source, options);
      const refusal = read.ok ? begin(datasetOf(read, source)) : sentenceOf(read);
      if (read.ok && refusal === null) {
        const { m, columns, xColumn, yColumn, skippedRows } = read;
        const names = columns.map(({ name }) => name);
        return { m, columns: names, x: xColumn, y: yColumn, skippedRows };
      }
      const { line, row, column, readings } = /** @type {Partial<Refusal>} */ (read);
      const told = { code: 'bad-data', line, row, column, readings };
      const message = refusal ?? '';
      // What the core refuses, the store has told already.
      if (!read.ok) {
        store.dispatch({ type: 'notify', notice: { code: told.code, message } });
        fire('gd-error', { ...told, message });
      }
      throw Object.assign(new Error(message), told);
    },
  };
}
