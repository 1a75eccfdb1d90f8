/** @import { GhostSource } from './scenarios.js' */
/** @import { Ghost, Trail } from './ghosts.js' */
/** @import { Session } from './session.js' */

import { trailOnSlide, withGhost } from './ghosts.js';
import { changesIn } from './learning-rates.js';
import { defaults } from './parameters.js';
import { scenarios } from './scenarios.js';

/**
 * Shows a scenario's ghosts in place of those that another brought, as far as there is room beside
 * the reader's own, and only on the data set that they belong to. False if there was not room for
 * all.
 * @param {Session} session
 * @param {string} id
 */
export function showScenarioGhosts(session, id) {
  const { dataset = defaults.dataset, ghosts: sources = [] } = scenarios[id] ?? {};
  const trails =
    session.state.dataset.id === dataset
      ? sources.flatMap((source) => trailFrom(source, id, session) ?? [])
      : [];
  /** @type {readonly Ghost[]} */
  let ghosts = session.state.ghosts.filter(({ origin }) => origin === 'reader');
  const wanted = ghosts.length + trails.length;
  for (const trail of trails) ghosts = withGhost(ghosts, trail, 'scenario');
  session.setGhosts(ghosts);
  return ghosts.length === wanted;
}

/**
 * @param {GhostSource} source
 * @param {string} id of the scenario: the run differs from its own in what the source says
 * @param {Session} session
 * @returns {Trail | null}
 */
export function trailFrom(source, id, session) {
  if (source === 'lecture-slide') return trailOnSlide(session.state.landscape);
  const { w, b, learningRate, learningRateChanges, scaling, fault, batchSize, seed, iteration } = {
    ...defaults,
    ...scenarios[id],
    ...source,
  };
  return session.trailOf(
    { start: { w, b }, learningRate, scaling, fault, batchSize, seed },
    iteration,
    changesIn(learningRateChanges),
  );
}
