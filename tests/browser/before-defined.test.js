import { expect, test } from './support/test.js';
import { open } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/**
 * Puts an element on the page, and defines its class when it is there already.
 * @param {Page} page
 * @param {string} tag
 * @param {Record<string, unknown>} properties set before it is defined
 * @param {Record<string, string>} [attributes]
 */
const definedLater = (page, tag, properties, attributes = {}) =>
  page.evaluate(
    async ([tag, properties, attributes]) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      Object.assign(element, properties);
      document.body.append(element);
      const Class = /** @type {CustomElementConstructor} */ (
        customElements.get('gradient-descent')
      );
      customElements.define(tag, class extends Class {});
      const widget = /** @type {any} */ (element);
      await widget.ready;
      const { dataset, dataSet, learningRate, scaling, data, snapshot } = widget;
      return { dataset, dataSet, learningRate, scaling, count: data.x.length, snapshot };
    },
    /** @type {const} */ ([tag, properties, attributes]),
  );

test('properties that were set before the element was defined hold', async ({ page }) => {
  await open(page);
  const found = await definedLater(page, 'early-demo', { learningRate: 0.5, scaling: 'none' });
  expect(found).toMatchObject({ learningRate: 0.5, scaling: 'none', count: 47 });
  expect(found.snapshot.learningRate).toBe(0.5);
});

test('so do examples', async ({ page }) => {
  await open(page);
  const data = { x: [1, 2, 3], y: [2, 3, 5] };
  expect(await definedLater(page, 'early-data', { data })).toMatchObject({ count: 3 });
});

test('bad examples are told of, and the page goes on', async ({ page, failures }) => {
  await open(page);
  const found = await definedLater(page, 'early-bad', { data: 'nonsense' });
  expect(found).toMatchObject({ count: 47 });
  await expect.poll(() => failures.join()).toContain('must be an object');
  failures.length = 0;
});

test('dataSet and data-set are the data set, too', async ({ page }) => {
  await open(page);
  const byProperty = await definedLater(page, 'set-by-property', { dataSet: 'cars' });
  expect(byProperty).toMatchObject({ dataset: 'cars', dataSet: 'cars', count: 50 });
  const byAttribute = await definedLater(
    page,
    'set-by-attribute',
    {},
    { 'data-set': 'food-truck' },
  );
  expect(byAttribute).toMatchObject({ dataset: 'food-truck', count: 97 });
  await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector('set-by-attribute'));
    element.setAttribute('data-set', 'cars');
    await element.ready;
  });
  expect(
    await page.evaluate(
      () => /** @type {any} */ (document.querySelector('set-by-attribute')).dataSet,
    ),
  ).toBe('cars');
});
