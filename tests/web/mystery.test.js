import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { defaultStart } from '../../web/datasets/catalogue.js';
import { drawMystery, horizon, rounds } from '../../web/features/mystery/draw.js';
import { createGame } from '../../web/features/mystery/game.js';
import { kindNames, kinds } from '../../web/features/mystery/kinds.js';
import { anySeed, randomFrom } from '../../web/features/mystery/random.js';
import { scoreOf } from '../../web/features/mystery/series.js';
import { mysteryWords } from '../../web/features/mystery/words/en.js';
import { defaultOptions, runOn } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @import { AnswerGiven } from '../../web/features/mystery/game.js' */
/** @import { Cause, Verdict } from '../../web/core/layouts.js' */
/** @import { Drawn } from '../../web/features/mystery/draw.js' */
/** @import { Kind } from '../../web/features/mystery/kinds.js' */
/** @import { Series } from '../../web/features/mystery/series.js' */

const houses = 'portland-housing';

/** What the seed 2024 hides first, on the houses. */
const published = {
  kind: 'unscaled',
  learningRate: 2.08e-7,
  scaling: 'none',
  start: { w: -0.0633, b: 786 },
};

/** @param {string} seed @param {number} round @param {string} [dataset] */
function drawn(seed, round, dataset = houses, run = runOn(dataset)) {
  const mystery = drawMystery(seed, round, defaultStart({ id: dataset }), run);
  assert.ok(mystery, `seed ${seed} draws nothing in round ${round} on ${dataset}`);
  return mystery;
}

/** Ten rounds of each of these seeds. @param {number} seeds @param {string} dataset */
function* draws(seeds, dataset) {
  const run = runOn(dataset);
  for (let i = 0; i < seeds; ++i) {
    for (let round = 1; round <= rounds; ++round) {
      yield { seed: `class ${i}`, round, mystery: drawn(`class ${i}`, round, dataset, run) };
    }
  }
  run.free();
}

suite('a drawn mystery', () => {
  test('is the same for the same seed and round, whatever the run was used for before', () => {
    const used = runOn(houses, { scaling: 'max', learningRate: 0.7 });
    used.step(33);
    for (let round = 1; round <= rounds; ++round) {
      assert.deepEqual(drawn('7b', round), drawn('7b', round, houses, used));
    }
    assert.notDeepEqual(drawn('7b', 1), drawn('7c', 1));
    used.free();
  });

  test('stays what it was when the code changes: links to it are in lesson plans', () => {
    const { kind, learningRate, scaling, start } = drawn('2024', 1);
    assert.deepEqual({ kind, learningRate, scaling, start }, published);
  });

  for (const dataset of [houses, 'food-truck', 'ng-lab-2points']) {
    test(`is what the core says that it is, on ${dataset}`, () => {
      const run = runOn(dataset);
      for (const { seed, round, mystery } of draws(dataset === houses ? 500 : 60, dataset)) {
        const occasion = `seed ${seed}, round ${round}: ${JSON.stringify(mystery)}`;
        /** @type {Kind} */
        const kind = kinds[mystery.kind];
        assert.equal(run.restart(mystery), null, occasion);
        run.seek(horizon);
        const { verdict, cause, evidence } = run.diagnosis();
        assert.equal(verdict, mystery.verdict, occasion);
        assert.equal(cause, kind.cause, occasion);
        assert.ok(kind.verdicts.includes(verdict), occasion);
        assert.equal(mystery.fault, kind.fault, occasion);
        assert.equal(evidence.gradientCheck.holds, mystery.fault === 'none', occasion);
        if (mystery.fault === 'none') {
          const tooHigh = mystery.kind === 'too-high-diverging';
          assert.equal(evidence.learningRateOverLimit >= 1, tooHigh, occasion);
        }
      }
      run.free();
    });
  }

  test('is of every kind about as often, and of none more than twice in a series', () => {
    /** @type {Map<string, number>} */
    const counts = new Map();
    /** @type {Map<string, number>} */
    const inSeries = new Map();
    for (const { seed, mystery } of draws(500, houses)) {
      counts.set(mystery.kind, (counts.get(mystery.kind) ?? 0) + 1);
      const key = `${seed}: ${mystery.kind}`;
      inSeries.set(key, (inSeries.get(key) ?? 0) + 1);
    }
    for (const name of kindNames) {
      // 500 each are expected; the standard deviation is below 20.
      assert.ok(Math.abs((counts.get(name) ?? 0) - 500) < 80, `${name}: ${counts.get(name)}`);
    }
    assert.ok(Math.max(...inSeries.values()) <= 2);
  });

  test('tells α too high from a bug: one turns back across the valley, the other never does', () => {
    const run = runOn(houses);
    for (const { mystery } of draws(60, houses)) {
      if (mystery.verdict !== 'diverging') continue;
      run.restart(mystery);
      run.seek(horizon);
      assert.equal((run.diagnosis().evidence.cosine ?? 1) < 0, mystery.cause !== 'gradient-bug');
    }
    run.free();
  });
});

suite('random numbers', () => {
  test('are those of mulberry32', () => {
    const { between } = randomFrom('');
    const numbers = [between(0, 1), between(0, 1), between(0, 1)];
    assert.deepEqual(numbers, mulberryOf(0x811c9dc5, 3));
  });

  test('shuffle without losing anything', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat()), (seed, items) => {
        const order = randomFrom(seed).shuffled(items);
        assert.deepEqual(order.toSorted(), items.toSorted());
      }),
    );
  });

  test('give seeds that can be read out', () => {
    for (let i = 0; i < 50; ++i) assert.match(anySeed(), /^[1-9]\d{4}$/);
  });
});

/** A game on the houses, and what it told. */
function begun(seed = '7b') {
  /** @type {AnswerGiven[]} */
  const told = [];
  const run = runOn(houses);
  const session = createSession(run, () => {});
  session.open({ dataset: shipped(houses), ...defaultOptions });
  const game = createGame(session.store, (given) => told.push(given));
  assert.ok(game.begin(seed));
  const series = () => /** @type {Series} */ (session.state.mystery);
  return { game, session, series, told };
}

/** @type {Verdict[]} */
const verdicts = ['converged', 'diverging', 'bouncing', 'crawling', 'drifting', 'converging'];
const causes = /** @type {Cause[]} */ (Object.keys(mysteryWords.causes));

/** @param {Drawn} drawn @returns {{verdict: Verdict, cause: Cause}} */
const rightFor = ({ verdict, cause }) => ({ verdict, cause });

suite('a game', () => {
  test('takes no answer before the first update', () => {
    const { game, series, told } = begun();
    game.answer(rightFor(series().drawn));
    assert.equal(series().status, 'asking');
    assert.deepEqual(told, []);
  });

  test('counts what was found at the first try, to ten', () => {
    const { game, session, series, told } = begun();
    for (let round = 1; round <= rounds; ++round) {
      assert.equal(series().round, round);
      session.step(60);
      const right = rightFor(series().drawn);
      const wrongCause = causes.find((cause) => cause !== right.cause) ?? 'none';
      if (round % 2 === 0) game.answer({ ...right, cause: wrongCause });
      if (round === 4) game.giveUp();
      else game.answer(right);
      game.next();
    }
    assert.equal(series().status, 'over');
    assert.equal(scoreOf(series()), 5);
    assert.equal(told.at(-1)?.score, 5);
    assert.equal(told.filter(({ correct }) => correct).length, 9);
    const givenUp = { seed: '7b', round: 4, answer: null, correct: false, score: 2 };
    assert.deepEqual(told.filter(({ round }) => round === 4).at(-1), givenUp);
  });

  test('accepts what the core says now or at the horizon, and no other verdict', () => {
    for (let i = 0; i < 40; ++i) {
      for (const iteration of [1, 3, 80, 400]) {
        for (const verdict of verdicts) {
          const { game, session, series } = begun(`fair ${i}`);
          session.seek(iteration);
          const { drawn } = series();
          const defensible = [drawn.verdict, session.state.diagnosis.verdict];
          game.answer({ verdict, cause: drawn.cause });
          const expected = defensible.includes(verdict) ? 'solved' : 'asking';
          assert.equal(series().status, expected, `fair ${i} at ${iteration}: ${verdict}`);
          session.free();
        }
      }
    }
  });

  test('judges by the cause that was drawn, wherever the reader starts from', () => {
    const { game, session, series } = begun();
    session.restart({ start: { w: 0.3, b: -200 } });
    session.step(20);
    const { drawn } = series();
    for (const cause of causes.filter((cause) => cause !== drawn.cause)) {
      game.answer({ verdict: session.state.diagnosis.verdict, cause });
      assert.equal(series().status, 'asking');
    }
    game.answer({ verdict: session.state.diagnosis.verdict, cause: drawn.cause });
    assert.equal(series().status, 'solved');
  });

  test('draws the round again on other data, and keeps the wrong answers', () => {
    const { game, session, series } = begun();
    session.step(60);
    const { verdict, cause } = series().drawn;
    game.answer({ verdict, cause: causes.find((other) => other !== cause) ?? 'none' });
    session.open({ dataset: shipped('cars'), ...defaultOptions });
    assert.ok(game.redraw());
    assert.equal(series().wrongAnswers, 1);
    assert.equal(series().round, 1);
    assert.equal(session.state.snapshot.learningRate, series().drawn.learningRate);
    assert.equal(session.state.options.scaling, series().drawn.scaling);
  });
});

suite('what it was', () => {
  test('is told as the core sees the drawn run, whatever the reader has made of it since', () => {
    const names = new Map(
      Object.entries(mysteryWords.verdicts).map(([id, { name }]) => [name, id]),
    );
    for (let i = 0; i < 20; ++i) {
      const { game, session, series } = begun(`told ${i}`);
      session.restart({ start: session.state.landscape.minimum, batchSize: 2 });
      session.step(1);
      game.giveUp();
      const { drawn } = series();
      const sentence = mysteryWords.result(drawn, horizon);
      const [, iteration, name] = /at iteration (\d+) it is (\w+), /.exec(sentence) ?? [];
      const run = runOn(houses, drawn);
      run.seek(Number(iteration));
      assert.equal(names.get(name), run.diagnosis().verdict, `told ${i}: ${sentence}`);
      run.free();
      session.free();
    }
  });
});

suite('the hints', () => {
  test('say which plot to look at, and neither the verdict nor the cause', () => {
    const answers =
      /bounc|diverg|crawl|drift|converg|α|too (high|low)|learning rate|scaling|\bbug/i;
    for (const name of kindNames) {
      /** @type {Kind} */
      const kind = kinds[name];
      for (const verdict of kind.verdicts) {
        for (const wrong of /** @type {const} */ (['verdict', 'cause'])) {
          const hints = [1, 2, 3].map((wrongAnswers) =>
            mysteryWords.hint(
              /** @type {Series} */ (
                /** @type {unknown} */ ({
                  wrong,
                  wrongAnswers,
                  drawn: { verdict, cause: kind.cause },
                })
              ),
            ),
          );
          assert.equal(new Set(hints).size, 3);
          for (const hint of hints) {
            assert.doesNotMatch(hint, answers);
            assert.match(
              hint,
              /“(Path over the cost|Cost by iteration|Line on the data)”|three plots/,
            );
            assert.ok(hint.length <= 112, `${hint.length}: ${hint}`);
          }
        }
      }
    }
  });
});

/**
 * mulberry32 as its author wrote it.
 * @param {number} seed
 * @param {number} count
 */
function mulberryOf(seed, count) {
  let a = seed;
  return Array.from({ length: count }, () => {
    a += 0x6d2b79f5;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  });
}
