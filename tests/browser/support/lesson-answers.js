/**
 * How a reader answers each question of the lesson: wrongly first, then rightly. The numbers are
 * computed here from the data, as anyone would.
 */

/** @import { Page } from '@playwright/test' */
/** @import { Hand } from './lesson.js' */
import { lessonOn } from './lesson.js';
import { examplesOf } from './moments.js';
import { controlsOn } from './widget.js';

/** @typedef {(page: Page, hand: Hand) => Promise<unknown>} Deed what is done before “Check” */
/** @typedef {[wrong: Deed, right: Deed]} Answers */

const { x, y } = examplesOf('portland-housing');
/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const centre = mean(x);
const deviation = Math.sqrt(mean(x.map((value) => (value - centre) ** 2)));
const slope = mean(x.map((value, i) => (value - centre) * (y[i] - mean(y)))) / deviation ** 2;
const intercept = mean(y) - slope * centre;
const miss = Math.sqrt(mean(x.map((value, i) => (slope * value + intercept - y[i]) ** 2)));

/** The update of a scaled parameter: a z-score’s curvature is 1. */
/** @param {number} from @param {number} to */
const updated = (from, to) => from - 0.1 * (from - to);
const newW = updated(-0.1 * deviation, slope * deviation);
const newB = updated(900 - 0.1 * centre, mean(y));

/** @param {string} id @returns {Deed} */
const choose = (id) => (_page, hand) => hand.choose(id);

/** @param {number} value @returns {Deed} */
const number = (value) => async (page) => {
  // Enter would answer at once: what is typed is checked by the button, as with the others.
  await lessonOn(page).number.fill(String(value));
};

/** @param {number} w @param {number} b @returns {Deed} */
const start = (w, b) => async (page, hand) => {
  await hand.type(lessonOn(page).field('w'), String(w));
  await hand.type(lessonOn(page).field('b'), String(b));
};

/** @param {number} times @returns {Deed} */
const step = (times) => async (page, hand) => {
  for (let i = 0; i < times; ++i) await hand.press(controlsOn(page).step);
};

/** @returns {Deed} */
const play = () => async (page, hand) => {
  const { play } = controlsOn(page);
  await hand.press(play);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
};

/** @param {...Deed} deeds @returns {Deed} */
const all =
  (...deeds) =>
  async (page, hand) => {
    for (const deed of deeds) await deed(page, hand);
  };

/** Under chapter and step. @type {Readonly<Record<string, Readonly<Record<string, Answers>>>>} */
export const answers = {
  'three-views': {
    'point-is-line': [choose('turns'), choose('sinks')],
    'touch-a-line': [start(0.3, 0), start(0, Math.round(mean(y)))],
    'fit-by-hand': [start(0.1, 300), start(0.13, 80)],
  },
  'one-iteration': {
    'five-phases': [step(3), step(5)],
    'new-w': [number(2 * -0.1 * deviation - newW), number(newW)],
    'how-much': [choose('most'), choose('some')],
    'usual-start': [step(1), all(start(0, 0), step(1))],
  },
  'early-jumps': {
    'when-half': [number(20), number(7)],
    'what-shrank': [choose('alpha'), choose('gradient')],
    'larger-alpha': [number(12), number(4)],
  },
  'reading-failure': {
    'mystery-1': [choose('bug'), choose('too-high')],
    'mystery-2': [choose('too-low'), choose('unscaled')],
    'mystery-3': [choose('too-high'), choose('too-low')],
    'mystery-4': [choose('too-high'), choose('bug')],
  },
  batch: {
    'one-at-a-time': [choose('straight'), choose('jagged')],
    epoch: [number(4), number(Math.ceil(x.length / 10))],
    rest: [choose('rests'), choose('wanders')],
  },
  'no-local-minimum': {
    bowl: [choose('far'), choose('never')],
    'any-start': [step(1), all(start(0.4, -500), play())],
    'two-valleys': [choose('same'), choose('worse')],
  },
  'using-the-model': {
    'price-of-1250': [number(330), number(Math.round(1250 * slope + intercept))],
    lecture: [choose('wrong'), choose('underway')],
    'typical-miss': [number(200), number(Math.round(miss))],
    'hold-out': [choose('same'), choose('average')],
  },
  'in-production': {
    contract: [choose('skip'), choose('refuse')],
    evaluation: [choose('stops'), choose('cost')],
    meaning: [choose('tax'), choose('idea')],
    expressiveness: [choose('some'), choose('zero')],
    stability: [choose('faster'), choose('unstable')],
    pipeline: [choose('nothing'), choose('scaling')],
  },
  'final-check': {
    bowl: [choose('start'), choose('bowl')],
    'break-it': [step(1), all((_page, hand) => hand.setLearningRate(2.2), step(2))],
    'next-b': [number(1), number(newB)],
    shrink: [choose('decay'), choose('gradient')],
    centre: [start(0.1, 300), start(0.1345, 71.3)],
    'name-it': [choose('unscaled'), choose('bug')],
    batch: [number(1), number(x.length)],
    repair: [
      step(1),
      all(
        (page, hand) => hand.press(page.getByRole('button', { name: /^Scale x \(z-score\)/ })),
        play(),
      ),
    ],
  },
};
