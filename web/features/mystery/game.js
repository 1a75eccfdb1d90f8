/** @import { Run } from '../../core/run.js' */
/** @import { Session, Setup } from '../../state/session.js' */
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
 * What is told of each answer; `answer` is null where the reader asked to be shown.
 * @typedef {{seed: string, round: number, answer: Answer | null, correct: boolean, score: number}} AnswerGiven
 */

/** @typedef {ReturnType<typeof createGame>} Game */

/**
 * Plays series of mysteries on a session: draws runs, starts on them, takes answers.
 * @param {Session} session
 * @param {Pick<Run, 'scratch'>} run
 * @param {(setup: Partial<Setup>) => void} restart
 * @param {(given: AnswerGiven) => void} onAnswer
 */
export function createGame(session, run, restart, onAnswer) {
  /**
   * Does something with a run on the present data, other than the one shown.
   * @template Result
   * @param {(scratch: Run) => Result} act
   */
  const aside = (act) => {
    const { dataset, start, scaling, fault, snapshot } = session.state;
    const { learningRate } = snapshot;
    const scratch = run.scratch();
    scratch.open(dataset.x, dataset.y, { start, scaling, fault, learningRate });
    const result = act(scratch);
    scratch.free();
    return result;
  };

  /**
   * Veils the run before it becomes another. False, and nothing happened, if the data have none.
   * @param {string} seed
   * @param {number} round
   * @param {(drawn: import('./draw.js').Drawn) => Series} seriesWith
   */
  const deal = (seed, round, seriesWith) => {
    const from = defaultStart(session.state.dataset.id);
    const drawn = aside((scratch) => drawMystery(seed, round, from, scratch));
    if (!drawn) return false;
    const { start, learningRate, scaling, fault } = drawn;
    session.setMystery(seriesWith(drawn));
    session.chooseScenario('none');
    restart({ start, learningRate, scaling, fault, batchSize: 'all' });
    return true;
  };

  /** @param {Series} series @param {Answer | null} answer */
  const tell = (series, answer) => {
    const { seed, round, stage } = series;
    onAnswer({ seed, round, answer, correct: stage === 'solved', score: scoreOf(series) });
  };

  /** @returns {Series | null} */
  const asked = () => {
    const { mystery } = session.state;
    return mystery?.stage === 'asking' ? mystery : null;
  };

  return {
    /** @param {string} seed */
    begin: (seed) => deal(seed, 1, (drawn) => firstRound(seed, drawn)),

    /** Draws the present round again, on data that have come instead. */
    redraw() {
      const series = asked();
      return !series || deal(series.seed, series.round, (drawn) => redrawn(series, drawn));
    },

    /** @param {Answer} answer of a run that has begun */
    answer(answer) {
      const series = asked();
      if (!series || session.state.snapshot.iteration === 0) return;
      const { start, snapshot, diagnosis } = session.state;
      const { learningRate, scaling, fault } = series.drawn;
      // The reader may have gone to another start: the run from there is as good a witness.
      const later = aside((scratch) =>
        verdictAtHorizon({ start, learningRate, scaling, fault }, scratch),
      );
      const shown = snapshot.iteration > 0 ? diagnosis.verdict : null;
      const after = answered(series, answer, [shown, later]);
      session.setMystery(after);
      tell(after, answer);
    },

    giveUp() {
      const series = asked();
      if (!series) return;
      const after = givenUp(series);
      session.setMystery(after);
      tell(after, null);
    },

    /** To the next mystery, or from the last one to the score. False if the data have none. */
    next() {
      const { mystery } = session.state;
      if (!mystery || mystery.stage === 'asking') return true;
      if (!isLast(mystery)) {
        return deal(mystery.seed, mystery.round + 1, (drawn) => nextRound(mystery, drawn));
      }
      session.setMystery(ended(mystery));
      return true;
    },
  };
}
