import { element } from '../dom/elements.js';
import { styleSheet } from '../styles/style-sheet.js';

/**
 * The elements that a widget stands in, in the shadow tree of its host. The lesson's panel stands
 * in `frame`, beside `demo`.
 * @param {HTMLElement} host
 */
export function createPlaces(host) {
  const root = element('div', { className: 'widget', part: 'widget' });
  const demo = element('div', { className: 'demo' }, root);
  const frame = element('div', { className: 'frame' }, demo);
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = [styleSheet()];
  shadow.append(element('div', { className: 'isolated' }, frame));
  return { root, demo, frame };
}
