/** @import { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test' */
import { rememberHints } from './hints.js';
import { clearPage, showPage } from './page-anew.js';

/**
 * A page that one test after another is given. A context and a page of its own cost a test ten
 * times as much as a new widget on a page that is loaded already. What a test did to the page is
 * undone after it; a page where that cannot be done is loaded anew, or not kept.
 */

/**
 * @typedef {object} Kept
 * @property {string} key of the options it was made with
 * @property {BrowserContext} context
 * @property {Page} page
 * @property {boolean} isFirstVisit whether its reader is to get hints
 * @property {boolean} isLoaded its document is one of the site, as the site made it
 * @property {boolean} isSpoilt not to be given to another test
 * @property {string} traces what the document had beside its body when it was loaded
 * @property {number} widgets shown since it was loaded
 * @property {(() => Promise<unknown>)[]} undo what the present test did to it
 */

/** What the page's own script holds on to stays in memory, so the page is loaded anew from time to time. */
const mostWidgets = 25;

/** What tests listen to on a page. */
const events = ['console', 'dialog', 'download', 'pageerror', 'popup', 'request', 'requestfailed'];

/** @type {WeakMap<Page, Kept>} */
const keptOf = new WeakMap();

/** The pages that are shown without being loaded. @param {Page} page */
const isOnSite = (page) => /^\/((index|embed)\.html)?$/.test(pathOf(page));

/** @param {Page} page */
const pathOf = (page) => (page.url().startsWith('http') ? new URL(page.url()).pathname : '');

/**
 * Loads a page of the site.
 * @param {Page} page
 * @param {string} address
 */
export async function load(page, address) {
  await page.goto(address);
  const kept = keptOf.get(page);
  if (!kept || !isOnSite(page)) return;
  kept.widgets = 1;
  kept.traces = await page.evaluate(tracesOn);
  kept.isLoaded = true;
}

/**
 * Shows a page of the site as if it were loaded: its body, with a new widget, its address, its
 * script run again. A page that a test has to itself is loaded.
 * @param {Page} page
 * @param {string} path
 * @param {string} address
 */
export async function showOrLoad(page, path, address) {
  const kept = keptOf.get(page);
  const canShow = kept?.isLoaded && isOnSite(page) && /^(index|embed)\.html$/.test(path);
  if (!canShow) {
    await load(page, address);
    return;
  }
  kept.widgets += 1;
  if (!kept.isFirstVisit) await page.evaluate(rememberHints);
  await page.evaluate(showPage, { path, address, times: kept.widgets });
}

/** What scripts and tests leave beside the body; runs in the page. */
const tracesOn = () =>
  [
    ...Object.keys(globalThis),
    ...Array.from(document.head.querySelectorAll('script, style, [rel=stylesheet]'), (node) =>
      node.outerHTML.slice(0, 100),
    ),
  ].join();

/** @param {Browser} browser */
export function createKeptPage(browser) {
  /** @type {Kept | undefined} */
  let kept;

  async function close() {
    const { context } = kept ?? {};
    kept = undefined;
    await context?.close();
  }

  /** @param {string} key @param {BrowserContextOptions} options @param {boolean} isFirstVisit */
  async function make(key, options, isFirstVisit) {
    const context = await browser.newContext(options);
    if (!isFirstVisit) await context.addInitScript(rememberHints);
    const page = await context.newPage();
    const state = { isLoaded: false, isSpoilt: false, traces: '', widgets: 0 };
    /** @type {Kept} */
    const made = { key, context, page, isFirstVisit, ...state, undo: [] };
    noteWhatIsDone(made, options);
    keptOf.set(page, made);
    return made;
  }

  return {
    /**
     * The page for a test; of whatever size the last one left it, it has that of the options.
     * @param {BrowserContextOptions} options
     * @param {boolean} isFirstVisit
     */
    async take(options, isFirstVisit) {
      const { viewport, ...others } = options;
      const key = JSON.stringify([others, isFirstVisit]);
      if (kept?.key !== key) await close();
      kept ??= await make(key, options, isFirstVisit);
      const { context, page } = kept;
      const size = page.viewportSize();
      const isOfSize = size?.width === viewport?.width && size?.height === viewport?.height;
      if (viewport && !isOfSize) await page.setViewportSize(viewport);
      return { context, page };
    },

    /** Undoes what a test did. @param {boolean} hasPassed */
    async giveBack(hasPassed) {
      if (!kept) return;
      const { context, page, undo } = kept;
      if (!hasPassed || kept.isSpoilt || page.isClosed() || pathOf(page) === '') {
        await close();
        return;
      }
      for (const act of undo.splice(0).reverse()) await act();
      for (const other of context.pages()) if (other !== page) await other.close();
      for (const event of events) page.removeAllListeners(event);
      await page.mouse.up();
      await page.mouse.move(-1, -1);
      await page.evaluate(clearPage);
      const isAsLoaded = isOnSite(page) && (await page.evaluate(tracesOn)) === kept.traces;
      kept.isLoaded &&= isAsLoaded && kept.widgets < mostWidgets;
    },

    close,
  };
}

/**
 * Notes what a test does to the page that outlasts its document or its widget.
 * @param {Kept} kept
 * @param {BrowserContextOptions} options
 */
function noteWhatIsDone(kept, options) {
  const { context, page } = kept;
  const { addInitScript, emulateMedia, exposeFunction, route, setContent } = page;
  const { grantPermissions, newCDPSession, setOffline } = context;

  /**
   * @template {unknown[]} Given
   * @template Result
   * @param {(...given: Given) => Promise<Result>} act
   * @param {(result: Result, given: Given) => unknown} note
   */
  const noting =
    (act, note) =>
    /** @param {Given} given */
    async (...given) => {
      const result = await act(...given);
      await note(result, given);
      return result;
    };
  /** @param {{dispose: () => Promise<void>}} done what another document is without */
  const disposable = (done) => {
    kept.undo.push(async () => {
      kept.isLoaded = false;
      await done.dispose();
    });
  };
  const spoil = () => {
    kept.isSpoilt = true;
  };

  Object.assign(page, {
    addInitScript: noting(addInitScript.bind(page), async (done, [script, argument]) => {
      disposable(done);
      // Before the next widget, as in a page that is loaded.
      if (kept.isLoaded) await page.evaluate(/** @type {any} */ (script), argument);
    }),
    exposeFunction: noting(exposeFunction.bind(page), disposable),
    route: noting(route.bind(page), (done) => {
      disposable(done);
      // What is there already is not asked for again.
      kept.isLoaded = false;
    }),
    emulateMedia: noting(emulateMedia.bind(page), () => {
      // What is left out would stay as the test had it.
      const {
        colorScheme = 'light',
        contrast = 'no-preference',
        forcedColors = 'none',
        reducedMotion = 'no-preference',
      } = options;
      const as = { colorScheme, contrast, forcedColors, reducedMotion };
      kept.undo.push(() => emulateMedia.call(page, { media: null, ...as }));
    }),
    setContent: noting(setContent.bind(page), spoil),
  });
  Object.assign(context, {
    grantPermissions: noting(grantPermissions.bind(context), () => {
      kept.undo.push(() => context.clearPermissions());
    }),
    newCDPSession: noting(newCDPSession.bind(context), spoil),
    setOffline: noting(setOffline.bind(context), spoil),
  });
}
