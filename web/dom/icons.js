const svg = 'http://www.w3.org/2000/svg';

/** Icons as paths, since fonts differ in their symbols and the widths of these. */
const paths = {
  reset: 'M4 4v5h5M4.6 9A7.5 7.5 0 1 1 4 13.5',
  back: 'M14 5 7 12l7 7z',
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M8 5v14M16 5v14',
  step: 'M6 5l9 7-9 7zM18 5v14',
  close: 'M6 6l12 12M18 6 6 18',
};

/** @param {keyof typeof paths} name */
export const icon = (name) => drawing('0 0 24 24', `icon ${name}`, { d: paths[name] });

/**
 * A drawing that stands beside words that say the same.
 * @param {string} viewBox
 * @param {string} className
 * @param {...Record<string, string>} lines the attributes of its paths
 */
export function drawing(viewBox, className, ...lines) {
  /** @param {string} name @param {Record<string, string>} attributes @param {Node[]} children */
  const make = (name, attributes, children = []) => {
    const node = document.createElementNS(svg, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };
  const drawn = lines.map((attributes) => make('path', attributes));
  return make('svg', { viewBox, class: className, 'aria-hidden': 'true' }, drawn);
}
