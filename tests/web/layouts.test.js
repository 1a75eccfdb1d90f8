import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { layoutFiles } from '../../web/build/write-layouts.js';
import { defaultOptions, optionNames, writeOptions } from '../../web/core/layouts.js';
import { defaults } from '../../web/state/parameters.js';

const list = readFileSync(new URL('../../cpp/fields.def', import.meta.url), 'utf8');

/** @param {string} rows of a module @param {string} [file] */
const written = (rows, file = 'sizes.js') => layoutFiles(`MODULE(sizes)\n${rows}`).get(file) ?? '';

suite('the layouts', () => {
  test('that were built are those of the list', () => {
    for (const [name, text] of layoutFiles(list)) {
      const built = new URL(`../../build/wasm/${name}`, import.meta.url);
      assert.equal(readFileSync(built, 'utf8'), text);
    }
  });

  test('have a row’s name in camel case, its type and its comment', () => {
    const rows = 'RECORD(Size)\n  FIELD(double, largest_width)  ///< In feet.\nEND_RECORD\n';
    assert.match(written(rows), /readSize = \(next\) => \({\n {2}largestWidth: next\(\),\n}\)/);
    assert.match(written(rows, 'sizes.d.ts'), /\/\*\* In feet\. \*\/\n {2}largestWidth: number;/);
  });

  test('say null of what may be missing or too large', () => {
    const rows =
      'RECORD(Size)\n  FIELD(std::optional<double>, width)\n  FIELD(Unbounded, height)\nEND_RECORD\n';
    assert.match(written(rows), /width: finiteOrNull\(next\(\)\),\n {2}height: finiteOrNull/);
    assert.match(written(rows, 'sizes.d.ts'), /width: number \| null;/);
    assert.match(written(rows, 'sizes.d.ts'), /height: number \| null;/);
  });

  test('name the values of an enumeration in kebab case', () => {
    const rows = 'ENUMERATION(Unit)\n  VALUE(square_feet)\n  VALUE(m2)\nEND_ENUMERATION\n';
    assert.match(written(rows), /unitNames = \['square-feet', 'm2'\];/);
  });

  test('cannot be made of a list with a row or a type that nothing is known of', () => {
    assert.throws(() => written('FEILD(double, width)\n'), /line 2/);
    assert.throws(() => written('RECORD(A)\n  FIELD(float, width)\nEND_RECORD\n'), /type float/);
  });

  test('write an option for each that a run has, and know the page’s own', () => {
    const { w, b, ...others } = defaults;
    for (const name of optionNames) {
      const expected = name === 'start' ? { w, b } : others[name];
      assert.deepEqual(defaultOptions[name], expected, name);
    }
    // The start is two numbers.
    assert.equal(writeOptions({}).length, optionNames.length + 1);
    assert.deepEqual(writeOptions({}), writeOptions(defaultOptions));
  });
});
