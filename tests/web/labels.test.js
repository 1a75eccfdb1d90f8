import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createRun } from '../../web/core/run.js';
import { wordsOf } from '../../web/datasets/catalogue.js';
import { configurationOf } from '../../web/state/configuration.js';
import { linkedAttributes } from '../../web/state/link.js';
import { defaults, parseParameter } from '../../web/state/parameters.js';
import { createStore } from '../../web/state/store.js';
import { en } from '../../web/strings/en.js';
import { core } from './support/runs.js';
import { shipped } from './support/shipped-data.js';

/** @param {Partial<import('../../web/state/parameters.js').Configuration>} configuration */
async function stateOf(configuration) {
  const store = createStore(createRun(core), async (id) => shipped(id));
  await store.load({ ...defaults, ...configuration });
  return store.state;
}

suite('the names of own data', () => {
  test('travel in the link beside the points, with their units', async () => {
    const state = await stateOf({ points: '1,35;2,45;4,60', labels: 'hours (h);marks' });
    const { dataset } = state;
    const words = wordsOf(dataset, en);
    assert.deepEqual(
      [words.x, words.y],
      [
        { label: 'hours', unit: 'h' },
        { label: 'marks', unit: '' },
      ],
    );
    assert.equal(words.title, en.datasets.custom.title);
    const attributes = Object.fromEntries(linkedAttributes(state) ?? []);
    assert.equal(attributes.points, '1,35;2,45;4,60');
    assert.equal(attributes.labels, 'hours (h);marks');
    const again = await stateOf(configurationOf(state));
    assert.deepEqual(again.dataset.labels, dataset.labels);
  });

  test('are left out of a link where they are x and y, or there are no own data', async () => {
    for (const configuration of [{ points: '1,2;2,4;3,5' }, { labels: 'hours;marks' }]) {
      const state = await stateOf(configuration);
      assert.ok(!linkedAttributes(state)?.some(([name]) => name === 'labels'));
    }
  });

  test('are two, of some length', () => {
    assert.equal(parseParameter('labels', ' hours ; marks '), 'hours;marks');
    assert.equal(parseParameter('labels', ''), '');
    assert.equal(parseParameter('labels', 'x;y'), '');
    for (const bad of ['hours', 'a;b;c', ';marks', `${'a'.repeat(61)};b`, 7, null]) {
      assert.equal(parseParameter('labels', bad), undefined, String(bad));
    }
  });
});
