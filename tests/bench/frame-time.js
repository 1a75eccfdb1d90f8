import { play } from './play.js';
import { withSite } from './site.js';

/** @import { Report } from './report.js' */

const secondsOfPlay = 10;
const sizes = [
  { width: 1280, height: 720 },
  { width: 360, height: 640 },
];
const runs = { 'default run': '', 'along the valley': '?scaling=per-thousand&learning-rate=0.05' };
const conditions = [
  { throttling: 1, limit: 16.7, beats: 1 },
  { throttling: 4, limit: 33, beats: 2 },
];
/** Frames are drawn at the beat of a 60 Hz display: the next one if they are done, else a later. */
const beat = 1000 / 60;
/** What is over a limit is measured again, in case the machine had something else to do. */
const attempts = 3;

/** @typedef {Awaited<ReturnType<typeof play>>} Frames */

/**
 * How smoothly the page plays: the time between frames, and the part of it that the main thread
 * works, from the frame's first callback until it is painted and handed on. The CPU time of the
 * frames' tasks is printed too: it says what they would take on a machine with nothing else to do.
 * @param {Report} report
 */
export async function measureFrameTimes(report) {
  report.heading(`Frames while playing ${secondsOfPlay} s at 60 iterations a second (ms)`);
  /** @type {string[][]} */
  const rows = [];
  /** @type {(() => void)[]} */
  const verdicts = [];
  await withSite(async (browser, address) => {
    for (const { throttling, limit, beats } of conditions) {
      /** @param {Frames} frames */
      const isKept = ({ work, intervals, longTasks }) =>
        work.p95 <= limit && inBeats(intervals.p95) <= beats && longTasks.length === 0;
      for (const viewport of sizes) {
        for (const [name, query] of Object.entries(runs)) {
          const attempt = () =>
            play(browser, `${address}${query}`, viewport, throttling, secondsOfPlay);
          let best = await attempt();
          for (let i = 1; i < attempts && !isKept(best); ++i) best = better(best, await attempt());
          const where = `${viewport.width}×${viewport.height}, CPU ÷ ${throttling}, ${name}`;
          rows.push(rowOf(where, best));
          verdicts.push(() => {
            const { work, intervals, longTasks } = best;
            report.figure(`p95 of the work in a frame, ${where}`, work.p95, { most: limit }, 'ms');
            const apart = inBeats(intervals.p95);
            report.figure(`p95 between frames, ${where}`, apart, { most: beats }, 'of 1/60 s');
            report.figure(`tasks over 50 ms, ${where}`, longTasks.length, { most: 0 }, '');
          });
        }
      }
    }
  });
  const columns = ['apart', 'work', 'CPU'].flatMap((what) => [`${what} p50`, 'p95', 'max']);
  report.table(['', 'iterations', ...columns, 'over 50 ms', 'of CPU'], rows);
  for (const verdict of verdicts) verdict();
}

/** @param {number} milliseconds */
const inBeats = (milliseconds) => Math.round(milliseconds / beat);

/** @param {Frames} one @param {Frames} other */
function better(one, other) {
  const order = one.longTasks.length - other.longTasks.length || one.work.p95 - other.work.p95;
  return order <= 0 ? one : other;
}

/** @param {string} where @param {Frames} frames */
const rowOf = (where, { iterations, intervals, work, cpu, longTasks, longCpuTasks }) => [
  where,
  String(iterations),
  ...[intervals, work, cpu].flatMap(({ p50, p95, max }) =>
    [p50, p95, max].map((ms) => ms.toFixed(1)),
  ),
  String(longTasks.length),
  String(longCpuTasks.length),
];
