/** The class alone, for those who define it themselves: under another name, or later. */
export { GradientDescentElement } from '../gradient-descent-element.js';
