import { contrastsOn, lower } from './support/contrast.js';
import { lessonOn, openChapter } from './support/lesson.js';
import { expect, test } from './support/test.js';
import { onWidget, open, widgetOn } from './support/widget.js';

/** @import { Page } from '@playwright/test' */

/** @type {Record<string, (page: Page) => Promise<unknown>>} */
const states = {
  'a run': (page) => open(page, { iteration: 9 }),
  'a run with a bug, not started': (page) => open(page, { fault: 'swapped' }),
  'a phase that is lit': (page) => open(page, { iteration: 9, view: 'phases phase-3' }),
  'a guess that is asked for, under a chip that is on': async (page) => {
    await open(page, { iteration: 9 });
    await widgetOn(page).locator('button.chip').filter({ hasText: 'α too high' }).click();
    // The focus in it makes it wait.
    await widgetOn(page).getByRole('button', { name: 'bounces' }).focus();
  },
  'a bowl on a projector': async (page) => {
    await open(page, { iteration: 9, view: 'bowl projector' });
    await expect(widgetOn(page).locator('.frame')).toHaveClass(/projector/);
  },
  'a mystery': (page) => open(page, { mystery: 'contrast', iteration: 5 }),
  'what can be shared': async (page) => {
    await open(page, { iteration: 9 });
    await widgetOn(page).getByRole('button', { name: 'Share' }).click();
    await expect(widgetOn(page).getByRole('dialog')).toBeVisible();
  },
  'a chapter of the lesson': async (page) => {
    await openChapter(page, 'three-views');
    await expect(lessonOn(page).panel).toBeVisible();
  },
};

/** What the canvases draw with, against their paper. @param {Page} page */
const canvasColours = (page) =>
  onWidget(page, (widget) => {
    const root = /** @type {HTMLElement} */ (widget.shadowRoot?.querySelector('.plots'));
    const probes = ['--_ink', '--_ink-faint', '--_data', '--_moving', '--_ring'].map((name) => {
      const probe = document.createElement('button');
      probe.style.cssText = `all: unset; forced-color-adjust: none; color: var(${name}); background: var(--_paper)`;
      probe.textContent = `canvas ${name}`;
      return probe;
    });
    root.append(...probes);
  });

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('for who wants more contrast, text has 7 : 1 and borders 4.5 : 1', async ({ page }) => {
      await page.emulateMedia({ contrast: 'more' });
      for (const [state, prepare] of Object.entries(states)) {
        await prepare(page);
        const { texts, borders } = await contrastsOn(page);
        expect(texts.length, state).toBeGreaterThan(10);
        expect(lower(texts, 7), state).toEqual([]);
        expect(lower(borders, 4.5), state).toEqual([]);
      }
    });

    test('in the colours that a system forces, too', async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      for (const [state, prepare] of Object.entries(states)) {
        await prepare(page);
        const { texts, borders } = await contrastsOn(page);
        expect(lower(texts, 7), state).toEqual([]);
        expect(lower(borders, 4.5), state).toEqual([]);
      }
    });

    test('what the plots are drawn with stands out more for who wants it', async ({ page }) => {
      for (const [media, least] of /** @type {const} */ ([
        [{ contrast: 'no-preference' }, 2],
        [{ contrast: 'more' }, 7],
        [{ contrast: 'no-preference', forcedColors: 'active' }, 4.5],
      ])) {
        await page.emulateMedia(media);
        await open(page, { iteration: 9 });
        await canvasColours(page);
        const { texts } = await contrastsOn(page);
        const drawn = texts.filter(({ of }) => of.includes('canvas --'));
        expect(drawn).toHaveLength(5);
        expect(lower(drawn, least), JSON.stringify(media)).toEqual([]);
      }
    });

    test('who wants less contrast, or says nothing, has 4.5 : 1 all the same', async ({ page }) => {
      const protocol = await page.context().newCDPSession(page);
      for (const value of ['less', 'no-preference']) {
        const features = [
          { name: 'prefers-contrast', value },
          { name: 'prefers-color-scheme', value: colorScheme },
        ];
        await protocol.send('Emulation.setEmulatedMedia', { features });
        await open(page, { iteration: 9 });
        const wanted = `(prefers-contrast: ${value})`;
        expect(await page.evaluate((wanted) => matchMedia(wanted).matches, wanted)).toBe(true);
        expect(lower((await contrastsOn(page)).texts, 4.5), value).toEqual([]);
      }
    });
  });
}

test.describe('in forced colours on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('strip, chips and small plots can be read too', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    for (const [state, prepare] of Object.entries(states)) {
      await prepare(page);
      const { texts, borders } = await contrastsOn(page);
      expect(lower(texts, 7), state).toEqual([]);
      expect(lower(borders, 4.5), state).toEqual([]);
    }
  });

  test('lists still show by an arrow that they are lists', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page);
    const chooser = widgetOn(page).locator('.chooser').first();
    await expect(chooser).toHaveCSS('background-image', /gradient/);
    expect(await chooser.evaluate((node) => getComputedStyle(node).forcedColorAdjust)).toBe('none');
  });
});
