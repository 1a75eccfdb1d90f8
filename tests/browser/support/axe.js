import { createRequire } from 'node:module';

/** @import { Page } from '@playwright/test' */
/** @import { AxeResults } from 'axe-core' */

const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const options = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/**
 * What on the page as it is now breaks WCAG 2.2 A or AA, as far as axe can tell.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export async function violationsOn(page) {
  const isLoaded = await page.evaluate(() => 'axe' in globalThis);
  if (!isLoaded) await page.addScriptTag({ path: source });
  return page.evaluate(async (options) => {
    const { violations } = /** @type {AxeResults} */ (
      await /** @type {any} */ (globalThis).axe.run(document, options)
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, options);
}
