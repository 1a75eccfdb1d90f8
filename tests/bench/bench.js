/** Prints what the product costs: in time per step, in bytes to load, in time per frame. */
import { cpus, loadavg } from 'node:os';
import { measureExtremeStates } from './extreme-states.js';
import { measureFirstLoad } from './first-load.js';
import { measureFrameTimes } from './frame-time.js';
import { measureLessonLoad } from './lesson-load.js';
import { measurePlotAreas } from './plot-areas.js';
import { createReport } from './report.js';
import { measureStepCost } from './step-cost.js';

const report = createReport();
const parts = {
  steps: measureStepCost,
  load: measureFirstLoad,
  lesson: measureLessonLoad,
  areas: measurePlotAreas,
  extremes: measureExtremeStates,
  frames: measureFrameTimes,
};
const [busy] = loadavg();
console.log(
  `${cpus().length} × ${cpus()[0].model}, load average ${busy.toFixed(1)} (best below 0.5)`,
);
const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure(report);
}
report.summary();
