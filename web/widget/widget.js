/** @import { Configuration, ParameterName } from '../state/parameters.js' */
/** @import { Store } from '../state/store.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { FeatureEntry } from './feature-host.js' */
import { attachPlayer } from '../state/player.js';
import { setParameter } from '../state/set-parameter.js';
import { attachEvents } from './events.js';
import { createFeatureHost } from './feature-host.js';
import { createReader } from './reader.js';
import { createScreen } from './screen.js';

/** @typedef {ReturnType<typeof createWidget>} Widget */

/**
 * Wires the parts. Data flow one way: controls → reader → store, which alone asks the core → state
 * → screen and features.
 * @param {{root: HTMLElement, frame: HTMLElement, demo: HTMLElement}} places
 * @param {Store} store that has begun; freed by destroy()
 * @param {Strings} strings
 * @param {readonly FeatureEntry[]} features
 * @param {object} host
 * @param {(type: string, detail: unknown) => void} host.fire an event of the element
 * @param {() => Configuration} host.ownConfiguration what the element's attributes say
 */
export function createWidget(places, store, strings, features, { fire, ownConfiguration }) {
  /** @param {ParameterName} name @param {unknown} raw */
  const set = (name, raw) => setParameter(store, name, raw, { open, ownConfiguration });
  /** @type {(id: string, value?: unknown) => unknown} */
  const open = (id, value) => featureHost.open(id, value);

  const reader = createReader(store, set, open);
  const screen = createScreen(places, strings, store, reader, features);
  const { slots, plots, getTheme, entryOf } = screen;
  const given = { store, reader, set, slots, plots, getTheme, entryOf, strings, fire };
  const featureHost = createFeatureHost(features, given, screen.present);
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  let stopPlaying = () => {};

  /**
   * Acts if the host gave a number of iterations, else tells what was expected.
   * @param {'step' | 'back'} method
   * @param {number} n
   * @param {() => void} act
   */
  const counted = (method, n, act) => {
    if (Number.isInteger(n) && n >= 0) {
      act();
      return;
    }
    const notice = { code: `bad-${method}`, error: 'badCount', given: [method, n] };
    store.dispatch({ type: 'notify', notice });
  };

  return {
    store,
    set,

    /** Loads a feature without opening it. */
    prepare: featureHost.prepare,
    open,

    /** Resolves when what stands below the stage is there, too. */
    get whole() {
      return featureHost.whole;
    },

    /** @param {number} n iterations to go on */
    step: (n) => counted('step', n, () => store.dispatch({ type: 'step', count: n })),

    /** @param {number} n iterations to go back */
    back: (n) =>
      counted('back', n, () => {
        const iteration = store.state.snapshot.iteration - n;
        store.dispatch({ type: 'seek', iteration });
      }),

    /**
     * Draws the first frame. From here on every change of the state is drawn, and fires its events.
     */
    begin() {
      screen.render(store.state);
      featureHost.render(store.state);
      store.subscribe((state) => {
        screen.render(state);
        featureHost.render(state);
      });
      stopPlaying = attachPlayer(
        store,
        () => motion.matches,
        (tell) => watchSight(places.root, tell),
      );
      attachEvents(store, strings, fire);
    },

    destroy() {
      // First of all: what the parts do while they end is not drawn and fires no event.
      store.stopTelling();
      stopPlaying();
      featureHost.destroy();
      screen.destroy();
      store.free();
    },
  };
}

/**
 * @param {Element} element
 * @param {(isSeen: boolean) => void} tell whether any of it is on the screen
 * @returns {() => void} ends it
 */
function watchSight(element, tell) {
  const observer = new IntersectionObserver((sights) => {
    tell(sights[sights.length - 1].isIntersecting);
  });
  observer.observe(element);
  return () => observer.disconnect();
}
