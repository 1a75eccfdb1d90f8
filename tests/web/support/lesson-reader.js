/**
 * A reader of the lesson without a browser: the demo beside a step, changed in any way that a reader
 * has, and what Check then says. All but the document is the product's own.
 */

/** @import { Chapter, Step } from '../../../web/features/lesson/chapter.js' */
/** @import { Demo } from '../../../web/features/lesson/lesson-slot.js' */
import { createActions } from '../../../web/actions/actions.js';
import { createDataOpening } from '../../../web/actions/open-data.js';
import { restarting } from '../../../web/actions/restart.js';
import { createParameterSetting } from '../../../web/actions/set-parameter.js';
import { createRun } from '../../../web/core/run.js';
import { revealOf } from '../../../web/features/lesson/chapter.js';
import { check } from '../../../web/features/lesson/check.js';
import { wantedRun } from '../../../web/features/lesson/presupposed.js';
import { createStage } from '../../../web/features/lesson/stage.js';
import { lessonWords } from '../../../web/features/lesson/words/en.js';
import { runOf } from '../../../web/state/run-of.js';
import { createSession } from '../../../web/state/session.js';
import { en } from '../../../web/strings/en.js';
import { core } from './runs.js';
import { shipped } from './shipped-data.js';
import { studyOf } from './study.js';

// Scenes are set at once, as for those who want nothing played.
Reflect.set(globalThis, 'matchMedia', () => ({ matches: true }));

/** @type {Map<string, ReturnType<typeof shipped>>} */
const files = new Map();
/** @param {string} id */
const fileOf = (id) => {
  const file = files.get(id) ?? shipped(id);
  files.set(id, file);
  return file;
};

/**
 * @param {Chapter} chapter
 * @param {Step} step
 */
export async function readerAt(chapter, step) {
  const session = createSession(createRun(core), () => {});
  const complain = (/** @type {string} */ code, /** @type {string} */ message) =>
    session.notify({ code, message });
  const player = /** @type {import('../../../web/state/player.js').Player} */ (
    /** @type {unknown} */ ({ pause() {}, play() {} })
  );
  const restart = restarting(session, player, complain, en);
  const opening = createDataOpening({ session, player, onOpened() {} }, complain, en);
  const data = {
    ...opening,
    /** @param {string} id @param {() => import('../../../web/core/core-module.js').Parameters} start */
    openShipped: async (id, start) => opening.open(fileOf(id), start()) === null,
  };
  const nothing = async () => {};
  const parameters = createParameterSetting(
    { session, player, restart, data, setMystery: nothing, openChapter: nothing },
    complain,
    en,
  );
  const actions = createActions(
    /** @type {any} */ ({ session, player, restart, data, parameters }),
    complain,
    en,
  );
  const houses = fileOf('portland-housing');
  session.open({ dataset: houses, ...startingOptions });
  const demo = /** @type {Demo} */ ({
    get state() {
      return session.state;
    },
    actions,
    configure: parameters.configure,
    offerData: data.offer,
  });
  const stage = createStage(demo);
  const study = studyOf(() => session.state, houses);
  await stage.set(step.scene ?? {}, { atOnce: true });

  return {
    session,
    stage,
    study,
    actions,
    set: parameters.set,
    openData: data.open,
    openShipped: data.openShipped,

    /**
     * Presses Check. What a point or a task is answered with is what the demo shows.
     * @param {unknown} chosen
     */
    async answer(chosen) {
      const { question } = step;
      if (!question) throw new Error(`${step.id} asks nothing`);
      const isDone = question.kind === 'point' || question.kind === 'task';
      const given = isDone ? runOf(session.state) : chosen;
      const before = session.state;
      const checked = await check(chapter, step, given, study, (scene) =>
        stage.set(scene, { atOnce: true }),
      );
      if ('strayed' in checked) {
        const sentence = lessonWords.needs(checked.strayed, wantedRun(step), en);
        return { strayed: checked.strayed, sentence, name: '', before, judged: before };
      }
      const { name, known, restored } = checked;
      const judged = session.state;
      const scene = revealOf(question, name, known, given);
      if (scene) await stage.set(scene, { atOnce: true });
      const { feedback = {} } = lessonWords.chapters[chapter.id].steps[step.id];
      return {
        strayed: [],
        restored,
        name,
        sentence: feedback[name](known, given),
        before,
        judged,
      };
    },

    free() {
      session.free();
    },
  };
}

const startingOptions = Object.freeze({
  start: Object.freeze({ w: -0.1, b: 900 }),
  learningRate: 0.1,
  scaling: /** @type {const} */ ('z-score'),
  fault: /** @type {const} */ ('none'),
});
