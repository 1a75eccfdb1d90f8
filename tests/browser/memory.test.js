import { liveObjects } from './support/heap.js';
import { expect, test } from './support/test.js';
import { openFresh } from './support/widget.js';

/** @import { CDPSession, Page } from '@playwright/test' */

const warmUp = 60;
const cycles = 1000;

/** Keeps hold of the memory of whatever wasm is instantiated. @param {Page} page */
const watchWasmMemory = (page) =>
  page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (/** @type {any} */ ...given) => {
      const made = /** @type {any} */ (await Reflect.apply(instantiate, WebAssembly, given));
      const exports = Object.values((made.instance ?? made).exports);
      const memory = exports.find((value) => value instanceof WebAssembly.Memory);
      Reflect.set(globalThis, 'wasmMemory', memory);
      return made;
    };
  });

/**
 * Puts elements on the page, has each do a little of everything, and takes them away.
 * @param {Page} page
 * @param {number} count
 */
const mountAndUnmount = (page, count) =>
  page.evaluate(async (count) => {
    for (let i = 0; i < count; ++i) {
      const widget = /** @type {any} */ (document.createElement('gradient-descent'));
      // Most are not laid out, which takes the time; that leaves them all else that they are.
      widget.hidden = i % 5 > 0;
      widget.setAttribute('points', '1,2;3,5;4,4');
      document.body.append(widget);
      await widget.ready;
      widget.step(50);
      widget.learningRate = 0.2;
      if (i % 2 === 0) widget.play();
      widget.remove();
      await Promise.resolve();
    }
  }, count);

/** @param {Page} page @param {CDPSession} devtools */
async function memoryOf(page, devtools) {
  // Twice: what finalizers let go of is collected the next time.
  for (let i = 0; i < 2; ++i) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await devtools.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (/** @type {string} */ name) =>
    metrics.find((entry) => entry.name === name)?.value ?? Number.NaN;
  const wasm = await page.evaluate(() => Reflect.get(globalThis, 'wasmMemory').buffer.byteLength);
  return {
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    wasm,
  };
}

test(`${cycles} elements come and go, and leave heap, wasm memory, nodes and listeners flat`, async ({
  page,
}) => {
  await watchWasmMemory(page);
  await openFresh(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await mountAndUnmount(page, warmUp);
  const before = await memoryOf(page, devtools);
  const objectsBefore = await liveObjects(devtools);
  await mountAndUnmount(page, cycles);
  const after = await memoryOf(page, devtools);

  expect(after.wasm, 'bytes of wasm memory').toBe(before.wasm);
  // A widget has hundreds of each, so that one in a thousand left behind would show.
  const few = cycles / 10;
  expect(after.nodes - before.nodes, 'nodes').toBeLessThan(few);
  expect(after.listeners - before.listeners, 'listeners').toBeLessThan(few);
  // The rest is the engine's own, code that it compiles and its timeline; a widget's is far more.
  expect(after.heap - before.heap, 'bytes of the heap').toBeLessThan(10_000 * cycles);
  // Last, since a heap with a thousand widgets in it is more than can be read.
  expect((await liveObjects(devtools)) - objectsBefore, 'objects').toBeLessThan(few);
});
