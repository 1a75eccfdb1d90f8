/** Style sheets as objects: any style-src policy allows a shadow root to adopt them. */

const hasLightDark = () => CSS.supports('color', 'light-dark(#000, #fff)');

/** As styles/old-browsers.css has it. @param {string} css */
export const withoutLightDark = (css) =>
  css.replace(/light-dark\(([^,()]+),\s*([^()]+)\)/g, 'var(--_light, $1) var(--_dark, $2)');

/**
 * A style sheet whose every `rem` is the widget's own unit, `--_rem`, which a full screen makes larger.
 * Conditions of queries know no such unit, and what it is said to be stays what it is.
 * @param {...string} css
 */
export function sheetOf(...css) {
  const sheet = new CSSStyleSheet();
  const text = css.join('\n');
  sheet.replaceSync(
    (hasLightDark() ? text : withoutLightDark(text)).replace(
      /@(?:media|container)[^{]*|--_rem:[^;}]*|(-?[\d.]+)rem\b/g,
      (all, count) => (count === undefined ? all : `calc(${count} * var(--_rem))`),
    ),
  );
  return sheet;
}

/**
 * The same, made when it is first wanted and shared by all widgets of a page.
 * @param {...string} css
 */
export function sharedSheet(...css) {
  /** @type {CSSStyleSheet | undefined} */
  let sheet;
  return () => {
    sheet ??= sheetOf(...css);
    return sheet;
  };
}

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
