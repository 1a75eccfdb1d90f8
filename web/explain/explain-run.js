/** What did my code do? A log of a run and its data in, the programs that would print it out. */

/** @import { CoreModule } from '../core/core-module.js' */
/** @import { Diagnosis, Remedy } from '../core/layouts.js' */
/** @import { Answer, Explanation, explainRun, Known } from '../package/explain.js' */
/** @import { ExplainCore } from './explain-core.js' */
/** @import { RunExplanation } from './explain-layouts.js' */
/** @import { Log } from './reading/read-log.js' */
import { createRun } from '../core/run.js';
import { explainWith } from './explain-core.js';
import { scalings } from './explain-layouts.js';
import { LogRefusal } from './reading/log-refusal.js';
import { readLog } from './reading/read-log.js';

/** @typedef {{x: ArrayLike<number>, y: ArrayLike<number>}} Data */
/** What is said of a log, in one language. @typedef {typeof import('./words/en.js')} AnswerWords */

/** Which cost is printed, as it is written. */
const conventions = /** @type {const} */ ({ 'half-mean': '1/2m', mean: '1/m', sum: 'sum' });

/**
 * @param {() => Promise<ExplainCore>} loadExplainCore
 * @param {() => Promise<CoreModule>} loadCore which takes the run again, for its verdict
 * @param {() => Promise<AnswerWords>} loadWords
 * @returns {typeof explainRun}
 */
export function explainerWith(loadExplainCore, loadCore, loadWords) {
  return async function explainRun(log, data, known = {}) {
    const words = await loadWords();
    try {
      checkData(data);
      checkKnown(known);
      const read = readLog(log);
      const [explainCore, core] = await Promise.all([loadExplainCore(), loadCore()]);
      const told = explainWith(explainCore, data.x, data.y, rowsOf(read), known);
      if ('error' in told) {
        const { code, row, found } = told.error;
        throw new LogRefusal('bad-data', { code, row: row + 1, found });
      }
      return answerOf(told.explanation, read, known, data, core, words);
    } catch (error) {
      if (error instanceof LogRefusal) {
        throw Object.assign(new Error(words.refusalSentence(error.code, error.found)), {
          code: error.code,
        });
      }
      throw error;
    }
  };
}

/** @param {unknown} data */
function checkData(data) {
  const { x, y } = /** @type {{x?: unknown, y?: unknown}} */ (data ?? {});
  for (const list of [x, y]) {
    if (!Array.isArray(list) && !ArrayBuffer.isView(list)) throw new LogRefusal('no-data');
  }
}

/** @param {Known} known */
function checkKnown({ learningRate, scaling, start }) {
  if (learningRate !== undefined && !(Number.isFinite(learningRate) && learningRate > 0)) {
    throw new LogRefusal('bad-known', { name: 'learningRate', found: String(learningRate) });
  }
  if (scaling !== undefined && !scalings.includes(scaling)) {
    throw new LogRefusal('bad-known', { name: 'scaling', found: String(scaling) });
  }
  if (start !== undefined && !(Number.isFinite(start?.w) && Number.isFinite(start?.b))) {
    throw new LogRefusal('bad-known', { name: 'start', found: JSON.stringify(start) ?? '' });
  }
}

/** In the order of LogRow in cpp/fields.def. @param {Log} log */
function rowsOf({ columns, rows }) {
  const { iteration, w, b, cost, gradientW, gradientB } = columns;
  return Array.from({ length: rows }, (_, i) => [
    iteration?.values[i] ?? i,
    w?.values[i] ?? Number.NaN,
    b?.values[i] ?? Number.NaN,
    w?.roundings[i] ?? Number.NaN,
    b?.roundings[i] ?? Number.NaN,
    cost?.values[i] ?? Number.NaN,
    cost?.roundings[i] ?? Number.NaN,
    gradientW?.values[i] ?? Number.NaN,
    gradientB?.values[i] ?? Number.NaN,
    gradientW?.roundings[i] ?? Number.NaN,
    gradientB?.roundings[i] ?? Number.NaN,
  ]);
}

/**
 * @param {RunExplanation} told
 * @param {Log} log
 * @param {Known} known
 * @param {Data} data
 * @param {CoreModule} core
 * @param {AnswerWords} words
 * @returns {Answer}
 */
function answerOf(told, log, known, data, core, words) {
  const explanations = told.explanations.map(explanationOf);
  for (const each of explanations) {
    const others = explanations.filter((other) => other !== each);
    each.because = words.because(each, {
      known,
      columns: log.columns,
      isStraight: told.straight,
      m: data.x.length,
      others,
    });
  }
  const [first] = explanations;
  const { diagnosis, remedy } = first ? takenAgain(first, told.iterations, data, core) : untaken;
  const limit =
    told.limit === 'no-such-descent' && log.isStochastic ? 'one-example-at-a-time' : told.limit;
  return {
    explanations,
    verdict: diagnosis?.verdict ?? null,
    cause: diagnosis?.cause ?? null,
    partsAt: told.partsAt,
    unread: log.unread,
    limit,
    why: words.limitSentence(limit, told.swingsOut),
    arithmetic: told.singlePrecision ? 'float32' : 'float64',
    isStraight: told.straight,
    assumesStart: told.assumedStart,
    iterations: told.iterations,
    maxStableLearningRate: told.maxStableLearningRate,
    evidence: diagnosis?.evidence ?? null,
    remedy,
    log: log.columns,
  };
}

/** Of no run. @type {{diagnosis: Diagnosis | null, remedy: Remedy | null}} */
const untaken = { diagnosis: null, remedy: null };

/**
 * What the demo says of the explained run at its last iteration.
 * @param {Explanation} explanation
 * @param {number} iterations
 * @param {Data} data
 * @param {CoreModule} core
 */
function takenAgain({ replay }, iterations, { x, y }, core) {
  const run = createRun(core);
  try {
    const refusal = run.open(x, y, replay);
    if (refusal) return untaken;
    run.step(iterations);
    return { diagnosis: run.diagnosis(), remedy: run.remedy() };
  } finally {
    run.free();
  }
}

/** @param {RunExplanation['explanations'][number]} told @returns {Explanation} */
const explanationOf = (told) => ({
  learningRate: told.learningRate,
  learningRateRange: [told.leastLearningRate, told.mostLearningRate],
  learningRateOverLimit: told.learningRateOverLimit,
  scaling: told.scaling,
  costConvention: conventions[told.costConvention],
  costMatches: told.costMatches,
  fault: told.fault,
  certainty: told.certain ? 'certain' : 'possible',
  because: '',
  coordinates: told.printsScaled ? 'scaled' : 'data',
  standardDeviation: told.sampleDeviation ? 'sample' : 'population',
  gradientFactor: told.gradientFactor,
  misfit: told.misfit,
  run: told.run,
  replay: {
    start: told.start,
    learningRate: told.replayLearningRate,
    scaling: told.scaling,
    fault: told.replayFault,
  },
});
