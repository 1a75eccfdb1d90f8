import assert from 'node:assert/strict';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { createRun } from '../../web/core/run.js';
import { attachPlayer } from '../../web/state/player.js';
import { core, defaultOptions } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @type {Map<number, FrameRequestCallback>} */
const waiting = new Map();
let now = 0;
let lastId = 0;
const real = {
  requestAnimationFrame: globalThis.requestAnimationFrame,
  cancelAnimationFrame: globalThis.cancelAnimationFrame,
  performance: globalThis.performance,
};

/** One frame of a display, so long after the one before. */
function frame(milliseconds = 1000 / 60) {
  now += milliseconds;
  const due = [...waiting.values()];
  waiting.clear();
  for (const callback of due) callback(now);
}

/** @param {number} count */
function frames(count) {
  for (let i = 0; i < count; ++i) frame();
}

/**
 * @param {Partial<import('../../web/core/run.js').RunOptions>} [options]
 * @param {boolean} [prefersCalm]
 */
function playing(options = {}, prefersCalm = false) {
  /** @type {(isSeen: boolean) => void} */
  let see = () => {};
  const session = createSession(createRun(core), () => {});
  session.open({ dataset: shipped('portland-housing'), ...defaultOptions, ...options });
  const { store } = session;
  attachPlayer(
    store,
    () => prefersCalm,
    (tell) => {
      see = tell;
      return () => {};
    },
  );
  const player = {
    play: () => store.dispatch({ type: 'play' }),
    pause: () => store.dispatch({ type: 'pause' }),
  };
  const iteration = () => session.state.snapshot.iteration;
  return { session, player, iteration, see: (/** @type {boolean} */ isSeen) => see(isSeen) };
}

suite('the player', () => {
  beforeEach(() => {
    waiting.clear();
    Object.assign(globalThis, {
      /** @param {FrameRequestCallback} callback */
      requestAnimationFrame(callback) {
        waiting.set(++lastId, callback);
        return lastId;
      },
      /** @param {number} id */
      cancelAnimationFrame: (id) => waiting.delete(id),
      performance: { now: () => now },
    });
  });
  afterEach(() => {
    Object.assign(globalThis, real);
  });

  test('changes twice a second, by several iterations, where little motion is wanted', () => {
    for (const speed of [2, 20, 60]) {
      const { session, player, iteration } = playing({ learningRate: 1e-5 }, true);
      session.setView({ speed });
      player.play();
      /** @type {{iteration: number, at: number}[]} */
      const seen = [];
      for (let i = 0; i < 300; ++i) {
        frame();
        if (iteration() !== seen.at(-1)?.iteration) seen.push({ iteration: iteration(), at: now });
      }
      for (const [i, { iteration, at }] of seen.slice(1).entries()) {
        assert.equal(iteration - seen[i].iteration, speed / 2, `${speed}/s, change ${i + 1}`);
        assert.ok(
          at - seen[i].at >= 500,
          `${speed}/s: ${at - seen[i].at} ms after the change before`,
        );
      }
      assert.equal(seen.length, 10, `${speed}/s: changes within five seconds`);
    }
  });

  test('lights the phases of a slow run one after another, five to an iteration', () => {
    for (const speed of [1, 2]) {
      const { session, player, iteration } = playing({ learningRate: 1e-5 });
      session.setView({ speed });
      player.play();
      /** @type {string[]} */
      const seen = [];
      for (let i = 0; i < 300; ++i) {
        frame();
        const now = `${iteration()}.${session.state.phase}`;
        if (now !== seen.at(-1)) seen.push(now);
      }
      const expected = Array.from(
        { length: seen.length },
        (_, i) => `${Math.floor(i / 5)}.${i % 5}`,
      );
      assert.deepEqual(seen, expected);
      assert.ok(
        Math.abs(seen.length - (25 * speed + 1)) <= 1,
        `${seen.length} at ${speed} a second`,
      );
      player.pause();
      session.free();
    }
  });

  test('leaves no phase lit when a slow run is paused between two iterations', () => {
    const { session, player } = playing({ learningRate: 1e-5 });
    session.setView({ speed: 1 });
    player.play();
    frame();
    assert.equal(session.state.phase, 0);
    player.pause();
    assert.equal(session.state.phase, null);
    player.play();
    frames(20);
    assert.equal(session.state.phase, 1);
    player.pause();
    assert.equal(session.state.phase, 1);
    session.free();
  });

  test('plays five iterations slowly, then ten a second, and long runs faster, unless told a speed', () => {
    const { session, player, iteration } = playing({ learningRate: 1e-5 });
    player.play();
    frames(60 * 7 + 5);
    assert.equal(iteration(), 5);
    frames(60);
    assert.equal(session.state.phase, null);
    assert.ok(Math.abs(iteration() - 15) <= 1, `${iteration()} after another second`);
    frames(60 * 60);
    assert.ok(iteration() > 1000, `${iteration()} after another minute`);
    session.free();
  });

  test('takes as many updates a second as its speed says, the first at once', () => {
    for (const speed of [5, 30, 60, 300]) {
      const { session, player, iteration } = playing({ learningRate: 1e-5 });
      session.setView({ speed });
      player.play();
      frame();
      assert.ok(iteration() >= 1);
      frames(119);
      assert.ok(
        Math.abs(iteration() - (2 * speed + 1)) <= 1,
        `${iteration()} at ${speed} a second`,
      );
      player.pause();
      session.free();
    }
  });

  test('says that it plays for as long as it does, and does nothing after a pause', () => {
    const { session, player, iteration } = playing();
    assert.equal(session.state.playing, false);
    player.play();
    assert.equal(session.state.playing, true);
    frames(30);
    player.pause();
    assert.equal(session.state.playing, false);
    const before = iteration();
    frames(30);
    assert.equal(iteration(), before);
    assert.equal(waiting.size, 0);
    session.free();
  });

  test('plays no faster when Play is pressed twice', () => {
    const { session, player } = playing();
    player.play();
    player.play();
    assert.equal(waiting.size, 1);
    player.pause();
    session.free();
  });

  test('does not catch up on the time that it was in the background', () => {
    const { session, player, iteration } = playing({ learningRate: 1e-5 });
    session.setView({ speed: 60 });
    player.play();
    frames(10);
    const before = iteration();
    frame(3_600_000);
    assert.ok(iteration() - before <= 7);
    player.pause();
    session.free();
  });

  test('waits without a frame while nobody can see it, and goes on when somebody does', () => {
    const { session, player, iteration, see } = playing({ learningRate: 1e-5 });
    player.play();
    frames(60);
    see(false);
    const hidden = iteration();
    assert.equal(waiting.size, 0, 'frames asked for while out of sight');
    frames(60);
    assert.equal(iteration(), hidden);
    assert.equal(session.state.playing, true);
    see(true);
    frames(60);
    assert.ok(iteration() > hidden, `${iteration()} > ${hidden}`);
    see(false);
    player.pause();
    see(true);
    assert.equal(waiting.size, 0, 'frames asked for after a pause out of sight');
    session.free();
  });

  test('stops where the run comes to converge, and goes on if asked again', () => {
    const { session, player, iteration } = playing();
    session.setView({ speed: 60 });
    player.play();
    frames(600);
    assert.equal(session.state.playing, false);
    assert.equal(session.state.snapshot.status, 'converged');
    const converged = iteration();
    player.play();
    frames(60);
    assert.ok(iteration() > converged + 50);
    player.pause();
    session.free();
  });

  test('stops where J is a million times the start’s, and, played on, at divergence', () => {
    const { session, player } = playing({ learningRate: 5 });
    session.setView({ speed: 3000 });
    player.play();
    frames(60);
    assert.equal(session.state.playing, false);
    assert.equal(session.state.snapshot.status, 'running');
    assert.ok(session.state.snapshot.cost > 1e6 * session.state.startSnapshot.cost);
    player.play();
    frames(60);
    assert.equal(session.state.playing, false);
    assert.equal(session.state.snapshot.status, 'diverged');
    assert.equal(waiting.size, 0);
    session.free();
  });

  test('shows one phase after another if the phases are shown one by one', () => {
    const { session, player, iteration } = playing();
    session.setView({ phaseByPhase: true, speed: 3000 });
    player.play();
    frame();
    assert.deepEqual([iteration(), session.state.phase], [0, 1]);
    frames(60 * 5);
    assert.ok(iteration() >= 1 && iteration() <= 2);
    player.pause();
    session.free();
  });
});
