/** Chapter 7, in English. */

/** @import { ChapterWords } from '../chapter.js' */
import { formatCost, formatCount, formatNumber } from '../../../strings/format.js';

/** @param {number} thousands of dollars @param {number} [digits] */
export const inDollars = (thousands, digits = 5) => `$${formatNumber(1000 * thousands, digits)}`;

/** @type {ChapterWords} */
export const usingTheModelWords = {
  title: 'Using the model',
  steps: {
    'price-of-1250': {
      title: 'A price for a house',
      text: ({ line }) => [
        `The run has come to rest at w = ${formatNumber(line.w)}, b = ${formatNumber(line.b)}. Now the line can be used: put a size in, get a price out.`,
        'Read it as a flow: a size comes in, scaling makes z of it, the model makes a price of z, and someone decides by that price.',
      ],
      ask: ({ size }) =>
        `Read off “Line on the data”: what does the line say for a house of ${formatNumber(size)} ft²?`,
      label: 'price',
      unit: 'thousand $',
      feedback: {
        right: ({ line, size, price }) =>
          `f(${formatNumber(size)}) = ${formatNumber(line.w, 6)} × ${formatNumber(size)} + ${formatNumber(line.b, 5)} = ${formatNumber(price, 5)}: ${inDollars(price)}.`,
        high: ({ size }) =>
          `Lower. Go up from ${formatNumber(size)} ft² to the line, not to a house, then left to the axis.`,
        low: ({ size, line }) =>
          `Higher. Go up from ${formatNumber(size)} ft² to the line, then left to the axis; at 0 ft² it already begins at ${formatNumber(line.b, 2)}.`,
      },
    },
    lecture: {
      title: 'Two numbers for one house',
      text: ({ size, price, lecture }) => [
        `The lecture that this demo follows says about ${formatNumber(lecture.said)} thousand $ for the same house. The least-squares line says ${formatNumber(price, 5)}.`,
        `The lecture’s last picture, after ${formatCount(lecture.updates)} updates, shows a line of about w = ${formatNumber(lecture.w)}, b = ${formatNumber(lecture.b)}, as well as one can read that off a slide. That one gives ${formatNumber(lecture.w)} × ${formatNumber(size)} + ${formatNumber(lecture.b)} = ${formatNumber(lecture.price, 5)}.`,
      ],
      ask: () => 'Why do these numbers differ?',
      options: {
        houses: 'The lecture has other houses.',
        underway: 'The lecture’s line is still on its way, and its numbers are read off a picture.',
        wrong: 'Least squares is wrong.',
      },
      feedback: {
        right: ({ price, lecture, minimum }) =>
          `At the lecture’s point J is ${formatCost(lecture.cost)}, and the least there is ${formatCost(minimum.cost)}. Descent goes on from there until the line says ${formatNumber(price, 5)}. And ${formatNumber(lecture.said)} is a round number, taken from a picture by eye.`,
        houses: ({ lecture, minimum, count }) =>
          `They are the same ${formatCount(count)}. Start at the lecture’s point and there is something left to do: J = ${formatCost(lecture.cost)} there, ${formatCost(minimum.cost)} at the end.`,
        wrong: ({ lecture, minimum }) =>
          `No line has a lower J on these houses: ${formatCost(minimum.cost)}, against ${formatCost(lecture.cost)} at the lecture’s point. Watch what descent does from there.`,
      },
    },
    'typical-miss': {
      title: 'How far off',
      text: () => [
        'A prediction without its typical miss is half an answer. The vertical lines in “Line on the data” are the misses. The root of their mean square is a typical one, and it is J in other clothes:',
      ],
      ask: () => 'Estimate it from the plot: by how much is this line typically off?',
      label: 'about',
      unit: 'thousand $',
      feedback: {
        right: ({ minimum, miss, price, lecture }) =>
          `√(2 × ${formatCost(minimum.cost)}) = ${formatNumber(miss)}: typically ${inDollars(miss)}. The honest answer for the house is ${formatNumber(price, 3)} ± ${formatNumber(miss, 2)} thousand $. The lecture’s ${formatNumber(lecture.said)} is well inside that.`,
        low: ({ minimum, miss }) =>
          `More: √(2 × ${formatCost(minimum.cost)}) = ${formatNumber(miss)}. Look at the longest of the vertical lines: squared, these weigh most.`,
        high: ({ minimum, miss }) =>
          `Less: √(2 × ${formatCost(minimum.cost)}) = ${formatNumber(miss)}. A few of the vertical lines are that long, most are much shorter.`,
      },
    },
    'hold-out': {
      title: 'On houses it has not seen',
      text: ({ miss, heldOut }) => [
        `${inDollars(miss, 3)} is the miss on the houses that the line was fitted to. What counts is the miss on others. So hold some back: fit the line to ${formatCount(heldOut.seen)} houses, drawn by a seed, and see how far it misses the other ${formatCount(heldOut.unseen)}.`,
      ],
      ask: ({ heldOut }) =>
        `That was done with ${formatCount(heldOut.splits)} seeds. How do the misses on the unseen houses compare with those on the seen?`,
      options: {
        always: 'They are larger in every split.',
        average: 'They are larger on average, not in every split.',
        same: 'They are the same: it is the same line.',
      },
      feedback: {
        right: ({ heldOut }) =>
          `On average ${inDollars(heldOut.unseenMiss, 3)} on the unseen and ${inDollars(heldOut.seenMiss, 3)} on the seen; larger in ${formatCount(heldOut.larger)} of ${formatCount(heldOut.splits)} splits. A line is fitted to the luck of what it has seen, a little; a richer model more. With so few houses one split says little: the first gives ${inDollars(heldOut.first.unseen.rootMeanSquare, 3)} on the unseen, its line is drawn now.`,
        always: ({ heldOut }) =>
          `In ${formatCount(heldOut.larger)} of ${formatCount(heldOut.splits)} splits. In the others the houses held back were easy ones: chance, with so few. The first split is one: ${inDollars(heldOut.first.unseen.rootMeanSquare, 3)} on the unseen, ${inDollars(heldOut.first.seen.rootMeanSquare, 3)} on the seen.`,
        same: ({ heldOut }) =>
          `The same line, other houses, and it was fitted to none of these: on average ${inDollars(heldOut.unseenMiss, 3)} on the unseen, ${inDollars(heldOut.seenMiss, 3)} on the seen. Is one of the two likely to be the smaller?`,
      },
    },
  },
};
