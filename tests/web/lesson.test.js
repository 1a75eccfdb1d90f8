import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { caseOf } from '../../web/features/lesson/chapter.js';
import { chapterIds } from '../../web/features/lesson/chapter-ids.js';
import { chapters } from '../../web/features/lesson/chapters/chapters.js';
import { formulasFile, formulasModule } from '../../web/features/lesson/formulas/write-formulas.js';
import { createMemory, scoreOf } from '../../web/features/lesson/memory.js';
import { stepLengths } from '../../web/features/lesson/tools/step-lengths.js';
import { descentFrom, endOf, rectangle } from '../../web/features/lesson/two-valleys.js';
import { lessonWords } from '../../web/features/lesson/words/en.js';
import { phaseLines } from '../../web/features/lesson/words/en-one-iteration.js';
import { examplesOf } from '../browser/support/moments.js';
import { assertClose } from './support/close.js';
import { studyAt } from './support/study.js';

/** @import { Chapter } from '../../web/features/lesson/chapter.js' */

/** Answers of all sorts: numbers on either side of the right one and far away. */
const numbers = [-1e4, -97.06, -60.18, 0, 1, 7, 47, 64, 150, 239, 400, 1e6];

/**
 * Every sentence of a step, with the facts as they are when it begins.
 * @param {Chapter} chapter
 * @param {string} id of the step
 */
function sentencesOf(chapter, id) {
  const step = chapter.steps.find((candidate) => candidate.id === id);
  const words = lessonWords.chapters[chapter.id].steps[id];
  const facts = chapter.facts(studyAt(step));
  const options = Object.values(words.options ?? {}).map((option) =>
    typeof option === 'function' ? option(facts) : option,
  );
  const feedback = Object.entries(words.feedback ?? {}).map(([name, say]) => [name, say(facts, 3)]);
  return {
    text: [words.title, ...words.text(facts), words.ask?.(facts) ?? '', ...options],
    feedback: Object.fromEntries(feedback),
    all: [words.title, ...words.text(facts), words.ask?.(facts) ?? '', ...options].concat(
      feedback.map(([, sentence]) => sentence),
    ),
    facts,
  };
}

suite('the chapters', () => {
  test('are the ids of the parameter, in order', () => {
    assert.deepEqual(Object.keys(chapters), chapterIds);
  });

  for (const chapter of Object.values(chapters)) {
    test(`${chapter.id}: each step has its words, and each sentence is whole`, () => {
      assert.deepEqual(
        chapter.steps.map(({ id }) => id),
        Object.keys(lessonWords.chapters[chapter.id].steps),
      );
      for (const { id } of chapter.steps) {
        for (const sentence of sentencesOf(chapter, id).all) {
          assert.doesNotMatch(sentence, /undefined|null|NaN|Infinity|\[object|\d-\d/, sentence);
        }
      }
    });

    test(`${chapter.id}: each answer that can be given has a feedback, the right one among them`, () => {
      for (const step of chapter.steps) {
        const { question } = step;
        const { feedback = {} } = lessonWords.chapters[chapter.id].steps[step.id];
        if (!question) continue;
        const study = studyAt(step);
        const facts = chapter.facts(study);
        const given = { choice: question.options, number: numbers }[String(question.kind)] ?? [{}];
        const cases = given.map((answer) => caseOf(question, answer, facts, study.state));
        for (const name of cases) assert.ok(name in feedback, `${step.id}: ${name}`);
        assert.ok('right' in feedback, step.id);
        if (question.kind === 'choice') {
          assert.equal(cases.filter((name) => name === 'right').length, 1, step.id);
          assert.deepEqual(
            Object.keys(feedback).sort(),
            [...new Set(cases)].sort(),
            `${step.id} has feedback that nobody meets`,
          );
        } else if (question.kind !== 'number') {
          assert.notEqual(cases[0], 'right', `${step.id} is solved before it begins`);
        }
      }
    });
  }
});

const digits = '\\d+(?:\\u202f\\d{3})*(?:\\.\\d+)?';
const written = `(?:\\(−${digits}\\)|−?${digits})`;
const calculation = new RegExp(`(${written}(?: [×+−] ${written})+) = (${written})`, 'gu');

/** @param {string} text as a reader sees it */
const numberIn = (text) => Number(text.replaceAll(/[()\u202f]/g, '').replace('−', '-'));

/** What products and their sums come to. @param {string} text */
function resultOf(text) {
  const [first, ...others] = text.split(/ (?=[+−] )/);
  /** @param {string} factors */
  const product = (factors) =>
    factors.split(' × ').reduce((value, factor) => value * numberIn(factor), 1);
  return others.reduce(
    (sum, term) => sum + (term.startsWith('−') ? -1 : 1) * product(term.slice(2)),
    product(first),
  );
}

test('every calculation in the texts comes out, with the very numbers that are shown', () => {
  let count = 0;
  for (const chapter of Object.values(chapters)) {
    for (const { id } of chapter.steps) {
      for (const sentence of sentencesOf(chapter, id).all) {
        for (const [whole, left, right] of sentence.matchAll(calculation)) {
          const places = right.split('.')[1]?.length ?? 0;
          const off = Math.abs(resultOf(left) - numberIn(right));
          assert.ok(off <= 0.51 * 10 ** -places, `${chapter.id}/${id}: ${whole}`);
          ++count;
        }
      }
    }
  }
  assert.ok(count > 5);
});

suite('the numbers in the texts, computed anew from the data', () => {
  const { x, y } = examplesOf('portland-housing');
  const m = x.length;
  /** @param {number[]} values */
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / m;
  const centre = mean(x);
  const deviation = Math.sqrt(mean(x.map((value) => (value - centre) ** 2)));
  const slope =
    mean(x.map((value, i) => (value - centre) * (y[i] - mean(y)))) / (deviation * deviation);
  const intercept = mean(y) - slope * centre;
  /** @param {number} w @param {number} b */
  const cost = (w, b) => mean(x.map((value, i) => (w * value + b - y[i]) ** 2)) / 2;

  test('three views: the costs at the start and after the glide, the mean price', () => {
    const { facts } = sentencesOf(chapters['three-views'], 'point-is-line');
    assertClose(facts.start.cost, cost(-0.1, 900));
    assertClose(facts.lower.cost, cost(-0.1, 500));
    assertClose(facts.meanPrice, mean(y));
    assertClose(facts.minimum.cost, cost(slope, intercept));
  });

  test('one iteration: the new w is that of the update done by hand', () => {
    const { facts, feedback } = sentencesOf(chapters['one-iteration'], 'new-w');
    const z = x.map((value) => (value - centre) / deviation);
    const w = -0.1 * deviation;
    const b = 900 - 0.1 * centre;
    const partial = mean(z.map((value, i) => (w * value + b - y[i]) * value));
    assertClose(facts.next.scaled.w, w - 0.1 * partial, 11);
    assert.match(feedback.right, / −60\.18,/);
    assertClose(facts.zero.cost, cost(0, 0));
  });

  test('early jumps: a step is first half as long where 0.9ᵏ, and 0.8ᵏ, are below one half', () => {
    const { facts } = sentencesOf(chapters['early-jumps'], 'when-half');
    assert.equal(facts.halfway, Math.ceil(Math.log(0.5) / Math.log(0.9)));
    assert.equal(facts.doubled.halfway, Math.ceil(Math.log(0.5) / Math.log(0.8)));
    assertClose(facts.ratio, 0.9, 9);
    const w = deviation * (-0.1 - slope);
    const b = 900 - 0.1 * centre - mean(y);
    assertClose(facts.first.step, 0.1 * Math.hypot(w, b), 10);
  });

  test('reading failure: what is said of each mystery is what its run does', () => {
    const { facts } = sentencesOf(chapters['reading-failure'], 'mystery-1');
    const [high, unscaled, low, bug] = Object.values(facts);
    assert.ok(high.cost > high.lowest.cost && high.turn > 90);
    assert.ok(high.evidence.learningRateOverLimit > 1 && high.evidence.gradientCheck.holds);
    assert.ok(unscaled.early.cost < 0.7 * unscaled.start.cost);
    assert.ok(unscaled.early.cost - unscaled.cost < 0.1 * unscaled.early.cost);
    assert.equal(unscaled.lowest.iteration, unscaled.iteration, 'its cost never rises');
    assert.ok(unscaled.evidence.learningRateOverLimit < 1 && unscaled.evidence.gradientCheck.holds);
    assert.ok(low.cost > 0.7 * low.start.cost && low.turn < 1 && low.evidence.gradientCheck.holds);
    assert.ok(bug.cost > 5 * bug.lowest.cost && bug.lowest.iteration === 3 && bug.turn < 45);
    assert.ok(bug.evidence.learningRateOverLimit < 1 && !bug.evidence.gradientCheck.holds);
  });

  test('batch: an epoch has every house once, and single updates get further with as many looks', () => {
    const { facts } = sentencesOf(chapters.batch, 'epoch');
    assert.equal(facts.updates, 5);
    assert.equal(facts.last, 7);
    assert.equal(facts.single.iteration, m);
    assert.ok(facts.single.cost < 0.1 * facts.once.cost);
    assert.ok(facts.long.excessCost > 1 && facts.long.cost < 1.1 * facts.minimum.cost);
  });

  test('no local minimum: the curvatures are those of the Hessian, and positive', () => {
    const { facts } = sentencesOf(chapters['no-local-minimum'], 'bowl');
    assertClose(facts.curvature.largest, 1, 10);
    assertClose(facts.curvature.smallest, 1, 10);
    const thousands = x.map((value) => value / 1000);
    const squares = mean(thousands.map((value) => value * value));
    const { largest, smallest } = facts.perThousand;
    assertClose(largest + smallest, squares + 1, 10);
    assertClose(largest * smallest, squares - mean(thousands) ** 2, 9);
    assert.ok(smallest > 0);
  });

  test('no local minimum: the squared line has a valley that is not the lowest, as told', () => {
    const { facts, feedback } = sentencesOf(chapters['no-local-minimum'], 'two-valleys');
    const { better, worse, factor, scale } = facts.valleys;
    assert.equal(scale, Math.max(...y));
    const z = x.map((value) => (value - centre) / deviation);
    for (const { w, b, cost: told, miss, curvature } of [better, worse]) {
      const line = z.map((value) => w * value + b);
      const misses = line.map((value, i) => value ** 2 - y[i] / scale);
      assertClose(told, mean(misses.map((value) => value ** 2)) / 2, 9);
      assertClose(miss, scale * Math.sqrt(2 * told), 9);
      const partials = [z, z.map(() => 1)].map((slopes) =>
        mean(misses.map((value, i) => 2 * value * line[i] * slopes[i])),
      );
      assert.ok(Math.hypot(...partials) < 1e-8);
      const bends = misses.map((value, i) => 2 * value + 4 * line[i] ** 2);
      const ww = mean(bends.map((bend, i) => bend * z[i] ** 2));
      const wb = mean(bends.map((bend, i) => bend * z[i]));
      assertClose(curvature.largest + curvature.smallest, ww + mean(bends), 8);
      assertClose(curvature.largest * curvature.smallest, ww * mean(bends) - wb * wb, 8);
      assert.ok(curvature.smallest > 0);
    }
    assertClose(factor, worse.cost / better.cost);
    assert.ok(factor > 10);
    assert.match(feedback.right, /0\.07429.*17\.2 times/);
  });

  test('no local minimum: every start in the picture comes to rest in one of its two valleys', () => {
    const { model } = studyAt();
    const { least, greatest } = rectangle;
    const valleys = model.valleys(rectangle);
    assert.equal(valleys.length, 2);
    const reached = new Set();
    for (let i = 0; i <= 24; ++i) {
      for (let j = 0; j <= 20; ++j) {
        const start = {
          w: least.w + (i / 24) * (greatest.w - least.w),
          b: least.b + (j / 20) * (greatest.b - least.b),
        };
        const descent = descentFrom(model, start);
        const end = endOf(model, descent);
        const nearest = valleys.findIndex(({ w, b }) => Math.hypot(w - end.w, b - end.b) < 1e-6);
        assert.notEqual(nearest, -1, `from ${start.w}, ${start.b}`);
        assert.ok(
          descent.cost.every((value, k) => k === 0 || value <= descent.cost[k - 1] + 1e-15),
        );
        reached.add(nearest);
      }
    }
    assert.equal(reached.size, 2);
  });

  test('using the model: 239.43 by least squares, 224.5 by the lecture’s line, and the typical miss', () => {
    const { facts, feedback } = sentencesOf(chapters['using-the-model'], 'lecture');
    assertClose(facts.price, slope * 1250 + intercept);
    assert.equal(facts.price.toFixed(2), '239.43');
    assertClose(facts.lecture.price, 224.5);
    assertClose(facts.lecture.cost, cost(0.126, 67));
    assert.ok(facts.lecture.cost > facts.minimum.cost, 'the lecture’s line is still on its way');
    assertClose(
      facts.miss,
      Math.sqrt(mean(x.map((value, i) => (slope * value + intercept - y[i]) ** 2))),
    );
    assert.ok(Math.abs(facts.lecture.said - facts.price) < facts.miss);
    assert.match(feedback.right, /250/);
  });

  test('using the model: unseen houses are missed by more on average, not in each split', () => {
    const { facts } = sentencesOf(chapters['using-the-model'], 'hold-out');
    const { larger, splits, first, unseenMiss, seenMiss } = facts.heldOut;
    assert.ok(larger > 0.5 * splits && larger < splits);
    assert.ok(unseenMiss > seenMiss);
    assert.ok(first.unseen.rootMeanSquare < first.seen.rootMeanSquare, 'one of the others');
    const unseen = new Set(first.unseenRows);
    const misses = x.flatMap((size, i) =>
      unseen.has(i) ? (first.line.w * size + first.line.b - y[i]) ** 2 : [],
    );
    assert.equal(misses.length, 15);
    const meanSquare = misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
    assertClose(first.unseen.rootMeanSquare, Math.sqrt(meanSquare), 9);
  });

  test('in production: the houses below the line, the file in dollars, the raw prediction', () => {
    const { facts } = sentencesOf(chapters['in-production'], 'meaning');
    assert.equal(facts.above, x.filter((size, i) => y[i] < slope * size + intercept).length);
    assertClose(facts.share, facts.miss / mean(y));
    const trainedW = slope * deviation;
    assertClose(facts.raw, trainedW * 1250 + mean(y), 9);
    assert.ok(facts.dollars.cost > 1000 * facts.minimum.cost);
    assert.ok(facts.zero > facts.miss);
    assert.ok(facts.iterations.perThousand > 5 * facts.iterations.zScore);
    assert.ok(facts.fast.overLimit < 1 && facts.unstable.overLimit > 1);
    assert.ok(facts.unstable.cost > facts.fast.cost);
    const { facts: two } = sentencesOf(chapters['in-production'], 'expressiveness');
    assert.ok(two.two.cost < 1e-3);
  });

  test('the final check: the limit, the batch, the next b, the mystery', () => {
    const { facts } = sentencesOf(chapters['final-check'], 'bowl');
    assertClose(facts.limit, 2, 10);
    assert.equal(facts.count, 47);
    const b = 900 - 0.1 * centre;
    assertClose(facts.next.scaled.b, b - 0.1 * (b - mean(y)), 10);
    assert.ok(facts.mystery.cost > facts.mystery.lowest.cost && facts.mystery.turn < 90);
    assert.ok(facts.mystery.evidence.learningRateOverLimit < 1);
    assert.ok(facts.tooHigh.cost > cost(-0.1, 900));
  });
});

suite('step lengths', () => {
  test('are those of the core’s own steps', () => {
    const { session, rehearse } = studyAt();
    session.seek(12);
    const lengths = stepLengths(session.state, session.store.ask.snapshots);
    assert.equal(lengths.length, 13);
    const run = rehearse();
    run.seek(12);
    lengths.forEach((length, i) => {
      const { step } = run.snapshotAt(i).scaled;
      assertClose(length, Math.hypot(step.w, step.b), 9);
    });
  });
});

test('of a run too long to be kept whole, the first step’s length and the next one’s are known', () => {
  const { session, rehearse } = studyAt();
  session.setLearningRate(0.001);
  session.seek(9000);
  session.seek(8191);
  const lengths = stepLengths(session.state, session.store.ask.snapshots);
  const run = rehearse({ learningRate: 0.001 });
  run.seek(8191);
  const steps = [0, 8191].map((iteration) => run.snapshotAt(iteration).scaled.step);
  assert.equal(lengths.length, 2);
  steps.forEach(({ w, b }, i) => {
    assertClose(lengths[i], Math.hypot(w, b), 9);
  });
});

test('the phases tell of as many examples as the update looks at, whatever they are', () => {
  const { session } = studyAt();
  assert.match(phaseLines(session.state)[0], /each of the 47 examples/);
  session.restart({ batchSize: 10 });
  assert.match(phaseLines(session.state)[0], /each of the 10 examples/);
});

suite('the lesson’s memory', () => {
  const answer = { given: 'sinks', case: 'right', first: true };
  /** @param {Map<string, string>} kept */
  const storageOn = (kept) => ({
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, value),
  });

  test('is there again after a reload', () => {
    const kept = new Map();
    createMemory(storageOn(kept)).update((progress) => ({
      ...progress,
      chapter: 'three-views',
      answers: { 'three-views/point-is-line': answer },
    }));
    const again = createMemory(storageOn(kept));
    assert.deepEqual(again.progress.answers, { 'three-views/point-is-line': answer });
    assert.equal(again.progress.chapter, 'three-views');
  });

  test('lasts as long as the page where nothing may be kept', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    for (const storage of [undefined, { getItem: refuse, setItem: refuse }]) {
      const memory = createMemory(storage);
      memory.update((progress) => ({ ...progress, steps: { 'three-views': 'touch-a-line' } }));
      assert.equal(memory.progress.steps['three-views'], 'touch-a-line');
    }
  });

  test('takes what it cannot read for nothing', () => {
    for (const text of ['', '{', '7', 'null', '{"steps":1}', '{"chapter":"gone","steps":{}}']) {
      const kept = new Map([['gradient-descent-lesson', text]]);
      assert.equal(createMemory(storageOn(kept)).progress.chapter, null);
    }
  });

  test('scores what is right, and what was at the first try', () => {
    const chapter = chapters['final-check'];
    const answers = {
      'final-check/bowl': answer,
      'final-check/shrink': { ...answer, first: false },
      'final-check/batch': { ...answer, case: 'off', first: false },
      'three-views/point-is-line': answer,
    };
    assert.deepEqual(scoreOf(chapter, answers), { asked: 8, right: 2, atFirst: 1 });
  });
});

suite('the formulas', () => {
  test('use what every browser draws: MathML Core', () => {
    const core =
      'math mrow mi mo mn mspace mtext mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mpadded mphantom mstyle';
    const tags = new Set(
      [...readFileSync(formulasFile, 'utf8').matchAll(/<(m[a-z]+)/g)].map(([, tag]) => tag),
    );
    assert.deepEqual(
      [...tags].filter((tag) => !core.split(' ').includes(tag)),
      [],
    );
  });

  test('are what write-formulas.js makes of them, without inline styles', () => {
    const written = readFileSync(formulasFile, 'utf8');
    /** @param {string} module */
    const formulasIn = (module) => module.match(/<math.*?<\/math>/g);
    assert.deepEqual(formulasIn(written), formulasIn(formulasModule()));
    assert.doesNotMatch(written, /style=|class=/);
  });
});
