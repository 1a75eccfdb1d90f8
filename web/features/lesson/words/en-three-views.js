/** Chapter 1, in English. */

/** @import { ChapterWords } from '../chapter.js' */
import { formatCost, formatNumber } from '../../../strings/format.js';

/** Whether w tilts a line up or down. @param {number} w */
const tilt = (w) => (w > 0 ? 'rises' : 'falls');

/** Less of J − J* than this is not worth a sentence. */
const leastPart = 0.1;

/**
 * What is wrong with a line: its height, its slope, or both.
 * @param {{w: number, aboveMean: number, partOfHeight: number}} here
 * @param {{w: number}} minimum
 */
function flawsOf({ w, aboveMean, partOfHeight }, minimum) {
  const flaws = [];
  if (partOfHeight > leastPart) {
    const way = aboveMean > 0 ? 'too high' : 'too low';
    flaws.push(
      `For a house of mean size the line is ${formatNumber(Math.abs(aboveMean), 3)} thousand $ ${way}.`,
    );
  }
  if (partOfHeight < 1 - leastPart) {
    const rising = w < minimum.w ? 'not steep enough' : 'too steep';
    flaws.push(`It is ${w < 0 ? 'falling where it should rise' : rising}.`);
  }
  return flaws;
}

/** @type {ChapterWords} */
export const threeViewsWords = {
  title: 'Three views of one thing',
  steps: {
    'point-is-line': {
      title: 'A point is a line',
      text: ({ start, minimum }) => [
        'A line needs two numbers: its slope w, and its height b where x is 0. In “Path over the cost”, the plot with the rings, every point is such a pair. So every point there is a line in “Line on the data”, and the cost J says how badly that line fits.',
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
          `b is the line’s height: every part of it went down by ${formatNumber(start.b - lower.b)} thousand $. J went from ${formatCost(start.cost)} to ${formatCost(lower.cost)}: in “Path over the cost” the point is now inside the ring that it was on.`,
        turns: () =>
          'Look at “Line on the data”: the line is parallel to what it was. To turn it, w would have to change, and w is the direction across.',
        flattens: ({ start }) =>
          `A flat line has w = 0. Here w stayed ${formatNumber(start.w)}: the line falls as steeply as before.`,
      },
    },
    'touch-a-line': {
      title: 'Touch a line',
      text: () => [
        'Now you: touch “Path over the cost”, or drag the ring there. The line follows at once, and so does the cost.',
      ],
      ask: ({ meanPrice }) =>
        `Find the point of the flat line that runs at the mean price, ${formatNumber(meanPrice, 3)} thousand $.`,
      feedback: {
        right: ({ meanPrice, here }) =>
          `Your line has w = ${formatNumber(here.w)}, b = ${formatNumber(here.b)}: J = ${formatCost(here.cost)}. Flat means w = 0, and then b is the price it says for every house: ${formatNumber(meanPrice, 4)} would be exact.`,
        tilted: ({ here }) =>
          `Your line ${tilt(here.w)} by ${formatNumber(1000 * Math.abs(here.w), 3)} thousand $ every 1000 ft². Where along the w axis does a line neither rise nor fall?`,
        off: ({ here, meanPrice }) =>
          `It is as good as flat, but for a house of mean size it says ${formatNumber(here.aboveMean + meanPrice, 3)}, ${here.aboveMean > 0 ? 'above' : 'below'} the houses’ mean. Which way does b have to go?`,
      },
    },
    'fit-by-hand': {
      title: 'And back: a line is a point',
      text: () => [
        'Drag the two handles on the line, or move them with the arrow keys. Two points make a line, a line is a point: watch where it goes in “Path over the cost” while the cost changes.',
      ],
      ask: ({ goal }) => `Fit the line by hand: bring J below ${formatNumber(goal)}.`,
      feedback: {
        right: ({ here, minimum }) =>
          `J = ${formatCost(here.cost)}. The best there is has ${formatCost(minimum.cost)}. You got there by eye; descent gets there without looking.`,
        high: ({ here, minimum, goal }) =>
          `J = ${formatCost(here.cost)}, not yet below ${formatNumber(goal)}. ${flawsOf(here, minimum).join(' ')}`,
      },
    },
  },
};
