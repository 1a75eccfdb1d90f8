/** States that a reader can make of the demo beside a lesson, and how each task is solved in it. */

import fc from 'fast-check';
import { faults, scalings } from '../../../web/core/layouts.js';
import { datasetIds } from '../../../web/datasets/catalogue.js';
import { bestLine, meanPrice, usual } from './lesson-houses.js';

/** @typedef {Awaited<ReturnType<typeof import('./lesson-reader.js').readerAt>>} Reader */

const best = bestLine(usual);

const ownPoints = fc.oneof(
  fc.constantFrom('1,0;2,0;3,0', '0.1,1;0.5,2;0.9,2.5', '10000000,5;10000001,7'),
  fc
    .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 2,
      maxLength: 6,
    })
    .map((points) => [[-60, 3], ...points].map((point) => point.join(',')).join(';')),
);

/** Where a reader may put the start; `minimum` is that of whatever data are there. */
const starts = fc.oneof(
  fc.constant(/** @type {const} */ ('minimum')),
  fc.constantFrom(
    { w: 0, b: 0 },
    { w: 0.1345, b: 111 },
    { w: -3, b: 30 },
    { w: 0.06, b: 340.4 },
    { w: 0, b: Math.round(meanPrice) },
    { w: 0.13, b: 80 },
    { w: 0.1345, b: 71.3 },
    { w: 1e6, b: -1e9 },
  ),
  fc.record({
    w: fc.double({ min: -0.5, max: 0.7, noNaN: true }),
    b: fc.double({ min: -900, max: 1200, noNaN: true }),
  }),
);

/** α in parts of the limit, or as it is typed. */
const rates = fc.oneof(
  fc.double({ min: -3, max: 0.5, noNaN: true }).map((power) => ({ ofLimit: 10 ** power })),
  fc.constantFrom(0.1, 0.35, 0.999, 2, 2.0001, 2.2, 3, 1e-9, 1e6).map((typed) => ({ typed })),
);

/**
 * What a reader did: of each kind perhaps nothing.
 * @param {number} often of so many kinds of changes one is made
 */
const deeds = (often) => {
  /** @template Value @param {fc.Arbitrary<Value>} value */
  const perhaps = (value) =>
    fc.oneof(
      { arbitrary: fc.constant(undefined), weight: often - 1 },
      { arbitrary: value, weight: 1 },
    );
  return fc.record({
    dataset: perhaps(fc.constantFrom(...datasetIds)),
    points: perhaps(ownPoints),
    scaling: perhaps(fc.constantFrom(...scalings)),
    fault: perhaps(fc.constantFrom(...faults)),
    batchSize: perhaps(fc.constantFrom(1, 2, 10, 'all', 1000)),
    start: perhaps(starts),
    rate: perhaps(rates),
    solves: fc.boolean(),
    iteration: perhaps(fc.oneof(fc.nat(5), fc.nat(300), fc.constantFrom(1000, 5000))),
    laterRate: perhaps(rates),
    view: perhaps(fc.constantFrom('log', 'phases', 'phase-3', 'log no-residuals', '')),
    presses: perhaps(fc.nat(12)),
  });
};

/** Few changes as often as many, so that there is something to judge. */
export const readerMadeStates = fc.oneof(deeds(16), deeds(8), deeds(3));

/** @typedef {typeof readerMadeStates extends fc.Arbitrary<infer Made> ? Made : never} Made */

/** @param {Reader} reader @param {number} to */
const seek = (reader, to) => reader.actions.seek(to);
/** @param {Reader} reader @param {{w: number, b: number}} start */
const startAt = (reader, start) => reader.actions.dropStart(start);

/** What solves a task, in a demo that is otherwise as asked. @type {Record<string, (reader: Reader) => void>} */
export const solutions = {
  'three-views/touch-a-line': (reader) => startAt(reader, { w: 0, b: meanPrice }),
  'three-views/fit-by-hand': (reader) => startAt(reader, { w: 0.13, b: 80 }),
  'one-iteration/five-phases': (reader) => {
    for (let i = 0; i < 5; ++i) reader.actions.step(1);
  },
  'one-iteration/usual-start': (reader) => {
    startAt(reader, { w: 0, b: 0 });
    reader.actions.step(1);
  },
  'no-local-minimum/any-start': (reader) => {
    startAt(reader, { w: 0.4, b: -500 });
    seek(reader, 200);
  },
  'final-check/break-it': (reader) => {
    reader.actions.set('learningRate', 2.2);
    seek(reader, reader.session.state.snapshot.iteration + 2);
  },
  'final-check/centre': (reader) => startAt(reader, best),
  'final-check/repair': (reader) => {
    reader.actions.tryRemedy({
      kind: 'restart',
      changes: { scaling: 'z-score', learningRate: 0.9 },
      iterations: 10,
      leftAlone: null,
    });
    seek(reader, 100);
  },
};

/**
 * Does to the demo what a reader did.
 * @param {Reader} reader
 * @param {string} key chapter/step
 * @param {Made} made
 */
export async function make(reader, key, made) {
  const { session, set, actions } = reader;
  /** @param {NonNullable<Made['rate']>} rate */
  const setRate = (rate) => {
    const { maxStableLearningRate: limit } = session.state.landscape;
    return set('learningRate', 'typed' in rate ? rate.typed : rate.ofLimit * limit);
  };
  if (made.dataset !== undefined) await actions.chooseDataset(made.dataset);
  if (made.points !== undefined) await set('points', made.points);
  if (made.scaling !== undefined) await set('scaling', made.scaling);
  if (made.fault !== undefined) await set('fault', made.fault);
  if (made.batchSize !== undefined) await set('batchSize', made.batchSize);
  if (made.start !== undefined) {
    startAt(reader, made.start === 'minimum' ? session.state.landscape.minimum : made.start);
  }
  if (made.rate !== undefined) await setRate(made.rate);
  if (made.solves) solutions[key]?.(reader);
  if (made.iteration !== undefined) seek(reader, made.iteration);
  if (made.laterRate !== undefined) await setRate(made.laterRate);
  if (made.view !== undefined) await set('view', made.view);
  if (made.presses !== undefined) {
    for (let i = 0; i < made.presses; ++i) actions.step(1);
  }
}
