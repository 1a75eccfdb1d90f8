import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { faults, scalings } from '../../web/core/layouts.js';
import { createRun } from '../../web/core/run.js';
import { loopNumbers, wholeIteration } from '../../web/panels/loop-numbers.js';
import { en } from '../../web/strings/en.js';
import { exactValue } from './support/exact-arithmetic.js';
import { core, defaultOptions } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** Set SEED to see other ones. */
const seed = Number(process.env.SEED ?? 12);

/**
 * A number as it is written, and half of its last digit.
 * @param {string} text
 */
function written(text) {
  const exact = exactValue(text.replace(/^\+/, ''));
  assert.ok(exact && exact.place !== undefined, `expected a number, found “${text}”`);
  return {
    value: Number(exact.over) / Number(exact.under),
    slack: 0.5 * 10 ** Number(exact.place),
  };
}

/** @param {string} text @param {number} value @param {string} what */
function assertSays(text, value, what) {
  const { value: said, slack } = written(text);
  const room = slack * (1 + 1e-9) + 1e-12 * Math.abs(value);
  assert.ok(Math.abs(said - value) <= room, `${what} is ${value}, and the strip says ${text}`);
}

/** @param {string} line behind its last sign */
const pairIn = (line) => (line.split(/[:=≈] /).at(-1) ?? '').split(', ');

const state = fc.record({
  dataset: fc.constantFrom('portland-housing', 'food-truck', 'ng-lab-2points', 'cars'),
  scaling: fc.constantFrom(...scalings),
  fault: fc.constantFrom(...faults, ...faults.map(() => /** @type {const} */ ('none'))),
  batchSize: fc.constantFrom(/** @type {'all'} */ ('all'), /** @type {'all'} */ ('all'), 1, 2),
  overLimit: fc.double({ min: 1e-3, max: 1.2, noNaN: true }),
  w: fc.integer({ min: -1e7, max: 1e7 }).map((millionths) => millionths / 1e6),
  b: fc.integer({ min: -1e9, max: 1e9 }).map((millionths) => millionths / 1e6),
  iteration: fc.nat(80),
});

suite('the numbers of the loop', () => {
  test('are those of the snapshot, and check with a calculator: 200 random states', () => {
    fc.assert(
      fc.property(state, ({ dataset, overLimit, w, b, iteration, ...options }) => {
        const session = createSession(createRun(core), () => {});
        session.open({ dataset: shipped(dataset), ...defaultOptions, start: { w, b }, ...options });
        session.setLearningRate(overLimit * session.state.landscape.maxStableLearningRate);
        session.seek(iteration);
        const { snapshot, batch } = session.state;
        const [predict, loss, gradients, update, next] = loopNumbers(session.state, en);

        const line = /^f\(x\) = (.+) x ([+−]) (.+)$/.exec(predict.lines[0]) ?? [];
        assertSays(line[1], snapshot.w, 'w');
        assertSays(line[3], Math.abs(snapshot.b), '|b|');
        assert.equal(line[2], snapshot.b < 0 ? '−' : '+');
        assertSays(loss.lines[0].replace('J = ', ''), snapshot.cost, 'J');
        if (batch) assertSays(pairIn(loss.notes[0])[0], Number(snapshot.batchCost), 'Jₙ');
        assertSays(gradients.lines[0].replace('∂J/∂w = ', ''), snapshot.gradient.w, '∂J/∂w');
        assertSays(gradients.lines[1].replace('∂J/∂b = ', ''), snapshot.gradient.b, '∂J/∂b');

        const changes = options.scaling === 'none' ? null : pairIn(update.notes[0]);
        const products = pairIn(update.notes.at(-1) ?? '');
        const slopes = gradients.notes.length > 0 ? pairIn(gradients.notes[0]) : null;
        for (const [i, name] of /** @type {const} */ (['w', 'b']).entries()) {
          const [, from, to] = /^.: (.+) → (.+)$/.exec(update.lines[i]) ?? [];
          assertSays(from, snapshot[name], name);
          assertSays(to, snapshot[name] + snapshot.step[name], `the new ${name}`);
          assertSays(products[i], snapshot.scaled.step[name], `−α × ∂J/∂${name}`);
          if (slopes && !update.notes.at(-1)?.includes('≈')) {
            const product = -snapshot.learningRate * written(slopes[i]).value;
            const room = 1e-6 * Math.abs(product) + written(products[i]).slack * (1 + 1e-9);
            assert.ok(
              Math.abs(product - written(products[i]).value) <= room,
              `${gradients.notes[0]} and α = ${snapshot.learningRate} make ${product}, found ${update.notes.at(-1)}`,
            );
          }
          if (!changes) continue;
          assertSays(changes[i], snapshot.step[name], `the change of ${name}`);
          const sum = written(from).value + written(changes[i]).value;
          const room = written(to).slack * (1 + 1e-6) + 1e-9 * Math.abs(sum);
          assert.ok(
            Math.abs(sum - written(to).value) <= room,
            `${from} and ${changes[i]} make ${sum}, found ${to}`,
          );
        }
        if (snapshot.nextCost !== null) {
          assertSays(next.lines[0].replace('new J = ', ''), snapshot.nextCost, 'the new J');
        }
        session.free();
      }),
      { seed, numRuns: 200, includeErrorInReport: true },
    );
  });

  test('say in two lines what all five say where there is room for one phase', () => {
    const session = createSession(createRun(core), () => {});
    session.open({ dataset: shipped('portland-housing'), ...defaultOptions });
    assert.deepEqual(
      wholeIteration(session.state, en).map((line) => line.replaceAll('\u202f', ' ')),
      ['w = −0.1, b = 900', 'J = 83 684 → 68 175 ▼ −18.5 %'],
    );
    session.free();
  });

  test('do not tell α while the run is veiled', () => {
    const session = createSession(createRun(core), () => {});
    session.open({ dataset: shipped('portland-housing'), ...defaultOptions });
    const said = loopNumbers({ ...session.state, veiled: true }, en);
    assert.deepEqual(
      said.slice(2).flatMap(({ lines, notes }) => [...lines, ...notes]),
      ['hidden', 'hidden', 'hidden'],
    );
    session.free();
  });
});
