/** @import { RunOptions } from '../../core/run.js' */
import { defaults } from '../../state/parameters.js';

/** @type {Readonly<RunOptions>} the run that the lesson comes back to */
export const usualOptions = Object.freeze({
  start: Object.freeze({ w: defaults.w, b: defaults.b }),
  learningRate: defaults.learningRate,
  scaling: defaults.scaling,
  fault: defaults.fault,
});
