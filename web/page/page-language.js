import { stringsFor } from '../strings/languages.js';

/**
 * Puts the page into another language than the one it is written in; the widget on it inherits it.
 * @param {string} language
 */
export async function speak(language) {
  const { direction, pageTitle } = await stringsFor(language);
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  document.title = pageTitle;
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = pageTitle;
}
