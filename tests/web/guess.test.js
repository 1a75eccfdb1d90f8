import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createRun } from '../../web/core/run.js';
import { isSettled, outcomes, tells } from '../../web/features/guess/outcomes.js';
import { guessWords } from '../../web/features/guess/words/en.js';
import { defaultOptions, optionsOf } from '../../web/state/options.js';
import { scenarios } from '../../web/state/scenarios.js';
import { core } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/**
 * What holds of a scenario's run at an iteration.
 * @param {string} id
 * @param {number} iteration
 */
function outcomesOf(id, iteration) {
  const session = createSession(createRun(core), () => {});
  session.open({
    dataset: shipped('portland-housing'),
    ...optionsOf(scenarios[id], defaultOptions),
  });
  session.seek(iteration);
  const { state } = session;
  const found = {
    outcomes: outcomes.filter((outcome) => tells(outcome, state)),
    settled: isSettled(state),
  };
  session.free();
  return found;
}

suite('a guess', () => {
  for (const [id, iteration, expected, settled] of /** @type {const} */ ([
    ['healthy', 66, ['falls'], true],
    ['healthy', 10, ['falls'], false],
    ['near-the-limit', 30, ['falls', 'bounces'], false],
    ['too-high', 40, ['rises', 'bounces'], false],
    ['too-low', 200, ['falls'], true],
    ['unscaled', 200, ['falls', 'bounces', 'drifts'], true],
    ['ascent', 40, ['rises', 'drifts'], true],
    ['b-sign-flipped', 60, ['rises', 'drifts'], false],
    ['w-missing-x', 200, ['falls', 'drifts'], true],
    ['b-frozen', 200, ['falls', 'drifts'], true],
    ['sequential', 66, ['falls'], false],
  ])) {
    test(`is right of “${id}” at iteration ${iteration} if it is one of: ${expected.join(', ')}`, () => {
      const found = outcomesOf(id, iteration);
      assert.deepEqual(found.outcomes, expected);
      assert.equal(found.settled, settled);
    });
  }

  test('is told to be right or wrong for good only where the run will stay so', () => {
    assert.equal(guessWords.told('falls', true, true), 'You guessed “cost falls”: right.');
    assert.equal(guessWords.told('falls', false, false), 'You guessed “cost falls”: wrong so far.');
  });
});
