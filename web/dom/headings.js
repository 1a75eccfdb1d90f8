/** The level at which the widget's own headings begin: the h1 is the page's. */
const ownLevel = 2;
const deepestLevel = 6;
const attribute = 'heading-level';
const headings = 'h2, h3, h4';

/**
 * Gives the widget's headings the level that the page asks for: present headings, headings that are
 * added later, and all of them when the attribute changes.
 * @param {Element} host whose attribute says the level of the first headings, 1 to 6; anything else
 *   leaves them as they are
 * @param {HTMLElement} root with everything in it
 */
export function followHeadingLevel(host, root) {
  const update = () => {
    const level = Number(host.getAttribute(attribute) ?? Number.NaN);
    const isLevel = Number.isInteger(level) && level >= 1 && level <= deepestLevel;
    for (const heading of root.querySelectorAll(headings)) {
      const depth = Number(heading.localName.slice(1)) - ownLevel + level;
      if (isLevel) heading.setAttribute('aria-level', String(Math.min(depth, deepestLevel)));
      else heading.removeAttribute('aria-level');
    }
  };
  const observer = new MutationObserver((records) => {
    const news = records.some(
      ({ type, addedNodes }) => type === 'attributes' || Array.from(addedNodes).some(hasHeading),
    );
    if (news) update();
  });
  observer.observe(host, { attributeFilter: [attribute] });
  observer.observe(root, { childList: true, subtree: true });
}

/** @param {Node} node */
const hasHeading = (node) =>
  node instanceof Element && (node.matches(headings) || node.querySelector(headings) !== null);
