/** The package's main entry, and what a page's `<script type="module">` loads: the element, defined. */
import { GradientDescentElement } from '../gradient-descent-element.js';

GradientDescentElement.define();

export { GradientDescentElement };
