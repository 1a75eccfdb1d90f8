/**
 * The model of the lesson whose cost has two valleys, the square of a line, and descent on it: as
 * its formula reads.
 */

import { examples, mean, usual } from './lesson-houses.js';

const scale = Math.max(...examples.y);
const z = Array.from(examples.x, (x) => (x - usual.center) / usual.scale);
const target = Array.from(examples.y, (y) => y / scale);
const learningRate = 0.05;

/** @param {{w: number, b: number}} at */
function costAt({ w, b }) {
  const line = z.map((value) => w * value + b);
  const misses = line.map((value, i) => value * value - target[i]);
  const bends = misses.map((miss, i) => 2 * miss + 4 * line[i] ** 2);
  const [ww, wb, bb] = [
    mean(bends.map((bend, i) => bend * z[i] ** 2)),
    mean(bends.map((bend, i) => bend * z[i])),
    mean(bends),
  ];
  const spread = Math.hypot((ww - bb) / 2, wb);
  return {
    cost: mean(misses.map((miss) => miss * miss)) / 2,
    gradient: {
      w: mean(misses.map((miss, i) => 2 * miss * line[i] * z[i])),
      b: mean(misses.map((miss, i) => 2 * miss * line[i])),
    },
    largest: (ww + bb) / 2 + spread,
    smallest: (ww + bb) / 2 - spread,
  };
}

/** Where the lesson's two starts lead. */
export const descents = () =>
  [
    { w: 0.3, b: 0.25 },
    { w: -0.7, b: 0.55 },
  ].map((start, i) => {
    let at = start;
    for (let k = 0; k < 3000; ++k) {
      const { gradient } = costAt(at);
      at = { w: at.w - learningRate * gradient.w, b: at.b - learningRate * gradient.b };
    }
    const { cost, largest, smallest } = costAt(at);
    return { number: i + 1, ...at, cost, largest, smallest, miss: scale * Math.sqrt(2 * cost) };
  });
