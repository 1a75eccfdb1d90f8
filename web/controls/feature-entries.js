/** @import { Strings } from '../strings/en.js' */
/** @import { Entry, FeatureEntry } from '../widget/feature-host.js' */
/** @import { Reader } from '../widget/reader.js' */
import { element } from '../dom/elements.js';

/**
 * The buttons that open the features, by their place.
 * @param {readonly FeatureEntry[]} features
 * @param {Strings} strings
 * @param {Reader} reader
 */
export function createFeatureEntries(features, strings, reader) {
  /** @type {Record<Entry['place'], HTMLButtonElement[]>} */
  const places = { more: [], scenario: [], bar: [] };
  /** The first of each feature. @type {Map<string, HTMLButtonElement>} */
  const buttons = new Map();
  for (const { id, entries = [] } of features) {
    for (const entry of entries) {
      const { place, control, label, title, className = '', value, opensDialog = false } = entry;
      const onclick = () => reader.open(id, value, entry);
      const button = element('button', { type: 'button', className, onclick }, label(strings));
      if (title) button.title = title(strings);
      if (opensDialog) button.setAttribute('aria-haspopup', 'dialog');
      if (control) button.dataset.control = control;
      places[place].push(button);
      if (!buttons.has(id)) buttons.set(id, button);
    }
  }
  return { ...places, of: (/** @type {string} */ id) => buttons.get(id) };
}
