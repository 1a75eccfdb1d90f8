/**
 * Adds a style sheet to the shadow tree that `root` is in, unless it is there already: the tree
 * stays when the element leaves the page and comes back.
 * @param {HTMLElement} root
 * @param {CSSStyleSheet} sheet
 */
export function adoptSheet(root, sheet) {
  const tree = /** @type {ShadowRoot} */ (root.getRootNode());
  if (tree.adoptedStyleSheets.includes(sheet)) return;
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}
