/** @import { Diagnosis } from '../core/layouts.js' */
/** @import { Notice, State } from '../state/state.js' */
/** @import { Store } from '../state/store.js' */
/** @import { Strings } from '../strings/en.js' */
import { changeDetector } from '../state/change-detector.js';
import { noticeText } from '../state/notices.js';

/**
 * Fires the element's events when the state changes.
 * @param {Store} store that has begun
 * @param {Strings} strings
 * @param {(type: string, detail: unknown) => void} fire
 * @returns {() => void} ends it
 */
export function attachEvents(store, strings, fire) {
  const linkHasChanged = changeDetector((state) => [
    state.dataset,
    state.options,
    state.learningRates,
    state.snapshot.iteration,
    state.view,
    state.phase,
    state.ghosts,
    state.chosenScenario,
    state.mystery?.seed,
  ]);

  /** @param {readonly Notice[]} notices @param {readonly Notice[]} former */
  const tellErrors = (notices, former) => {
    for (const notice of notices) {
      if ('message' in notice || notice.isNews || former.includes(notice)) continue;
      fire('gd-error', { code: notice.code, message: noticeText(notice, strings) });
    }
  };

  linkHasChanged(store.state);
  tellErrors(store.state.notices, []);

  return store.subscribe((state, former) => {
    if (!former) return;
    if (verdictDiffers(state.diagnosis, former.diagnosis)) {
      fire('gd-diagnosis', structuredClone(state.diagnosis));
    }
    if (state.dataset !== former.dataset && !state.dragging) {
      const { x, origin = 'shipped' } = state.dataset;
      fire('gd-data', { m: x.length, origin });
    }
    if (hasStepped(state, former)) fire('gd-step', structuredClone(state.snapshot));
    if (!state.playing && linkHasChanged(state)) {
      fire('gd-change', structuredClone(store.state.snapshot));
    }
    if (state.chapter !== former.chapter) fire('gd-chapter', { chapter: state.chapter });
    tellErrors(state.notices, former.notices);
  });
}

/** Another iteration is shown, or one of another run. @param {State} state @param {State} former */
const hasStepped = (state, former) =>
  state.snapshot.iteration !== former.snapshot.iteration || state.landscape !== former.landscape;

/** @param {Diagnosis} a @param {Diagnosis} b */
const verdictDiffers = (a, b) => a.verdict !== b.verdict || a.cause !== b.cause;
