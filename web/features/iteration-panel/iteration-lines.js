/**
 * What the panel of an iteration says: each phase's formula, and the same with the numbers in it.
 */

/** @import { IterationTerms, Landscape } from '../../core/layouts.js' */
/** @import { State } from '../../state/state.js' */
/** @import { Strings } from '../../strings/en.js' */
import { checked } from '../../strings/checked.js';
import { bracketed } from '../../strings/format.js';

/** Number of examples that are written out; the totals are over all of them. */
export const rowsShown = 2;
/** The settings of a run with the usual lines. */
const ordinarySettings = /** @type {const} */ ({ scaling: 'z-score', fault: 'none' });
/** Significant digits of a number outside a calculation. */
const digits = 7;

/** How numbers are written in a calculation. @param {Strings} strings */
function writing({ numbers }) {
  return {
    /** @param {number} value */
    number: (value) => numbers.formatNumber(value, digits),
    /**
     * `equals`: the result with its sign, as in `= 5`.
     * @param {number[]} operands
     * @param {(...operands: number[]) => number} calculate
     * @param {number} result
     */
    calculation(operands, calculate, result) {
      const written = checked(numbers, operands, calculate, result);
      return { ...written, equals: `${written.sign} ${written.result}` };
    },
  };
}

/** @typedef {{kind: '' | 'formula' | 'wide' | 'long', text: string}} Line */

/** @param {string} text @returns {Line} */
const formula = (text) => ({ kind: 'formula', text });
/** @param {string} text @returns {Line} */
const line = (text) => ({ kind: '', text });
/**
 * A calculation that may need two lines. It always gets the room of two, since the lengths of its
 * numbers change.
 * @param {string} text
 * @returns {Line}
 */
const longLine = (text) => ({ kind: 'long', text });
/**
 * A calculation that may need two lines only where the phases stand side by side.
 * @param {string} text
 * @returns {Line}
 */
const wideLine = (text) => ({ kind: 'wide', text });

/** @param {State} state @param {Strings} strings */
export function coordinatesSentence({ options, landscape }, strings) {
  if (options.scaling === 'none') return strings.coordinates.none;
  return `${strings.coordinates.scaled} ${scalingFormula(landscape.scaling, strings)}`;
}

/** @param {Landscape['scaling']} scaling @param {Strings} strings */
function scalingFormula({ center, scale }, strings) {
  const { number } = writing(strings);
  return center === 0
    ? `z = x / ${number(scale)}`
    : `z = (x − ${bracketed(number(center))}) / ${number(scale)}`;
}

/**
 * The lines of a usual run, all empty, for a veiled run: the number of its own lines would tell the
 * scaling and whether there is a bug.
 * @param {State} state
 * @param {IterationTerms} terms
 * @param {Strings} strings
 */
export function emptyLines(state, terms, strings) {
  const landscape = { ...state.landscape, scaling: { center: 1, scale: 1 } };
  /** @type {State} */
  const ordinary = { ...state, options: { ...state.options, ...ordinarySettings }, landscape };
  const written = phaseLines(ordinary, terms, strings);
  return written.map((lines) => lines.map(({ kind }) => ({ kind, text: '' })));
}

/**
 * @param {State} state
 * @param {IterationTerms} terms
 * @param {Strings} strings
 * @returns {Line[][]}
 */
export function phaseLines(state, terms, strings) {
  return [
    predictLines(state, terms, strings),
    lossLines(state, terms, strings),
    gradientLines(state, terms, strings),
    updateLines(state, terms, strings),
    reevaluateLines(state, strings),
  ];
}

/**
 * The examples that are written out, and how many more there are. A last batch with fewer examples
 * than the others is filled up with empty lines, so that nothing below moves.
 * @param {State} state
 * @param {IterationTerms} terms
 * @param {Line[]} rows
 * @param {Strings} strings
 */
function examples({ landscape }, terms, rows, strings) {
  const missing = Math.min(rowsShown, landscape.batchSize) - rows.length;
  const room = Array(Math.max(missing, 0)).fill({ ...rows[0], text: '' });
  return [...rows, ...room, line(strings.moreRows(terms.count - rows.length))];
}

/**
 * @param {State} state
 * @param {IterationTerms} terms
 * @param {Strings} strings
 */
function predictLines(state, terms, strings) {
  const { calculation } = writing(strings);
  const at = state.snapshot.scaled;
  const rows = terms.rows.map((row, i) => {
    const written = calculation([at.w, row.z, at.b], (w, z, b) => w * z + b, row.prediction);
    const [w, z, b] = written.operands;
    return longLine(
      `f(z${subscript(i + 1)}) = ${w} × ${bracketed(z)} + ${bracketed(b)} ${written.equals}`,
    );
  });
  return [formula('f(z) = w·z + b'), ...examples(state, terms, rows, strings)];
}

/**
 * @param {State} state
 * @param {IterationTerms} terms
 * @param {Strings} strings
 */
function lossLines(state, terms, strings) {
  const { number, calculation } = writing(strings);
  const { batch, dataset, snapshot } = state;
  const [cost, count] = batch ? ['Jₙ', 'n'] : ['J', 'm'];
  const squares = terms.rows.map(({ prediction, y, squaredError }) =>
    calculation([prediction, y], (f, y) => (f - y) ** 2, squaredError),
  );
  const rows = squares.map(({ operands: [f, y], equals }) =>
    wideLine(`(${f} − ${bracketed(y)})² ${equals}`),
  );
  const mean = calculation(
    [terms.sumSquaredErrors, terms.count],
    (sum, m) => sum / (2 * m),
    terms.cost,
  );
  const [sum, m] = mean.operands;
  // Where all the rows are shown, the reader can check the sum as well.
  const ofSquares = calculation(
    squares.map(({ value }) => value),
    (...values) => values.reduce((total, value) => total + value, 0),
    terms.sumSquaredErrors,
  );
  const total = terms.count > terms.rows.length ? `= ${sum}` : ofSquares.equals;
  const overAll = `J ${strings.batch.overAll(dataset.x.length)}: ${number(snapshot.cost)}`;
  return [
    formula(`${cost} = 1/(2${count}) Σ (f(z) − y)²`),
    ...examples(state, terms, rows, strings),
    line(`Σ ${total}`),
    longLine(`${cost} = ${sum} / (2 × ${m}) ${mean.equals}`),
    ...(batch ? [line(overAll)] : []),
  ];
}

/**
 * @param {State} state
 * @param {IterationTerms} terms
 * @param {Strings} strings
 */
function gradientLines(state, terms, strings) {
  const { number, calculation } = writing(strings);
  const { snapshot, options, batch } = state;
  const { fault } = options;
  const [cost, count] = batch ? ['Jₙ', 'n'] : ['J', 'm'];
  /** @param {'w' | 'b'} name @param {number} sum */
  const mean = (name, sum) => {
    const written = calculation([sum, terms.count], (sum, m) => sum / m, terms.gradient[name]);
    return wideLine(`∂${cost}/∂${name} = ${written.operands.join(' / ')} ${written.equals}`);
  };
  const rows = terms.rows.map(({ error, z, errorTimesZ }) => {
    const { operands, equals } = calculation([error, z], (error, z) => error * z, errorTimesZ);
    return wideLine(`${operands[0]} × ${bracketed(operands[1])} ${equals}`);
  });
  const lines = [
    formula(`∂${cost}/∂w = 1/${count} Σ (f(z) − y)·z`),
    ...examples(state, terms, rows, strings),
    mean('w', terms.sumErrorsTimesZ),
    formula(`∂${cost}/∂b = 1/${count} Σ (f(z) − y)`),
    mean('b', terms.sumErrors),
  ];
  if (fault !== 'none') {
    const { w, b } = snapshot.codedGradient;
    lines.push(longLine(`${strings.codedGradient}(${number(w)}, ${number(b)})`));
  }
  return lines;
}

/**
 * @param {State} state
 * @param {IterationTerms} terms
 * @param {Strings} strings
 */
function updateLines(state, terms, strings) {
  const { calculation } = writing(strings);
  const { snapshot, options, landscape, batch } = state;
  const { scaling, fault } = options;
  const { scaled, learningRate, codedGradient } = snapshot;
  const [partialW, partialB] = fault === 'none' ? partials(batch !== null) : ['d₁', 'd₂'];
  /** @param {'w' | 'b'} name */
  const updated = (name) => {
    const written = calculation(
      [scaled[name], learningRate, codedGradient[name]],
      (value, alpha, slope) => value - alpha * slope,
      terms.nextScaled[name],
    );
    const [value, alpha, slope] = written.operands;
    return longLine(`${name} ← ${value} − ${alpha} × ${bracketed(slope)} ${written.equals}`);
  };
  const lines = [
    formula(`w ← w − α·${partialW}`),
    updated('w'),
    formula(`b ← b − α·${partialB}`),
    updated('b'),
  ];
  return scaling === 'none'
    ? lines
    : [...lines, line(`${strings.inDataUnits}:`), ...wayBack(terms, landscape.scaling, strings)];
}

/** @param {boolean} ofBatch */
const partials = (ofBatch) => (ofBatch ? ['∂Jₙ/∂w', '∂Jₙ/∂b'] : ['∂J/∂w', '∂J/∂b']);

/**
 * w = w_z / s, b = b_z − w·c.
 * @param {IterationTerms} terms
 * @param {Landscape['scaling']} scaling
 * @param {Strings} strings
 */
function wayBack({ nextScaled, next }, { center, scale }, strings) {
  const { number, calculation } = writing(strings);
  const unscaled = calculation([nextScaled.w, scale], (w, scale) => w / scale, next.w);
  const lines = [longLine(`w = ${unscaled.operands.join(' / ')} ${unscaled.equals}`)];
  if (center === 0) return [...lines, line(`b = ${number(next.b)}`)];
  const moved = calculation([nextScaled.b, next.w, center], (b, w, c) => b - w * c, next.b);
  const [from, w, by] = moved.operands;
  return [...lines, longLine(`b = ${from} − ${bracketed(w)} × ${bracketed(by)} ${moved.equals}`)];
}

/** @param {State} state @param {Strings} strings */
function reevaluateLines({ snapshot, batch, dataset }, strings) {
  const { number } = writing(strings);
  const { nextCost, costChange } = snapshot;
  const title = formula(batch ? `J(w, b) ${strings.batch.overAll(dataset.x.length)}` : 'J(w, b)');
  if (nextCost === null || costChange === null) return [title, wideLine(`J → ${strings.tooLarge}`)];
  return [title, wideLine(`J → ${number(nextCost)}`), line(`(${strings.costChange(costChange)})`)];
}

/** @param {number} index */
const subscript = (index) => '₀₁₂₃₄₅₆₇₈₉'[index];
