/** The widget's own headings begin here: a page has its h1. */
const ownLevel = 2;
const deepestLevel = 6;

/**
 * Puts the widget's headings at the depth that the page around it asks for.
 * @param {HTMLElement} root
 * @param {string | null} level of the first, 1 to 6; anything else leaves them as they are
 */
export function setHeadingLevel(root, level) {
  const wanted = Number(level);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > deepestLevel) return;
  for (const heading of root.querySelectorAll('h2, h3, h4')) {
    const depth = Number(heading.localName.slice(1)) - ownLevel + wanted;
    heading.setAttribute('aria-level', String(Math.min(depth, deepestLevel)));
  }
}
