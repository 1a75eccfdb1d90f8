/** @import { Random } from '../random.js' */

import { encoderFor, happens, learningRate, someOf, typed, whole } from './typed.js';
import {
  badValues,
  chapters,
  controls,
  datasets,
  faults,
  scalings,
  scenarios,
  viewWords,
} from './values.js';

/** @param {Random} random */
function iteration(random) {
  const way = random.next();
  if (way < 0.4) return whole(random, 1, 40);
  if (way < 0.75) return whole(random, 1, 500);
  return way < 0.99 ? whole(random, 0, 5000) : whole(random, 5000, 400_000);
}

/** @param {Random} random @param {string} scaling */
function changes(random, scaling) {
  let at = 0;
  const list = Array.from({ length: whole(random, 1, 5) }, () => {
    at += whole(random, 1, 60);
    return `${at}:${learningRate(random, scaling).trim()}`;
  });
  return list.join(random.oneOf([',', ',', ', ']));
}

/** @param {Random} random */
function points(random) {
  const [x, y] = [10 ** whole(random, -2, 4), 10 ** whole(random, -2, 4)];
  const digits = happens(random, 0.1) ? 17 : whole(random, 1, 4);
  const number = (/** @type {number} */ scale) =>
    String(Number((scale * random.between(-1, 3)).toPrecision(digits)));
  const rows = Array.from({ length: whole(random, 2, digits > 4 ? 6 : 12) }, () =>
    [number(x), number(y)].join(','),
  );
  return rows.join(random.oneOf([';', ';', ' ; ']));
}

/** @param {Random} random */
function pinnedRun(random) {
  if (happens(random, 0.1)) return 'lecture-slide';
  const scaling = random.oneOf(scalings);
  const words = [`iteration=${whole(random, 1, 300)}`];
  if (happens(random, 0.6)) words.push(`scaling=${scaling}`);
  if (happens(random, 0.6)) words.push(`learning-rate=${learningRate(random, scaling).trim()}`);
  if (happens(random, 0.2)) words.push('learning-rate-changes=3:0.2,9:0.05');
  if (happens(random, 0.3)) words.push(`w=${typed(random, random.between(-1, 1)).trim()}`);
  if (happens(random, 0.3)) words.push(`b=${typed(random, random.between(-500, 900)).trim()}`);
  if (happens(random, 0.2)) words.push(`fault=${random.oneOf(faults)}`);
  if (happens(random, 0.2)) words.push(`batch-size=${whole(random, 1, 20)}`, 'seed=7');
  return words.join(' ');
}

/** @param {Random} random */
function pinned(random) {
  if (happens(random, 0.2)) return random.oneOf(['none', 'auto', '', 'lecture-slide']);
  return Array.from({ length: whole(random, 1, 3) }, () =>
    happens(random, 0.1) ? '' : pinnedRun(random),
  ).join(';');
}

/**
 * Parameters that may stand in a link together, each as it is typed there.
 * @param {Random} random
 * @param {number} badShare of the links that have something in them that is refused
 */
export function drawnParameters(random, badShare) {
  /** @type {Map<string, string>} */
  const drawn = new Map();
  /** @param {string} name @param {number} share @param {() => unknown} value */
  const put = (name, share, value) => {
    if (happens(random, share)) drawn.set(name, String(value()));
  };
  put('scenario', 0.25, () => random.oneOf(scenarios));
  put('dataset', 0.65, () => random.oneOf(datasets));
  put('points', 0.13, () => points(random));
  put('scaling', 0.6, () => random.oneOf(scalings));
  const scaling = drawn.get('scaling') ?? 'z-score';
  put('learning-rate', 0.7, () => learningRate(random, scaling));
  put('learning-rate-changes', 0.2, () => changes(random, scaling));
  put('w', 0.4, () => typed(random, random.oneOf([1, 1, 30, 1e5]) * random.between(-1, 1)));
  put('b', 0.4, () => typed(random, random.oneOf([1, 900, 900, 1e7]) * random.between(-1, 1)));
  put('fault', 0.3, () => random.oneOf(faults));
  put('batch-size', 0.2, () =>
    random.oneOf(['all', '1', '2', '7', '10', '32', '47', '100', '1000']),
  );
  put('seed', drawn.has('batch-size') ? 0.6 : 0.03, () =>
    random.oneOf([0, 1, 7, 42, whole(random, 0, 2 ** 32 - 1), 2 ** 32 - 1]),
  );
  put('iteration', 0.9, () => iteration(random));
  put('view', 0.25, () => someOf(random, viewWords, 4));
  put('pinned', 0.15, () => pinned(random));
  put('mystery', 0.04, () =>
    random.oneOf(['', ' 7 ', 'class 3b', 'Größe', whole(random, 1, 99_999)]),
  );
  put('chapter', 0.005, () => random.oneOf(chapters));
  put('theme', 0.03, () => random.oneOf(['auto', 'light', 'dark']));
  put('controls', 0.03, () => someOf(random, controls, 5));
  put('locked', 0.03, () => random.oneOf(['', 'true', 'false', 'locked']));
  if (happens(random, badShare)) {
    for (let i = whole(random, 1, 2); i > 0; --i) {
      const name = random.oneOf(Object.keys(badValues));
      drawn.set(name, random.oneOf(badValues[name]));
    }
  }
  return drawn;
}

/**
 * @template Item
 * @param {Random} random
 * @param {readonly Item[]} items
 */
const shuffled = (random, items) =>
  items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

/** @param {Random} random @param {number} badShare of the links have something that is refused */
export function drawnLink(random, badShare) {
  const encoded = encoderFor(random);
  const drawn = Array.from(drawnParameters(random, badShare), ([name, value]) =>
    [name, encoded(value)].join('='),
  );
  const pairs = happens(random, 0.3) ? shuffled(random, drawn) : drawn;
  if (happens(random, 0.03))
    pairs.push(random.oneOf(['utm_source=course', 'amp;w=3', 'W=3', '', 'x']));
  // The first of two holds.
  if (happens(random, 0.03)) pairs.push('w=0.25', 'w=0.5');
  return pairs.join('&');
}
