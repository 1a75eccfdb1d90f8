/** @import { Store } from '../../state/store.js' */
/** @import { Answer, Series } from './series.js' */
import { defaultStart } from '../../datasets/catalogue.js';
import { drawMystery, verdictAtHorizon } from './draw.js';
import {
  answered,
  ended,
  firstRound,
  givenUp,
  isLast,
  nextRound,
  redrawn,
  scoreOf,
} from './series.js';

/**
 * The detail of `gd-answer`; `answer` is null if the reader gave up.
 * @typedef {{seed: string, round: number, answer: Answer | null, correct: boolean, score: number}} AnswerGiven
 */

/** @typedef {ReturnType<typeof createGame>} Game */

/**
 * Plays series of mysteries: draws runs, starts them, and judges the answers.
 * @param {Store} store
 * @param {(given: AnswerGiven) => void} onAnswer
 */
export function createGame(store, onAnswer) {
  /** @param {Series} mystery */
  const become = (mystery) => store.dispatch({ type: 'mystery', mystery });

  /**
   * Draws a run and starts it veiled. Returns false and does nothing if the data have none.
   * @param {string} seed
   * @param {number} round
   * @param {(drawn: import('./draw.js').Drawn) => Series} seriesWith
   */
  const deal = (seed, round, seriesWith) => {
    const { dataset, options } = store.state;
    const from = defaultStart(dataset);
    const drawn = store.ask.aside(options, (scratch) => drawMystery(seed, round, from, scratch));
    if (!drawn) return false;
    const { start, learningRate, scaling, fault } = drawn;
    store.load(
      { ...start, learningRate, scaling, fault, batchSize: 'all', scenario: 'none' },
      { mystery: seriesWith(drawn), chapter: 'none' },
    );
    return true;
  };

  /** @param {Series} series @param {Answer | null} answer */
  const tell = (series, answer) => {
    const { seed, round, status } = series;
    onAnswer({ seed, round, answer, correct: status === 'solved', score: scoreOf(series) });
  };

  /** @returns {Series | null} */
  const asked = () => {
    const { mystery } = store.state;
    return mystery?.status === 'asking' ? mystery : null;
  };

  return {
    /** @param {string} seed */
    begin: (seed) => deal(seed, 1, (drawn) => firstRound(seed, drawn)),

    /** Draws the present round again, after the data have changed. */
    redraw() {
      const series = asked();
      return !series || deal(series.seed, series.round, (drawn) => redrawn(series, drawn));
    },

    /** @param {Answer} answer of a run that has begun */
    answer(answer) {
      const series = asked();
      if (!series || store.state.snapshot.iteration === 0) return;
      const { options, snapshot, diagnosis } = store.state;
      const { learningRate, scaling, fault } = series.drawn;
      // The reader may have moved the start, and may judge by the run from there.
      const { start } = options;
      const later = store.ask.aside(options, (scratch) =>
        verdictAtHorizon({ start, learningRate, scaling, fault }, scratch),
      );
      const shown = snapshot.iteration > 0 ? diagnosis.verdict : null;
      const after = answered(series, answer, [shown, later]);
      become(after);
      tell(after, answer);
    },

    giveUp() {
      const series = asked();
      if (!series) return;
      const after = givenUp(series);
      become(after);
      tell(after, null);
    },

    /**
     * Goes to the next mystery, or from the last one to the score. Returns false if the data have
     * none.
     */
    next() {
      const { mystery } = store.state;
      if (!mystery || mystery.status === 'asking') return true;
      if (!isLast(mystery)) {
        return deal(mystery.seed, mystery.round + 1, (drawn) => nextRound(mystery, drawn));
      }
      become(ended(mystery));
      return true;
    },
  };
}
