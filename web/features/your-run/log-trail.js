/** A log as a path in the data's units, to be drawn as a ghost. */

/** @import { Run } from '../../core/run.js' */
/** @import { Answer, Explanation } from '../../package/explain.js' */
/** @import { LogTrail } from '../../state/ghosts.js' */

/**
 * The part of a log that can be drawn: the rows with a finite w and b. Costs are J at these points,
 * whichever cost the log prints.
 * @param {Answer['log']} log
 * @param {Explanation} explanation says in which coordinates w and b are printed
 * @param {Run} run on the log's data, with the explanation's scaling
 * @param {number} m how many examples the data have
 * @returns {LogTrail | null} null for a log without w and b
 */
export function logTrail({ iteration, w, b }, { coordinates, standardDeviation }, run, m) {
  if (!w || !b) return null;
  const { minimum, scaling } = run.landscape();
  const isScaled = coordinates === 'scaled';
  // The run's own z-score has the deviation of a population.
  const scale = scaling.scale * (standardDeviation === 'sample' ? Math.sqrt(m / (m - 1)) : 1);
  const points = Array.from(w.values, (printed, i) => {
    const slope = isScaled ? printed / scale : printed;
    const intercept = isScaled ? b.values[i] - slope * scaling.center : b.values[i];
    const excessCost = run.excessCostAt({ w: slope, b: intercept });
    return { iteration: iteration?.values[i] ?? i, w: slope, b: intercept, excessCost };
  }).filter((point) => Number.isFinite(point.w) && Number.isFinite(point.excessCost));
  /** @param {'iteration' | 'w' | 'b' | 'excessCost'} name */
  const column = (name) => Float64Array.from(points, (point) => point[name]);
  return {
    kind: 'log',
    path: {
      iteration: column('iteration'),
      w: column('w'),
      b: column('b'),
      cost: Float64Array.from(points, ({ excessCost }) => minimum.cost + excessCost),
      excessCost: column('excessCost'),
    },
  };
}
