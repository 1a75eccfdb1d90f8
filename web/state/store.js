/** @import { Run } from '../core/run.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Action } from './actions.js' */
/** @import { Notice, State } from './state.js' */
/** @import { Wanted } from './wanted.js' */
import { changesOf } from './actions.js';
import { aside } from './aside.js';
import { begin } from './begin.js';
import { remedyFor } from './reading.js';
import { datasetAtHand, datasetWanted } from './wanted.js';

/** Why data that arrive after a later load are not begun on; nobody is told. @type {Notice} */
const overtaken = Object.freeze({ code: 'overtaken', error: '' });

/** @typedef {(state: State, former: State | undefined) => void} Listener */

/** @typedef {ReturnType<typeof createStore>} Store */

/**
 * The one place where the state is kept and changed. A change is an action that is dispatched, or a
 * configuration that is loaded. Every listener has been called with the new state when that
 * returns.
 * @param {Run} run freed by free()
 * @param {(id: string) => Promise<Dataset>} readDataset a shipped one; rejects if it cannot be had
 */
export function createStore(run, readDataset) {
  /** Undefined before the first run. @type {State} */
  let state;
  let isFreed = false;
  /** Number of loads so far: data that arrive after a later load are dropped. */
  let loads = 0;
  /** @type {Set<Listener>} */
  const listeners = new Set();

  /** @param {State} next */
  const become = (next) => {
    // Data may arrive after the store was freed.
    if (isFreed) return;
    const former = state;
    state = next;
    for (const listener of [...listeners]) listener(next, former);
  };

  /** @param {Action} action */
  const dispatch = (action) => {
    if (isFreed) return;
    const changes = changesOf(action, state, run);
    if (changes) become({ ...state, ...changes });
  };

  /**
   * @param {Wanted} wanted
   * @param {Dataset} dataset
   * @param {Partial<State>} changes
   * @returns {Notice | null | Promise<Notice | null>}
   */
  const beginOn = (wanted, dataset, changes) => {
    if (isFreed) return null;
    const begun = begin(run, state, wanted, dataset, changes);
    if ('state' in begun) {
      become(begun.state);
      return null;
    }
    if (state) {
      // A start that is dragged out of bounds stays where it was, without a notice at every event.
      if (!changes.dragging) dispatch({ type: 'notify', notice: begun.refusal });
      return begun.refusal;
    }
    // There is no former run to go on with: the default data stand in for bad points.
    if (!wanted.points) throw new RangeError(`No run on ${dataset.id}: ${begun.refusal.code}`);
    return load({ ...wanted, points: '' }, { ...changes, notices: [begun.refusal] });
  };

  /**
   * Begins a run. Nothing else does. Listeners are called once.
   * @param {Wanted} wanted
   * @param {Partial<State>} [changes] that come with it
   * @returns {Notice | null | Promise<Notice | null>} null, or why this run did not begin; a promise
   *   where the data have to be fetched first
   */
  function load(wanted, changes = {}) {
    const thisLoad = ++loads;
    const dataset = datasetAtHand(wanted, state?.dataset);
    if (dataset) return beginOn(wanted, dataset, changes);
    const id = datasetWanted(wanted, state?.dataset);
    /** @type {Notice} */
    const unreachable = {
      code: 'dataset-unreachable',
      error: 'datasetUnreachable',
      given: [id],
      offersReload: true,
    };
    return readDataset(id).then(
      (read) => (thisLoad === loads ? beginOn(wanted, read, changes) : overtaken),
      (cause) => {
        if (!state) throw cause;
        if (thisLoad === loads) dispatch({ type: 'notify', notice: unreachable });
        return unreachable;
      },
    );
  }

  return {
    get state() {
      return state;
    },

    /**
     * @param {Listener} listener
     * @returns {() => void} ends it
     */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** From here on no listener is called. */
    stopTelling: () => listeners.clear(),

    load,
    dispatch,

    /** What is computed when it is shown, and not kept in the state. */
    ask: {
      /** @param {number} rowCount */
      iterationTerms: (rowCount) => run.iterationTerms(state.snapshot.iteration, rowCount),
      /** The one thing to try. Computing it takes a millisecond or two. */
      remedy: () => remedyFor(state, run),
      /**
       * Of every stride-th iteration from the first to the last, none beyond the furthest.
       * @param {number} first
       * @param {number} last
       * @param {number} stride
       */
      snapshots: (first, last, stride) => run.snapshots(first, last, stride),
      /**
       * Calls `act` with another run on the present data: see aside.js.
       * @template Result
       * @param {import('./options.js').RunOptions} options
       * @param {(other: Run) => Result} act
       */
      aside: (options, act) => aside(run, state.dataset, options, act),
    },

    free() {
      isFreed = true;
      loads += 1;
      listeners.clear();
      run.free();
    },
  };
}
