/** Chapter 1, in English. */

/** @import { ChapterWords } from '../lesson/chapter.js' */
import { formatCost, formatNumber } from './format.js';

/** Whether w tilts a line up or down. @param {number} w */
const tilt = (w) => (w > 0 ? 'rises' : 'falls');

/** @type {ChapterWords} */
export const threeViewsWords = {
  title: 'Three views of one thing',
  steps: {
    'point-is-line': {
      title: 'A point is a line',
      text: ({ start, minimum }) => [
        'A line needs two numbers: its slope w, and its height b where x is 0. In the contour plot, the one with the rings, every point is such a pair. So every point there is a line in the data plot, and the cost J says how badly that line fits.',
        `The demo starts at a clearly bad point: w = ${formatNumber(start.w)}, b = ${formatNumber(start.b)}, J = ${formatCost(start.cost)}. The best line has J = ${formatCost(minimum.cost)}.`,
      ],
      ask: ({ start, lower }) =>
        `The point is about to go from b = ${formatNumber(start.b)} to b = ${formatNumber(lower.b)}; w stays. What will the line do?`,
      options: {
        turns: 'It turns.',
        sinks: 'It sinks without turning.',
        flattens: 'It becomes flat.',
      },
      feedback: {
        right: ({ start, lower }) =>
          `b is the line’s height: every part of it went down by ${formatNumber(start.b - lower.b)} thousand $. J went from ${formatCost(start.cost)} to ${formatCost(lower.cost)}: in the contour plot the point is now inside the ring that it was on.`,
        turns: () =>
          'Look at the data plot: the line is parallel to what it was. To turn it, w would have to change, and w is the direction across.',
        flattens: ({ start }) =>
          `A flat line has w = 0. Here w stayed ${formatNumber(start.w)}: the line falls as steeply as before.`,
      },
    },
    'touch-a-line': {
      title: 'Touch a line',
      text: () => [
        'Now you: touch the contour plot, or drag the ring there. The line follows at once, and so does the cost.',
      ],
      ask: ({ meanPrice }) =>
        `Find the point of the flat line that runs at the mean price, ${formatNumber(meanPrice, 3)} thousand $.`,
      feedback: {
        right: ({ meanPrice, here }) =>
          `Flat means w = 0, and then b is the price it says for every house: ${formatNumber(meanPrice, 4)} would be exact. J = ${formatCost(here.cost)} here.`,
        tilted: ({ here }) =>
          `Your line ${tilt(here.w)} by ${formatNumber(1000 * Math.abs(here.w), 3)} thousand $ every 1000 ft². Where along the w axis does a line neither rise nor fall?`,
        off: ({ here, meanPrice }) =>
          `It is flat, but runs at ${formatNumber(here.w * here.meanSize + here.b, 3)}, ${here.w * here.meanSize + here.b > meanPrice ? 'above' : 'below'} the houses’ mean. Which way does b have to go?`,
      },
    },
    'fit-by-hand': {
      title: 'And back: a line is a point',
      text: () => [
        'Drag the two handles on the line, or move them with the arrow keys. Two points make a line, a line is a point: watch where it goes in the contour plot while the cost changes.',
      ],
      ask: ({ goal }) => `Fit the line by hand: bring J below ${formatNumber(goal)}.`,
      feedback: {
        right: ({ here, minimum }) =>
          `J = ${formatCost(here.cost)}. The best there is has ${formatCost(minimum.cost)}: in the contour plot you stand close to the centre of the rings. Descent does the same, without looking.`,
        high: ({ here, minimum, goal }) => {
          const atMean = here.w * here.meanSize + here.b - here.meanPrice;
          const rising = here.w < minimum.w ? 'not steep enough' : 'too steep';
          const slope = here.w < 0 ? 'falling where it should rise' : rising;
          const height = atMean > 0 ? 'too high' : 'too low';
          return `J = ${formatCost(here.cost)}, still above ${formatNumber(goal)}. For a house of mean size the line is ${formatNumber(Math.abs(atMean), 3)} thousand $ ${height}, and it is ${slope}.`;
        },
      },
    },
  },
};
