/** @import { FeatureScaling, Parameters } from '../core/core-module.js' */
/** @import { RunOptions } from './options.js' */
/** @import { ContourEllipse, Diagnosis, Landscape, Path, Snapshot } from '../core/layouts.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Series } from '../features/mystery/series.js' */
/** @import { Ghost } from './ghosts.js' */
/** @import { LearningRates } from './learning-rates.js' */
/** @import { Presentation } from './presentation.js' */

/**
 * Something the reader should know, until they dismiss it: a sentence, or the name of one among the
 * strings' errors with what it is given. `isNews`: nothing was refused.
 * @typedef {{code: string} & ({message: string}
 *   | {error: string, given?: readonly unknown[], isNews?: boolean})} Notice
 */

/**
 * One thing to try: to start again with another learning rate or scaling, which then takes so many
 * iterations to converge, or to look at the gradient. `leftAlone`: the iterations that the present
 * run still takes, where these are no more; then what it brings is a steadier run.
 * @typedef {{kind: 'restart', changes: {learningRate: number, scaling?: FeatureScaling, batchSize?: 'all'}, iterations: number, leftAlone: number | null}
 *   | {kind: 'check-gradient'}} Remedy
 */

/** @typedef {'pseudocode' | 'numpy' | 'cpp'} CodeLanguage */

/**
 * How the plots are to be shown; none of it changes the run.
 * @typedef {object} ViewOptions
 * @property {boolean} residuals draw a line from each example to the model's line
 * @property {boolean} logarithmicCost plot log₁₀(J − J*) instead of J
 * @property {boolean} phaseByPhase step through the five phases of an iteration one at a time
 * @property {number} speed iterations a second while playing
 * @property {CodeLanguage} codeLanguage in which the loop is shown
 */

/**
 * What the next update looks at, where that is not all the examples: its rows, and the cost over
 * each update's own batch for the iterations of the path.
 * @typedef {{rows: Float64Array, costs: Float64Array}} Batch
 */

/**
 * The phases of one iteration, in order: predict, loss, gradients, update, re-evaluate.
 * @typedef {0 | 1 | 2 | 3 | 4} Phase
 */

/**
 * The one state of a widget. Everything drawn or written is derived from it.
 * @typedef {object} State
 * @property {Dataset} dataset
 * @property {RunOptions} options that the run started with
 * @property {LearningRates} learningRates α from the start on
 * @property {Landscape} landscape
 * @property {ContourEllipse} unitContour the level set at J = J* + 1; others scale by √(J − J*)
 * @property {{start: Parameters, excessCost: number}} framed the start that the plots' frames are
 *   laid around: the run's own, but while it is being dragged still the former one
 * @property {boolean} dragging the start point is being moved
 * @property {Snapshot} snapshot of the iteration shown
 * @property {Snapshot} startSnapshot of iteration 0
 * @property {Diagnosis} diagnosis of the iteration shown
 * @property {string} chosenScenario the last one, whether or not the run still is as it says
 * @property {string} chapter of the lesson that is open, or `none`
 * @property {number} furthestIteration
 * @property {Path} path
 * @property {Batch | null} batch null in batch descent
 * @property {number | null} batchesDivergeFrom the α from which on a correct run with such batches
 *   grows; null in batch descent
 * @property {Snapshot | null} marked the iteration pointed at, in whichever plot
 * @property {readonly Ghost[]} ghosts runs on these data to compare the present one with
 * @property {Phase} phase shown, if `view.phaseByPhase`
 * @property {boolean} playing
 * @property {ViewOptions} view
 * @property {Presentation} presentation
 * @property {Series | null} mystery the series of mysteries being played
 * @property {boolean} veiled a lesson asks what there is to see of the run
 * @property {readonly Notice[]} notices
 */

/** @type {Readonly<ViewOptions>} */
export const defaultView = Object.freeze({
  residuals: true,
  logarithmicCost: false,
  phaseByPhase: false,
  speed: 10,
  codeLanguage: 'pseudocode',
});

/** What a state has before its first run; the rest comes with that. */
export const blankState = /** @type {State} */ (
  /** @type {Partial<State>} */ (
    Object.freeze({
      view: defaultView,
      notices: [],
      playing: false,
      dragging: false,
      chosenScenario: 'none',
      presentation: { theme: 'auto', controls: 'all', locked: false },
      ghosts: [],
      mystery: null,
      veiled: false,
      chapter: 'none',
    })
  )
);

export const speeds = [1, 2, 5, 10, 30, 60, 300, 3000];

/**
 * α as the controls show it: that of the next update.
 * @param {State} state
 */
export const learningRateOf = (state) => state.snapshot.learningRate;

/**
 * Whether a run is to be found out, in a mystery or in a lesson, so that nothing may tell α, the
 * scaling, the bug or the verdict.
 * @param {Pick<State, 'mystery' | 'veiled'>} state
 */
export const isVeiled = ({ mystery, veiled }) => veiled || mystery?.stage === 'asking';

/**
 * In phase by phase, residuals belong to the loss and to the gradients made of them.
 * @param {Pick<State, 'view' | 'phase'>} state
 */
export const showsResiduals = ({ view, phase }) =>
  view.phaseByPhase ? phase === 1 || phase === 2 : view.residuals;
