/** @import { LessonModel } from '../../../core/lesson-model.js' */
/** @import { Chapter, Study } from '../chapter.js' */
import { lecture } from '../houses.js';

/** Iterations after which the line is the least-squares line, to more digits than are shown. */
const trained = 150;
/**
 * Houses held out in each split, the number of splits, and the seed of the first; the others follow
 * it.
 */
const unseen = 15;
const splits = 200;
const firstSeed = 1;
/** Error with which a price can be read off the plot, in thousand $. */
const readingError = 20;

/** @type {Chapter} */
export const usingTheModel = {
  id: 'using-the-model',

  /** @param {Study} study */
  facts({ houses, model, rehearse }) {
    const { w, b } = lecture;
    const { cost } = rehearse({ start: { w, b } }).snapshot();
    const { minimum } = rehearse().landscape();
    return {
      count: houses.x.length,
      size: lecture.size,
      minimum,
      line: minimum,
      price: minimum.w * lecture.size + minimum.b,
      lecture: { ...lecture, cost, price: w * lecture.size + b },
      miss: minimum.rootMeanSquare,
      heldOut: heldOut(model, houses.x.length),
    };
  },

  steps: [
    {
      id: 'price-of-1250',
      scene: { run: { iteration: trained }, view: { residuals: false } },
      formulas: ['model'],
      question: {
        kind: 'number',
        free: [],
        judge(given, { price }) {
          if (Math.abs(given - price) <= readingError) return 'right';
          return given > price ? 'high' : 'low';
        },
      },
    },
    {
      id: 'lecture',
      scene: { run: { w: lecture.w, b: lecture.b } },
      question: {
        kind: 'choice',
        options: ['houses', 'underway', 'wrong'],
        right: 'underway',
        reveal: { any: { to: 60 } },
      },
    },
    {
      id: 'typical-miss',
      scene: { run: { iteration: trained } },
      formulas: ['typicalMiss'],
      question: {
        kind: 'number',
        free: [],
        judge(given, { miss }) {
          if (Math.abs(given - miss) <= 0.25 * miss) return 'right';
          return given > miss ? 'high' : 'low';
        },
      },
    },
    {
      id: 'hold-out',
      scene: { run: { iteration: trained } },
      question: {
        kind: 'choice',
        free: [],
        options: ['always', 'average', 'same'],
        right: 'average',
        reveal: { any: ({ heldOut }) => ({ run: heldOut.first.line }) },
      },
    },
  ],
};

/** @param {LessonModel} model @param {number} count of all houses */
function heldOut(model, count) {
  const first = model.holdOut(unseen, firstSeed);
  const trials = model.holdOutTrials(unseen, firstSeed, splits);
  if (!first || !trials) throw new RangeError(`No line fits what is left of ${count} houses`);
  return { unseen, seen: count - unseen, splits, first, ...trials };
}
