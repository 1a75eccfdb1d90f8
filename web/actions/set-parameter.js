/** @import { LearningRateChange } from '../state/learning-rates.js' */
/** @import { Configuration, ParameterName } from '../state/parameters.js' */
/** @import { Player } from '../state/player.js' */
/** @import { Presentation } from '../state/presentation.js' */
/** @import { Session } from '../state/session.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { DataOpening } from './open-data.js' */
/** @import { Restart } from './restart.js' */

import { changesIn } from '../state/learning-rates.js';
import { parameterValue } from '../state/parameter-value.js';
import {
  allowedIds,
  attributeOf,
  defaults,
  parameterNames,
  parseParameter,
} from '../state/parameters.js';
import { showPinned } from '../state/pinned.js';
import { parsePoints } from '../state/points.js';
import { showScenarioGhosts } from '../state/scenario-ghosts.js';
import { scenarios } from '../state/scenarios.js';
import { isVeiled } from '../state/state.js';
import { viewOf } from '../state/view-words.js';

/** What a mystery hides. @type {ReadonlySet<ParameterName>} */
const hiddenNames = new Set(
  /** @type {const} */ (['learningRate', 'learningRateChanges', 'scaling', 'fault', 'scenario']),
);

/** @typedef {ReturnType<typeof createParameterSetting>} ParameterSetting */

/**
 * Setting parameters, as they were typed, written or set, one by one or a scenario at a time.
 * @param {object} parts
 * @param {Session} parts.session
 * @param {Player} parts.player
 * @param {Restart} parts.restart
 * @param {DataOpening} parts.data
 * @param {(seed: string) => Promise<void>} parts.setMystery
 * @param {(chapter: string) => Promise<void>} parts.openChapter
 * @param {(code: string, message: string) => void} complain
 * @param {Strings} strings
 */
export function createParameterSetting(parts, complain, strings) {
  const { session, player, restart, data } = parts;

  /** @param {ParameterName} name @param {unknown} raw */
  const reject = (name, raw) => {
    const code = `bad-${attributeOf(name)}`;
    const parsed = name === 'points' ? parsePoints(raw) : undefined;
    if (parsed && 'badRow' in parsed) {
      complain(code, strings.errors.badPoints(parsed.badRow, parsed.found));
      return;
    }
    const veiled = isVeiled(session.state) && hiddenNames.has(name);
    const value = veiled ? strings.veiled : String(parameterValue(session.state, name));
    const kept = name === 'mystery' && value === '' ? strings.errors.nothing : value;
    complain(code, strings.errors.badParameter(name, raw, allowedIds(name), kept));
  };

  /** @param {LearningRateChange} change */
  const complainOfUnreached = ({ from }) => {
    const message = strings.errors.unreachedChange(from, session.state.furthestIteration);
    complain('bad-learning-rate-changes', message);
  };

  /** @param {readonly number[]} numbers of ghosts */
  const complainOfUnpinned = (numbers) => {
    if (numbers.length > 0) complain('bad-pinned', strings.compare.notPinned(numbers));
  };

  /** @param {Partial<Presentation>} changes */
  const present = (changes) => {
    const { dragging, start } = session.state;
    if (changes.locked) player.pause();
    if (changes.locked && dragging) restart({ start });
    session.present(changes);
  };

  /** @param {string} id of a scenario */
  const showGhosts = (id) => {
    session.dismiss('no-room-for-ghosts');
    if (showScenarioGhosts(session, id)) return;
    session.notify({ code: 'no-room-for-ghosts', message: strings.compare.noRoom });
  };

  /**
   * Starts again with all of these; whether it could, which is no if the data cannot be had.
   * @param {Partial<Configuration>} configuration what is missing is the default
   */
  const configure = async (configuration) => {
    const {
      dataset: wanted,
      w,
      b,
      iteration,
      learningRateChanges,
      ...settings
    } = { ...defaults, ...configuration };
    if (wanted === session.state.dataset.id) {
      data.forget();
    } else {
      const opened = await data.openShipped(wanted, () => ({ w, b }));
      if (!opened) return false;
    }
    restart({ ...settings, start: { w, b } });
    session.setLearningRates(changesIn(learningRateChanges));
    session.seek(iteration);
    return true;
  };

  /** @param {string} id of a known scenario */
  const chooseScenario = async (id) => {
    if (id === 'none' || !(await configure(scenarios[id]))) return;
    // It sets them all.
    for (const name of parameterNames) session.dismiss(`bad-${attributeOf(name)}`);
    session.chooseScenario(id);
    showGhosts(id);
  };

  /**
   * Takes a parameter as it was typed, written or set. Resolves when it is in effect, which all but
   * data set and scenario are before this returns; a bad value is complained of and changes nothing.
   * @param {ParameterName} name
   * @param {unknown} raw
   */
  const set = async (name, raw) => {
    const value = parseParameter(name, raw);
    if (value === undefined) {
      reject(name, raw);
      return;
    }
    session.dismiss(`bad-${attributeOf(name)}`);
    // Whoever sets what a mystery hides has no need of it any more.
    if (isVeiled(session.state) && hiddenNames.has(name)) session.setMystery(null);
    if (name === 'mystery') {
      await parts.setMystery(/** @type {string} */ (value));
    } else if (name === 'scenario') {
      await chooseScenario(/** @type {string} */ (value));
    } else if (name === 'chapter') {
      await parts.openChapter(/** @type {string} */ (value));
    } else if (name === 'dataset') {
      await data.openShipped(/** @type {string} */ (value), () => session.state.start);
    } else if (name === 'learningRate') {
      session.setLearningRate(/** @type {number} */ (value));
    } else if (name === 'iteration') {
      session.seek(/** @type {number} */ (value));
    } else if (name === 'points') {
      await data.setPoints(/** @type {string} */ (value));
    } else if (name === 'learningRateChanges') {
      restart({ learningRate: session.state.learningRates[0].learningRate });
      const unreached = session.setLearningRates(changesIn(/** @type {string} */ (value)));
      if (unreached) complainOfUnreached(unreached);
    } else if (name === 'view') {
      const { phase, ...view } = viewOf(/** @type {string} */ (value));
      session.setView(view, phase);
    } else if (name === 'pinned') {
      complainOfUnpinned(showPinned(session, /** @type {string} */ (value)));
    } else if (name === 'theme' || name === 'controls' || name === 'locked') {
      present({ [name]: value });
    } else if (name === 'w' || name === 'b') {
      restart({ start: { ...session.state.start, [name]: value } });
    } else {
      restart({ [name]: value });
    }
  };

  return { set, configure, chooseScenario, showGhosts, complainOfUnreached, complainOfUnpinned };
}
