import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readExamples } from '../../web/features/own-data/reading/read-examples.js';
import { refusals } from '../../web/features/own-data/words/en-refusals.js';
import { utf16 } from './support/own-data/bytes.js';

/** @typedef {'.' | ','} Decimal */

/** How the digits before the decimal sign are grouped. */
const groupings = /** @type {const} */ ({
  none: (/** @type {string} */ digits) => digits,
  western: (/** @type {string} */ digits, /** @type {string} */ sign) =>
    digits.replace(/\B(?=(\d{3})+$)/g, sign),
  indian: (/** @type {string} */ digits, /** @type {string} */ sign) =>
    digits.replace(/\B(?=(\d\d)*\d{3}$)/g, sign),
});

/** A way to write a table. */
const manner = fc
  .record({
    separator: fc.constantFrom(',', ';', '\t', ' ', '   ', ', ', '|'),
    decimal: fc.constantFrom(/** @type {Decimal} */ ('.'), /** @type {Decimal} */ (',')),
    grouping: fc.constantFrom('none', 'western', 'indian'),
    group: fc.constantFrom('other', '\u00a0', '\u202f', "'"),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    ending: fc.constantFrom('', 'newline', 'blank'),
    hasNames: fc.boolean(),
    isQuoted: fc.boolean(),
    comment: fc.constantFrom('', '# a comment, with; signs "', '% x', '// 1,2'),
    minus: fc.constantFrom('-', '−', '–'),
    encoding: fc.constantFrom('text', 'utf-8', 'bom', 'utf-16le', 'utf-16be', 'windows-1252'),
  })
  // What nobody can read, and nobody writes.
  .filter(({ grouping, decimal }) => grouping !== 'indian' || decimal === '.')
  .filter(
    ({ encoding, group, minus }) =>
      encoding !== 'windows-1252' || (group !== '\u202f' && minus !== '−'),
  )
  .map((given) => {
    const hasCommas =
      given.decimal === ',' || (given.grouping !== 'none' && given.group === 'other');
    const isQuoted = given.isQuoted || (given.separator.startsWith(',') && hasCommas);
    return { ...given, isQuoted: isQuoted && given.separator !== '|' };
  });

/** @typedef {typeof manner extends fc.Arbitrary<infer M> ? M : never} Manner */

/** @param {number} value @param {Manner} manner */
function written(value, { decimal, grouping, group, minus, isQuoted }) {
  const [, sign, whole, fraction = '', exponent = ''] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e(.*))?$/.exec(String(value)) ?? [];
  const groupSign = group === 'other' ? (decimal === '.' ? ',' : '.') : group;
  const isGrouped = exponent === '' && grouping !== 'none';
  const kind = groupSign === ',' ? grouping : 'western';
  const digits = isGrouped ? groupings[/** @type {'western'} */ (kind)](whole, groupSign) : whole;
  const text = `${sign && minus}${digits}${fraction && decimal + fraction}${exponent && `e${exponent}`}`;
  return isQuoted ? `"${text}"` : text;
}

/** @param {readonly (readonly [number, number])[]} rows @param {Manner} given */
function fileOf(rows, given) {
  const { separator, newline, ending, hasNames, comment, encoding } = given;
  const lines = [
    ...(comment && [comment]),
    ...(hasNames ? [['size', 'price'].join(separator)] : []),
    ...rows.map((row) => row.map((value) => written(value, given)).join(separator)),
    ...(ending === '' ? [] : ending === 'blank' ? ['', '  ', ''] : ['']),
  ];
  const text = lines.join(newline);
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'bom':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
    case 'utf-16be':
      return utf16(text, encoding === 'utf-16le', true);
    case 'windows-1252':
      return Uint8Array.from(text, (c) => (c === '–' ? 0x96 : c.charCodeAt(0)));
    default:
      return text;
  }
}

const number = fc.oneof(
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 100),
  fc.integer({ min: 0, max: 999_999 }).map((value) => value / 1000),
  fc.double({ noNaN: true, min: -1e60, max: 1e60 }),
);
const table = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 12 }).filter((rows) => {
  const x = rows.map(([value]) => value);
  const [least, greatest] = [Math.min(...x), Math.max(...x)];
  return greatest - least > 1e-11 * Math.max(Math.abs(least), Math.abs(greatest), 1e-50);
});

suite('any table of numbers', () => {
  test('reads back the same, however it is written, or both ways to read it are offered', async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(table, manner, async (rows, given) => {
        const file = fileOf(rows, given);
        let examples = await readExamples(file);
        if (!examples.ok && examples.readings) {
          ++asked;
          const right = examples.readings.find(
            ({ decimal = '', thousands = '' }) =>
              decimal === given.decimal || (thousands !== '' && thousands !== given.decimal),
          );
          examples = await readExamples(file, { readings: right });
        }
        assert.ok(examples.ok, JSON.stringify(examples));
        const plain = (/** @type {ArrayLike<number>} */ values) => Array.from(values, (v) => v + 0);
        assert.deepEqual(plain(examples.x), plain(rows.map(([x]) => x)));
        assert.deepEqual(plain(examples.y), plain(rows.map(([, y]) => y)));
        assert.equal(examples.xColumn, given.hasNames ? 'size' : 'column 1');
      }),
      { numRuns: 2000 },
    );
    assert.ok(asked < 400, `expected to ask in few of 2000 files, asked in ${asked}`);
  });
});

/** @param {Uint8Array | string} source */
async function answered(source) {
  const answer = await readExamples(source);
  if (answer.ok) return;
  const sentence = refusals[answer.reason](answer);
  assert.match(sentence, /(Expected|at least).*\.$/s);
  assert.doesNotMatch(sentence, /undefined|\[object/);
}

suite('whatever is handed in', () => {
  test('random bytes are answered by a value with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => answered(bytes)),
      { numRuns: 1000 },
    );
  });

  test('so are random texts of the signs that tables have', async () => {
    const signs = fc.constantFrom(...'01259.,;\t |"\'\n\r-+eE%#€$()[]{}: /NAx=');
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { maxLength: 200 }), (text) => answered(text.join(''))),
      { numRuns: 3000 },
    );
  });

  test('so are long lines, long cells, many quotes and deep nesting', async () => {
    for (const sign of [
      'x',
      '1',
      ',',
      ' ',
      '"',
      '""',
      '[',
      '(',
      '{"a":',
      '1,',
      '\n',
      '\r',
      '"\n',
      '%',
      '#"\n',
      '1 000',
      '- ',
      '\0',
      '<b>',
      'é',
    ]) {
      await answered(sign.repeat(3e5 / sign.length));
      await answered(`x,y\n1,2\n${sign.repeat(1e5 / sign.length)}\n2,3`);
    }
  });

  test('so are scripts and formulas', async () => {
    for (const text of [
      '<script>alert(1)</script>',
      '=cmd|"/c calc"!A1',
      '{{7*7}}',
      '__proto__',
      'constructor',
    ]) {
      await answered(`${text},y\n1,2\n3,4`);
      await answered(`x,y\n${text},2\n3,4`);
      await answered(text);
    }
  });
});
