/** @import { Chapter, Study } from '../chapter.js' */
import { usingTheModelWords } from '../../strings/en-lesson-using-the-model.js';
import { lecture } from '../lecture.js';

/** Far enough for the line to be the least-squares line, to more digits than are shown. */
const trained = 150;
/** How well a price can be read off the plot, thousand $. */
const readingError = 20;

/** @type {Chapter} */
export const usingTheModel = {
  id: 'using-the-model',
  words: usingTheModelWords,

  /** @param {Study} study */
  facts({ rehearse }) {
    const { w, b } = lecture;
    const { cost } = rehearse({ start: { w, b } }).snapshot();
    const { minimum } = rehearse().landscape();
    return {
      size: lecture.size,
      minimum,
      line: minimum,
      price: minimum.w * lecture.size + minimum.b,
      lecture: { ...lecture, cost, price: w * lecture.size + b },
      miss: Math.sqrt(2 * minimum.cost),
    };
  },

  steps: [
    {
      id: 'price-of-1250',
      scene: { run: { iteration: trained }, view: { residuals: false } },
      formulas: ['model'],
      question: {
        kind: 'number',
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
        judge(given, { miss }) {
          if (Math.abs(given - miss) <= 0.25 * miss) return 'right';
          return given > miss ? 'high' : 'low';
        },
      },
    },
    // The hold-out split comes here, once the core has one.
  ],
};
