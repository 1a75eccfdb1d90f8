/** @import { Run } from '../core/run.js' */
/** @import { RunOptions } from './options.js' */
/** @import { RunRefusal } from '../core/boundary.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Configuration } from './parameters.js' */
/** @import { Notice, State } from './state.js' */
/** @import { Wanted } from './wanted.js' */
import { defaultStart } from '../datasets/catalogue.js';
import { trailOn } from './aside.js';
import { changesIn } from './learning-rate-schedule.js';
import { startNotFinite, withNotice, withoutNotices } from './notices.js';
import { observed } from './observed.js';
import { defaultOptions, optionsOf, takesSameBatches } from './options.js';
import { attributeOf, rowOf } from './parameters.js';
import { ghostsNamed, ghostsOfScenario } from './pinned.js';
import { presentationAfter } from './presentation.js';
import { blankState } from './state.js';
import { viewOf } from './view-words.js';

/**
 * Begins a run on data that are loaded already. Every run begins here, whether the page, a link, an
 * attribute, a scenario, the lesson, a mystery or a return to the page asks for it. Returns the
 * state after it, or why the former run goes on.
 * @param {Run} run
 * @param {State | undefined} former undefined before the first run
 * @param {Wanted} wanted
 * @param {Dataset} dataset
 * @param {Partial<State>} changes that come with it
 * @returns {{state: State} | {refusal: Notice}}
 */
export function begin(run, former, wanted, dataset, changes) {
  const before = former ?? blankState;
  const hasSameData = dataset === before.dataset;
  const { notices: brought = [], ...others } = changes;
  let options = optionsOf(wanted, presentOptions(former));
  let examples = dataset;
  // News is about the run that made it.
  const news = before.notices.filter((notice) => 'isNews' in notice).map(({ code }) => code);
  let notices = withoutNotices(
    before.notices,
    hasSameData ? news : [...news, 'bad-data', 'bad-points'],
  );
  for (const notice of brought) notices = withNotice(notices, notice);
  let error = start(run, dataset, hasSameData, options);
  if (error && isOfStart(error) && !former) {
    notices = withNotice(notices, startNotFinite('bad-start', options, 'defaultStart'));
    options = { ...options, start: defaultOptions.start };
    error = start(run, dataset, hasSameData, options);
  }
  if (!error && wanted.findsStart) {
    const start = run.landscape().suitableStart;
    examples = { ...dataset, start };
    options = { ...options, start };
    error = run.restart(options);
  }
  if (error) return { refusal: refusalOf(error, wanted, hasSameData, options) };

  const landscape = run.landscape();
  const startSnapshot = run.snapshot();
  const unreached = follow(run, wanted);
  const after = observed(run);
  if (unreached !== null) {
    notices = withNotice(notices, {
      code: 'bad-learning-rate-changes',
      error: 'unreachedChange',
      given: [unreached, after.furthestIteration],
    });
  }
  const { phase, ...view } = wanted.view === undefined ? shownAs(before) : viewOf(wanted.view);
  /** @type {State} */
  const next = {
    ...before,
    dataset: examples,
    options,
    learningRates: run.learningRates(),
    landscape,
    startSnapshot,
    unitContour: run.contourEllipse(1),
    usualExcessCost: others.dragging
      ? before.usualExcessCost
      : run.excessCostAt(defaultStart(examples)),
    // Computing it takes milliseconds, too long for each event while the start is dragged.
    batchesDivergeFrom:
      hasSameData && takesSameBatches(options, before.options)
        ? before.batchesDivergeFrom
        : run.batchesDivergeFrom(),
    framed: others.dragging ? before.framed : framedBy(run, options.start, examples),
    dragging: false,
    ghosts: hasSameData ? before.ghosts : [],
    ...after,
    playing: false,
    held: false,
    view,
    phase: view.phaseByPhase ? phase : null,
    presentation: presentationAfter(before.presentation, wanted),
    chosenScenario: wanted.scenario ?? before.chosenScenario,
    notices,
    ...others,
  };
  return { state: { ...next, ...(others.ghosts ? {} : comparedWith(run, next, wanted)) } };
}

/**
 * @param {Run} run at its start
 * @param {RunOptions['start']} start
 * @param {Dataset} dataset
 * @returns {State['framed']}
 */
export const framedBy = (run, start, dataset) => ({
  dataset,
  start,
  excessCost: run.excessCostAt(start),
  pathBox: run.pathBox(start),
  usualStart: defaultStart(dataset),
  usualPathBox: run.pathBox(defaultStart(dataset)),
});

/** @param {State | undefined} former @returns {RunOptions} */
const presentOptions = (former) =>
  former ? { ...former.options, learningRate: former.snapshot.learningRate } : defaultOptions;

/** @param {State} before */
const shownAs = ({ view }) => ({ ...view, phase: /** @type {const} */ (0) });

/**
 * @param {Run} run
 * @param {Dataset} dataset
 * @param {boolean} isOpen the run is on these data
 * @param {RunOptions} options
 */
const start = (run, { x, y }, isOpen, options) =>
  isOpen ? run.restart(options) : run.open(x, y, options);

/** Whether J at the start is too large to compute. @param {RunRefusal} error */
const isOfStart = (error) => 'option' in error && error.option === 'start';

/**
 * @param {RunRefusal} error
 * @param {Wanted} wanted
 * @param {boolean} hasSameData
 * @param {RunOptions} options
 * @returns {Notice}
 */
function refusalOf(error, { points }, hasSameData, options) {
  const code = hasSameData ? 'bad-start' : points ? 'bad-points' : 'bad-data';
  if ('code' in error) return { code, error: 'dataset', given: [error] };
  const { option, found } = error;
  if (option === 'start') return startNotFinite(code, options, 'formerStart');
  const given = [option, found, rowOf(option).allowed, ''];
  return { code: `bad-${attributeOf(option)}`, error: 'badParameter', given };
}

/**
 * Makes the changes of α again, then goes to the iteration wanted. Returns the iteration of the
 * first change that the run does not reach; that change and those after it are not made.
 * @param {Run} run
 * @param {Wanted} wanted
 */
function follow(run, { learningRateChanges = '', furthestIteration, iteration = 0 }) {
  const unreached = run.follow(changesIn(learningRateChanges));
  if (furthestIteration !== undefined) run.seek(furthestIteration);
  run.seek(iteration);
  return unreached?.from ?? null;
}

/**
 * The ghosts beside a run that begins: those that `pinned` names, else the scenario's and the
 * reader's.
 * @param {Run} run
 * @param {State} next
 * @param {Wanted} wanted
 * @returns {Partial<State>}
 */
function comparedWith(run, next, { pinned, scenario }) {
  const makeTrail = (/** @type {Partial<Configuration>} */ configuration) =>
    trailOn(run, next.dataset, configuration);
  if (pinned !== undefined) return pinnedAs(next, pinned, makeTrail);
  if (scenario === undefined) return {};
  const { ghosts, hasRoom } = ghostsOfScenario(next, scenario, makeTrail);
  const code = 'no-room-for-ghosts';
  const notices = hasRoom
    ? withoutNotices(next.notices, [code])
    : withNotice(next.notices, { code, error: 'noRoomForGhosts', isNews: true });
  return { ghosts, notices };
}

/**
 * The ghosts that the parameter `pinned` names, and a notice of those that cannot be made.
 * @param {State} state
 * @param {string} pinned
 * @param {import('./pinned.js').MakeTrail} makeTrail
 * @returns {Partial<State>}
 */
export function pinnedAs(state, pinned, makeTrail) {
  const { ghosts, missing } = ghostsNamed(state, pinned, makeTrail);
  if (missing.length === 0) return { ghosts };
  /** @type {Notice} */
  const notice = { code: 'bad-pinned', error: 'notPinned', given: [missing] };
  return { ghosts, notices: withNotice(state.notices, notice) };
}
