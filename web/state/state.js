/** @import { FeatureScaling, Parameters } from '../core/core-module.js' */
/** @import { RunOptions } from './options.js' */
/** @import { ContourEllipse, Diagnosis, Landscape, Path, PathBox, Snapshot } from '../core/layouts.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Series } from '../features/mystery/series.js' */
/** @import { Ghost } from './ghosts.js' */
/** @import { LearningRates } from './learning-rate-schedule.js' */
/** @import { Presentation } from './presentation.js' */
import { usualPresentation } from './presentation.js';

/**
 * A notice to the reader, shown until it is dismissed: a sentence, or the name of one among the
 * strings' errors with its arguments. `isNews`: it tells something, and nothing was refused.
 * `offersReload`: a file could not be had, which the page has once it is loaded anew.
 * @typedef {{code: string} & ({message: string}
 *   | {error: string, given?: readonly unknown[], isNews?: boolean, offersReload?: boolean})} Notice
 */

/**
 * One thing to try: to start again with other settings, which then takes `iterations` to converge;
 * to start again with this α, from where its failure can be seen; or to check the gradient. `leftAlone`: the iterations that the present run still takes, if these
 * are no more than that; the gain is then a steadier run.
 * @typedef {{kind: 'restart', changes: {learningRate: number, scaling?: FeatureScaling, batchSize?: 'all'}, iterations: number, leftAlone: number | null}
 *   | {kind: 'again', learningRate: number}
 *   | {kind: 'check-gradient'}} Remedy
 */

/** The speed that nobody has chosen. */
export const usualSpeed = 10;

/** @typedef {'pseudocode' | 'numpy' | 'cpp'} CodeLanguage */

export const plotIds = /** @type {const} */ (['data', 'contour', 'loss']);

/** @typedef {(typeof plotIds)[number]} PlotId */

/**
 * Where a bowl is looked at from, in degrees: how far it is turned from its first sight, which is
 * along the valley, and how high above the ground the eye is.
 * @typedef {{azimuth: number, elevation: number}} Viewpoint
 */

/**
 * The view options: how the plots and the code are shown. None of them changes the run.
 * @typedef {object} ViewOptions
 * @property {boolean} residuals draw a line from each example to the model's line
 * @property {boolean} logarithmicCost plot log₁₀(J − J*) instead of J
 * @property {boolean} phaseByPhase step through the five phases of an iteration one at a time
 * @property {number} speed iterations a second while playing; the usual one begins slowly: see
 *   speed.js
 * @property {'data' | 'scaled'} coordinates of the contour plot: the data's, or those that descent
 *   runs in
 * @property {'flat' | 'bowl'} shape of the contour plot: its rings from above, or the bowl whose
 *   heights they are
 * @property {Viewpoint} viewpoint from which the bowl is seen
 * @property {PlotId} largePlot the one that is large where there is no room for three large ones
 * @property {boolean} projector the stage fills the screen, with letters that the last row can read
 * @property {boolean} guess the usual failures ask what the reader thinks will happen, before they play
 * @property {CodeLanguage} codeLanguage in which the loop is shown
 */

/**
 * The batch of a run that does not look at all examples at each update: the rows that the next
 * update looks at, and for each iteration of the path the cost over its own batch.
 * @typedef {{rows: Float64Array, costs: Float64Array}} Batch
 */

/**
 * The phases of one iteration, in order: predict, loss, gradients, update, re-evaluate.
 * @typedef {0 | 1 | 2 | 3 | 4} Phase
 */

/**
 * What the plots' frames are laid around: the examples, a start, its J − J*, and the boxes that the
 * paths of stable runs stay in, from it and from the data set's default start.
 * @typedef {object} Framed
 * @property {Dataset} dataset
 * @property {Parameters} start
 * @property {number} excessCost
 * @property {PathBox} pathBox
 * @property {Parameters} usualStart the data set's default
 * @property {PathBox} usualPathBox
 */

/**
 * The one state of a widget. Everything drawn or written is derived from it.
 * @typedef {object} State
 * @property {Dataset} dataset
 * @property {RunOptions} options that the run started with
 * @property {LearningRates} learningRates α from the start on
 * @property {Landscape} landscape
 * @property {ContourEllipse} unitContour the level set at J = J* + 1; others scale by √(J − J*)
 * @property {number} usualExcessCost J − J* at the data set's default start
 * @property {Framed} framed what the plots' frames are laid around: that of the run, or while the
 *   start or an example is dragged the one before
 * @property {boolean} dragging the reader is moving the start point or an example
 * @property {Snapshot} snapshot of the iteration shown
 * @property {Snapshot} startSnapshot of iteration 0
 * @property {Diagnosis} diagnosis of the iteration shown
 * @property {string} chosenScenario the last one chosen, even if the run's settings have changed
 *   since
 * @property {string} chapter of the lesson that is open, or `none`
 * @property {number} furthestIteration
 * @property {Path} path
 * @property {Batch | null} batch null in batch descent
 * @property {number | null} batchesDivergeFrom the α above which a correct run with such batches
 *   diverges; null in batch descent
 * @property {Snapshot | null} marked the iteration that the reader points at in a plot
 * @property {readonly Ghost[]} ghosts runs on these data to compare the present one with
 * @property {Phase | null} phase of the iteration that is lit; null while none is
 * @property {boolean} playing
 * @property {boolean} held a run that plays waits before its first update, for the reader's guess
 * @property {ViewOptions} view
 * @property {Presentation} presentation
 * @property {Series | null} mystery the series of mysteries being played
 * @property {boolean} veiled the lesson hides the settings and the verdict, since it asks for them
 * @property {readonly Notice[]} notices
 */

/** @type {Readonly<ViewOptions>} */
export const defaultView = Object.freeze({
  residuals: true,
  logarithmicCost: false,
  phaseByPhase: false,
  speed: usualSpeed,
  codeLanguage: 'pseudocode',
  largePlot: 'contour',
  coordinates: 'data',
  shape: 'flat',
  projector: false,
  guess: true,
  viewpoint: Object.freeze({ azimuth: 0, elevation: 52 }),
});

/** The state before the first run, without what only a run has. */
export const blankState = /** @type {State} */ (
  /** @type {Partial<State>} */ (
    Object.freeze({
      view: defaultView,
      notices: [],
      playing: false,
      held: false,
      dragging: false,
      chosenScenario: 'none',
      presentation: usualPresentation,
      ghosts: [],
      mystery: null,
      veiled: false,
      chapter: 'none',
    })
  )
);

export const speeds = [1, 2, 5, usualSpeed, 30, 60, 300, 3000];

/**
 * α of the next update, as the controls show it.
 * @param {State} state
 */
export const learningRateOf = (state) => state.snapshot.learningRate;

/** J as a multiple of the start's from which on a diverging run stops by itself. */
const blowUp = 1e6;

/**
 * Whether a run has diverged so far that its bounces can no longer be seen.
 * @param {Pick<State, 'snapshot' | 'startSnapshot'>} state
 */
export const isBlownUp = ({ snapshot, startSnapshot }) =>
  startSnapshot.cost > 0 && snapshot.cost > blowUp * startSnapshot.cost;

/**
 * Whether the run is veiled: a mystery or the lesson asks what is wrong with it, so that nothing
 * may tell α, the scaling, the bug or the verdict.
 * @param {Pick<State, 'mystery' | 'veiled'>} state
 */
export const isVeiled = ({ mystery, veiled }) => veiled || mystery?.status === 'asking';
