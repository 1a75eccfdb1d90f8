/** @import { FeatureScaling, Parameters } from '../core/core-module.js' */
/** @import { RunOptions } from './options.js' */
/** @import { ContourEllipse, Diagnosis, Landscape, Path, Snapshot } from '../core/layouts.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Series } from '../features/mystery/series.js' */
/** @import { Ghost } from './ghosts.js' */
/** @import { LearningRates } from './learning-rates.js' */
/** @import { Presentation } from './presentation.js' */

/**
 * A notice to the reader, shown until it is dismissed: a sentence, or the name of one among the
 * strings' errors with its arguments. `isNews`: it tells something, and nothing was refused.
 * @typedef {{code: string} & ({message: string}
 *   | {error: string, given?: readonly unknown[], isNews?: boolean})} Notice
 */

/**
 * One thing to try: to start again with other settings, which then takes `iterations` to converge,
 * or to check the gradient. `leftAlone`: the iterations that the present run still takes, if these
 * are no more than that; the gain is then a steadier run.
 * @typedef {{kind: 'restart', changes: {learningRate: number, scaling?: FeatureScaling, batchSize?: 'all'}, iterations: number, leftAlone: number | null}
 *   | {kind: 'check-gradient'}} Remedy
 */

/** @typedef {'pseudocode' | 'numpy' | 'cpp'} CodeLanguage */

/**
 * The view options: how the plots and the code are shown. None of them changes the run.
 * @typedef {object} ViewOptions
 * @property {boolean} residuals draw a line from each example to the model's line
 * @property {boolean} logarithmicCost plot log₁₀(J − J*) instead of J
 * @property {boolean} phaseByPhase step through the five phases of an iteration one at a time
 * @property {number} speed iterations a second while playing
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
 * The one state of a widget. Everything drawn or written is derived from it.
 * @typedef {object} State
 * @property {Dataset} dataset
 * @property {RunOptions} options that the run started with
 * @property {LearningRates} learningRates α from the start on
 * @property {Landscape} landscape
 * @property {ContourEllipse} unitContour the level set at J = J* + 1; others scale by √(J − J*)
 * @property {number} usualExcessCost J − J* at the data set's default start
 * @property {{start: Parameters, excessCost: number}} framed the start that the plots' frames are
 *   laid around: that of the run, or while the start is dragged the one before
 * @property {boolean} dragging the reader is moving the start point
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
 * @property {Phase} phase shown, if `view.phaseByPhase`
 * @property {boolean} playing
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
  speed: 10,
  codeLanguage: 'pseudocode',
});

/** The state before the first run, without what only a run has. */
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
 * α of the next update, as the controls show it.
 * @param {State} state
 */
export const learningRateOf = (state) => state.snapshot.learningRate;

/**
 * Whether the run is veiled: a mystery or the lesson asks what is wrong with it, so that nothing
 * may tell α, the scaling, the bug or the verdict.
 * @param {Pick<State, 'mystery' | 'veiled'>} state
 */
export const isVeiled = ({ mystery, veiled }) => veiled || mystery?.status === 'asking';

/**
 * Whether residuals are drawn. Phase by phase, they are in the phases of the loss and the
 * gradients.
 * @param {Pick<State, 'view' | 'phase'>} state
 */
export const showsResiduals = ({ view, phase }) =>
  view.phaseByPhase ? phase === 1 || phase === 2 : view.residuals;
