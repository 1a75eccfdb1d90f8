import { openPage } from './site.js';
import { tracingTasks } from './tasks.js';

/** @import { Browser } from '@playwright/test' */

/**
 * Plays at 60 iterations a second, and says how its frames went, in ms: the time between them, the
 * time from a frame's first callback until it is painted, and the tasks on the main thread in the
 * CPU time that they took, which is the same on a busy machine.
 * @param {Browser} browser
 * @param {string} url
 * @param {{width: number, height: number}} viewport
 * @param {number} throttling
 * @param {number} seconds
 */
export async function play(browser, url, viewport, throttling, seconds) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttling });
  await openPage(page, url);
  await page.waitForTimeout(500);
  const stopTracing = await tracingTasks(devtools);
  const measured = await page.evaluate(measureInPage, seconds);
  const tasks = await stopTracing();
  await context.close();
  if (measured.intervals.length < 10) throw new Error(`Hardly a frame was drawn at ${url}`);
  return {
    iterations: measured.iterations,
    longTasks: measured.longTasks,
    longCpuTasks: tasks.all.filter((duration) => duration > 50),
    intervals: percentiles(measured.intervals),
    work: percentiles(measured.work),
    cpu: percentiles(tasks.frames),
  };
}

/**
 * Runs in the page.
 * @param {number} seconds
 */
async function measureInPage(seconds) {
  const widget = /** @type {any} */ (document.querySelector('gradient-descent'));
  const speed = [...widget.shadowRoot.querySelectorAll('select')].find((select) =>
    [...select.options].some((option) => option.value === '60'),
  );
  speed.value = '60';
  speed.dispatchEvent(new Event('change'));

  /** @type {number[]} */
  const longTasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  observer.observe({ type: 'longtask' });

  /** @type {number[]} */
  const times = [];
  /** @type {number[]} */
  const work = [];
  const { port1, port2 } = new MessageChannel();
  let began = 0;
  // Messages are delivered after the frame: its callbacks, style, layout and paint.
  port1.onmessage = () => work.push(performance.now() - began);
  let watching = true;
  /** @param {number} time */
  const onFrame = (time) => {
    began = performance.now();
    times.push(time);
    port2.postMessage(null);
    // A run stops when it has converged; it is to go on.
    widget.play();
    if (watching) requestAnimationFrame(onFrame);
  };
  const first = widget.snapshot.iteration;
  requestAnimationFrame(onFrame);
  await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
  watching = false;
  const iterations = widget.snapshot.iteration - first;
  widget.pause();
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { intervals: times.slice(1).map((t, i) => t - times[i]), work, longTasks, iterations };
}

/** @param {number[]} values */
function percentiles(values) {
  const sorted = values.toSorted((a, b) => a - b);
  /** @param {number} part */
  const at = (part) => sorted[Math.min(Math.floor(part * sorted.length), sorted.length - 1)];
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
