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
 * Wires the parts. Data flow one way: controls → reader → store, which alone asks the core → state →
 * screen and features.
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
  const featureHost = createFeatureHost(features, given);
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  let stopPlaying = () => {};

  return {
    store,
    set,

    /** Has a feature ready without opening it; rejects if it cannot be had. */
    prepare: featureHost.prepare,
    open,

    /** Draws the first frame; from here on every change is shown, and told of. */
    begin() {
      screen.render(store.state);
      featureHost.render(store.state);
      store.subscribe((state) => {
        screen.render(state);
        featureHost.render(state);
      });
      stopPlaying = attachPlayer(store, () => motion.matches);
      attachEvents(store, strings, fire);
    },

    destroy() {
      // What it does in ending is nothing to tell of.
      store.stopTelling();
      stopPlaying();
      featureHost.destroy();
      screen.destroy();
      store.free();
    },
  };
}
