/**
 * Ghosts as the parameter `pinned` has them: `iteration=9;scaling=none learning-rate=4e-7
 * iteration=200`. Each stands on its own: what it does not say is the default, whatever the present
 * run has.
 */

/** @import { GhostSource } from './scenarios.js' */
/** @import { Configuration, ParameterName } from './parameters.js' */
import { mostGhosts } from './ghosts.js';

/** The points on the slide are pinned by this word. @type {GhostSource & string} */
const slide = 'lecture-slide';

/** What makes a run, by attribute, in the order it is written. */
const names = new Map(
  /** @type {const} */ ([
    ['scaling', 'scaling'],
    ['learning-rate', 'learningRate'],
    ['learning-rate-changes', 'learningRateChanges'],
    ['w', 'w'],
    ['b', 'b'],
    ['fault', 'fault'],
    ['batch-size', 'batchSize'],
    ['seed', 'seed'],
    ['iteration', 'iteration'],
  ]),
);

/**
 * Who is under each number from 1 on; null where nobody is.
 * @typedef {readonly (GhostSource | null)[]} PinnedList
 */

/**
 * @param {unknown} text
 * @param {(name: ParameterName, raw: string) => unknown} parse a parameter's value, or undefined
 * @returns {'auto' | PinnedList | undefined} auto: those that the scenario brings; undefined if it
 *   is no such list
 */
export function parsePinned(text, parse) {
  if (typeof text !== 'string') return undefined;
  const list = text.trim();
  if (list === 'auto') return list;
  if (list === 'none' || list === '') return [];
  const entries = list.split(';', mostGhosts + 1).map((entry) => parseEntry(entry.trim(), parse));
  if (entries.length > mostGhosts || entries.includes(undefined)) return undefined;
  return /** @type {PinnedList} */ (entries);
}

/**
 * @param {string} text
 * @param {(name: ParameterName, raw: string) => unknown} parse
 * @returns {GhostSource | null | undefined}
 */
function parseEntry(text, parse) {
  if (text === '') return null;
  if (text === slide) return slide;
  /** @type {Map<string, unknown>} */
  const found = new Map();
  for (const word of text.split(/\s+/)) {
    const [attribute, raw, ...rest] = word.split('=', 3);
    const name = names.get(/** @type {any} */ (attribute));
    const value = name && raw !== undefined && rest.length === 0 ? parse(name, raw) : undefined;
    if (name === undefined || value === undefined || found.has(name)) return undefined;
    found.set(name, value);
  }
  // A run that has not taken a step cannot be pinned.
  return Number(found.get('iteration')) >= 1 ? Object.fromEntries(found) : undefined;
}

/**
 * @param {GhostSource} source
 * @param {Configuration} defaults what need not be said
 * @param {(value: string | number) => string} written
 */
export function sourceText(source, defaults, written) {
  if (source === slide) return slide;
  const run = /** @type {Partial<Configuration>} */ (source);
  return Array.from(names, ([attribute, name]) => {
    const value = run[name] ?? defaults[name];
    return Object.is(value, defaults[name]) ? '' : `${attribute}=${written(value)}`;
  })
    .filter((word) => word !== '')
    .join(' ');
}
