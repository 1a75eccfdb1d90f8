/**
 * A reader of the lesson without a browser: the demo beside a step, changed in any way that a reader
 * has, and what Check then says. All but the document is the product's own.
 */

/** @import { Chapter, Step } from '../../../web/features/lesson/chapter.js' */
/** @import { ParameterName } from '../../../web/state/parameters.js' */
import { createRun } from '../../../web/core/run.js';
import { defaultStart } from '../../../web/datasets/catalogue.js';
import { revealOf } from '../../../web/features/lesson/chapter.js';
import { check, wantedRun } from '../../../web/features/lesson/check.js';
import { createDemo } from '../../../web/features/lesson/demo.js';
import { createSceneSetter } from '../../../web/features/lesson/scene-setter.js';
import { lessonWords } from '../../../web/features/lesson/words/en.js';
import { runOf } from '../../../web/state/configuration.js';
import { defaults } from '../../../web/state/parameters.js';
import { setParameter } from '../../../web/state/set-parameter.js';
import { createStore } from '../../../web/state/store.js';
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
  const store = createStore(createRun(core), async (id) => fileOf(id));
  const setting = { open() {}, ownConfiguration: () => defaults };
  /** @param {ParameterName} name @param {unknown} raw */
  const set = async (name, raw) => setParameter(store, name, raw, setting);
  const houses = fileOf(defaults.dataset);
  store.load({ ...defaults, examples: houses });
  const demo = createDemo({ store, set, strings: en, plots: [] });
  const sceneSetter = createSceneSetter(demo);
  const study = studyOf(() => store.state, houses);
  await sceneSetter.set(step.scene ?? {}, { atOnce: true });

  return {
    session: store,
    sceneSetter,
    study,
    set,
    actions: {
      ...demo.actions,
      /** @param {string} id */
      chooseDataset: async (id) => store.load({ dataset: id, ...defaultStart({ id: id }) }),
      /** @param {import('../../../web/state/state.js').Remedy & {kind: 'restart'}} remedy */
      tryRemedy: ({ changes }) => store.load(changes),
    },
    load: store.load,

    /**
     * Presses Check. What a point or a task is answered with is what the demo shows.
     * @param {unknown} chosen
     */
    async answer(chosen) {
      const { question } = step;
      if (!question) throw new Error(`${step.id} asks nothing`);
      const isDone = question.kind === 'point' || question.kind === 'task';
      const given = isDone ? runOf(store.state) : chosen;
      const before = store.state;
      const checked = await check(chapter, step, given, study, (scene) =>
        sceneSetter.set(scene, { atOnce: true }),
      );
      if ('strayed' in checked) {
        const sentence = lessonWords.needs(checked.strayed, wantedRun(step), en);
        return { strayed: checked.strayed, sentence, name: '', before, judged: before };
      }
      const { name, known, restored } = checked;
      const judged = store.state;
      const scene = revealOf(question, name, known, given);
      if (scene) await sceneSetter.set(scene, { atOnce: true });
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
      store.free();
    },
  };
}
