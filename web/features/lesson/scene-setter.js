/** @import { State } from '../../state/state.js' */
/** @import { Scene } from './chapter.js' */
/** @import { Demo } from './demo.js' */

import { defaultView, speeds } from '../../state/state.js';
import { runKey } from './check.js';
import { brokenFile } from './tools/broken-files.js';

/** Seconds that playing a scene may take. */
const longestSeconds = 4;
const glideMilliseconds = 900;

/**
 * Sets the demo to the scenes of the lesson, by actions that readers have too.
 * @param {Demo} demo
 */
export function createSceneSetter(demo) {
  const { actions } = demo;
  const formerView = demo.state.view;
  /** @type {{iteration: number, arrive: () => void} | undefined} */
  let target;
  /** Number of scenes so far: a scene that finds another one after it gives up. */
  let scenes = 0;

  const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  const arrive = () => {
    const reached = target;
    target = undefined;
    reached?.arrive();
  };

  /** @param {number} iteration */
  const playTo = (iteration) => {
    const way = iteration - demo.state.snapshot.iteration;
    const wanted = demo.state.view.phaseByPhase ? 0 : way / longestSeconds;
    const speed = speeds.find((candidate) => candidate >= wanted) ?? speeds[speeds.length - 1];
    actions.setView({ speed });
    return new Promise((resolve) => {
      target = { iteration, arrive: () => resolve(undefined) };
      if (!demo.state.playing) actions.togglePlaying();
    });
  };

  /** @param {{w: number, b: number}} end */
  const glide = (end) =>
    new Promise((resolve) => {
      const begin = { ...demo.state.options.start };
      const scene = scenes;
      /** @type {number | undefined} */
      let from;
      /** @param {number} time */
      const onFrame = (time) => {
        if (scene !== scenes) {
          resolve(undefined);
          return;
        }
        from ??= time;
        const part = Math.min((time - from) / glideMilliseconds, 1);
        if (part === 1) {
          actions.dropStart(end);
          resolve(undefined);
          return;
        }
        const w = begin.w + part * (end.w - begin.w);
        actions.dragStart({ w, b: begin.b + part * (end.b - begin.b) });
        requestAnimationFrame(onFrame);
      };
      requestAnimationFrame(onFrame);
    });

  return {
    /** Whether the reader wants little motion, so that nothing is played. */
    isStill,

    /**
     * Resolves when the scene was played to its end, or the reader has stopped it. Resolves with
     * the key of the run that was set, even if the reader has changed the run since; undefined if
     * the run could not be set.
     * @param {Scene} scene
     * @param {{atOnce?: boolean}} [manner] without being played
     */
    async set({ run, view, glideTo, phase = 0, file, to }, { atOnce = isStill() } = {}) {
      const scene = ++scenes;
      arrive();
      // The notice about a broken file belongs to the scene before.
      if (run) actions.dismiss('bad-data');
      if (run && !(await demo.configure(run))) return undefined;
      if (scene !== scenes) return undefined;
      if (run || view) actions.setView({ ...defaultView, ...view });
      if (glideTo) {
        if (atOnce) actions.dropStart(glideTo);
        else await glide(glideTo);
      }
      if (scene !== scenes) return undefined;
      for (let i = 0; i < phase; ++i) actions.step(1);
      if (file) demo.offerData(brokenFile(file, demo.state.dataset));
      const set = runKey(demo.state);
      if (to === undefined) return set;
      if (atOnce || to <= demo.state.snapshot.iteration) actions.seek(to);
      else await playTo(to);
      return set;
    },

    /** @param {State} state */
    render({ snapshot, playing }) {
      if (!target) return;
      const { iteration } = target;
      if (snapshot.iteration >= iteration) {
        // Listeners are still being called for the update that has reached the target.
        const reached = target;
        target = undefined;
        queueMicrotask(() => {
          actions.seek(iteration);
          reached.arrive();
        });
      } else if (!playing) {
        arrive();
      }
    },

    /** Gives up the scene, and restores the view options from before the lesson. */
    leave() {
      scenes += 1;
      arrive();
      actions.dismiss('bad-data');
      actions.setView(formerView);
    },
  };
}
