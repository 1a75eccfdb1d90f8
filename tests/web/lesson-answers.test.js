import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { chapters } from '../../web/features/lesson/chapters/chapters.js';
import { sceneWithFreedom, strayedFrom } from '../../web/features/lesson/check.js';
import { lessonWords } from '../../web/features/lesson/words/en.js';
import { claims } from './support/lesson-claims.js';
import { readerAt } from './support/lesson-reader.js';
import { differences, plainRunOf, untruths } from './support/lesson-untruths.js';
import { make, readerMadeStates, solutions } from './support/reader-made-states.js';

/** @import { Chapter, Step, Study } from '../../web/features/lesson/chapter.js' */

const seed = 20_250_310;
const states = fc.sample(readerMadeStates, { seed, numRuns: 200 });

/** Typed numbers: on either side of whatever is right, and far away. */
const typed = [
  -1e4, -97.06, -60.18, 105.76, -18.45, -3, 0, 1, 3.4, 4, 5, 6, 7, 12, 47, 64, 150, 239, 400, 664,
  844, 3e5, 1e6,
];

/** Each question with its chapter. */
const questions = Object.values(chapters).flatMap((chapter) =>
  chapter.steps.flatMap((step) =>
    step.question ? [{ chapter, step, key: `${chapter.id}/${step.id}` }] : [],
  ),
);

/** @param {Step} step @param {number} turn */
function answersTo({ question }, turn) {
  if (question?.kind === 'choice') return question.options ?? [];
  if (question?.kind === 'number') return typed.filter((_, i) => (i + turn) % 5 === 0);
  return [undefined];
}

/**
 * Presses Check in a state that was made, and looks at what is said.
 * @param {{chapter: Chapter, step: Step, key: string}} question
 * @param {typeof states[number]} made
 * @param {unknown} given
 */
async function checked({ chapter, step, key }, made, given) {
  const reader = await readerAt(chapter, step);
  try {
    await make(reader, key, made);
    const { strayed, restored, name, sentence, before, judged } = await reader.answer(given);
    const occasion = `${key}, answered ${given}, after ${JSON.stringify(made)}`;
    const apart = differences(step, before);
    if (strayed.length > 0) {
      for (const setting of strayed) {
        assert.ok(apart.includes(setting), `${occasion}: ${setting} is as asked, “${sentence}”`);
      }
      assert.match(sentence, /^This question needs \S/, occasion);
      assert.doesNotMatch(sentence, /undefined|NaN|null|\[object/, occasion);
      return { name: 'strayed', sentence };
    }
    const run = plainRunOf(judged);
    const k = judged.snapshot.iteration;
    const situation = { given, state: judged, run, start: judged.options.start, k, sentence };
    if (restored !== undefined && claims[key].case) {
      const left = differences(step, judged).filter(
        (setting) => setting !== 'iteration' && setting !== 'phases',
      );
      assert.deepEqual(left, [], `${occasion}: the demo is not in the state that is asked about`);
    }
    if (!claims[key].case && run.isLostInRounding(k)) return { name: 'lost', sentence };
    const wrong = untruths(key, name, situation);
    assert.deepEqual(wrong, [], `${occasion}: ${name}, “${sentence}”`);
    return { name, sentence };
  } finally {
    reader.free();
  }
}

/**
 * All that is to be read before an answer.
 * @param {Chapter} chapter
 * @param {Study} study
 */
function textsOf(chapter, study) {
  const facts = chapter.facts(study);
  return chapter.steps.flatMap(({ id }) => {
    const { text, ask, options = {} } = lessonWords.chapters[chapter.id].steps[id];
    const labels = Object.values(options).map((option) =>
      typeof option === 'function' ? option(facts) : option,
    );
    return [...text(facts), ask?.(facts), ...labels];
  });
}

/**
 * What is said of an answer after a few settings were made.
 * @param {string} key
 * @param {Record<string, unknown>} settings
 * @param {unknown} [given]
 */
async function saidAfter(key, settings, given) {
  const question = questions.find((candidate) => candidate.key === key);
  if (!question) throw new Error(`no question ${key}`);
  const reader = await readerAt(question.chapter, question.step);
  for (const [name, value] of Object.entries(settings)) {
    await reader.set(
      /** @type {import('../../web/state/parameters.js').ParameterName} */ (name),
      value,
    );
  }
  const said = await reader.answer(given);
  reader.free();
  return said;
}

suite('an answer', () => {
  test('is not right because the gradient would be small on other data, or nearly', async () => {
    const near = await saidAfter('final-check/centre', { w: 0.1345, b: 111 });
    assert.equal(near.name, 'off');
    assert.match(near.sentence, /Here J = 2\u202f845/);
    const trucks = await saidAfter('final-check/centre', { dataset: 'food-truck', w: -3, b: 30 });
    assert.deepEqual(trucks.strayed, ['dataset']);
    assert.match(trucks.sentence, /needs the data “Portland houses”/);
    const centre = await saidAfter('final-check/centre', { w: 0.1345, b: 71.3 });
    assert.equal(centre.name, 'right');
  });

  test('is not a flat line that rises by 60 thousand $ every 1000 ft²', async () => {
    const rising = await saidAfter('three-views/touch-a-line', { w: 0.06, b: 340.4 });
    assert.equal(rising.name, 'tilted');
    assert.match(rising.sentence, /Your line rises by 60 thousand \$/);
  });

  test('compares α with no limit but that of the scaling that is asked about', async () => {
    const said = await saidAfter('final-check/break-it', { scaling: 'none' });
    assert.deepEqual(said.strayed, ['scaling']);
    assert.match(said.sentence, /needs the scaling “z-score”/);
  });

  test('tells of no centre and no least cost of other data', async () => {
    for (const key of ['no-local-minimum/any-start', 'three-views/fit-by-hand']) {
      const said = await saidAfter(key, { dataset: 'food-truck', w: 1, b: -4, iteration: 0 });
      assert.deepEqual(said.strayed, ['dataset'], key);
    }
  });

  test('calls two runs that diverge no way to the same line', async () => {
    for (const [name, value, strayed] of [
      ['learningRate', 3, 'learningRate'],
      ['fault', 'ascent', 'fault'],
    ]) {
      const settings = { [name]: value, w: 0, b: 0, iteration: 20 };
      const said = await saidAfter('one-iteration/usual-start', settings);
      assert.deepEqual(said.strayed, [strayed]);
    }
  });

  test('sets α back before it says what α is', async () => {
    const said = await saidAfter('final-check/shrink', { learningRate: 2.5 }, 'decay');
    assert.ok(said.restored);
    assert.equal(said.judged.snapshot.learningRate, 0.1);
    assert.match(said.sentence, /α is 0\.1 at the start, and 0\.1 at iteration 40/);
  });

  test('is no repair where only the start was put at the minimum', async () => {
    const settings = { w: 0.13452528772, b: 71.27049245 };
    const said = await saidAfter('final-check/repair', settings);
    assert.deepEqual(said.strayed, ['start']);
  });

  test('has its own data back before it is judged', async () => {
    const said = await saidAfter('in-production/expressiveness', { dataset: 'cars' }, 'zero');
    assert.equal(said.name, 'right');
    assert.match(said.sentence, /by iteration 60/);
  });

  test('says why α looks too high on unscaled data, which the demo’s verdict does not blame', async () => {
    const said = await saidAfter('reading-failure/mystery-2', { iteration: 20 }, 'too-high');
    assert.equal(said.before.diagnosis.cause, 'feature-scaling');
    assert.match(said.sentence, /^It looks so at first/);
  });

  for (const { chapter, step, key } of questions) {
    if (!solutions[key]) continue;
    test(`is right in a demo that is as asked: ${key}`, async () => {
      const reader = await readerAt(chapter, step);
      solutions[key](reader);
      const { strayed, name } = await reader.answer(undefined);
      assert.deepEqual(strayed, []);
      assert.equal(name, 'right');
      reader.free();
    });
  }
});

suite('bringing the demo back', () => {
  test('sets what a question needs, and leaves what was done for it', async () => {
    for (const { chapter, step, key } of questions) {
      if (!solutions[key]) continue;
      const reader = await readerAt(chapter, step);
      await reader.load({ dataset: 'food-truck', w: 0.2, b: 3 });
      await reader.set('fault', 'swapped');
      const { start } = reader.session.state.options;
      await reader.sceneSetter.set(sceneWithFreedom(step, reader.session.state), { atOnce: true });
      assert.deepEqual(strayedFrom(step, reader.session.state), [], key);
      const kept = step.question?.free?.includes('start') ? start : step.scene?.run;
      const { w, b } = reader.session.state.options.start;
      assert.deepEqual({ w, b }, { w: kept?.w ?? -0.1, b: kept?.b ?? 900 }, key);
      reader.free();
    }
  });
});

suite('an answer, in whatever state a reader has made of the demo', () => {
  for (const question of questions) {
    test(`${question.key}: is judged and told by what is so (seed ${seed})`, async () => {
      /** @type {Map<string, number>} */
      const met = new Map();
      for (const [turn, made] of states.entries()) {
        for (const given of answersTo(question.step, turn)) {
          const { name } = await checked(question, made, given);
          met.set(name, (met.get(name) ?? 0) + 1);
        }
      }
      const cases = Object.keys(claims[question.key].says);
      const unmet = cases.filter((name) => !met.has(name));
      assert.deepEqual(unmet, [], `never met; met were ${JSON.stringify([...met])}`);
    });
  }

  for (const chapter of Object.values(chapters)) {
    test(`${chapter.id}: its texts and questions speak of the scene, not of that state`, async () => {
      const [step] = chapter.steps;
      const reader = await readerAt(chapter, step);
      const asked = textsOf(chapter, reader.study);
      reader.free();
      for (const made of states) {
        const other = await readerAt(chapter, step);
        await make(other, `${chapter.id}/${step.id}`, made);
        assert.deepEqual(textsOf(chapter, other.study), asked, JSON.stringify(made));
        other.free();
      }
    });
  }

  test('is accounted for, question by question', () => {
    assert.deepEqual(Object.keys(claims).sort(), questions.map(({ key }) => key).sort());
  });
});
