/** @import { FeatureScaling, GradientFault, Parameters } from '../core/core-module.js' */
/** @import { Run } from '../core/run.js' */
/** @import { RunRefusal } from '../core/boundary.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { LearningRateChange } from './learning-rates.js' */
/** @import { Ghost, RunTrail } from './ghosts.js' */
/** @import { Presentation } from './presentation.js' */
/** @import { Batch, Notice, Phase, State, ViewOptions } from './state.js' */
import { pinRefusal, trailOf, withGhost } from './ghosts.js';
import { changedAt, changedBy } from './learning-rates.js';
import { defaults } from './parameters.js';
import { remedyFor } from './remedy.js';
import { defaultView } from './state.js';

/**
 * @typedef {object} Setup
 * @property {Dataset} dataset
 * @property {Parameters} start
 * @property {number} learningRate
 * @property {FeatureScaling} scaling
 * @property {GradientFault} fault
 * @property {number | 'all'} [batchSize]
 * @property {number} [seed]
 */

/** @typedef {ReturnType<typeof createSession>} Session */

/**
 * The one place where state is kept and changed. Each action asks the run, takes its snapshot into
 * a new state, and hands that to `onChange`, which has drawn it when the action returns.
 * @param {Run} run
 * @param {(state: State, former: State | undefined) => void} onChange
 */
export function createSession(run, onChange) {
  /** @type {State} */
  let state;
  let freed = false;

  /** @param {Partial<State>} changes */
  const change = (changes) => {
    // Whoever was still waiting for something has no run to change any more.
    if (freed) return;
    const former = state;
    state = { ...state, ...changes };
    onChange(state, former);
  };

  /** What the run says of itself, after any number of updates; whatever was marked is let go. */
  const observed = () => ({
    snapshot: run.snapshot(),
    batch: batchOf(run),
    furthestIteration: run.furthestIteration(),
    path: run.path(),
    diagnosis: run.diagnosis(),
    marked: null,
    phase: /** @type {Phase} */ (0),
  });

  /**
   * Takes up a run that has just begun.
   * @param {Setup} setup
   * @param {boolean} [dragging]
   */
  const begin = (setup, dragging = false) => {
    const { dataset, scaling, fault, start, learningRate } = setup;
    const { batchSize = defaults.batchSize, seed = defaults.seed } = setup;
    const landscape = run.landscape();
    const after = observed();
    const sameBatches =
      dataset === state.dataset &&
      scaling === state.scaling &&
      batchSize === state.batchSize &&
      seed === state.seed;
    change({
      dataset,
      scaling,
      fault,
      batchSize,
      seed,
      start,
      learningRates: [{ from: 0, learningRate }],
      landscape,
      unitContour: run.contourEllipse(1),
      // It takes milliseconds, and a start may be on its way under a finger.
      batchesDivergeFrom: sameBatches ? state.batchesDivergeFrom : run.batchesDivergeFrom(),
      framed: dragging ? state.framed : { start, excessCost: landscape.startExcessCost },
      dragging,
      ghosts: dataset === state.dataset ? state.ghosts : [],
      startSnapshot: after.snapshot,
      ...after,
    });
  };

  /**
   * @param {Setup} setup
   * @param {boolean} [dragging]
   */
  const restart = (setup, dragging = false) => {
    if (run.restart(setup)) return false;
    begin(setup, dragging);
    return true;
  };

  /** @returns {Setup} */
  const setup = () => ({
    dataset: state.dataset,
    start: state.start,
    learningRate: state.snapshot.learningRate,
    scaling: state.scaling,
    fault: state.fault,
    batchSize: state.batchSize,
    seed: state.seed,
  });

  /**
   * @param {Partial<Omit<Setup, 'dataset'>>} changes
   * @param {number} iteration
   * @param {readonly LearningRateChange[]} [learningRateChanges]
   * @returns {RunTrail | null}
   */
  const anotherTrail = (changes, iteration, learningRateChanges = []) => {
    const { dataset, ...changed } = { ...setup(), ...changes };
    const { batchSize = defaults.batchSize, seed = defaults.seed } = changed;
    const options = { ...changed, batchSize, seed };
    const first = { from: 0, learningRate: options.learningRate };
    const learningRates = changedBy(learningRateChanges, [first]);
    const other = run.scratch();
    try {
      if (other.open(dataset.x, dataset.y, options)) return null;
      other.follow(learningRateChanges);
      other.seek(iteration);
      const seen = {
        snapshot: other.snapshot(),
        diagnosis: other.diagnosis(),
        path: other.path(),
      };
      return trailOf({ ...options, ...seen, learningRates });
    } finally {
      other.free();
    }
  };

  /** The trail of the run as it was before α was set at the iteration shown. */
  const trailOfPast = () => {
    const { iteration } = state.snapshot;
    const [{ learningRate }, ...changes] = state.learningRates;
    const past = changes.filter(({ from }) => from < iteration);
    return anotherTrail({ learningRate }, iteration, past);
  };

  return {
    get state() {
      return state;
    },

    /**
     * Takes a data set and starts on it. Null, or what is wrong; the former run then goes on.
     * @param {Setup} first
     * @returns {RunRefusal | null}
     */
    open(first) {
      const error = run.open(first.dataset.x, first.dataset.y, first);
      if (error) return error;
      if (state === undefined) {
        const blank = {
          view: { ...defaultView },
          notices: [],
          playing: false,
          chosenScenario: 'none',
          presentation: { theme: 'auto', controls: 'all', locked: false },
          ghosts: [],
          mystery: null,
          veiled: false,
          chapter: 'none',
        };
        state = /** @type {State} */ (/** @type {Partial<State>} */ (blank));
      }
      begin(first);
      return null;
    },

    /**
     * Starts again at iteration 0 with some things changed. False, and nothing happened, if J at
     * the start would not be finite.
     * @param {Partial<Omit<Setup, 'dataset'>>} changes
     */
    restart: (changes = {}) => restart({ ...setup(), ...changes }),

    /**
     * The start point on its way: as restart, but the plots keep their frames until it is let go.
     * @param {Parameters} start
     */
    dragStart: (start) => restart({ ...setup(), start }, true),

    /** @param {number} learningRate from here on; false if out of range */
    setLearningRate(learningRate) {
      if (run.setLearningRate(learningRate)) return false;
      const after = observed();
      const { iteration } = after.snapshot;
      const learningRates = changedAt(state.learningRates, iteration, learningRate);
      const startSnapshot = iteration === 0 ? after.snapshot : state.startSnapshot;
      change({ ...after, learningRates, startSnapshot });
      return true;
    },

    /**
     * Sets α again as it was set once, then goes back to the start. Null, or the first of the
     * changes whose iteration the run does not reach; it and those after it are not made.
     * @param {readonly LearningRateChange[]} changes in rising order
     */
    setLearningRates(changes) {
      const unreached = run.follow(changes);
      const made = unreached ? changes.slice(0, changes.indexOf(unreached)) : changes;
      run.seek(0);
      change({ ...observed(), learningRates: changedBy(made, state.learningRates) });
      return unreached;
    },

    /** @param {number} n */
    step(n) {
      run.step(n);
      change(observed());
    },

    /** @param {number} iteration */
    seek(iteration) {
      run.seek(iteration);
      change(observed());
    },

    /** @param {number | null} iteration to point out in all the plots */
    mark(iteration) {
      if ((state.marked?.iteration ?? null) === iteration) return;
      change({ marked: iteration === null ? null : run.snapshotAt(iteration) });
    },

    /** @param {Phase} phase */
    setPhase: (phase) => change({ phase }),

    /** @param {boolean} playing */
    setPlaying(playing) {
      if (playing !== state.playing) change({ playing });
    },

    /**
     * @param {Partial<ViewOptions>} options
     * @param {Phase} [phase] to show, where phases are; without one the present one, if there is
     */
    setView(options, phase = state.phase) {
      const view = { ...state.view, ...options };
      change({ view, phase: view.phaseByPhase ? phase : 0 });
    },

    /** @param {Partial<Presentation>} changes */
    present: (changes) => change({ presentation: { ...state.presentation, ...changes } }),

    /** @param {Notice} notice shown in place of one with the same code */
    notify(notice) {
      const others = state.notices.filter(({ code }) => code !== notice.code);
      change({ notices: [...others, notice] });
    },

    /** @param {string} code */
    dismiss(code) {
      const notices = state.notices.filter((notice) => notice.code !== code);
      if (notices.length < state.notices.length) change({ notices });
    },

    /** Keeps the run up to the iteration shown as a ghost, if it can be: see pinRefusal. */
    pin() {
      if (pinRefusal(state) !== null) return;
      const trail = isDiagnosedAhead(state) ? trailOfPast() : trailOf(state);
      if (trail) change({ ghosts: withGhost(state.ghosts, trail, 'reader') });
    },

    /** @param {number} number of the ghost to remove */
    unpin(number) {
      const ghosts = state.ghosts.filter((ghost) => ghost.number !== number);
      if (ghosts.length < state.ghosts.length) change({ ghosts });
    },

    /** @param {readonly Ghost[]} ghosts on the present data */
    setGhosts(ghosts) {
      if (ghosts.length > 0 || state.ghosts.length > 0) change({ ghosts });
    },

    /**
     * The trail of another run on the present data; the present run is not touched. Null if J at its
     * start would not be finite.
     * @param {Partial<Omit<Setup, 'dataset'>>} changes
     * @param {number} iteration to end with
     * @param {readonly LearningRateChange[]} learningRateChanges after the start, in rising order
     * @returns {RunTrail | null}
     */
    trailOf: anotherTrail,

    /** The one thing to try, worked out when it is shown: it may take a millisecond or two. */
    remedy: () => remedyFor(state.diagnosis, setup(), run),

    /** @param {string} chosenScenario */
    chooseScenario: (chosenScenario) => change({ chosenScenario }),

    /** @param {State['mystery']} mystery */
    setMystery: (mystery) => change({ mystery }),

    /** @param {boolean} veiled */
    setVeiled(veiled) {
      if (veiled !== state.veiled) change({ veiled });
    },

    /** @param {number} iteration up to the furthest */
    snapshotAt: (iteration) => run.snapshotAt(iteration),
    /** @param {string} chapter */
    chooseChapter: (chapter) => change({ chapter }),

    /** @param {number} rowCount */
    iterationTerms: (rowCount) => run.iterationTerms(state.snapshot.iteration, rowCount),

    get isFreed() {
      return freed;
    },
    free() {
      freed = true;
      run.free();
    },
  };
}

/**
 * Whether the verdict is on an α that has made no step yet.
 * @param {State} state
 */
const isDiagnosedAhead = ({ learningRates, snapshot }) =>
  snapshot.iteration > 0 && learningRates.some(({ from }) => from === snapshot.iteration);

/** @param {Run} run @returns {Batch | null} */
function batchOf(run) {
  const rows = run.batchRows();
  return rows.length === 0 ? null : { rows, costs: run.batchCosts() };
}
