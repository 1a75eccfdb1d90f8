import { expect, expectAgreement, test } from './support/test.js';
import { controlsOn, onWidget, open } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/**
 * Values that none of the parameters may have, and for each some that it alone may not.
 * @type {Record<string, string[]>}
 */
const badValues = {
  dataset: ['', 'boston', '__proto__', 'NaN'],
  scaling: ['', 'zscore', 'constructor'],
  'learning-rate': ['', 'fast', 'NaN', 'Infinity', '0', '-0.1', '1e308', '-1e308'],
  w: ['', 'steep', 'NaN', 'Infinity', '1e308', '-1e308'],
  b: ['', 'here', 'NaN', '-Infinity', '1e308', '-1e308'],
  fault: ['', 'all', 'toString'],
  iteration: ['', 'first', 'NaN', '-1', '1.5', '1e308', '-1e308', '99999999999'],
};

/** @param {Page} page */
const settingsOf = (page) =>
  onWidget(page, (widget) => {
    const { dataset, scaling, learningRate, w, b, fault, iteration, snapshot } = widget;
    return { dataset, scaling, learningRate, w, b, fault, iteration, snapshot };
  });

/** Counts gd-error from before the widget is there. @param {Page} page */
const countErrors = (page) =>
  page.addInitScript(() => {
    Reflect.set(globalThis, 'errors', []);
    document.addEventListener('gd-error', (event) =>
      Reflect.get(globalThis, 'errors').push(/** @type {CustomEvent} */ (event).detail),
    );
  });

/** Takes the errors counted since the last time. @param {Page} page */
const takeErrors = (page) => page.evaluate(() => Reflect.get(globalThis, 'errors').splice(0));

/** How a notice may quote a bad value. @param {string} value */
function asWritten(value) {
  if (value.trim() === '') return 'nothing';
  return value.includes('1e308') ? /1e308|10³⁰⁸/ : value;
}

/**
 * One notice stands over the plots, says what was found and expected, and goes when dismissed.
 * @param {Page} page
 * @param {string} found
 */
async function expectDismissibleNotice(page, found) {
  const { notices, dismiss } = controlsOn(page);
  await expect(notices).toHaveCount(1);
  await expect(notices).toBeVisible();
  await expect(notices).toContainText(asWritten(found));
  await expect(notices).toContainText(/expected|must|needs/);
  await dismiss.click();
  await expect(notices).toHaveCount(0);
}

for (const [name, values] of Object.entries(badValues)) {
  test(`a bad ${name} in the address falls back to the default and says so`, async ({ page }) => {
    await countErrors(page);
    await open(page);
    const defaults = await settingsOf(page);
    for (const value of values) {
      await test.step(`“${value}”`, async () => {
        await open(page, { [name]: value });
        expect(await takeErrors(page)).toHaveLength(1);
        expect(await settingsOf(page)).toEqual(defaults);
        await expectAgreement(page, 0);
        await expectDismissibleNotice(page, value);
      });
    }
  });
}

test('an attribute or a property set badly later changes nothing and says so', async ({ page }) => {
  await countErrors(page);
  await open(page, { scaling: 'max', 'learning-rate': 0.2, iteration: 6 });
  const former = await settingsOf(page);
  for (const [name, values] of Object.entries(badValues)) {
    const property = name === 'learning-rate' ? 'learningRate' : name;
    for (const value of values) {
      for (const how of ['attribute', 'property']) {
        await test.step(`${how} ${name}: “${value}”`, async () => {
          await onWidget(
            page,
            (widget, [how, name, value]) => {
              if (how === 'attribute') widget.setAttribute(name, value);
              else Reflect.set(widget, name, value);
            },
            [how, how === 'attribute' ? name : property, value],
          );
          expect(await takeErrors(page)).toHaveLength(1);
          expect(await settingsOf(page)).toEqual(former);
          await expectAgreement(page, 6);
          await expect(controlsOn(page).notices).toContainText(asWritten(value));
          await controlsOn(page).dismiss.click();
        });
      }
    }
  }
});

test('properties of the wrong kind are refused without throwing', async ({ page }) => {
  await countErrors(page);
  await open(page, { iteration: 6 });
  const former = await settingsOf(page);
  const thrown = await onWidget(page, (widget) => {
    const strange = [undefined, null, {}, [], [0.5], Symbol('s'), () => 1, 5n, true, new Date()];
    const names = ['dataset', 'scaling', 'learningRate', 'w', 'b', 'fault', 'iteration'];
    /** @type {string[]} */
    const thrown = [];
    for (const name of names) {
      for (const value of strange) {
        try {
          Reflect.set(widget, name, value);
        } catch (error) {
          thrown.push(`${name}: ${error}`);
        }
      }
    }
    for (const method of /** @type {const} */ (['step', 'back', 'seek'])) {
      for (const value of [null, -1, 0.5, Number.NaN, 'many', {}]) {
        if (method === 'seek' && value === -1) continue;
        try {
          widget[method](/** @type {any} */ (value));
        } catch (error) {
          thrown.push(`${method}: ${error}`);
        }
      }
    }
    return thrown;
  });
  expect(thrown).toEqual([]);
  expect((await takeErrors(page)).length).toBeGreaterThan(80);
  expect(await settingsOf(page)).toEqual(former);
  await expectAgreement(page, 6);
});

for (const [name, values] of /** @type {const} */ ([
  ['learningRate', badValues['learning-rate']],
  ['w', badValues.w],
  ['b', badValues.b],
])) {
  test(`a bad ${name} typed into its field is refused, and the field shows the former`, async ({
    page,
  }) => {
    await countErrors(page);
    await open(page, { iteration: 6 });
    const former = await settingsOf(page);
    const field = controlsOn(page)[name];
    const text = await field.inputValue();
    for (const value of values) {
      await test.step(`“${value}”`, async () => {
        await field.fill(value);
        await field.press('Tab');
        expect(await takeErrors(page)).toHaveLength(1);
        expect(await settingsOf(page)).toEqual(former);
        await expect(field).toHaveValue(text);
        await expectDismissibleNotice(page, value);
      });
    }
  });
}
