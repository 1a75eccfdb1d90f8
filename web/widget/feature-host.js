/** Hosts the features: loads each when it is first used, and hands it what it needs of the demo. */

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
 * @property {Screen['slots']} slots the named places of the screen; a feature may add places of its
 *   own
 * @property {Screen['plots']} plots
 * @property {Screen['getTheme']} getTheme
 * @property {Screen['entryOf']} entryOf the button that leads to a feature
 * @property {Strings} strings
 * @property {any} words the module of the feature's own words
 * @property {(type: string, detail: unknown) => void} fire an event of the element
 * @property {(id: string, value?: unknown) => unknown} open another feature
 */

/**
 * @typedef {object} Feature
 * @property {(state: State) => void} [render] with every state, before the action returns
 * @property {(value: any) => unknown} [open] shows the feature, or sets the parameter that belongs
 *   to it
 * @property {() => void} [destroy]
 */

/** @typedef {(context: FeatureContext) => Feature | Promise<Feature>} CreateFeature */

/**
 * How a reader gets to a feature: a button in one of the screen's places.
 * @typedef {object} Entry
 * @property {'more' | 'scenario' | 'bar'} place
 * @property {string} [className]
 * @property {string} [control] the word of the parameter `controls` that hides it
 * @property {(strings: Strings) => string} label
 * @property {(strings: Strings) => string} [title]
 * @property {unknown} [value] handed to the feature's open()
 * @property {boolean} [opensDialog]
 * @property {boolean} [changesState] it does nothing while the widget is locked
 */

/**
 * A row of features/features.js.
 * @typedef {object} FeatureEntry
 * @property {string} id
 * @property {() => CreateFeature | Promise<CreateFeature>} load
 * @property {boolean} [hasWords] its words are in its folder, and are loaded with it
 * @property {(state: State) => boolean} [isWanted] whether a state needs it, though nobody opened it
 * @property {readonly Entry[]} [entries]
 * @property {{code?: string, error?: string, action?: Action}} [unreachable] the notice, where it is
 *   not the usual one, and the action, when it cannot be loaded
 */

const ordinaryFailure = {
  code: 'part-unreachable',
  error: 'partUnreachable',
  offersReload: true,
};

/** @typedef {ReturnType<typeof createFeatureHost>} FeatureHost */

/**
 * @param {readonly FeatureEntry[]} entries
 * @param {Omit<FeatureContext, 'words' | 'open'>} given to each
 * @param {() => void} onArrival a feature has put its elements on the screen
 */
export function createFeatureHost(entries, given, onArrival) {
  const { store, strings } = given;
  /** @type {Map<string, Feature>} */
  const features = new Map();
  /** @type {Map<string, Promise<Feature | null>>} */
  const loading = new Map();
  /** Those that could not be loaded, which only a reader who opens them tries again. @type {Set<string>} */
  const unreached = new Set();
  /** Resolves when what was wanted by a state, though nobody opened it, is there or was told of. */
  let whole = Promise.resolve();
  let isGone = false;

  /** What a feature is made of. @param {FeatureEntry} entry @returns {Promise<[CreateFeature, unknown]>} */
  const partsOf = ({ id, load, hasWords = false }) =>
    Promise.all([load(), hasWords ? strings.featureWords(id) : null]);

  /**
   * @param {FeatureEntry} entry
   * @param {Promise<[CreateFeature, unknown]>} parts
   * @returns {Promise<Feature | null>} null if the widget has gone
   */
  const made = async ({ id }, parts) => {
    const [create, words] = await parts;
    if (isGone) return null;
    const feature = await create({ ...given, words, open });
    if (isGone) {
      feature.destroy?.();
      return null;
    }
    features.set(id, feature);
    onArrival();
    feature.render?.(store.state);
    return feature;
  };

  /**
   * Loads a feature once, however often it is asked for meanwhile.
   * @param {FeatureEntry} entry
   * @param {() => Promise<[CreateFeature, unknown]>} [parts]
   */
  const loaded = (entry, parts = () => partsOf(entry)) => {
    const present = loading.get(entry.id) ?? made(entry, parts());
    loading.set(entry.id, present);
    return present;
  };

  /**
   * Loads several features, and puts them on the screen at once, so that it moves once.
   * @param {readonly FeatureEntry[]} wanted
   */
  const loadTogether = (wanted) => {
    const all = Promise.allSettled(wanted.map(partsOf));
    const ends = wanted.map((entry, i) => {
      const own = async () => {
        const result = (await all)[i];
        if (result.status === 'rejected') throw result.reason;
        return result.value;
      };
      return loaded(entry, own).catch(() => tellOfUnreachable(entry));
    });
    whole = Promise.all([whole, ...ends]).then(() => {});
  };

  /** @param {FeatureEntry} entry */
  const tellOfUnreachable = ({ id, unreachable }) => {
    unreached.add(id);
    loading.delete(id);
    const { action, ...notice } = { ...ordinaryFailure, ...unreachable };
    if (action) store.dispatch(action);
    store.dispatch({ type: 'notify', notice });
  };

  /**
   * Opens a feature. Resolves when it is open, or when the reader was told that it cannot be
   * loaded.
   * @param {string} id
   * @param {unknown} [value] handed to the feature's open()
   * @returns {unknown} a promise unless the feature was loaded already
   */
  function open(id, value) {
    const present = features.get(id);
    if (present) return present.open?.(value);
    const entry = entries.find((candidate) => candidate.id === id);
    if (!entry) return undefined;
    unreached.delete(id);
    return loaded(entry).then(
      (feature) => feature?.open?.(value),
      () => tellOfUnreachable(entry),
    );
  }

  return {
    open,

    get whole() {
      return whole;
    },

    /** Loads a feature without opening it. @param {string} id */
    async prepare(id) {
      const entry = entries.find((candidate) => candidate.id === id);
      if (entry) await loaded(entry).catch(() => tellOfUnreachable(entry));
    },

    /** @param {State} state */
    render(state) {
      for (const feature of features.values()) feature.render?.(state);
      const missing = entries.filter(
        ({ id, isWanted }) => isWanted?.(state) && !loading.has(id) && !unreached.has(id),
      );
      if (missing.length > 0) loadTogether(missing);
    },

    destroy() {
      isGone = true;
      for (const feature of features.values()) feature.destroy?.();
    },
  };
}
