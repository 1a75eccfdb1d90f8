/**
 * All of the demo as one classic script. Browsers take such a script from any server, also where
 * they refuse its modules, wasm and data: the build puts these inside.
 */
import { GradientDescentElement } from '../gradient-descent-element.js';
import { openPage } from '../page/open-page.js';

// The demo's own pages say so when they load it in place of their modules.
if (document.currentScript?.hasAttribute('data-page')) openPage();
else GradientDescentElement.define();
