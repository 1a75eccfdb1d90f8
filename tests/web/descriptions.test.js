import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { faults, scalings } from '../../web/core/layouts.js';
import { catalogue, datasetIds } from '../../web/datasets/catalogue.js';
import { whereaboutsOf } from '../../web/panels/whereabouts.js';
import { ringLevels } from '../../web/plots/contour-frame.js';
import { en } from '../../web/strings/en.js';
import { randomFrom } from '../browser/support/random.js';
import { runOn } from './support/runs.js';
import { createSession } from './support/session.js';
import { shipped } from './support/shipped-data.js';

/** @import { Random } from '../browser/support/random.js' */

const states = 200;
const seed = 5_2026;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const written = /−?\d+(?:\u202f\d{3})*(?:\.\d+)?(?: × 10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|[<>] −?10³⁰⁸/gu;

/** @param {string} text @returns {number} */
function valueIn(text) {
  if (text.startsWith('>')) return Number.POSITIVE_INFINITY;
  if (text.startsWith('<')) return Number.NEGATIVE_INFINITY;
  const [mantissa, power = '⁰'] = text.replace('−', '-').split(' × 10');
  const exponent = [...power].map((c) => (c === '⁻' ? '-' : superscripts.indexOf(c))).join('');
  return Number(`${mantissa.replaceAll('\u202f', '')}e${exponent}`);
}

/**
 * All the numbers in a text, once its units are taken out, which may have some too.
 * @param {string} text
 * @param {string[]} units
 */
function numbersIn(text, units) {
  const bare = units.reduce(
    (rest, unit) =>
      unit ? rest.replaceAll(/^\d/.test(unit) ? ` × ${unit}` : ` ${unit}`, '') : rest,
    text,
  );
  return (bare.match(written) ?? []).map(valueIn);
}

/**
 * @param {number[]} found
 * @param {number[]} expected
 * @param {string} text
 */
function assertNumbers(found, expected, text) {
  assert.equal(found.length, expected.length, text);
  found.forEach((value, i) => {
    const close = Math.abs(value - expected[i]) <= 5.01e-4 * Math.abs(expected[i]);
    assert.ok(value === expected[i] || close, `${value} is not ${expected[i]} in: ${text}`);
  });
}

/** Any state that a reader may come to. @param {Random} random */
function anyState(random) {
  const dataset = random.oneOf(datasetIds);
  const data = shipped(dataset);
  const run = runOn(dataset);
  const session = createSession(run, () => {});
  const { start } = catalogue[dataset];
  const refusal = session.open({
    dataset: data,
    start: random.oneOf([start, { w: 0, b: 0 }, { w: start.b, b: -start.w }]),
    learningRate: 10 ** random.between(-4, 0.4),
    scaling: random.oneOf(scalings),
    fault: random.oneOf(faults),
  });
  assert.equal(refusal, null);
  session.step(Math.floor(10 ** random.between(0, 3.5)) - 1);
  if (random.next() < 0.4) session.seek(session.state.snapshot.iteration - 3);
  return { session, run };
}

suite(`the plots in words, in ${states} random states, seed ${seed}`, () => {
  const random = randomFrom(seed);
  const all = Array.from({ length: states }, () => anyState(random));

  after(() => {
    for (const { session } of all) session.free();
  });

  test('the data plot tells the line that is drawn, and the best', () => {
    for (const { session } of all) {
      const { state } = session;
      const { snapshot, landscape, dataset } = state;
      const { slopeUnit, y } = en.datasets[dataset.id];
      const text = en.descriptions.data(state);
      const perX = slopeUnit ? [] : [1];
      const expected = [
        snapshot.iteration,
        ...(snapshot.w === 0 ? [] : [Math.abs(snapshot.w), ...perX]),
        0,
        snapshot.b,
        dataset.x.length,
        Math.abs(landscape.minimum.w),
        ...perX,
      ];
      assertNumbers(numbersIn(text, [slopeUnit, y.unit]), expected, text);
      const [, way] = text.match(/the line (rises|falls|is level)/) ?? [];
      assert.equal(way, snapshot.w > 0 ? 'rises' : snapshot.w < 0 ? 'falls' : 'is level', text);
    }
  });

  test('the contour plot tells where the point is and where it goes', () => {
    for (const { session } of all) {
      const { state } = session;
      const { snapshot, landscape } = state;
      const { minimum } = landscape;
      const text = en.descriptions.contour(state, whereaboutsOf(state));
      const ringNumbers = (text.match(/\d+(?=st|nd|rd|th)/g) ?? []).map(Number);
      const expected = [snapshot.iteration, snapshot.w, snapshot.b, ...ringNumbers];
      assertNumbers(numbersIn(text, []), [...expected, minimum.w, minimum.b], text);

      const fromCentre = ringLevels(state).toSorted((a, b) => a - b);
      const { excessCost } = snapshot;
      const [inner, outer] = ringNumbers;
      const slack = 1 + 1e-6;
      if (text.includes('inside the innermost'))
        assert.ok(excessCost < fromCentre[0] * slack, text);
      else if (text.includes('outside all')) {
        assert.ok(excessCost >= fromCentre[fromCentre.length - 1], text);
      } else {
        assert.ok(excessCost >= fromCentre[inner - 1] / slack, text);
        if (outer) assert.ok(outer === inner + 1 && excessCost < fromCentre[inner], text);
        else assert.ok(excessCost <= fromCentre[inner - 1] * slack, text);
      }

      const { step } = snapshot;
      assert.ok(!/goes right/.test(text) || step.w > 0, text);
      assert.ok(!/goes left/.test(text) || step.w < 0, text);
      assert.ok(!/(goes|and) up/.test(text) || step.b > 0, text);
      assert.ok(!/(goes|and) down/.test(text) || step.b < 0, text);
    }
  });

  test('the loss plot tells the cost, how the last update changed it, and the least', () => {
    for (const { session, run } of all) {
      const { state } = session;
      const { snapshot, startSnapshot, landscape } = state;
      const text = en.descriptions.loss(state, whereaboutsOf(state));
      const { iteration, cost } = snapshot;
      const [, verb, percent] = text.match(/cost J (fell|rose) (?:(\S+(?: × \S+)?) % )?to/) ?? [];
      if (iteration > 0) {
        const former = run.snapshotAt(iteration - 1).cost;
        if (verb) assert.ok(verb === 'fell' ? cost < former : cost > former, text);
        if (/stayed at/.test(text)) assert.equal(cost, former, text);
        if (percent) {
          const change = 100 * Math.abs((cost - former) / former);
          assert.ok(Math.abs(valueIn(percent) - change) <= 0.051 * change, `${change}: ${text}`);
        }
      }
      const expected = [
        iteration,
        ...(percent ? [valueIn(percent)] : []),
        cost,
        ...(iteration > 0 ? [startSnapshot.cost] : []),
        landscape.minimum.cost,
      ];
      assertNumbers(numbersIn(text, []), expected, text);
    }
  });

  test('none is ever without words for what it has', () => {
    for (const { session } of all) {
      const { state } = session;
      const whereabouts = whereaboutsOf(state);
      const { data, contour, loss } = en.descriptions;
      for (const text of [data(state), contour(state, whereabouts), loss(state, whereabouts)]) {
        assert.doesNotMatch(text, /NaN|Infinity|undefined|null|\[object/);
        assert.match(text, /\.$/);
      }
    }
  });
});
