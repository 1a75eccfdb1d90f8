/** @import { Screen } from '../../widget/screen.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { Configuration } from '../../state/parameters.js' */
/** @import { State, ViewOptions } from '../../state/state.js' */
/** @import { Parameters } from '../../core/core-module.js' */
import { runOf } from '../../state/configuration.js';
import { noticeText } from '../../state/notices.js';
import { examplesIn } from '../../state/own-data.js';
import { stepAction } from '../../state/phases.js';
import { runDefaults } from '../../state/set-parameter.js';

/** @typedef {ReturnType<typeof createDemo>} Demo */

/**
 * The demo as the lesson uses it: only what a reader can see and do.
 * @param {Pick<FeatureContext, 'store' | 'set' | 'strings' | 'plots'>} context
 */
export function createDemo({ store, set, strings, plots }) {
  return {
    get state() {
      return store.state;
    },

    /** @param {Screen['plots'][number]['plot']['id']} id */
    plot: (id) => plots[plots.findIndex(({ plot }) => plot.id === id)],

    snapshots: store.ask.snapshots,

    /** What a reader can do too, unless the widget is locked. */
    actions: {
      /** @param {Partial<ViewOptions>} options */
      setView: (options) => store.dispatch({ type: 'view', options }),
      togglePlaying: () => store.dispatch({ type: store.state.playing ? 'pause' : 'play' }),
      /** @param {number} n */
      step: (n) => store.dispatch(stepAction(store.state, n)),
      /** @param {number} iteration */
      seek: (iteration) => store.dispatch({ type: 'seek', iteration }),
      /** @param {string} code of a notice */
      dismiss: (code) => store.dispatch({ type: 'dismiss', codes: [code] }),
      /** @param {Parameters} start */
      dragStart: (start) => store.load(start, { dragging: true }),
      /** @param {Parameters} start */
      dropStart: (start) => store.load(start),
      set,
    },

    /**
     * Starts a run with these settings, and the defaults for the others.
     * @param {Partial<Configuration>} configuration
     * @returns {Promise<boolean>} false if the data cannot be loaded
     */
    configure: async (configuration) =>
      (await store.load({ ...runDefaults, ...configuration })) === null,

    /** Hides or shows what tells the run's settings. @param {boolean} veiled */
    setVeiled: (veiled) => store.dispatch({ type: 'veil', veiled }),

    /**
     * Keeps the present run with its data and its ghosts. Returns a function that brings it back.
     */
    keepRun() {
      const { dataset, ghosts, chosenScenario, furthestIteration, phase } = store.state;
      const run = runOf(store.state);
      return () =>
        store.load(
          { ...run, examples: dataset, furthestIteration },
          { ghosts, chosenScenario, phase },
        );
    },

    /**
     * Loads own data, as the element's property `data` does.
     * @param {unknown} value
     * @returns {string | null} null, or the sentence in which they are refused
     */
    offerData(value) {
      const examples = examplesIn(value);
      if ('error' in examples) {
        store.dispatch({ type: 'notify', notice: examples });
        return noticeText(examples, strings);
      }
      const refusal = store.load({ examples });
      return refusal === null || refusal instanceof Promise ? null : noticeText(refusal, strings);
    },
  };
}
