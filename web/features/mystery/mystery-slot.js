/** @import { Restart } from '../../actions/restart.js' */
/** @import { Run } from '../../core/run.js' */
/** @import { Session } from '../../state/session.js' */
/** @import { State } from '../../state/state.js' */
/** @import { Strings } from '../../strings/en.js' */
/** @import { AnswerGiven } from './game.js' */
/** @import { Mystery } from './mystery.js' */
/** @import { Series } from './series.js' */

/** @typedef {Awaited<ReturnType<typeof loadMystery>>} MysteryParts */

/**
 * Mysteries are fetched with the first one, and their words with them.
 * @param {Strings} strings
 */
export async function loadMystery(strings) {
  const [{ createMystery }, { mysteryWords }] = await Promise.all([
    import('./mystery.js'),
    strings.mysteryWords(),
  ]);
  return { createMystery, words: mysteryWords };
}

/**
 * The place of the mysteries in a widget.
 * @param {object} widget
 * @param {HTMLElement} widget.root
 * @param {Session} widget.session
 * @param {Run} widget.run
 * @param {Restart} widget.restart
 * @param {() => void} widget.onBegun the run is one to find out about
 * @param {(code: string, message: string) => void} complain
 * @param {Strings} strings
 * @param {(given: AnswerGiven) => void} onAnswer
 */
export function createMysterySlot(widget, complain, strings, onAnswer) {
  const { session, onBegun } = widget;
  /** @type {Mystery | undefined} */
  let mystery;
  let asked = 0;

  const complainOfNone = () => {
    session.setMystery(null);
    complain('no-mystery', strings.errors.noMystery);
  };
  const complainOfUnreachable = () =>
    complain('mystery-unreachable', strings.errors.mysteryUnreachable);

  /** @param {MysteryParts} parts */
  const attach = ({ createMystery, words }) =>
    createMystery(widget, strings, words, onAnswer, complainOfNone);

  return {
    get isLoaded() {
      return mystery !== undefined;
    },

    /** @param {string} [seed] of a series to begin: any, if none is named; if it is empty, none */
    async set(seed) {
      const thisTime = ++asked;
      if (seed === '') {
        session.setMystery(null);
        return;
      }
      try {
        const parts = mystery ? null : await loadMystery(strings);
        if (thisTime !== asked) return;
        if (parts) mystery ??= attach(parts);
      } catch {
        complainOfUnreachable();
        return;
      }
      if (mystery?.begin(seed)) onBegun();
      else complainOfNone();
    },

    /**
     * Begins with the widget, before its first frame, which would tell. Whether a mystery is dealt.
     * @param {MysteryParts | null} parts that were asked for
     * @param {Series | null} series to go on with
     * @param {string} seed of one to begin otherwise
     */
    open(parts, series, seed) {
      if (parts) mystery = attach(parts);
      if (mystery && series) session.setMystery(series);
      else mystery?.begin(seed);
      return session.state.mystery !== null;
    },

    /** Says why there is none, although one was asked for. */
    complainOfMissing() {
      if (mystery) complainOfNone();
      else complainOfUnreachable();
    },

    /** The data are others: so is what is hidden. */
    redraw() {
      if (mystery?.redraw() === false) complainOfNone();
    },

    /** @param {State} state */
    render: (state) => mystery?.render(state),

    /** Whatever is being fetched is no longer wanted. */
    forget() {
      asked += 1;
    },
  };
}
