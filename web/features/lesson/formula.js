import { element } from '../../dom/elements.js';
import { formulas } from './formulas/formulas.js';

/**
 * A formula, as the MathML that the build made of it.
 * @param {keyof typeof formulas} id
 */
export const formula = (id) =>
  element('div', { className: 'formula-line', innerHTML: formulas[id] });
