/** Makes the ghosts that the parameter `pinned` names, and the text that names the present ones. */

/** @import { Configuration } from './parameters.js' */
/** @import { Ghost, RunTrail, Trail } from './ghosts.js' */
/** @import { GhostSource } from './scenarios.js' */
/** @import { State } from './state.js' */
import { trailOnSlide, withGhost } from './ghosts.js';
import { changesText } from './learning-rate-schedule.js';
import { numberText } from './numbers.js';
import { configurationOfOptions } from './options.js';
import { attributeOf, defaults, parseRunParameter, runNames } from './parameters.js';
import { mostGhosts, parsePinned, slideWord } from './pinned-text.js';
import { scenarioOf } from './scenario-of.js';
import { scenarios } from './scenarios.js';

/**
 * Makes the trail of a run on the present data; null if J at its start would not be finite.
 * @typedef {(configuration: Partial<Configuration>) => RunTrail | null} MakeTrail
 */

/**
 * `auto` if the ghosts are those of the scenario, `none`, or a list. A log is in no list.
 * @param {State} state
 */
export function pinnedText(state) {
  const brought = scenarios[scenarioOf(state)]?.ghosts ?? [];
  const ghosts = state.ghosts.flatMap((ghost) => (ghost.kind === 'log' ? [] : ghost));
  const isAsBrought =
    ghosts.length === brought.length &&
    ghosts.every(({ origin, number }, i) => origin === 'scenario' && number === i + 1);
  if (isAsBrought) return 'auto';
  if (ghosts.length === 0) return 'none';
  /** @type {string[]} */
  const texts = [];
  for (const ghost of ghosts) texts[ghost.number - 1] = textOf(sourceOf(ghost));
  return Array.from(texts, (text = '') => text).join(';');
}

/**
 * The text that names the present ghosts and another run, if there is room for it.
 * @param {State} state
 * @param {string} run as the parameter `pinned` names it
 */
export function pinnedBeside(state, run) {
  const present = pinnedText(state);
  if (state.ghosts.length === 0) return run;
  // Of a scenario's own ghosts there is no list.
  if (present === 'auto' || state.ghosts.length >= mostGhosts) return present;
  return present.split(';').includes(run) ? present : `${present};${run}`;
}

/**
 * The ghosts that such a text names. They replace all the present ones.
 * @param {State} state
 * @param {string} text that parses
 * @param {MakeTrail} makeTrail
 * @returns {{ghosts: readonly Ghost[], missing: number[]}} missing: numbers of the ghosts that
 *   cannot be made on these data
 */
export function ghostsNamed(state, text, makeTrail) {
  const list = parsePinned(text, parseRunParameter) ?? [];
  const id = scenarioOf(state);
  if (list === 'auto') {
    return {
      ghosts: ghostsOfScenario({ ...state, ghosts: [] }, id, makeTrail).ghosts,
      missing: [],
    };
  }
  const brought = new Set(
    scenarios[id]?.ghosts?.map((source) =>
      textOf(typeof source === 'string' ? source : { ...scenarios[id], ...source }),
    ),
  );
  /** @type {Ghost[]} */
  const ghosts = [];
  /** @type {number[]} */
  const missing = [];
  for (const [i, source] of list.entries()) {
    if (source === null) continue;
    const isElsewhere = source === slideWord && state.dataset.id !== defaults.dataset;
    const trail = isElsewhere ? null : trailFrom(state, source, {}, makeTrail);
    if (trail === null) missing.push(i + 1);
    else {
      const origin = brought.has(textOf(source)) ? 'scenario' : 'reader';
      ghosts.push({ ...trail, number: i + 1, origin });
    }
  }
  return { ghosts, missing };
}

/**
 * The reader's own ghosts and those of a scenario, as far as there is room. The scenario's are only
 * made on the data set that they belong to.
 * @param {State} state
 * @param {string} id of the scenario
 * @param {MakeTrail} makeTrail
 * @returns {{ghosts: readonly Ghost[], hasRoom: boolean}}
 */
export function ghostsOfScenario(state, id, makeTrail) {
  const scenario = scenarios[id] ?? {};
  const { dataset = defaults.dataset, ghosts: sources = [] } = scenario;
  const trails =
    state.dataset.id === dataset
      ? sources.flatMap((source) => trailFrom(state, source, scenario, makeTrail) ?? [])
      : [];
  /** @type {readonly Ghost[]} */
  let ghosts = state.ghosts.filter(({ origin }) => origin === 'reader');
  const wanted = ghosts.length + trails.length;
  for (const trail of trails) ghosts = withGhost(ghosts, trail, 'scenario');
  return { ghosts, hasRoom: ghosts.length === wanted };
}

/**
 * @param {State} state
 * @param {GhostSource} source
 * @param {Partial<Configuration>} scenario that the run differs from in what the source says
 * @param {MakeTrail} makeTrail
 * @returns {Trail | null}
 */
const trailFrom = (state, source, scenario, makeTrail) =>
  source === slideWord
    ? trailOnSlide(state.landscape)
    : makeTrail({ ...defaults, ...scenario, .../** @type {Partial<Configuration>} */ (source) });

/** Names only what is not the default. @param {GhostSource} source */
function textOf(source) {
  if (typeof source === 'string') return source;
  /** @type {Partial<Configuration>} */
  const run = source;
  return runNames
    .filter((name) => !Object.is(run[name] ?? defaults[name], defaults[name]))
    .map((name) => `${attributeOf(name)}=${written(run[name])}`)
    .join(' ');
}

/** @param {unknown} value */
const written = (value) => (typeof value === 'number' ? numberText(value) : String(value));

/** @param {Exclude<Ghost, {kind: 'log'}>} ghost @returns {GhostSource} */
const sourceOf = (ghost) =>
  ghost.kind === 'lecture-slide'
    ? slideWord
    : {
        ...configurationOfOptions(ghost.options),
        learningRateChanges: changesText(ghost.learningRates),
        iteration: ghost.path.iteration[ghost.path.iteration.length - 1],
      };
