/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { MysteryWords } from './words/en.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { createAnswerDialog } from './answer-dialog.js';
import { createGame } from './game.js';
import css from './mystery.css?inline';
import { createPosition, createQuestion, createVeils } from './places.js';
import { anySeed } from './random.js';

const sheet = sheetOf(css);

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

/**
 * Mystery runs: their game, and what is seen of it beside the demo's own parts.
 * @param {FeatureContext} context
 */
export function createMystery({ store, slots, strings, words: catalogue, fire, entryOf }) {
  /** @type {MysteryWords} */
  const words = catalogue.mysteryWords;
  const game = createGame(store, (given) => fire('gd-answer', given));

  /** Where the reader goes on after a new run has been dealt. */
  const focusPlay = () => slots.play.focus();

  const leave = () => {
    store.dispatch({ type: 'mystery', mystery: null });
    entryOf('mystery')?.focus();
  };
  /** The data have no mystery to go on with. */
  const complainOfNone = () => {
    store.dispatch({ type: 'mystery', mystery: null });
    store.dispatch({ type: 'notify', notice: { code: 'no-mystery', error: 'noMystery' } });
  };
  const leaveForNone = () => {
    complainOfNone();
    entryOf('mystery')?.focus();
  };

  /** @type {MysteryActions} */
  const actions = {
    answer: game.answer,
    giveUp: game.giveUp,
    next() {
      if (!game.next()) leaveForNone();
      else if (store.state.mystery?.status === 'over') dialog.show(store.state);
      else focusPlay();
    },
    again() {
      if (game.begin(anySeed())) focusPlay();
      else leaveForNone();
    },
    leave,
    openDialog() {
      // What is asked about stays as it is while the reader answers.
      store.dispatch({ type: 'pause' });
      dialog.show(store.state);
    },
  };

  const position = createPosition(slots.scenario, words, actions);
  const question = createQuestion(slots.verdict, words, actions);
  const veils = createVeils(slots, words);
  const dialog = createAnswerDialog(strings, words, actions, (state) =>
    (state.mystery?.status === 'asking' ? question : position).focus(),
  );
  slots.root.append(dialog.root);
  adoptSheet(slots.root, sheet);

  // What is hidden in a round is of the data: where these are others, it is drawn again.
  const unsubscribe = store.subscribe((state, former) => {
    if (state.dataset !== former?.dataset && !game.redraw()) complainOfNone();
  });

  return {
    /** @param {string} [seed] of a series to begin: any, if none is named; if it is empty, none */
    open(seed) {
      if (seed === '') {
        store.dispatch({ type: 'mystery', mystery: null });
        return;
      }
      if (!game.begin(seed ?? anySeed())) complainOfNone();
      // The reader has pressed a button below the plots.
      else if (seed === undefined) slots.plots.scrollIntoView({ block: 'nearest' });
    },

    /** @param {State} state */
    render(state) {
      position.render(state);
      question.render(state);
      veils.render(state);
      dialog.render(state);
    },

    destroy: unsubscribe,
  };
}
