import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { drawDefaultRun } from '../../web/build/default-run-picture.js';

test('the picture that stands in for the demo is what the core computes', async () => {
  const file = new URL('../../public/default-run.svg', import.meta.url);
  assert.equal(await readFile(file, 'utf8'), await drawDefaultRun(), 'run `npm run picture`');
});
