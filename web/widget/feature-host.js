/** What the demo can do besides: features that it does not know, each had when it is first used. */

/** @import { Action } from '../state/actions.js' */
/** @import { State } from '../state/state.js' */
/** @import { Store } from '../state/store.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Reader } from './reader.js' */
/** @import { Screen } from './screen.js' */
/** @import { ParameterName } from '../state/parameters.js' */

/**
 * What a feature is given.
 * @typedef {object} FeatureContext
 * @property {Store} store
 * @property {Reader} reader
 * @property {(name: ParameterName, raw: unknown) => unknown} set a parameter, locked or not
 * @property {Screen['slots']} slots the named places of the screen; a feature may add its own
 * @property {Screen['plots']} plots
 * @property {Screen['getTheme']} getTheme
 * @property {Screen['entryOf']} entryOf the button that leads to a feature
 * @property {Strings} strings
 * @property {any} words the feature's own
 * @property {(type: string, detail: unknown) => void} fire an event of the element
 * @property {(id: string, value?: unknown) => unknown} open another feature
 */

/**
 * @typedef {object} Feature
 * @property {(state: State) => void} [render] with every state, before the action returns
 * @property {(value: any) => unknown} [open] shows it, or sets the parameter that it goes by
 * @property {() => void} [destroy]
 */

/** @typedef {(context: FeatureContext) => Feature | Promise<Feature>} CreateFeature */

/**
 * How a reader gets to a feature: a button in one of the screen's places.
 * @typedef {object} Entry
 * @property {'more' | 'scenario'} place
 * @property {string} [className]
 * @property {string} [control] the word of the parameter `controls` that hides it
 * @property {(strings: Strings) => string} label
 * @property {(strings: Strings) => string} [title]
 * @property {unknown} [value] what of the feature
 * @property {boolean} [opensDialog]
 * @property {boolean} [changesState] a lock keeps it from doing anything
 */

/**
 * A row of features/features.js.
 * @typedef {object} FeatureEntry
 * @property {string} id the name of its folder
 * @property {() => CreateFeature | Promise<CreateFeature>} load
 * @property {boolean} [hasWords] its words stand in its folder and are fetched with it
 * @property {boolean} [isInFirstFrame]
 * @property {readonly Entry[]} [entries]
 * @property {{code: string, error: string, action?: Action}} [unreachable] what is told, and done,
 *   when it cannot be had
 */

const ordinaryFailure = { code: 'part-unreachable', error: 'partUnreachable' };

/** @typedef {ReturnType<typeof createFeatureHost>} FeatureHost */

/**
 * @param {readonly FeatureEntry[]} entries
 * @param {Omit<FeatureContext, 'words' | 'open'>} given to each
 */
export function createFeatureHost(entries, given) {
  const { store, strings } = given;
  /** @type {Map<string, Feature>} */
  const features = new Map();
  /** @type {Map<string, Promise<Feature | null>>} */
  const loading = new Map();
  let isGone = false;

  /** @param {FeatureEntry} entry @returns {Promise<Feature | null>} null if the widget has gone */
  const fetched = async ({ id, load, hasWords = false }) => {
    const [create, words] = await Promise.all([load(), hasWords ? strings.featureWords(id) : null]);
    if (isGone) return null;
    const feature = await create({ ...given, words, open });
    if (isGone) {
      feature.destroy?.();
      return null;
    }
    features.set(id, feature);
    feature.render?.(store.state);
    return feature;
  };

  /** Fetched once, however often it is asked for meanwhile. @param {FeatureEntry} entry */
  const had = (entry) => {
    const present = loading.get(entry.id) ?? fetched(entry);
    loading.set(entry.id, present);
    return present;
  };

  /** @param {FeatureEntry} entry */
  const tellOfUnreachable = ({ id, unreachable = ordinaryFailure }) => {
    // It may be reachable again later.
    loading.delete(id);
    const { action, ...notice } = unreachable;
    if (action) store.dispatch(action);
    store.dispatch({ type: 'notify', notice });
  };

  /**
   * Opens a feature; resolves when it is open, or it was told why it cannot be.
   * @param {string} id
   * @param {unknown} [value] what of it
   * @returns {unknown} a promise unless it was there already
   */
  function open(id, value) {
    const present = features.get(id);
    if (present) return present.open?.(value);
    const entry = entries.find((candidate) => candidate.id === id);
    if (!entry) return undefined;
    return had(entry).then(
      (feature) => feature?.open?.(value),
      () => tellOfUnreachable(entry),
    );
  }

  for (const { id, load } of entries.filter(({ isInFirstFrame }) => isInFirstFrame)) {
    const create = /** @type {(context: FeatureContext) => Feature} */ (load());
    features.set(id, create({ ...given, words: null, open }));
  }

  return {
    open,

    /** Has a feature ready without opening it; rejects if it cannot be had. @param {string} id */
    async prepare(id) {
      const entry = entries.find((candidate) => candidate.id === id);
      if (entry) await had(entry);
    },

    /** @param {string} id */
    isReady: (id) => features.has(id),

    /** @param {State} state */
    render(state) {
      for (const feature of features.values()) feature.render?.(state);
    },

    destroy() {
      isGone = true;
      for (const feature of features.values()) feature.destroy?.();
    },
  };
}
