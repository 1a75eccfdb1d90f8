/** Icons as paths, since fonts differ in their symbols and the widths of these. */
const paths = {
  reset: 'M4 4v5h5M4.6 9A7.5 7.5 0 1 1 4 13.5',
  back: 'M14 5 7 12l7 7z',
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M8 5v14M16 5v14',
  step: 'M6 5l9 7-9 7zM18 5v14',
  close: 'M6 6l12 12M18 6 6 18',
};

const svg = 'http://www.w3.org/2000/svg';

/** @param {keyof typeof paths} name */
export function icon(name) {
  const root = document.createElementNS(svg, 'svg');
  root.setAttribute('viewBox', '0 0 24 24');
  root.setAttribute('aria-hidden', 'true');
  root.setAttribute('class', `icon ${name}`);
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  root.append(path);
  return root;
}
