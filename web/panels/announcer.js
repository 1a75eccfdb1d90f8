/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
import { element } from '../dom/elements.js';
import { noticeText } from '../state/notices.js';
import { scenarioOf } from '../state/scenario-of.js';
import { isVeiled } from '../state/state.js';

/** Milliseconds for which announcements are collected, so that quick ones are spoken together. */
const patience = { still: 350, playing: 2000 };

/**
 * The only live region of the widget, for readers who cannot see the plots. It announces politely
 * when a run pauses or moves, when its verdict changes and when something is refused, but not in
 * every frame.
 * @param {Strings} strings
 */
export function createAnnouncer(strings) {
  const root = element('div', { className: 'unseen', role: 'status', 'aria-live': 'polite' });
  /** @type {State | undefined} */
  let former;
  /** The latest announcement of each kind. @type {Map<string, string>} */
  const pending = new Map();
  let timer = 0;

  const speak = () => {
    timer = 0;
    root.textContent = [...pending.values()].join(' ');
    pending.clear();
  };

  /** @param {string} kind @param {string} text @param {boolean} playing */
  const say = (kind, text, playing) => {
    pending.set(kind, text);
    timer ||= window.setTimeout(speak, playing ? patience.playing : patience.still);
  };

  return {
    root,

    /** @param {State} state */
    render(state) {
      const before = former;
      if (state.dragging) return;
      former = state;
      if (!before) return;
      const { playing, snapshot, diagnosis, notices } = state;

      const news = notices.filter((notice) => !before.notices.includes(notice));
      for (const notice of news) say(notice.code, noticeText(notice, strings), false);

      const moved =
        snapshot.iteration !== before.snapshot.iteration ||
        snapshot.w !== before.snapshot.w ||
        snapshot.b !== before.snapshot.b;
      const pausedNow = before.playing && !playing;
      if ((moved && !playing) || pausedNow) {
        const words = strings.markedIteration(snapshot);
        say('iteration', pausedNow ? strings.paused(words) : `${words}.`, false);
      }
      const verdictIsNew =
        diagnosis.verdict !== before.diagnosis.verdict ||
        diagnosis.cause !== before.diagnosis.cause;
      if (isVeiled(state)) {
        pending.delete('verdict');
      } else if (verdictIsNew || (pausedNow && !pending.has('verdict'))) {
        const title = strings.verdicts[diagnosis.verdict];
        say('verdict', `${title} ${strings.verdictSentence(state, scenarioOf(state))}`, playing);
      }
    },

    destroy: () => clearTimeout(timer),
  };
}
