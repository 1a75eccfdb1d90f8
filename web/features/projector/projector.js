/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import css from './projector.css?inline';

const sheet = sheetOf(css);

/**
 * The stage on the whole screen, with letters that the last row can read. Where the browser, or the
 * page around a frame, allows no full screen, it fills the window or the frame.
 * @param {FeatureContext} context
 */
export function createProjector({ store, slots, entryOf }) {
  const { frame, root } = slots;
  const host = /** @type {ShadowRoot} */ (frame.getRootNode()).host;
  const gone = new AbortController();
  adoptSheet(root, sheet);

  /** @param {boolean} projector */
  const show = (projector) => store.dispatch({ type: 'view', options: { projector } });
  let isShown = false;
  /** The browser is on its way into or out of full screen, as was asked here. */
  let isChanging = false;
  const isFull = () => host.matches(':fullscreen');

  /**
   * Has the browser do what the state says. Whoever presses the key twice changes the state while the
   * browser is on its way: it is asked again when it is there.
   */
  async function follow() {
    const { projector } = store.state.view;
    if (isChanging || projector === isFull() || !host.requestFullscreen) return;
    isChanging = true;
    // Where it is not allowed, the stage fills the window or the frame.
    await (projector ? host.requestFullscreen() : document.exitFullscreen()).catch(() => {});
    isChanging = false;
    if (projector !== store.state.view.projector) follow();
  }

  host.addEventListener(
    'fullscreenchange',
    () => {
      if (!isChanging && !isFull() && store.state.view.projector) show(false);
    },
    { signal: gone.signal },
  );
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !store.state.view.projector) return;
    // It closes a dialog that is open, and no more.
    if (event.target instanceof Element && event.target.closest('dialog')) return;
    event.preventDefault();
    event.stopPropagation();
    show(false);
  };
  frame.addEventListener('keydown', onKey, { signal: gone.signal });
  // Nothing on the page may have the focus.
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.target === document.body) onKey(event);
    },
    { signal: gone.signal },
  );

  return {
    /** Begins it, or ends it. */
    open() {
      const wanted = !store.state.view.projector;
      show(wanted);
      if (wanted) follow();
    },

    /** @param {State} state */
    render({ view }) {
      const ends = isShown && !view.projector;
      isShown = view.projector;
      frame.classList.toggle('projector', view.projector);
      entryOf('projector')?.setAttribute('aria-pressed', String(view.projector));
      if (ends) follow();
    },

    destroy() {
      gone.abort();
      if (isShown && isFull()) document.exitFullscreen().catch(() => {});
      frame.classList.remove('projector');
    },
  };
}
