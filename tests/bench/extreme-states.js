import fc from 'fast-check';
import { showState } from '../browser/support/extreme-states.js';
import { extremeState } from '../web/support/extreme-states.js';
import { short } from './report.js';
import { openPage, withSite } from './site.js';

/** @import { Page } from '@playwright/test' */
/** @import { ExtremeState } from '../web/support/extreme-states.js' */
/** @import { Report } from './report.js' */

const seed = 500;
const count = 500;
/** What is slow once only was the machine's doing. */
const rounds = 3;

/** @type {ExtremeState} */
const ordinary = {
  data: { x: [1, 2, 3, 4, 5, 6], y: [2, 1, 3, 5, 4, 6] },
  start: { at: { w: -1, b: 9 } },
  scaling: 'z-score',
  fault: 'none',
  overLimit: 0.05,
  batchSize: 'all',
  iteration: 40,
  isLogarithmic: false,
};

/**
 * How long states at the ends of what numbers can be take to draw, against an ordinary one: the
 * slowest of the changes that lead to each.
 * @param {Report} report
 */
export async function measureExtremeStates(report) {
  report.heading(`Drawing ${count} extreme states (ms; the best of ${rounds})`);
  const states = fc.sample(extremeState, { seed, numRuns: count });
  await withSite(async (browser, address) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await openPage(page, address);
    const usual = await times(page, Array(50).fill(ordinary));
    const median = usual.toSorted((a, b) => a - b)[usual.length >> 1];
    const best = await times(page, states);
    for (let round = 1; round < rounds; ++round) {
      for (const [i, time] of (await times(page, states)).entries()) {
        best[i] = Math.min(best[i], time);
      }
    }
    const slowest = Math.max(...best);
    report.note(`ordinary ${short(median)}, slowest ${short(slowest)}: ${best.indexOf(slowest)}`);
    // An ordinary state is drawn within a frame: three frames are 50 ms.
    report.figure('the slowest over an ordinary one', slowest / median, { most: 3 }, '');
  });
}

/** 0 for those that are refused. @param {Page} page @param {ExtremeState[]} states */
const times = (page, states) =>
  page.evaluate(
    ([states, code]) => {
      const widget = document.querySelector('gradient-descent');
      const show = new Function(`return ${code}`)();
      return states.map((state) => /** @type {number} */ (show(widget, state) ?? 0));
    },
    /** @type {const} */ ([states, `${showState}`]),
  );
