/** @import { GradientDescentElement as Element } from '../../gradient-descent-element.js' */
import { createStored } from '../../dom/device-storage.js';
import { hasControl } from '../../state/presentation.js';
import { languageAt, stringsFor } from '../../strings/languages.js';
import { createHintPlace } from './hint-place.js';

/**
 * Where the ids of the hints that need not be given again are stored. Tests and pictures set it
 * too.
 */
const key = 'gradient-descent-hints-seen';

/** @typedef {Pick<Element, 'scenario' | 'dataset' | 'w' | 'b' | 'learningRate' | 'chapter' | 'mystery'>} Settings */

/**
 * A hint; its words are in words/en.js, under its id.
 * @typedef {object} Hint
 * @property {string} id
 * @property {string} control the name of the control that it is about
 * @property {(element: Element) => boolean} holds whether what it says is true of the present run
 * @property {(now: Settings, former: Settings) => boolean} isFound whether the reader has found it
 *   out alone, so that the hint need not be given
 */

/** In the order in which they are given. @type {readonly Hint[]} */
const hints = [
  {
    id: 'start',
    control: 'start',
    holds: () => true,
    isFound: (now, former) => now.w !== former.w || now.b !== former.b,
  },
  {
    id: 'learning-rate',
    control: 'alpha',
    // The colours are those of batch descent on the true gradient.
    holds: ({ fault, batchSize }) => fault === 'none' && batchSize === 'all',
    isFound: (now, former) => now.learningRate !== former.learningRate,
  },
  {
    id: 'lesson',
    control: 'lesson',
    holds: () => true,
    isFound: ({ chapter }) => chapter !== 'none',
  },
];

/**
 * Gives hints to a reader who is here for the first time, one at a time, until each is dismissed or
 * no longer needed. The hosted page does so, never the element by itself.
 * @param {Element} element that is ready
 */
export async function giveHints(element) {
  const seen = createStored(key, (kept) => (Array.isArray(kept) ? kept : []), []);
  /** @param {readonly Hint[]} more */
  const addSeen = (more) => seen.set([...new Set([...seen.value, ...more.map(({ id }) => id)])]);
  /** @type {Settings} */
  let former = settingsOf(element);
  /** @type {ReturnType<typeof createHintPlace> | undefined} */
  let place;
  let begun = 0;

  const wanted = () =>
    hints.find(
      (hint) =>
        !seen.value.includes(hint.id) && hasControl(element, hint.control) && hint.holds(element),
    );
  const update = () => place?.show(wanted());

  const begin = async () => {
    const thisTime = ++begun;
    if (!wanted()) return;
    const strings = await stringsFor(languageAt(element));
    const { hintWords: words } = await strings.featureWords('hints');
    const card = element.shadowRoot?.querySelector('[part~=verdict]');
    if (thisTime !== begun || !(card instanceof HTMLElement)) return;
    place = createHintPlace(card, words, (hint) => {
      addSeen([hint]);
      update();
    });
    update();
  };

  const notice = () => {
    const now = settingsOf(element);
    // What a scenario, other data, a lesson or a mystery sets was not found out by the reader.
    const isReaders =
      now.scenario === 'none' &&
      now.dataset === former.dataset &&
      now.mystery === '' &&
      former.mystery === '';
    const isInLesson = now.chapter !== 'none' && former.chapter !== 'none';
    if (isReaders && !isInLesson) {
      const found = hints.filter((hint) => hint.isFound(now, former));
      if (found.length > 0) addSeen(found);
    }
    former = now;
    update();
  };

  // One act may fire several events: the settings are read after the last.
  element.addEventListener('gd-change', () => setTimeout(notice));
  element.addEventListener('gd-chapter', notice);
  // The widget is built anew for another language.
  element.addEventListener('gd-ready', begin);
  await begin();
}

/** @param {Element} element @returns {Settings} */
const settingsOf = ({ scenario, dataset, w, b, learningRate, chapter, mystery }) => ({
  scenario,
  dataset,
  w,
  b,
  learningRate,
  chapter,
  mystery,
});
