/** A store, driven by short names: what most tests do with one. */

/** @import { Run, RunOptions } from '../../../web/core/run.js' */
/** @import { Dataset } from '../../../web/datasets/load-dataset.js' */
/** @import { LearningRateChange } from '../../../web/core/layouts.js' */
/** @import { Notice, State, ViewOptions } from '../../../web/state/state.js' */
import { trailOn } from '../../../web/state/aside.js';
import { changesText } from '../../../web/state/learning-rate-schedule.js';
import { configurationOfOptions } from '../../../web/state/options.js';
import { backAction, stepAction } from '../../../web/state/phases.js';
import { createStore } from '../../../web/state/store.js';
import { shipped } from './shipped-data.js';

/** @typedef {RunOptions & {dataset: Dataset}} Setup */
/** @typedef {ReturnType<typeof createSession>} Session */

/** @param {Partial<RunOptions>} options */
const wanted = ({ start, learningRate, scaling, fault, batchSize, seed }) => ({
  ...start,
  learningRate,
  scaling,
  fault,
  batchSize,
  seed,
});

/**
 * @param {Run} run
 * @param {(state: State, former: State | undefined) => void} [onChange]
 */
export function createSession(run, onChange = () => {}) {
  const store = createStore(run, async (id) => shipped(id));
  store.subscribe(onChange);
  /** @param {ReturnType<typeof store.load>} loaded of data at hand */
  const atOnce = (loaded) => /** @type {Notice | null} */ (loaded);
  /** What was refused of the data, as the core says it. @param {Notice} refusal */
  const errorOf = ({ code, ...notice }) => {
    const [error] = ('given' in notice && notice.given) || [];
    const isOfData = error !== null && typeof error === 'object';
    return /** @type {{code: string}} */ (isOfData ? error : { code: 'start-not-finite' });
  };

  return {
    store,
    get state() {
      return store.state;
    },
    /** @param {Setup} setup */
    open({ dataset, batchSize = 'all', seed = 1, ...options }) {
      const setup = { ...wanted({ batchSize, seed, ...options }), examples: dataset };
      const former = store.state;
      try {
        const refusal = atOnce(store.load(setup));
        if (refusal) return errorOf(refusal);
      } catch (cause) {
        if (former) throw cause;
        return { code: String(cause) };
      }
      // The first run has the default start where its own is refused.
      const refused = store.state.notices.find(({ code }) => code === 'bad-start');
      return !former && refused ? errorOf(refused) : null;
    },
    /** @param {Partial<RunOptions>} [changes] */
    restart: (changes = {}) => atOnce(store.load(wanted(changes))) === null,
    /** @param {import('../../../web/core/core-module.js').Parameters} start */
    dragStart: (start) => store.load(start, { dragging: true }),
    /** @param {number} count */
    step: (count) => store.dispatch({ type: 'step', count }),
    /** @param {number} iteration */
    seek: (iteration) => store.dispatch({ type: 'seek', iteration }),
    /** @param {number} learningRate */
    setLearningRate(learningRate) {
      const { snapshot } = store.state;
      store.dispatch({ type: 'learning-rate', learningRate });
      return store.state.snapshot !== snapshot;
    },
    /** @param {number | null} iteration */
    mark: (iteration) => store.dispatch({ type: 'mark', iteration }),
    /** @param {Partial<ViewOptions>} options */
    setView: (options) => store.dispatch({ type: 'view', options }),
    /** @param {Notice} notice */
    notify: (notice) => store.dispatch({ type: 'notify', notice }),
    /** @param {string} code */
    dismiss: (code) => store.dispatch({ type: 'dismiss', codes: [code] }),
    pin: () => store.dispatch({ type: 'pin' }),
    /** @param {number} number */
    unpin: (number) => store.dispatch({ type: 'unpin', number }),
    /** @param {string} scenario */
    chooseScenario: (scenario) => store.dispatch({ type: 'scenario', scenario }),
    /**
     * The trail of another run on the same data.
     * @param {Partial<RunOptions>} changes
     * @param {number} iteration
     * @param {readonly LearningRateChange[]} [changed] α, after the start
     */
    trailOf(changes, iteration, changed = []) {
      const options = configurationOfOptions({ ...store.state.options, ...changes });
      const learningRateChanges = changesText([{ from: 0, learningRate: 0 }, ...changed]);
      return trailOn(run, store.state.dataset, { ...options, learningRateChanges, iteration });
    },
    remedy: store.ask.remedy,
    iterationTerms: store.ask.iterationTerms,
    free: store.free,
  };
}

/** Presses Step. @param {Session} session @param {number} n */
export const pressStep = ({ store }, n) => store.dispatch(stepAction(store.state, n));

/** Presses Back. @param {Session} session @param {number} n */
export const pressBack = ({ store }, n) => store.dispatch(backAction(store.state, n));

/**
 * Starts again with a scenario's ghosts beside the reader's own; false if there was not room for all.
 * @param {Session} session
 * @param {string} scenario
 */
export function showScenarioGhosts({ store }, scenario) {
  store.load({ scenario });
  return store.state.notices.every(({ code }) => code !== 'no-room-for-ghosts');
}
