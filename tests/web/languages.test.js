import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { en } from '../../web/strings/en.js';
import { numbersIn } from '../../web/strings/format.js';
import { stringsFor } from '../../web/strings/languages.js';

/** @import { Strings } from '../../web/strings/en.js' */

/** @type {Strings} */
const long = await stringsFor('x-long');

suite('a catalogue', () => {
  test('is chosen by its tag, by a wider one, and else is English', async () => {
    assert.equal(await stringsFor('en'), en);
    assert.equal(await stringsFor('en-GB'), en);
    assert.equal(await stringsFor('tlh'), en);
    assert.equal(await stringsFor(''), en);
  });

  test('writes numbers and plurals as its language does', () => {
    const german = numbersIn('de');
    assert.equal(german.formatNumber(-1234567.5, 8), '−1\u202f234\u202f567,5');
    assert.equal(german.formatNumber(1.35e12, 3), '1,35 × 10¹²');
    assert.equal(numbersIn('fr').formatNumber(83684, 5), '83\u202f684');
    const forms = { one: 'krok', few: 'kroki', many: 'kroków', other: 'kroku' };
    const polish = [1, 3, 5].map((count) => numbersIn('pl').plural(count, forms));
    assert.deepEqual(polish, ['krok', 'kroki', 'kroków']);
  });
});

suite('the pseudo-language', () => {
  test('says every word twice and every number once', () => {
    assert.equal(long.play, 'Play Play');
    assert.equal(long.iterationOf(1234, 5000), 'iteration iteration 1\u202f234 of of 5\u202f000');
    assert.equal(long.datasets['food-truck'].x.unit, en.datasets['food-truck'].x.unit);
    assert.equal(long.phases[1], 'compute compute loss loss');
  });

  test('does not double twice what one string is handed by another', () => {
    const { label, unit } = long.datasets['portland-housing'].x;
    assert.equal(long.axis(label, unit), 'size size (ft ft²)');
    assert.equal(
      long.withoutBug(long.fates.crawls),
      'without without the the bug bug: crawls crawls',
    );
  });

  test('writes numbers as English does', () => {
    assert.equal(long.numbers, en.numbers);
  });
});
