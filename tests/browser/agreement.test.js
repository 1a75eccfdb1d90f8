import { randomFrom } from './support/random.js';
import { expect, expectAgreement, test } from './support/test.js';
import { anyAction } from './support/user-actions.js';
import { onWidget, open } from './support/widget.js';

/** Set SEED to see one of them again. */
const seeds = process.env.SEED
  ? [Number(process.env.SEED)]
  : [20080, Math.floor(Math.random() * 2 ** 31)];
const actionCount = 500;

for (const seed of seeds) {
  // The name says the seed only where it is always the same, so that the list of tests is, too.
  const which = seed === seeds[0] ? `seed ${seed}` : 'a new seed';
  test(`after each of ${actionCount} random actions all agree, and replay is exact: ${which}`, async ({
    page,
  }) => {
    const random = randomFrom(seed);
    /** @type {string[]} */
    const done = [];
    const seen = new Set();
    await open(page);
    for (let i = 0; i < actionCount; ++i) {
      const [, name, act] = anyAction(random);
      done.push(name);
      const occasion = `seed ${seed}, action ${i}, after: ${done.slice(-6).join('; ')}`;
      try {
        await act(page, random);
      } catch (error) {
        throw new Error(occasion, { cause: error });
      }
      seen.add(await expectAgreement(page, undefined, occasion));
      if (i % 50 === 49) {
        const [shown, replayed] = await shownAndReplayed(page);
        expect(replayed, occasion).toBe(shown);
        await expectAgreement(page, undefined, occasion);
      }
    }
    // Or else the actions did nothing.
    expect(seen.size).toBeGreaterThan(actionCount / 20);
  });
}

/**
 * The present snapshot, and the one at the same iteration by going there again from the start.
 * @param {import('@playwright/test').Page} page
 */
const shownAndReplayed = (page) =>
  onWidget(page, (widget) => {
    widget.pause();
    const shown = widget.snapshot;
    widget.seek(0);
    widget.seek(shown?.iteration ?? 0);
    return [JSON.stringify(shown), JSON.stringify(widget.snapshot)];
  });
