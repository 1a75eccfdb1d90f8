/**
 * Files of data that are broken, as a careless export would write them, to be handed to the demo.
 */

/** @import { Dataset } from '../../../datasets/load-dataset.js' */
/** @import { Context } from '../step-view.js' */
import { element } from '../../../dom/elements.js';

/** @typedef {{x: unknown[], y: unknown[]}} File */

/** The row that is broken, or the first one, counted from 0. */
export const brokenRow = 16;
/** Number of rows of `some-in-dollars` with another unit. */
export const rowsInDollars = 5;

/** @param {unknown[]} column @param {unknown} entry in the broken row */
const replaced = (column, entry) => column.map((value, i) => (i === brokenRow ? entry : value));

/** @type {Readonly<Record<string, (file: File) => File>>} */
export const breakages = Object.freeze({
  'missing-price': ({ x, y }) => ({ x, y: replaced(y, '') }),
  'text-in-column': ({ x, y }) => ({ x: replaced(x, '2104 sq ft'), y }),
  'one-column-short': ({ x, y }) => ({ x, y: y.slice(0, brokenRow) }),
  'one-size': ({ x, y }) => ({ x: x.map(() => x[0]), y }),
  'price-zero': ({ x, y }) => ({ x, y: replaced(y, 0) }),
  'some-in-dollars': ({ x, y }) => ({
    x,
    y: y.map((price, i) => (i < rowsInDollars ? 1000 * Number(price) : price)),
  }),
});

/**
 * @param {string} id of a breakage
 * @param {Pick<Dataset, 'x' | 'y'>} dataset whole
 */
export const brokenFile = (id, { x, y }) => breakages[id]({ x: Array.from(x), y: Array.from(y) });

/**
 * Buttons that hand broken files to the demo as own data, and what it says about each.
 * @param {Context} context
 */
export function createBrokenFiles({ demo, words: { contract: words } }) {
  const said = element('p', { className: 'said', role: 'status' });
  const whole = demo.state.dataset;
  const buttons = Object.keys(words.files).map((id) =>
    element(
      'button',
      {
        type: 'button',
        onclick() {
          const refusal = demo.offerData(brokenFile(id, whole));
          said.textContent = refusal
            ? words.refused(refusal)
            : words.accepted(demo.state.landscape.minimum);
        },
      },
      words.files[id],
    ),
  );
  return {
    root: element('div', { className: 'files' }, ...buttons, said),
    render() {},
    destroy() {},
  };
}
