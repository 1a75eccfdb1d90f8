/**
 * The plots of the demo. Each draws the one state; none knows another. A plot's title and
 * description are in the strings, under its id.
 */

/** @import { Phase, PlotId, State, ViewOptions } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Parameters } from '../core/core-module.js' */
/** @import { ContourView } from './contour-frame.js' */
/** @import { Plane } from './contour-plot.js' */
/** @import { Pixel } from './marks.js' */
/** @import { Glide } from './glide.js' */
/** @import { Surface } from './layered-plot.js' */
/** @import { Theme } from './theme.js' */
import { wordsOf } from '../datasets/catalogue.js';
import { isVeiled } from '../state/state.js';
import { showsScaled } from './contour-coordinates.js';
import { createContourPlot } from './contour-plot.js';
import { createDataPlot } from './data-plot.js';
import { createLossPlot } from './loss-plot.js';

/**
 * @typedef {object} Plot
 * @property {HTMLCanvasElement} overlay the upper canvas, which takes pointer and keyboard
 * @property {Surface} surface
 * @property {Plane} [plane] of the plot in which the start is moved
 * @property {(drawing: BowlDrawing) => void} [showBowl] from here on the plot can be a bowl, with this
 *   drawing, which is loaded when it is wanted
 * @property {(state: State, theme: Theme, glide: Glide | null) => void} render
 * @property {(pixel: {x: number, y: number}, state: State) => number | null} iterationAt the kept
 *   iteration that is drawn near a point of the canvas
 * @property {(ratio?: number) => void} resize takes on the size of its place, and so many pixels to one
 *   of the layout, or as many as it is shown with
 * @property {() => void} destroy
 */

/**
 * A bowl as it is drawn.
 * @typedef {object} Sight
 * @property {number} zoom steps by which it is zoomed out to show every iterate up to the one shown
 * @property {number} rim J − J* at the rim
 * @property {(point: Parameters) => Pixel} toPixel of the point of the bowl over (w, b)
 * @property {(u: number, v: number, h: number) => Pixel} fromBox a place in the box around the bowl:
 *   u and v from −1 to 1, the height h from 0 to 1
 * @property {Pixel} minimum
 * @property {(excess: number) => Path2D} ring at this J − J*
 * @property {(from: Parameters, to: Parameters) => Pixel} bend the control point of the parabola that
 *   the straight way from one point to another is on the bowl
 */

/**
 * How a bowl is looked at.
 * @typedef {object} Look
 * @property {number} part of the way from the flat picture to the bowl
 * @property {number} scaledPart of the way from the data's coordinates to the scaled ones
 * @property {Surface['area']} area
 */

/**
 * How the contours are drawn as a bowl. It is loaded when it is wanted.
 * @typedef {object} BowlDrawing
 * @property {(state: State, view: ContourView, look: Look) => Sight} bowlSight
 * @property {(surface: Surface, sight: Sight, levels: readonly number[], part: number, strings: Strings, theme: Theme) => void} drawBowl
 *   `levels`: J − J* of the rings, outermost first
 */

/**
 * Another way to see a plot: the words of its button, and the view it leads to.
 * @typedef {{label: string, title: string, options: Partial<ViewOptions>}} OtherPicture
 */

/**
 * @typedef {object} PlotEntry
 * @property {PlotId} id
 * @property {(place: HTMLElement, strings: Strings) => Plot} create
 * @property {'iteration' | 'start'} keys what the arrow keys move in it
 * @property {readonly Phase[]} phases of the loop that it shows
 * @property {(state: State, strings: Strings) => {x: string, y: string}} axes their titles
 * @property {(state: State, strings: Strings) => OtherPicture[]} [otherPictures] other ways to see the
 *   plot
 * @property {(state: State, strings: Strings) => string} now a number for where the axes are not
 *   shown
 */

/** @type {readonly PlotEntry[]} */
export const plots = [
  {
    id: 'data',
    create: createDataPlot,
    keys: 'iteration',
    phases: [0, 1],
    axes(state, { axis, ...strings }) {
      const { x, y } = wordsOf(state.dataset, strings);
      return { x: axis(x.label, x.unit), y: axis(y.label, y.unit) };
    },
    now: () => '',
  },
  {
    id: 'contour',
    create: createContourPlot,
    keys: 'start',
    phases: [2, 3],
    axes(state, { parameterAxis, scaledAxis, ...strings }) {
      if (state.view.shape === 'bowl') return { x: '', y: '' };
      const { slopeUnit, y } = wordsOf(state.dataset, strings);
      if (showsScaled(state)) {
        return { x: scaledAxis('w', y.unit), y: scaledAxis('b', y.unit) };
      }
      return { x: parameterAxis('w', slopeUnit), y: parameterAxis('b', y.unit) };
    },
    otherPictures(state, { pictures: { scaled, dataUnits, bowl, flat, ...titles } }) {
      /** @type {OtherPicture} */
      const axes = showsScaled(state)
        ? { label: dataUnits, title: titles.axes, options: { coordinates: 'data' } }
        : { label: scaled, title: titles.axes, options: { coordinates: 'scaled' } };
      /** @type {OtherPicture} */
      const shape =
        state.view.shape === 'bowl'
          ? { label: flat, title: titles.shape, options: { shape: 'flat' } }
          : { label: bowl, title: titles.shape, options: { shape: 'bowl' } };
      const hasOtherAxes = state.options.scaling !== 'none' && !isVeiled(state);
      return hasOtherAxes ? [axes, shape] : [shape];
    },
    now: () => '',
  },
  {
    id: 'loss',
    create: createLossPlot,
    keys: 'iteration',
    phases: [4],
    axes: ({ view }, { iterationAxis, excessAxis, costAxis }) => ({
      x: iterationAxis,
      y: view.logarithmicCost ? excessAxis : costAxis,
    }),
    now: ({ snapshot }, { numbers }) => numbers.formatCost(snapshot.cost),
  },
];
