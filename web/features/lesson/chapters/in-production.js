/** @import { FeatureScaling } from '../../../core/core-module.js' */
/** @import { Chapter, Study } from '../chapter.js' */
/** @import { File } from '../tools/broken-files.js' */

import { defaultOptions } from '../../../state/options.js';
import { lecture } from '../houses.js';
import { brokenFile, brokenRow, rowsInDollars } from '../tools/broken-files.js';

const fastRate = 0.35;
const unstableRate = 0.368;
const played = 60;
const twoHouses = { dataset: 'ng-lab-2points', w: 0, b: 0, learningRate: 0.2 };
/** A bound: counting further would take noticeable time. */
const mostIterations = 300_000;

/** @type {Chapter} */
export const inProduction = {
  id: 'in-production',

  /** @param {Study} study */
  facts(study) {
    const { state, houses, rehearse } = study;
    const run = rehearse();
    const { minimum, scaling, meanY } = run.landscape();
    run.seek(10 * played);
    const trained = run.snapshot().scaled;
    const miss = minimum.rootMeanSquare;
    const below = Array.from(houses.x, (x, i) => houses.y[i] < minimum.w * x + minimum.b);
    return {
      count: houses.x.length,
      row: brokenRow,
      rowsInDollars,
      minimum,
      miss,
      share: miss / meanY,
      above: below.filter(Boolean).length,
      scaling,
      trained,
      size: lecture.size,
      price: minimum.w * lecture.size + minimum.b,
      raw: trained.w * lecture.size + trained.b,
      learningRate: defaultOptions.learningRate,
      iterations: {
        zScore: iterationsUntilConvergence(study, 'z-score'),
        perThousand: iterationsUntilConvergence(study, 'per-thousand'),
      },
      two: state.dataset.id === twoHouses.dataset ? afterTwoHouses(study) : undefined,
      fast: onThousands(study, fastRate),
      unstable: onThousands(study, unstableRate),
      zero: bestOf(study, brokenFile('price-zero', houses)).miss,
      dollars: bestOf(study, brokenFile('some-in-dollars', houses)),
    };
  },

  steps: [
    {
      id: 'contract',
      scene: { run: {} },
      tool: 'broken-files',
      toolAfterAnswer: true,
      question: {
        kind: 'choice',
        options: ['zero', 'skip', 'refuse'],
        right: 'refuse',
        reveal: { any: { file: 'missing-price' } },
      },
    },
    {
      id: 'evaluation',
      scene: { run: {} },
      question: {
        kind: 'choice',
        options: ['stops', 'check', 'cost'],
        right: 'cost',
        reveal: { any: { file: 'some-in-dollars', to: played } },
      },
    },
    {
      id: 'meaning',
      scene: { run: { iteration: 3 * played } },
      formulas: ['typicalMiss'],
      question: { kind: 'choice', free: [], options: ['bank', 'idea', 'tax'], right: 'idea' },
    },
    {
      id: 'expressiveness',
      scene: { run: twoHouses },
      question: {
        kind: 'choice',
        options: ['zero', 'some'],
        right: 'zero',
        reveal: { any: { to: played } },
      },
    },
    {
      id: 'stability',
      scene: { run: { scaling: 'per-thousand', learningRate: fastRate, iteration: played } },
      question: {
        kind: 'choice',
        free: [],
        options: ['faster', 'unstable'],
        right: 'unstable',
        reveal: {
          any: { run: { scaling: 'per-thousand', learningRate: unstableRate }, to: played },
        },
      },
    },
    {
      id: 'pipeline',
      scene: { run: {} },
      question: {
        kind: 'choice',
        options: ['nothing', 'scaling', 'alpha'],
        right: 'scaling',
        reveal: { any: { to: played } },
      },
    },
  ],
};

/** @param {Study} study @param {FeatureScaling} scaling */
function iterationsUntilConvergence({ rehearse }, scaling) {
  return rehearse().iterationsToConvergence({ ...defaultOptions, scaling }, mostIterations);
}

/** @param {Study} study @param {number} learningRate */
function onThousands({ rehearse }, learningRate) {
  const run = rehearse({ scaling: 'per-thousand', learningRate });
  run.seek(played);
  const { maxStableLearningRate } = run.landscape();
  return { ...run.snapshot(), overLimit: learningRate / maxStableLearningRate };
}

/** @param {Study} study */
function afterTwoHouses({ state, rehearse }) {
  const { w, b, learningRate } = twoHouses;
  const run = rehearse({ start: { w, b }, learningRate }, state.dataset);
  run.seek(played);
  return run.snapshot();
}

/**
 * The best line on a file that is broken in a way that no check notices.
 * @param {Study} study
 * @param {File} file
 */
function bestOf({ rehearse }, { x, y }) {
  const { minimum } = rehearse({}, { x: x.map(Number), y: y.map(Number) }).landscape();
  return { ...minimum, miss: minimum.rootMeanSquare };
}
