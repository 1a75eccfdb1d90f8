/** @import { CDPSession } from '@playwright/test' */

/** @typedef {{name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number}} TraceEvent */

/**
 * Starts to record the tasks of the page's main thread. What is returned stops it, and gives their
 * CPU times in ms: of all of them, and of those in which a frame was drawn.
 * @param {CDPSession} devtools
 */
export async function tracingTasks(devtools) {
  /** @type {TraceEvent[]} */
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) => {
    events.push(.../** @type {TraceEvent[]} */ (/** @type {unknown} */ (value)));
  });
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories },
  });

  return async () => {
    const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
    await devtools.send('Tracing.end');
    await complete;
    const callbacks = events.filter(({ name }) => name === 'FireAnimationFrame');
    const page = callbacks[0];
    const tasks = events.filter(
      ({ name, ph, pid, tid }) =>
        name === 'RunTask' && ph === 'X' && pid === page.pid && tid === page.tid,
    );
    /** @param {TraceEvent} task */
    const drawsFrame = ({ ts, dur = 0 }) =>
      callbacks.some((callback) => callback.ts >= ts && callback.ts < ts + dur);
    /** @param {TraceEvent} task */
    const cpuTime = ({ tdur = 0 }) => tdur / 1000;
    return { all: tasks.map(cpuTime), frames: tasks.filter(drawsFrame).map(cpuTime) };
  };
}
