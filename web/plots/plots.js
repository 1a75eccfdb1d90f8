/**
 * The plots of the demo. Each draws the one state; none knows another. A plot's title and
 * description are in the strings, under its id.
 */

/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Surface } from './layered-plot.js' */
/** @import { Theme } from './theme.js' */
import { createContourPlot } from './contour-plot.js';
import { createDataPlot } from './data-plot.js';
import { createLossPlot } from './loss-plot.js';

/**
 * @typedef {object} Plot
 * @property {HTMLCanvasElement} overlay the upper canvas, which takes pointer and keyboard
 * @property {Surface} surface
 * @property {(state: State, theme: Theme, zoom: number) => void} render `zoom`: zoomSteps(), for
 *   the data and the loss plot; the contour plot has its own
 * @property {(pixel: {x: number, y: number}, state: State) => number | null} iterationAt the kept
 *   iteration that is drawn near a point of the canvas
 * @property {() => void} resize takes on the size of its place
 * @property {() => void} destroy
 */

/** @typedef {'data' | 'contour' | 'loss'} PlotId */

/**
 * @typedef {object} PlotEntry
 * @property {PlotId} id
 * @property {(place: HTMLElement, strings: Strings) => Plot} create
 * @property {'iteration' | 'start'} keys what the arrow keys move in it
 * @property {(state: State, strings: Strings) => string} yTitle
 */

/** @param {State} state @param {Strings} strings */
const namesOf = ({ dataset }, { datasets }) => datasets[dataset.id];

/** @type {readonly PlotEntry[]} */
export const plots = [
  {
    id: 'data',
    create: createDataPlot,
    keys: 'iteration',
    yTitle(state, strings) {
      const { label, unit } = namesOf(state, strings).y;
      return strings.axis(label, unit);
    },
  },
  {
    id: 'contour',
    create: createContourPlot,
    keys: 'start',
    yTitle: (state, strings) => strings.parameterAxis('b', namesOf(state, strings).y.unit),
  },
  {
    id: 'loss',
    create: createLossPlot,
    keys: 'iteration',
    yTitle: ({ view }, { excessAxis, costAxis }) => (view.logarithmicCost ? excessAxis : costAxis),
  },
];
