/** The parameter `pinned`: which ghosts there are. */

import { numberText } from './numbers.js';
import { defaults, parseParameter } from './parameters.js';
import { parsePinned, sourceText } from './pinned-text.js';
import { runAt } from './run-of.js';
import { showScenarioGhosts, trailFrom } from './scenario-ghosts.js';
import { scenarioOf } from './scenario-of.js';
/** @import { GhostSource } from './scenarios.js' */
/** @import { Ghost, Trail } from './ghosts.js' */
/** @import { Configuration } from './parameters.js' */
/** @import { Session } from './session.js' */
/** @import { State } from './state.js' */
import { scenarios } from './scenarios.js';

/**
 * `auto` if they are those that the state's scenario brings, `none`, or a list.
 * @param {State} state
 */
export function pinnedText(state) {
  const brought = scenarios[scenarioOf(state)]?.ghosts ?? [];
  const isAsBrought =
    state.ghosts.length === brought.length &&
    state.ghosts.every(({ origin, number }, i) => origin === 'scenario' && number === i + 1);
  if (isAsBrought) return 'auto';
  if (state.ghosts.length === 0) return 'none';
  /** @type {string[]} */
  const texts = [];
  for (const ghost of state.ghosts) texts[ghost.number - 1] = textOf(sourceOf(ghost));
  return Array.from(texts, (text = '') => text).join(';');
}

/**
 * Shows ghosts as such a text has them, in place of all there are. A list's runs are made again.
 * @param {Session} session
 * @param {string} text that parses
 * @returns {number[]} the numbers of those that cannot be made on these data
 */
export function showPinned(session, text) {
  const list = parsePinned(text, parseParameter) ?? [];
  const scenario = scenarioOf(session.state);
  if (list === 'auto') {
    session.setGhosts([]);
    showScenarioGhosts(session, scenario);
    return [];
  }
  const brought = new Set(
    scenarios[scenario]?.ghosts?.map((source) =>
      textOf(typeof source === 'string' ? source : { ...scenarios[scenario], ...source }),
    ),
  );
  /** @type {Ghost[]} */
  const ghosts = [];
  /** @type {number[]} */
  const missing = [];
  for (const [i, source] of list.entries()) {
    if (source === null) continue;
    const trail = trailOn(session, source);
    if (trail === null) missing.push(i + 1);
    else {
      const origin = brought.has(textOf(source)) ? 'scenario' : 'reader';
      ghosts.push({ ...trail, number: i + 1, origin });
    }
  }
  session.setGhosts(ghosts);
  return missing;
}

/** @param {Session} session @param {GhostSource} source @returns {Trail | null} */
function trailOn(session, source) {
  const isElsewhere = session.state.dataset.id !== defaults.dataset;
  if (source === 'lecture-slide' && isElsewhere) return null;
  return trailFrom(source, 'none', session);
}

/** @param {GhostSource | Partial<Configuration>} source */
const textOf = (source) =>
  sourceText(/** @type {GhostSource} */ (source), defaults, (value) =>
    typeof value === 'number' ? numberText(value) : value,
  );

/** @param {Ghost} ghost @returns {GhostSource} */
const sourceOf = (ghost) =>
  ghost.kind === 'lecture-slide'
    ? ghost.kind
    : runAt(ghost, ghost.path.iteration[ghost.path.iteration.length - 1]);
