/** @import { Action, ActionType } from '../state/actions.js' */
/** @import { ParameterName } from '../state/parameters.js' */
/** @import { State } from '../state/state.js' */
/** @import { Store } from '../state/store.js' */
/** @import { Wanted } from '../state/wanted.js' */

/** @typedef {ReturnType<typeof createReader>} Reader */

/** Actions that are allowed while the widget is locked. @type {readonly ActionType[]} */
const looking = ['mark', 'notify', 'dismiss', 'pause'];

/**
 * What a reader may ask for by the controls: `set` for a parameter, `load` for a new run, `dispatch`
 * and `act` for what is no parameter. While the widget is locked, what would change the run
 * does nothing.
 * @param {Store} store
 * @param {(name: ParameterName, raw: unknown) => unknown} set a parameter, as it was typed
 * @param {(id: string, value?: unknown) => unknown} open a feature
 */
export function createReader(store, set, open) {
  const isLocked = () => store.state.presentation.locked;
  return {
    /** @param {Action} action */
    dispatch(action) {
      if (!isLocked() || looking.includes(action.type)) store.dispatch(action);
    },

    /** An action that depends on the state. @param {(state: State) => Action} actionOf */
    act(actionOf) {
      this.dispatch(actionOf(store.state));
    },

    /**
     * @param {ParameterName} name
     * @param {unknown} raw
     * @returns {unknown} a promise if something has to be loaded first
     */
    set: (name, raw) => (isLocked() ? undefined : set(name, raw)),

    /** @param {Wanted} wanted @param {Partial<State>} [changes] */
    load(wanted, changes) {
      if (!isLocked()) store.load(wanted, changes);
    },

    /** Loads what depends on the state. @param {(state: State) => Wanted} wantedOf */
    loadFrom(wantedOf) {
      this.load(wantedOf(store.state));
    },

    /**
     * @param {string} id of a feature
     * @param {unknown} [value] handed to the feature's open()
     * @param {{changesState?: boolean}} [kind]
     */
    open(id, value, { changesState = false } = {}) {
      if (!changesState || !isLocked()) open(id, value);
    },
  };
}
