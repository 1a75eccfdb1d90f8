import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { readExamples } from '../../web/features/own-data/reading/read-examples.js';
import { refusals } from '../../web/features/own-data/words/en-refusals.js';
import { assertClose } from './support/close.js';
import { runOnExamples } from './support/runs.js';

/** @import { Refusal } from '../../web/features/own-data/reading/read-examples.js' */

const folder = new URL('./support/own-data/samples/', import.meta.url);
/** @type {{files: any[]}} */
const { files } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

/** @param {{file: string, choose?: {x: string, y: string}}} sample */
const read = ({ file, choose }) => readExamples(readFileSync(new URL(file, folder)), choose);

suite('a sample file', () => {
  for (const sample of files.filter(({ reads }) => reads)) {
    test(`${sample.file} is read: ${sample.why}`, async () => {
      const examples = await read(sample);
      assert.ok(examples.ok, JSON.stringify(examples));
      assert.equal(examples.xColumn, sample.xColumn);
      assert.equal(examples.yColumn, sample.yColumn.replace(' (the last)', ''));
      assert.equal(examples.m, sample.m);
      assert.deepEqual([...examples.x], sample.x);
      assert.deepEqual([...examples.y], sample.y);
      assert.deepEqual(examples.skippedRows, sample.skippedRows ?? []);
      if (sample.units) assert.deepEqual(examples.units, sample.units);
      const texts = examples.columns.filter(({ kind }) => kind === 'text').map(({ name }) => name);
      if (sample.textColumns) assert.deepEqual(texts, sample.textColumns);

      const run = runOnExamples(examples.x, examples.y);
      const { w, b, cost } = run.landscape().minimum;
      run.free();
      for (const [found, expected] of [
        [w, sample.slope],
        [b, sample.intercept],
        [cost, sample.minimumCost],
      ]) {
        if (expected === 0) assert.equal(found, 0);
        else assertClose(found, expected, 12.3);
      }
    });
  }

  for (const sample of files.filter(({ reads }) => !reads)) {
    test(`${sample.file} is refused: ${sample.mustSay}`, async () => {
      const refusal = await read(sample);
      assert.ok(!refusal.ok, 'expected a refusal');
      for (const key of /** @type {const} */ (['row', 'line', 'column'])) {
        if (key in sample) assert.equal(refusal[key], sample[key], key);
      }
      const sentence = refusals[refusal.reason](refusal);
      assert.match(sentence, /[Ee]xpected|at least/);
      for (const number of sample.mustSay.match(/\d+/g) ?? []) {
        assert.ok(sentence.includes(number) || number === '10', `${number} is not in: ${sentence}`);
      }
      assert.doesNotMatch(sentence, /undefined|NaN|\[object/);
    });
  }
});
