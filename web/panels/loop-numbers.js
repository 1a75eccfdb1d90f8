/**
 * The numbers of one iteration, phase by phase and in data units, as the strip under the plots says
 * them. A reader who types a sum or a product into a calculator gets the result that is written.
 */

import { isVeiled } from '../state/state.js';
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
import { checked } from '../strings/checked.js';
import { withWhole } from '../strings/format.js';

/**
 * What one phase says: its numbers, and notes on them in smaller print.
 * @typedef {{lines: string[], notes: string[]}} PhaseNumbers
 */

/** Significant digits of numbers that are in no calculation. */
const digits = 4;
/** Digits of operands and results: few enough for a narrow column, more where the result needs them. */
const lengths = { operands: 4, result: 4 };

/**
 * Of each phase. While the run is veiled the gradients and the update are not told, since they would
 * tell α and the bug.
 * @param {State} state
 * @param {Strings} strings
 * @returns {PhaseNumbers[]}
 */
export function loopNumbers(state, strings) {
  const { numbers, loop } = strings;
  const { snapshot, batch, dataset } = state;
  /** @param {number} value */
  const number = (value) => numbers.formatNumber(value, withWhole(value, digits));
  const cost = numbers.formatCost;
  const count = batch ? batch.rows.length : dataset.x.length;
  const hidden = { lines: [loop.hidden], notes: [] };
  const veiled = isVeiled(state);
  return [
    {
      lines: [line(snapshot.w, snapshot.b, number)],
      notes: [batch ? loop.forBatch(count, dataset.x.length) : loop.forAll(count)],
    },
    {
      lines: [`J = ${cost(snapshot.cost)}`],
      notes: [
        batch && snapshot.batchCost !== null
          ? loop.batchCost(cost(snapshot.batchCost))
          : loop.lossNote,
      ],
    },
    veiled ? hidden : gradientNumbers(state, strings, number),
    veiled ? hidden : updateNumbers(state, strings),
    veiled ? hidden : nextCost(state, strings),
  ];
}

/**
 * The whole iteration in two lines, for where there is room for one phase only and none is lit.
 * @param {State} state
 * @param {Strings} strings
 */
export function wholeIteration(state, strings) {
  const { numbers, loop } = strings;
  const { snapshot } = state;
  const at = `w = ${numbers.formatNumber(snapshot.w)}, b = ${numbers.formatNumber(snapshot.b)}`;
  const cost = numbers.formatCost;
  const now = `J = ${cost(snapshot.cost)}`;
  const { nextCost: next } = snapshot;
  if (isVeiled(state)) return [at, now];
  return [at, next === null ? now : `${now} → ${cost(next)} ${loop.change(snapshot)}`];
}

/** @param {number} w @param {number} b @param {(value: number) => string} number */
const line = (w, b, number) => `f(x) = ${number(w)} x ${b < 0 ? '−' : '+'} ${number(Math.abs(b))}`;

/**
 * The products that make the update, −α × what the code takes for the gradient, each in the
 * coordinates that descent runs in.
 * @param {State} state
 * @param {Strings} strings
 */
function productsOf({ snapshot }, { numbers }) {
  const { learningRate, codedGradient, scaled } = snapshot;
  return /** @type {const} */ (['w', 'b']).map((name) =>
    checked(
      numbers,
      [codedGradient[name]],
      // α is written in full beside the slider.
      (slope) => -learningRate * slope,
      scaled.step[name],
      { ...lengths, result: 3 },
    ),
  );
}

/**
 * What the update is made of, if that is not the true gradient in data units.
 * @param {State} state
 */
function kindOfGradient({ options, batch }) {
  if (options.fault !== 'none') return 'coded';
  if (batch) return 'batch';
  return options.scaling === 'none' ? 'true' : 'scaled';
}

/**
 * The true gradient in data units. The note has what the update is made of.
 * @param {State} state
 * @param {Strings} strings
 * @param {(value: number) => string} number
 * @returns {PhaseNumbers}
 */
function gradientNumbers(state, strings, number) {
  const { w, b } = state.snapshot.gradient;
  const kind = kindOfGradient(state);
  const slopes = productsOf(state, strings).map(({ operands: [slope] }) => slope);
  return {
    lines: [`∂J/∂w = ${number(w)}`, `∂J/∂b = ${number(b)}`],
    notes: kind === 'true' ? [] : [strings.loop.gradientNote[kind](slopes.join(', '))],
  };
}

/**
 * w and b before and after the update. The notes have the change, and the product that makes it in
 * the coordinates that descent runs in.
 * @param {State} state
 * @param {Strings} strings
 * @returns {PhaseNumbers}
 */
function updateNumbers(state, strings) {
  const { snapshot, options } = state;
  const { numbers, loop } = strings;
  const sums = /** @type {const} */ (['w', 'b']).map((name) => {
    const { operands, result } = checked(
      numbers,
      [snapshot[name], snapshot.step[name]],
      (from, change) => from + change,
      snapshot[name] + snapshot.step[name],
      lengths,
    );
    return { line: `${name}: ${operands[0]} → ${result}`, change: signed(operands[1]) };
  });
  const products = productsOf(state, strings);
  const sign = products.every((product) => product.sign === '=') ? '=' : '≈';
  const made = products.map(({ result }) => signed(result)).join(', ');
  return {
    lines: sums.map(({ line }) => line),
    notes: [
      // Where nothing is scaled, the product is the change.
      ...(options.scaling === 'none'
        ? []
        : [loop.changeNote(sums.map(({ change }) => change).join(', '))]),
      loop.productNote[kindOfGradient(state)](sign, made),
    ],
  };
}

/**
 * @param {State} state
 * @param {Strings} strings
 * @returns {PhaseNumbers}
 */
function nextCost({ snapshot }, strings) {
  const { loop, numbers, tooLarge } = strings;
  const next = snapshot.nextCost;
  const notes = [loop.again(snapshot.iteration + 1)];
  if (next === null) return { lines: [`J → ${tooLarge}`], notes };
  return { lines: [`${loop.newCost} ${numbers.formatCost(next)}`, loop.change(snapshot)], notes };
}

/** A written number with its sign. @param {string} text */
const signed = (text) => (text.startsWith('−') ? text : `+${text}`);
