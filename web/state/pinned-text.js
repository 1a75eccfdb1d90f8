/**
 * The text of the parameter `pinned`, as in `iteration=9;scaling=none learning-rate=4e-7
 * iteration=200`. Settings that a run does not name have their defaults, whatever the present run
 * has.
 */

/** @import { GhostSource } from './scenarios.js' */

/** Number of runs that can be pinned at once. */
export const mostGhosts = 3;

/** The word for the points on the lecture's slide. @type {GhostSource & string} */
export const slideWord = 'lecture-slide';

/**
 * What is pinned under the numbers 1, 2, …; null under a number that is free.
 * @typedef {readonly (GhostSource | null)[]} PinnedList
 */

/** @typedef {(attribute: string, raw: string) => {name: string, value: unknown} | undefined} ParseRunParameter */

/**
 * @param {unknown} text
 * @param {ParseRunParameter} parse
 * @returns {'auto' | PinnedList | undefined} auto: those of the scenario; undefined if it is no
 *   such list
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
 * @param {ParseRunParameter} parse
 * @returns {GhostSource | null | undefined}
 */
function parseEntry(text, parse) {
  if (text === '') return null;
  if (text === slideWord) return slideWord;
  /** @type {Map<string, unknown>} */
  const found = new Map();
  for (const word of text.split(/\s+/)) {
    const [attribute, raw, ...rest] = word.split('=', 3);
    const parsed = raw !== undefined && rest.length === 0 ? parse(attribute, raw) : undefined;
    if (parsed === undefined || found.has(parsed.name)) return undefined;
    found.set(parsed.name, parsed.value);
  }
  // A run that has not taken a step cannot be pinned.
  return Number(found.get('iteration')) >= 1 ? Object.fromEntries(found) : undefined;
}
