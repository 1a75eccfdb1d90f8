/** @import { Run } from '../../core/run.js' */
/** @import { Session, Setup } from '../../state/session.js' */
/** @import { State } from '../../state/state.js' */
/** @import { Strings } from '../../strings/en.js' */
/** @import { MysteryWords } from './words/en.js' */
/** @import { AnswerGiven } from './game.js' */
import { adoptSheet } from '../../dom/adopt-sheet.js';
import { createAnswerDialog } from './answer-dialog.js';
import { createGame } from './game.js';
import css from './mystery.css?inline';
import { createPlace } from './place.js';
import { createQuestion } from './question.js';
import { anySeed } from './random.js';
import { createVeils } from './veils.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/**
 * What someone who plays may ask for.
 * @typedef {object} MysteryActions
 * @property {(answer: import('./series.js').Answer) => void} answer
 * @property {() => void} giveUp
 * @property {() => void} next
 * @property {() => void} again from the beginning, with another seed
 * @property {() => void} leave
 * @property {() => void} openDialog
 */

/** @typedef {ReturnType<typeof createMystery>} Mystery */

/**
 * Mystery runs in a widget: their game, and what is seen of it beside the widget's own parts.
 * @param {object} widget
 * @param {HTMLElement} widget.root with all its parts
 * @param {Session} widget.session
 * @param {Run} widget.run
 * @param {(setup: Partial<Setup>) => void} widget.restart
 * @param {Strings} strings
 * @param {MysteryWords} words
 * @param {(given: AnswerGiven) => void} onAnswer
 * @param {() => void} leaveForNone says that the data have no mystery to go on with
 */
export function createMystery(widget, strings, words, onAnswer, leaveForNone) {
  const { root, session, run, restart } = widget;
  const game = createGame(session, run, restart, onAnswer);

  /** @param {string} selector */
  const part = (selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
  /** Where the reader goes on after a new run has been dealt. */
  const focusPlay = () => part('[part=buttons] .primary').focus();

  /** @param {() => void} leave */
  const leaveBy = (leave) => {
    leave();
    part('.mystery-entry').focus();
  };

  /** @type {MysteryActions} */
  const actions = {
    answer: game.answer,
    giveUp: game.giveUp,
    next() {
      if (!game.next()) leaveBy(leaveForNone);
      else if (session.state.mystery?.stage === 'over') dialog.show(session.state);
      else focusPlay();
    },
    again() {
      if (game.begin(anySeed())) focusPlay();
      else leaveBy(leaveForNone);
    },
    leave: () => leaveBy(() => session.setMystery(null)),
    openDialog: () => dialog.show(session.state),
  };

  const place = createPlace(part('[part=scenario]'), words, actions);
  const question = createQuestion(part('[part=verdict]'), words, actions);
  const veils = createVeils(part, words);
  const dialog = createAnswerDialog(strings, words, actions, (state) =>
    (state.mystery?.stage === 'asking' ? question : place).focus(),
  );
  root.append(dialog.root);
  adoptSheet(root, sheet);

  return {
    /** @param {string} [seed] */
    begin: (seed = anySeed()) => game.begin(seed),
    redraw: game.redraw,
    /** @param {State} state */
    render(state) {
      place.render(state);
      question.render(state);
      veils.render(state);
      dialog.render(state);
    },
  };
}
