/** @import { Actions } from './actions.js' */

/** What a reader may do with a locked widget: look. */
/** @type {(keyof Actions)[]} */
const looking = [
  'mark',
  'dismiss',
  'showAboutData',
  'showData',
  'showIterations',
  'showKeys',
  'showGradientCheck',
  'explain',
  'share',
];

/**
 * The actions as controls have them: while the widget is locked, those that would change its state
 * do nothing.
 * @param {Actions} actions
 * @param {() => boolean} isLocked
 * @returns {Actions}
 */
export function readerActions(actions, isLocked) {
  const entries = Object.entries(actions).map(([name, act]) => {
    if (looking.includes(/** @type {keyof Actions} */ (name))) return [name, act];
    /** @param {unknown[]} given */
    const unlessLocked = (...given) => (isLocked() ? undefined : Reflect.apply(act, null, given));
    return [name, unlessLocked];
  });
  return Object.fromEntries(entries);
}
