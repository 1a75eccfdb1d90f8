/** The reader's own examples: the parameter `points`, as in `x,y;x,y`, or the property `data`. */

/** @import { DatasetWords } from '../datasets/catalogue.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
import { numberText, parseNumber } from './numbers.js';

/** The most examples that the parameter `points` may have. */
const mostRows = 10_000;

/** The longest name of an axis in a link, in characters. */
const longestName = 60;

/** @typedef {Pick<DatasetWords, 'x' | 'y'>} AxisWords */
/** @type {AxisWords} */
const unnamed = { x: { label: 'x', unit: '' }, y: { label: 'y', unit: '' } };

/** The id of own data. */
export const ownDataset = 'custom';

/** @param {Pick<Dataset, 'x' | 'y'>} examples */
export function pointsText({ x, y }) {
  const rows = Array.from(x, (value, i) => `${numberText(value)},${numberText(y[i])}`);
  return rows.join(';');
}

/**
 * @param {unknown} text
 * @returns {{x: Float64Array, y: Float64Array} | {badRow: number, found: unknown}} empty lists for
 *   an empty text; `badRow` is the first row, counted from 0, that is no pair of numbers
 */
export function parsePoints(text) {
  if (typeof text !== 'string') return { badRow: 0, found: text };
  if (text.trim() === '') return { x: new Float64Array(), y: new Float64Array() };
  const rows = text.split(';', mostRows + 1);
  const pairs = rows.map((row) => row.split(',', 3).map(parseNumber));
  const isBad = (/** @type {number[]} */ pair, /** @type {number} */ i) =>
    i >= mostRows || pair.length !== 2 || !pair.every(Number.isFinite);
  const badRow = pairs.findIndex(isBad);
  if (badRow >= 0) return { badRow, found: rows[badRow] };
  return { x: Float64Array.from(pairs, ([x]) => x), y: Float64Array.from(pairs, ([, y]) => y) };
}

/** Such a text as links have it. @param {unknown} text @returns {string | undefined} */
export function parsePointsText(text) {
  const parsed = parsePoints(text);
  return 'badRow' in parsed ? undefined : pointsText(parsed);
}

/**
 * @param {string} text that parses; not empty
 * @returns {Dataset}
 */
export function datasetOfPoints(text) {
  const parsed = parsePoints(text);
  if ('badRow' in parsed) throw new RangeError(`row ${parsed.badRow} is no pair of numbers`);
  return { id: ownDataset, origin: 'link', ...parsed };
}

/**
 * A name without its unit, and the unit: “size (ft²)”, “Zeit t / s”, “price [€]”.
 * @param {string} name
 * @returns {{label: string, unit: string}}
 */
export function labelAndUnit(name) {
  const parts =
    /^(.*\S)\s*\(([^()]+)\)$/.exec(name) ??
    /^(.*\S)\s*\[([^[\]]+)\]$/.exec(name) ??
    /^(.*\S)\s+\/\s+(\S+)$/.exec(name);
  return parts ? { label: parts[1], unit: parts[2].trim() } : { label: name, unit: '' };
}

/**
 * What the axes are called, as the parameter `labels` has it: `hours (h);marks`. Empty where they are
 * x and y, or too long for a link.
 * @param {AxisWords} words
 */
export function labelsText({ x, y }) {
  const names = [x, y].map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  return parseLabels(names.map((name) => name.replaceAll(';', ',')).join(';')) ?? '';
}

/** @param {unknown} text @returns {string | undefined} undefined for what are no two names */
export function parseLabels(text) {
  if (typeof text !== 'string') return undefined;
  const names = text.split(';', 3).map((name) => name.trim());
  if (names.join('') === '' || names.join() === 'x,y') return '';
  const areNames = names.every((name) => name !== '' && name.length <= longestName);
  return names.length === 2 && areNames ? names.join(';') : undefined;
}

/**
 * The examples under the names that such a text gives to their axes.
 * @param {Dataset} dataset
 * @param {string} text that parses
 * @returns {Dataset}
 */
export function withLabels(dataset, text) {
  if (labelsText(dataset.words ?? dataset.labels ?? unnamed) === text) return dataset;
  const [x, y] = text === '' ? [] : text.split(';').map(labelAndUnit);
  return { ...dataset, words: undefined, labels: x && { x, y } };
}

/**
 * Copies the examples in a value from outside. If it has none, returns the notice that tells so,
 * with the first entry that is not a number.
 * @param {unknown} value
 * @returns {Dataset | {code: string, error: string, given: unknown[]}}
 */
export function examplesIn(value) {
  const { x, y } = /** @type {{x?: unknown, y?: unknown}} */ (value ?? {});
  const code = 'bad-data';
  if (!isList(x) || !isList(y)) return { code, error: 'notData', given: [] };
  const badX = firstNonNumber(x);
  const badY = firstNonNumber(y);
  if (badX >= 0 && (badY < 0 || badX <= badY)) {
    return { code, error: 'notANumber', given: ['x', badX, x[badX]] };
  }
  if (badY >= 0) return { code, error: 'notANumber', given: ['y', badY, y[badY]] };
  return { id: ownDataset, origin: 'script', x: Float64Array.from(x), y: Float64Array.from(y) };
}

/** @param {unknown} value @returns {value is ArrayLike<number>} */
const isList = (value) =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/** @param {ArrayLike<unknown>} list */
function firstNonNumber(list) {
  for (let i = 0; i < list.length; ++i) if (typeof list[i] !== 'number') return i;
  return -1;
}
