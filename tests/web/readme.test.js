import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { withGeneratedParts } from '../../web/build/write-readme.js';
import { attributeOf, parameterNames } from '../../web/state/parameters.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

suite('the README', () => {
  test('says what the sources say: if not, `npm run docs` writes it', () => {
    assert.equal(withGeneratedParts(readme), readme);
  });

  test('has a row for every attribute that is a parameter', () => {
    for (const name of parameterNames)
      assert.ok(readme.includes(`\n| \`${attributeOf(name)}\` | `));
  });
});
