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
  const leaveFullscreen = () => {
    if (host.matches(':fullscreen')) document.exitFullscreen().catch(() => {});
  };

  host.addEventListener(
    'fullscreenchange',
    () => {
      if (!host.matches(':fullscreen') && store.state.view.projector) show(false);
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
      if (wanted) host.requestFullscreen?.().catch(() => {});
    },

    /** @param {State} state */
    render({ view }) {
      if (isShown && !view.projector) leaveFullscreen();
      isShown = view.projector;
      frame.classList.toggle('projector', view.projector);
      entryOf('projector')?.setAttribute('aria-pressed', String(view.projector));
    },

    destroy() {
      gone.abort();
      if (isShown) leaveFullscreen();
      frame.classList.remove('projector');
    },
  };
}
