import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { faults, scalings } from '../../web/core/layouts.js';
import { createRun } from '../../web/core/run.js';
import { datasetIds, defaultStart } from '../../web/datasets/catalogue.js';
import { checkRows } from '../../web/features/gradient-check/gradient-check.js';
import { phaseLines, rowsShown } from '../../web/features/iteration-panel/iteration-lines.js';
import { captionSentence } from '../../web/panels/caption.js';
import { checked } from '../../web/strings/checked.js';
import { en } from '../../web/strings/en.js';
import { englishNumbers } from '../../web/strings/format.js';
import { calculationIn, exactDouble, exactValue, inUnits } from './support/exact-arithmetic.js';
import { extremeState, wasOpened } from './support/extreme-states.js';
import { core, defaultOptions } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @import { State } from '../../web/state/state.js' */
/** @import { Session } from './support/session.js' */

/** Set SEED to see other ones. */
const seed = Number(process.env.SEED ?? 10);
/** Of what is too large for a number there are no digits. */
const tooLarge = /[<>] −?10³⁰⁸/;

/** @param {Session} session @returns {string[]} each calculation in the panel, caption and check */
function calculationsIn(session) {
  const { state } = session;
  const terms = session.iterationTerms(rowsShown);
  const lines = phaseLines(state, terms, en)
    .flat()
    .map(({ text }) => text);
  const caption = Array.from(
    captionSentence(state, en).matchAll(/(?:‖ =|was) (.+?)(?= long|\.$)/gu),
    ([, product]) => product,
  );
  // Of a difference that is but rounding, no digit is said to be certain.
  const check = checkRows(state.diagnosis.evidence.gradientCheck, en)
    .filter(({ numbers: [, , apart] }) => !apart.startsWith('≈'))
    .map(({ numbers: [coded, measured, apart] }) => {
      // Without its sign.
      const [less, more] = isLess(coded, measured) ? [coded, measured] : [measured, coded];
      return `(${more}) − (${less}) = ${apart}`;
    });
  const squares = lines.filter((line) => line.includes(')²')).map((line) => line.split(/[=≈] /)[1]);
  const sum = lines.find((line) => line.startsWith('Σ'));
  // Where every square is there to be added up.
  const added = squares.length === terms.count ? [`${squares.join(' + ')} ${sum?.slice(2)}`] : [];
  return [...lines, ...caption, ...check, ...added].filter((line) => !tooLarge.test(line));
}

/** @param {string} a @param {string} b */
function isLess(a, b) {
  const difference = exactValue(`(${a}) − (${b})`);
  return difference === null || difference.over < 0n;
}

/** @param {readonly string[]} lines what of them does not check, and how many there are */
function checks(lines) {
  const counts = { certain: 0, uncertain: 0 };
  const wrong = lines.filter((line) => {
    const calculation = calculationIn(line);
    if (!calculation) return false;
    counts[calculation.isCertain ? 'certain' : 'uncertain'] += 1;
    return calculation.isCertain && calculation.off !== 0n;
  });
  return { wrong, ...counts };
}

/** @param {Session} session @param {import('./support/session.js').Setup} setup @param {number} iteration */
function at(session, setup, iteration) {
  assert.equal(session.open(setup), null);
  session.seek(iteration);
  return session;
}

const configuration = fc.record({
  dataset: fc.constantFrom(...datasetIds),
  scaling: fc.constantFrom(...scalings),
  fault: fc.oneof(fc.constant(faults[0]), fc.constantFrom(...faults)),
  /** α as a part of the limit, in powers of ten. */
  rate: fc.integer({ min: -400, max: 50 }),
  away: fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })),
  iteration: fc.oneof(fc.nat(3), fc.nat(60), fc.nat(3000)),
  batchSize: fc.constantFrom(.../** @type {const} */ (['all', 'all', 1, 2, 5, 10])),
  /** How the data are changed, so that numbers are of all sizes. */
  stretch: fc.constantFrom(1, 1, 1, 1e-7, 1e9),
  offset: fc.constantFrom(0, 0, 0, 1e3, 1e7),
});

suite('every calculation that is written', () => {
  test('comes out on a calculator as it is written, to the last digit, in 2000 random states', () => {
    const session = createSession(createRun(core), () => {});
    const counts = { certain: 0, uncertain: 0 };
    const wrong = fc.sample(configuration, { seed, numRuns: 2000 }).flatMap((drawn) => {
      const { dataset: id, rate, away, iteration, stretch, offset, ...options } = drawn;
      const { x, y } = shipped(id);
      const dataset = {
        id: stretch === 1 && offset === 0 ? id : 'custom',
        x: x.map((value) => value + offset),
        y: y.map((value) => value * stretch),
      };
      const usual = defaultStart({ id: id });
      const start = { w: usual.w * (1 + away[0] / 100), b: usual.b * (1 + away[1] / 100) };
      const setup = { ...defaultOptions, ...options, dataset, start };
      assert.equal(session.open(setup), null);
      const limit = session.state.landscape.maxStableLearningRate;
      at(session, { ...setup, learningRate: Math.min(limit * 10 ** (rate / 100), 1e6) }, iteration);
      const { wrong, certain, uncertain } = checks(calculationsIn(session));
      counts.certain += certain;
      counts.uncertain += uncertain;
      return wrong.map((line) => `${line} in ${JSON.stringify(drawn)}`);
    });
    session.free();
    assert.deepEqual(wrong, [], `seed ${seed}: ${wrong.length} of ${counts.certain}`);
    // Or else nothing was checked, or nearly everything was said to be uncertain.
    assert.ok(counts.certain > 20_000, JSON.stringify(counts));
    assert.ok(counts.uncertain < 0.002 * counts.certain, JSON.stringify(counts));
  });

  test('comes out in 2000 states at the ends of what numbers can be, where digits are certain', () => {
    const session = createSession(createRun(core), () => {});
    let certain = 0;
    const wrong = fc.sample(extremeState, { seed, numRuns: 2000 }).flatMap((drawn) => {
      if (!wasOpened(session, drawn)) return [];
      const checked = checks(calculationsIn(session));
      certain += checked.certain;
      return checked.wrong.map((line) => `${line} in ${JSON.stringify(drawn)}`);
    });
    session.free();
    assert.deepEqual(wrong, [], `seed ${seed}: ${wrong.length} of ${certain}`);
    assert.ok(certain > 20_000, String(certain));
  });

  test('is written with short numbers, but for differences that few digits would not tell', () => {
    const session = createSession(createRun(core), () => {});
    const setup = { ...defaultOptions, dataset: shipped('portland-housing') };
    const lines = [0, 1, 5, 20, 100, 400].flatMap((iteration) =>
      calculationsIn(at(session, setup, iteration)),
    );
    session.free();
    for (const line of lines) {
      const digits = (line.match(/[\d\s.]+/gu) ?? []).map((number) => number.replace(/\D/g, ''));
      assert.ok(
        digits.every((number) => number.replace(/^0+/, '').length <= 9),
        line,
      );
    }
  });

  test('holds where a prediction is all but right', () => {
    const session = createSession(createRun(core), () => {});
    const dataset = shipped('ng-lab-2points');
    const setup = { ...defaultOptions, dataset, start: { w: 0, b: 0 }, learningRate: 0.5 };
    const lines = calculationsIn(at(session, setup, 15));
    session.free();
    assert.ok(lines.includes('(299.99084473 − 300)² = 8.3819 × 10⁻⁵'), lines.join('\n'));
    assert.deepEqual(checks(lines).wrong, []);
  });
});

suite('numbers that check', () => {
  const operand = fc
    .record({
      part: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
      /** What one more digit would show. */
      rest: fc.integer({ min: 0, max: 10 ** 6 }),
      power: fc.integer({ min: -20, max: 12 }),
    })
    .map(({ part, rest, power }) => (part + rest / 10 ** 6) * 10 ** (power - 9));
  /** @type {Record<string, (...operands: number[]) => number>} */
  const kinds = {
    'a × b + c': (a, b, c) => a * b + c,
    '(a − b)²': (a, b) => (a - b) ** 2,
    'a / b': (a, b) => a / b,
    'a − b × c': (a, b, c) => a - b * c,
  };
  const nearby = fc.integer({ min: 4, max: 16 }).map((power) => 1 + 10 ** -power);
  const calculation = fc
    .record({
      kind: fc.constantFrom(...Object.keys(kinds)),
      operands: fc.tuple(operand, operand, operand),
      cancels: fc.option(nearby),
    })
    .filter(({ operands }) => operands.every((value) => value !== 0))
    .map(({ kind, operands: [a, b, c], cancels }) => {
      const last = { 'a × b + c': -a * b, '(a − b)²': a, 'a − b × c': a / b }[kind];
      const near = cancels && last ? last * cancels : null;
      const operands = kind === '(a − b)²' ? [a, near ?? b] : [a, b, near ?? c];
      return { kind, operands: operands.slice(0, kinds[kind].length) };
    });

  /** @param {string} text @param {number} value whether it is that, rounded */
  const isRounded = (text, value) => {
    const written = exactValue(text);
    if (written?.place === undefined) return false;
    return inUnits(written, written.place) === inUnits(exactDouble(value), written.place);
  };

  test('are each correctly rounded, and check unless they are said to be uncertain', () => {
    let certain = 0;
    fc.assert(
      fc.property(calculation, ({ kind, operands }) => {
        const result = kinds[kind](...operands);
        const written = checked(englishNumbers, operands, kinds[kind], result);
        const texts = written.operands.map((text) => `(${text})`);
        const line = `${kind.replace(/[abc]/g, (name) => texts['abc'.indexOf(name)])} ${written.sign} ${written.result}`;
        operands.forEach((value, i) => {
          assert.ok(isRounded(written.operands[i], value), `${written.operands[i]} for ${value}`);
        });
        assert.ok(isRounded(written.result, result), `${line} for ${result}`);
        const found = calculationIn(line);
        assert.ok(found, line);
        if (written.sign === '=') {
          assert.equal(found.off, 0n, line);
          certain += 1;
        }
      }),
      { seed, numRuns: 20_000, includeErrorInReport: true },
    );
    // Most sums among them cancel, some to the last digits that there are.
    assert.ok(certain > 14_000, `${certain} of 20 000 are certain`);
  });
});
