/** @import { IterationTerms, Landscape } from '../core/layouts.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
import { element, setText } from '../dom.js';
import { isVeiled } from '../state/state.js';

/** So many examples are written out; the rest are in the totals. */
export const rowsShown = 2;
/** Enough that a reader with a calculator arrives at the last digits but one. */
const digits = 7;

/** How numbers are written in a calculation. @param {Strings} strings */
function writing({ numbers }) {
  /** @param {number} value */
  const number = (value) => numbers.formatNumber(value, digits);
  return {
    number,
    /** @param {number} value */
    inBrackets: (value) => numbers.formatTerm(value, digits),
  };
}

/**
 * This iteration in numbers: the five phases of the loop, each with its formula and the same
 * formula with the numbers in it, in the coordinates that descent runs in.
 * @param {Strings} strings
 */
export function createIterationPanel(strings) {
  const phases = strings.phases.map((title, i) => {
    const lines = element('div', { className: 'lines' });
    const root = element(
      'li',
      { className: 'phase' },
      element('h4', {}, element('span', { className: 'ordinal' }, String(i + 1)), ` ${title}`),
      lines,
    );
    return { root, lines };
  });
  const heading = element('h3', {});
  const coordinates = element('p', { className: 'coordinates' });
  const root = element(
    'section',
    { className: 'iteration-panel', part: 'panel', 'aria-label': strings.panelTitle },
    element('header', {}, heading, coordinates),
    element('ol', { className: 'phases' }, ...phases.map((phase) => phase.root)),
  );

  return {
    root,

    /**
     * @param {State} state
     * @param {IterationTerms} terms of the iteration shown
     */
    render(state, terms) {
      root.dataset.iteration = String(state.snapshot.iteration);
      setText(heading, strings.panelHeading(state.snapshot.iteration));
      const veiled = isVeiled(state);
      const inBatch = state.batch
        ? `${strings.batch.sums(terms.count, state.dataset.x.length)} `
        : '';
      setText(coordinates, veiled ? '' : `${inBatch}${coordinatesSentence(state, strings)}`);
      const written = veiled
        ? emptyLines(state, terms, strings)
        : phaseLines(state, terms, strings);
      phases.forEach((phase, i) => {
        showLines(phase.lines, written[i]);
        const current = state.view.phaseByPhase && state.phase === i;
        phase.root.classList.toggle('current', current);
        if (current) phase.root.setAttribute('aria-current', 'step');
        else phase.root.removeAttribute('aria-current');
      });
    },
  };
}

/** @typedef {{kind: '' | 'formula' | 'long', text: string}} Line */

/** @param {string} text @returns {Line} */
const formula = (text) => ({ kind: 'formula', text });
/** @param {string} text @returns {Line} */
const line = (text) => ({ kind: '', text });
/**
 * A calculation that may need two lines, and gets them always: numbers change their lengths.
 * @param {string} text
 * @returns {Line}
 */
const longLine = (text) => ({ kind: 'long', text });

/**
 * Reuses the lines that are there: while playing, only their numbers change.
 * @param {HTMLElement} container
 * @param {Line[]} lines
 */
function showLines(container, lines) {
  while (container.childElementCount > lines.length) container.lastElementChild?.remove();
  lines.forEach((wanted, i) => {
    const node = container.children[i] ?? container.appendChild(element('p'));
    if (node.className !== wanted.kind) node.className = wanted.kind;
    setText(node, wanted.text);
  });
}

/** @param {State} state @param {Strings} strings */
export function coordinatesSentence({ scaling, landscape }, strings) {
  if (scaling === 'none') return strings.coordinates.none;
  return `${strings.coordinates.scaled} ${scalingFormula(landscape.scaling, strings)}`;
}

/** @param {Landscape['scaling']} scaling @param {Strings} strings */
function scalingFormula({ center, scale }, strings) {
  const { number, inBrackets } = writing(strings);
  return center === 0
    ? `z = x / ${number(scale)}`
    : `z = (x − ${inBrackets(center)}) / ${number(scale)}`;
}

/**
 * The room that the lines of an ordinary run take, with nothing in it: even how many there are
 * would tell the scaling and whether there is a bug.
 * @param {State} state
 * @param {IterationTerms} terms
 * @param {Strings} strings
 */
function emptyLines(state, terms, strings) {
  const landscape = { ...state.landscape, scaling: { center: 1, scale: 1 } };
  /** @type {State} */
  const ordinary = { ...state, scaling: 'z-score', fault: 'none', landscape };
  const written = phaseLines(ordinary, terms, strings);
  return written.map((lines) => lines.map(({ kind }) => ({ kind, text: '' })));
}

/**
 * @param {State} state
 * @param {IterationTerms} terms
 * @param {Strings} strings
 * @returns {Line[][]}
 */
function phaseLines(state, terms, strings) {
  const { number, inBrackets } = writing(strings);
  const { snapshot, dataset, batch } = state;
  const { scaled } = snapshot;
  const more = line(strings.moreRows(terms.count - terms.rows.length));
  const m = number(terms.count);
  const [cost, count] = batch ? ['Jₙ', 'n'] : ['J', 'm'];
  const overAll = batch
    ? [line(`J ${strings.batch.overAll(dataset.x.length)}: ${number(snapshot.cost)}`)]
    : [];

  const predict = [
    formula('f(z) = w·z + b'),
    ...terms.rows.map(({ z, prediction }, i) =>
      longLine(
        `f(z${subscript(i + 1)}) = ${number(scaled.w)} × ${inBrackets(z)} + ${inBrackets(scaled.b)} = ${number(prediction)}`,
      ),
    ),
    more,
  ];
  const loss = [
    formula(`${cost} = 1/(2${count}) Σ (f(z) − y)²`),
    ...terms.rows.map(({ prediction, y, squaredError }) =>
      line(`(${number(prediction)} − ${inBrackets(y)})² = ${number(squaredError)}`),
    ),
    more,
    line(`Σ = ${number(terms.sumSquaredErrors)}`),
    longLine(`${cost} = ${number(terms.sumSquaredErrors)} / (2 × ${m}) = ${number(terms.cost)}`),
    ...overAll,
  ];
  return [
    predict,
    loss,
    gradientLines(state, terms, more, m, strings),
    updateLines(state, strings),
    reevaluateLines(state, strings),
  ];
}

/**
 * @param {State} state
 * @param {IterationTerms} terms
 * @param {Line} more
 * @param {string} m
 * @param {Strings} strings
 */
function gradientLines({ snapshot, fault, batch }, terms, more, m, strings) {
  const { number, inBrackets } = writing(strings);
  const { gradient } = terms;
  const [cost, count] = batch ? ['Jₙ', 'n'] : ['J', 'm'];
  const lines = [
    formula(`∂${cost}/∂w = 1/${count} Σ (f(z) − y)·z`),
    ...terms.rows.map(({ error, z, errorTimesZ }) =>
      line(`${number(error)} × ${inBrackets(z)} = ${number(errorTimesZ)}`),
    ),
    more,
    line(`∂${cost}/∂w = ${number(terms.sumErrorsTimesZ)} / ${m} = ${number(gradient.w)}`),
    formula(`∂${cost}/∂b = 1/${count} Σ (f(z) − y)`),
    line(`∂${cost}/∂b = ${number(terms.sumErrors)} / ${m} = ${number(gradient.b)}`),
  ];
  if (fault !== 'none') {
    const { w, b } = snapshot.codedGradient;
    lines.push(longLine(`${strings.codedGradient}(${number(w)}, ${number(b)})`));
  }
  return lines;
}

/** @param {State} state @param {Strings} strings */
function updateLines({ snapshot, scaling, landscape, fault, batch }, strings) {
  const { number, inBrackets } = writing(strings);
  const { scaled, learningRate, codedGradient } = snapshot;
  const next = { w: scaled.w + scaled.step.w, b: scaled.b + scaled.step.b };
  const [partialW, partialB] = fault === 'none' ? partials(batch !== null) : ['d₁', 'd₂'];
  /** @param {number} value @param {number} slope @param {number} result */
  const updated = (value, slope, result) =>
    `${number(value)} − ${number(learningRate)} × ${inBrackets(slope)} = ${number(result)}`;
  const lines = [
    formula(`w ← w − α·${partialW}`),
    longLine(`w ← ${updated(scaled.w, codedGradient.w, next.w)}`),
    formula(`b ← b − α·${partialB}`),
    longLine(`b ← ${updated(scaled.b, codedGradient.b, next.b)}`),
  ];
  return scaling === 'none'
    ? lines
    : [...lines, line(`${strings.inDataUnits}:`), ...wayBack(next, landscape.scaling, strings)];
}

/** @param {boolean} ofBatch */
const partials = (ofBatch) => (ofBatch ? ['∂Jₙ/∂w', '∂Jₙ/∂b'] : ['∂J/∂w', '∂J/∂b']);

/**
 * w = w_z / s, b = b_z − w·c.
 * @param {{w: number, b: number}} next scaled
 * @param {Landscape['scaling']} scaling
 * @param {Strings} strings
 */
function wayBack(next, { center, scale }, strings) {
  const { number, inBrackets } = writing(strings);
  const w = next.w / scale;
  const b = next.b - w * center;
  return [
    longLine(`w = ${number(next.w)} / ${number(scale)} = ${number(w)}`),
    center === 0
      ? line(`b = ${number(b)}`)
      : longLine(`b = ${number(next.b)} − ${inBrackets(w)} × ${inBrackets(center)} = ${number(b)}`),
  ];
}

/** @param {State} state @param {Strings} strings */
function reevaluateLines({ snapshot, batch, dataset }, strings) {
  const { number } = writing(strings);
  const { cost, nextCost } = snapshot;
  const title = formula(batch ? `J(w, b) ${strings.batch.overAll(dataset.x.length)}` : 'J(w, b)');
  if (nextCost === null) return [title, line(`J → ${strings.tooLarge}`)];
  const change = cost === 0 ? 0 : (nextCost - cost) / cost;
  return [title, line(`J → ${number(nextCost)}`), line(`(${strings.costChange(change)})`)];
}

/** @param {number} index */
const subscript = (index) => '₀₁₂₃₄₅₆₇₈₉'[index];
