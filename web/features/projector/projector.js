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
  const leaveFullscreen = () => {
    if (document.fullscreenElement === host) document.exitFullscreen().catch(() => {});
  };

  host.addEventListener(
    'fullscreenchange',
    () => {
      if (document.fullscreenElement !== host && store.state.view.projector) show(false);
    },
    { signal: gone.signal },
  );
  frame.addEventListener(
    'keydown',
    (event) => {
      // A dialog or a note that is open takes the key first.
      if (event.key !== 'Escape' || event.defaultPrevented || !store.state.view.projector) return;
      event.preventDefault();
      event.stopPropagation();
      show(false);
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
      if (!view.projector) leaveFullscreen();
      frame.classList.toggle('projector', view.projector);
      entryOf('projector')?.setAttribute('aria-pressed', String(view.projector));
    },

    destroy() {
      gone.abort();
      leaveFullscreen();
      frame.classList.remove('projector');
    },
  };
}
