import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readExamples } from '../../web/features/own-data/reading/read-examples.js';
import { refusals } from '../../web/features/own-data/words/en-refusals.js';
import { numberFiles } from './support/own-data/number-files.js';
import { refusedFiles } from './support/own-data/refused-files.js';
import { tableFiles } from './support/own-data/table-files.js';

suite('a file is read', () => {
  for (const { what, source, x, y, choose, readings, skipped = [], ...expected } of [
    ...tableFiles,
    ...numberFiles,
  ]) {
    test(what, async () => {
      const examples = await readExamples(source, { ...choose, readings });
      assert.ok(examples.ok, JSON.stringify(examples));
      assert.deepEqual([...examples.x], x);
      assert.deepEqual([...examples.y], y);
      assert.equal(examples.m, x.length);
      assert.deepEqual(examples.skippedRows, skipped);
      const { xColumn, yColumn, units, labels } = examples;
      if (expected.names) assert.deepEqual([xColumn, yColumn], expected.names);
      if (expected.units) assert.deepEqual([units.x, units.y], expected.units);
      if (expected.labels) assert.deepEqual([labels.x, labels.y], expected.labels);
    });
  }
});

suite('a file is refused, with a sentence that says what was found and expected', () => {
  for (const { what, source, choose, ...expected } of refusedFiles) {
    test(what, async () => {
      const refusal = await readExamples(source, choose);
      assert.ok(!refusal.ok, 'expected a refusal');
      assert.equal(refusal.code, 'bad-data');
      for (const [key, value] of Object.entries(expected)) {
        assert.equal(Reflect.get(refusal, key), value, `${key} of ${JSON.stringify(refusal)}`);
      }
      const sentence = refusals[refusal.reason](refusal);
      assert.match(sentence, /^[A-Zx“].*(Expected|at least).*\.$/);
      assert.doesNotMatch(sentence, /undefined|NaN|Infinity\b(?!”)|\[object|null/);
      for (const part of [expected.line, expected.row, expected.column, expected.found]) {
        if (part !== undefined) assert.ok(sentence.includes(String(part)), `${part}: ${sentence}`);
      }
    });
  }

  test('a number that can be read in two ways, with both readings', async () => {
    const refusal = await readExamples('a;b\n1,250;1\n1,900;2\n');
    assert.deepEqual(refusal.ok || refusal.readings, [
      { decimal: ',', value: 1.25 },
      { thousands: ',', value: 1250 },
    ]);
  });

  test('a stopped reading', async () => {
    const refusal = await readExamples('1 2\n3 4', { signal: AbortSignal.abort() });
    assert.equal(refusal.ok || refusal.reason, 'cancelled');
  });

  test('each reason has its sentence, and none has two', () => {
    const sentences = Object.keys(refusals).map((reason) =>
      refusals[reason]({ found: 3, expected: ['a'], line: 4, row: 5, column: 'c', readings: [] }),
    );
    assert.equal(new Set(sentences).size, sentences.length);
  });
});
