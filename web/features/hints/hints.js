/** @import { GradientDescentElement as Element } from '../../gradient-descent-element.js' */
/** @import { Hint, Settings } from './first-hints.js' */
import { hasControl } from '../../state/presentation.js';
import { languageAt, stringsFor } from '../../strings/languages.js';
import { hints } from './first-hints.js';
import { createHintPlace } from './hint-place.js';
import { createSeenHints } from './seen-hints.js';

/**
 * Gives hints to whoever comes for the first time, one at a time, until each is dismissed or not
 * needed any more. Only a page that is there for the demo does so, never the element by itself.
 * @param {Element} element that is ready
 */
export async function giveHints(element) {
  const seen = createSeenHints();
  /** @type {Settings} */
  let former = settingsOf(element);
  /** @type {ReturnType<typeof createHintPlace> | undefined} */
  let place;
  let begun = 0;

  const wanted = () =>
    hints.find(
      (hint) => !seen.has(hint.id) && hasControl(element, hint.control) && hint.holds(element),
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
      seen.add(hint.id);
      update();
    });
    update();
  };

  const notice = () => {
    const now = settingsOf(element);
    // What a scenario, other data, a lesson or a mystery bring along, nobody has found out how to set.
    const isReaders =
      now.scenario === 'none' &&
      now.dataset === former.dataset &&
      now.mystery === '' &&
      former.mystery === '';
    const isInLesson = now.chapter !== 'none' && former.chapter !== 'none';
    if (isReaders && !isInLesson) {
      const found = hints.filter((hint) => hint.isFound(now, former));
      for (const { id } of found) seen.add(id);
    }
    former = now;
    update();
  };

  // One act may be several changes: its end is looked at.
  element.addEventListener('gd-change', () => setTimeout(notice));
  element.addEventListener('gd-chapter', notice);
  // In another language it is built anew.
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
