/**
 * Notes what is written on canvases, from the page's first line on.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<() => Promise<string[]>>} the different texts written so far
 */
export async function watchCanvasTexts(page) {
  await page.addInitScript(() => {
    const texts = new Set();
    Reflect.set(globalThis, 'canvasTexts', texts);
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      texts.add(String(text));
      return fillText.call(this, text, .../** @type {[number, number]} */ (place));
    };
  });
  return () => page.evaluate(() => Array.from(Reflect.get(globalThis, 'canvasTexts')));
}
