/**
 * What the `<script type="module">` of other people's pages loads: the element, defined.
 *
 * A browser may keep this longer than the site keeps the chunk whose address the build writes here.
 * The demo then comes from the classic script, whose name never changes.
 */
const own = import.meta.url;
// Not written as bundlers know it, which would take the script along.
const address = new URL('gradient-descent-classic.js', own);

const loaded = await import('../gradient-descent-element.js').catch(loadClassic);
loaded?.GradientDescentElement.define();

/** Undefined if nothing of the demo could be loaded. */
export const GradientDescentElement =
  loaded?.GradientDescentElement ?? globalThis.customElements?.get('gradient-descent');

/** @param {unknown} cause why the element could not be loaded @returns {Promise<undefined>} */
async function loadClassic(cause) {
  if (!globalThis.document) throw cause;
  const script = document.createElement('script');
  script.src = address.href;
  const ended = new Promise((resolve) => {
    script.onload = script.onerror = resolve;
  });
  document.head.append(script);
  await ended;
  if (!customElements.get('gradient-descent')) {
    console.error(cause);
    for (const element of document.querySelectorAll('gradient-descent')) showFailure(element);
  }
}

/** Says so in the place of the demo, unless the page says something there. @param {Element} place */
function showFailure(place) {
  if (place.textContent?.trim() || place.querySelector('img')) return;
  /** The build writes in web/strings. @type {{sentence: string, picture: string, link: string}} */
  const words = JSON.parse('__WORDS__');
  const sentence = document.createElement('p');
  sentence.textContent = words.sentence;
  const picture = document.createElement('img');
  picture.src = new URL('default-run.svg', address).href;
  picture.alt = words.picture;
  picture.style.maxInlineSize = '100%';
  const link = document.createElement('a');
  link.href = new URL('index.html', address).href;
  link.target = '_blank';
  link.textContent = words.link;
  place.append(sentence, picture, link);
}
