/** @import { GradientDescentElement as Element } from '../../gradient-descent-element.js' */

/** @typedef {Pick<Element, 'scenario' | 'dataset' | 'w' | 'b' | 'learningRate' | 'chapter' | 'mystery'>} Settings */

/**
 * A hint; its words are in words/en.js, under its id.
 * @typedef {object} Hint
 * @property {string} id
 * @property {string} control that it speaks of
 * @property {(element: Element) => boolean} holds whether what it says is true of the present run
 * @property {(now: Settings, former: Settings) => boolean} isFound by the reader, so that it need
 *   not be said
 */

/** Three at most, in the order in which they are given. @type {readonly Hint[]} */
export const hints = [
  {
    id: 'start',
    control: 'start',
    holds: () => true,
    isFound: (now, former) => now.w !== former.w || now.b !== former.b,
  },
  {
    id: 'learning-rate',
    control: 'alpha',
    // The colours are those of batch descent on the true gradient.
    holds: ({ fault, batchSize }) => fault === 'none' && batchSize === 'all',
    isFound: (now, former) => now.learningRate !== former.learningRate,
  },
  {
    id: 'lesson',
    control: 'lesson',
    holds: () => true,
    isFound: ({ chapter }) => chapter !== 'none',
  },
];
