/** The actions on a run that has begun, and what each changes in the state. */

/** @import { Run } from '../core/run.js' */
/** @import { Presentation } from './presentation.js' */
/** @import { Notice, Phase, State, ViewOptions } from './state.js' */
import { trailOn } from './aside.js';
import { framedBy, pinnedAs } from './begin.js';
import { runAt } from './configuration.js';
import { pinRefusal, trailOf, withGhost } from './ghosts.js';
import { changesText } from './learning-rate-schedule.js';
import { withNotice, withoutNotices } from './notices.js';
import { observed } from './observed.js';
import { presentationAfter } from './presentation.js';

/**
 * @typedef {{type: 'step', count: number, phase?: Phase, goesOn?: boolean}
 *   | {type: 'seek', iteration: number, phase?: Phase, goesOn?: boolean}
 *   | {type: 'phase', phase: Phase, goesOn?: boolean}
 *   | {type: 'play', held?: boolean}
 *   | {type: 'release'}
 *   | {type: 'pause'}
 *   | {type: 'learning-rate', learningRate: number}
 *   | {type: 'mark', iteration: number | null}
 *   | {type: 'view', options: Partial<ViewOptions>, phase?: Phase}
 *   | {type: 'present', presentation: Partial<Presentation>}
 *   | {type: 'notify', notice: Notice}
 *   | {type: 'dismiss', codes: readonly string[]}
 *   | {type: 'pin'}
 *   | {type: 'unpin', number: number}
 *   | {type: 'pinned', text: string}
 *   | {type: 'scenario', scenario: string}
 *   | {type: 'mystery', mystery: State['mystery']}
 *   | {type: 'veil', veiled: boolean}
 *   | {type: 'chapter', chapter: string}} Action
 *   An action that moves the run pauses it, unless it says `goesOn`.
 */

/** @typedef {Action['type']} ActionType */

/**
 * What an action changes; null if nothing.
 * @param {Action} action
 * @param {State} state
 * @param {Run} run
 * @returns {Partial<State> | null}
 */
export function changesOf(action, state, run) {
  switch (action.type) {
    case 'step':
      run.step(action.count);
      return {
        ...observed(run),
        phase: action.phase ?? firstPhase(state.view),
        playing: staysPlaying(action, state),
      };
    case 'seek':
      run.seek(action.iteration);
      return {
        ...observed(run),
        phase: action.phase ?? firstPhase(state.view),
        playing: staysPlaying(action, state),
      };
    case 'phase':
      return { phase: action.phase, playing: staysPlaying(action, state) };
    case 'play':
      return state.playing && state.held === Boolean(action.held)
        ? null
        : { playing: true, held: Boolean(action.held) };
    case 'release':
      return state.held ? { held: false } : null;
    case 'pause':
      return state.playing ? { playing: false, phase: phaseAtRest(state) } : null;
    case 'learning-rate':
      return learningRateSet(action.learningRate, state, run);
    case 'mark':
      return marked(action.iteration, state, run);
    case 'view': {
      const view = { ...state.view, ...action.options };
      return { view, phase: view.phaseByPhase ? (action.phase ?? state.phase ?? 0) : null };
    }
    case 'present':
      return presented(action.presentation, state, run);
    case 'notify':
      return { notices: withNotice(state.notices, action.notice) };
    case 'dismiss': {
      const notices = withoutNotices(state.notices, action.codes);
      return notices === state.notices ? null : { notices };
    }
    case 'pin':
      return pinned(state, run);
    case 'unpin':
      return { ghosts: state.ghosts.filter(({ number }) => number !== action.number) };
    case 'pinned':
      return pinnedAs(state, action.text, (wanted) => trailOn(run, state.dataset, wanted));
    case 'scenario':
      return { chosenScenario: action.scenario };
    case 'mystery':
      return state.mystery === action.mystery ? null : { mystery: action.mystery };
    case 'veil':
      return state.veiled === action.veiled ? null : { veiled: action.veiled };
    case 'chapter':
      // A lesson and a mystery cannot both be open.
      return action.chapter === 'none'
        ? { chapter: action.chapter }
        : { chapter: action.chapter, mystery: null };
  }
}

/**
 * The phase of an iteration that has just been reached.
 * @param {ViewOptions} view
 * @returns {Phase | null}
 */
const firstPhase = (view) => (view.phaseByPhase ? 0 : null);

/** @param {{goesOn?: boolean}} action @param {State} state */
const staysPlaying = ({ goesOn = false }, { playing }) => goesOn && playing;

/** A slow run that is paused between two iterations has no phase lit. @param {State} state */
const phaseAtRest = ({ view, phase }) => (phase === 0 ? firstPhase(view) : phase);

/**
 * α from the iteration shown on; refused out of its range.
 * @param {number} learningRate
 * @param {State} state
 * @param {Run} run
 */
function learningRateSet(learningRate, state, run) {
  const refusal = run.setLearningRate(learningRate);
  if (refusal) return null;
  const after = {
    ...observed(run),
    phase: firstPhase(state.view),
    learningRates: run.learningRates(),
  };
  if (after.snapshot.iteration > 0) return after;
  const options = { ...state.options, learningRate };
  const framed = framedBy(run, options.start, state.dataset);
  return { ...after, options, framed, startSnapshot: after.snapshot };
}

/**
 * Marks the iteration that the reader points at, in all the plots.
 * @param {number | null} iteration
 * @param {State} state
 * @param {Run} run
 */
function marked(iteration, state, run) {
  if ((state.marked?.iteration ?? null) === iteration) return null;
  return { marked: iteration === null ? null : run.snapshotAt(iteration) };
}

/**
 * A lock pauses the run, and ends the dragging of the start.
 * @param {Partial<Presentation>} changes
 * @param {State} state
 * @param {Run} run
 * @returns {Partial<State>}
 */
function presented(changes, state, run) {
  const { presentation, dragging, playing, framed, options, dataset } = state;
  const drops = Boolean(changes.locked) && dragging;
  return {
    presentation: presentationAfter(presentation, changes),
    playing: playing && !changes.locked,
    dragging: dragging && !drops,
    framed: drops ? framedBy(run, options.start, dataset) : framed,
  };
}

/**
 * Pins the run up to the iteration shown, unless pinRefusal says why not. An α that was just set
 * and has made no step yet is left out of it.
 * @param {State} state
 * @param {Run} run
 */
function pinned(state, run) {
  if (pinRefusal(state) !== null) return null;
  const { iteration } = state.snapshot;
  const isSetHere = iteration > 0 && state.learningRates.some(({ from }) => from === iteration);
  const before = state.learningRates.filter(({ from }) => from < iteration);
  const trail = isSetHere
    ? trailOn(run, state.dataset, {
        ...runAt(state, iteration),
        learningRateChanges: changesText(before),
      })
    : trailOf(state);
  return trail && { ghosts: withGhost(state.ghosts, trail, 'reader') };
}
