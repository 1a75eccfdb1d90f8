/** What is said of a log and of the programs that would print it, in English. */

/** @import { Answer, Explanation, Known } from '../../package/explain.js' */

/** What a program does, by bug. */
const programs = /** @type {Record<string, string>} */ ({
  none: 'Correct gradient descent',
  'b-sign-flipped': 'Descent with the wrong sign of ∂J/∂b',
  'w-missing-x': 'Descent without the factor x in ∂J/∂w',
  swapped: 'Descent with ∂J/∂w and ∂J/∂b exchanged',
  'missing-mean': 'Descent by the sum over the examples, without ÷ m,',
  ascent: 'A step uphill, + α in place of − α,',
  'b-frozen': 'Descent that never updates b',
  sequential: 'Descent that updates w before it computes ∂J/∂b',
});

const scalings = /** @type {Record<string, string>} */ ({
  none: 'on the unscaled feature',
  'per-thousand': 'on x / 1000',
  max: 'on x / max |x|',
  'mean-normalization': 'on (x − mean) / (max − min)',
  'z-score': 'on the z-score of x',
});

const verdicts = /** @type {Record<string, string>} */ ({
  'not-started': 'The run has not started.',
  converged: 'The run has arrived at the minimum.',
  diverging: 'The run diverges: the cost grows without end.',
  bouncing: 'The run bounces to and fro across the valley.',
  wandering: 'The run wanders about the minimum.',
  crawling: 'The run crawls: the cost falls far too slowly.',
  drifting: 'The run has all but stopped, far from the minimum.',
  converging: 'The run is on its way to the minimum.',
});

const causes = /** @type {Record<string, string>} */ ({
  none: '',
  'learning-rate-too-high': 'α is too high.',
  'learning-rate-too-low': 'α is too low.',
  'feature-scaling': 'No α is fast here: scale the feature.',
  'small-batches': 'The batches are small.',
  'gradient-bug': 'The gradient has a bug.',
});

/** Which line the bug is in, to be mended. */
const repairs = /** @type {Record<string, string>} */ ({
  'b-sign-flipped': 'Change the sign of ∂J/∂b.',
  'w-missing-x': 'Multiply each error by its x in ∂J/∂w.',
  swapped: 'Update w with ∂J/∂w and b with ∂J/∂b.',
  'missing-mean': 'Divide both sums by m.',
  ascent: 'Subtract α times the gradient.',
  'b-frozen': 'Update b, too.',
  sequential: 'Compute both derivatives before you update.',
});

/** @param {number} value @param {number} [digits] */
export const number = (value, digits = 4) =>
  Number.isFinite(value) ? String(Number(value.toPrecision(digits))).replace('-', '−') : '∞';

/** α as it is told: by its digits. @param {number} value */
const alpha = (value) => number(value, 12);

/**
 * What the program is: its α, its scaling, its bug.
 * @param {Explanation} explanation
 */
export function title({ fault, scaling, learningRate }) {
  return `${programs[fault]} with α = ${alpha(learningRate)} ${scalings[scaling]}`;
}

/**
 * The evidence for one explanation.
 * @param {Explanation} explanation
 * @param {{known: Known, columns: Answer['log'], isStraight: boolean, m: number, others: readonly Explanation[]}} facts
 */
export function because(explanation, { known, columns, isStraight, m, others }) {
  const [least, most] = explanation.learningRateRange;
  const hasPositions = columns.w || columns.b;
  const numbers = hasPositions ? 'w and b' : 'cost';
  const sentences = [
    explanation.misfit <= 1
      ? `It prints every ${numbers} of the log, within the rounding of its digits and of the program.`
      : `It prints every ${numbers} of the log, to about the rounding.`,
  ];
  if (hasPositions && columns.cost && !explanation.costMatches) {
    sentences.push(
      'But it does not print the costs of the log: they are of another formula or line.',
    );
  }
  const [low, high] = [number(least, 8), number(most, 8)];
  if (low !== high) sentences.push(`The printed digits allow any α from ${low} to ${high}.`);
  if (explanation.coordinates === 'scaled') {
    sentences.push(
      hasPositions
        ? 'w and b are printed as they are for the scaled feature.'
        : 'The start that was stated is that of w and b for the scaled feature.',
    );
  }
  if (explanation.standardDeviation === 'sample') {
    sentences.push(
      'The z-score is taken with the standard deviation of a sample, ÷ (m − 1). The demo divides by m, so its run differs a little.',
    );
  }
  const { gradientFactor, replay } = explanation;
  if (gradientFactor !== 1) {
    const times = gradientFactor === 2 ? 'twice' : `2m = ${number(2 * m, 8)} times`;
    sentences.push(
      `The gradient is that of ${gradientOf(gradientFactor)}, ${times} that of 1/(2m) Σ. In the demo its α is ${alpha(replay.learningRate)}.`,
    );
  }
  const same = others.filter(({ run }) => run === explanation.run);
  if (same.length > 0 && known.learningRate === undefined) {
    const names = same.map(({ fault, learningRate, gradientFactor }) =>
      fault === explanation.fault
        ? `with the gradient of ${gradientOf(gradientFactor)} and α = ${alpha(learningRate)}`
        : `${programs[fault].replace(/,$/, '').toLowerCase().replace('∂j', '∂J')} with α = ${alpha(learningRate)}`,
    );
    sentences.push(
      `The same run is: ${names.join('; ')}. Only the α in the code tells which it is.`,
    );
  }
  if (known.learningRate !== undefined && !isStated(explanation, known.learningRate)) {
    sentences.push(`With the stated α = ${alpha(known.learningRate)} nothing here fits.`);
  }
  if (known.scaling !== undefined && known.scaling !== explanation.scaling) {
    sentences.push(`Nothing fits ${scalings[known.scaling]}, as was stated.`);
  }
  if (isStraight && others.length > 0) {
    sentences.push(
      'The points (w, b) lie on one straight line, so a bug that moves a run off it cannot show.',
    );
  }
  return sentences.join(' ');
}

const costs = /** @type {Record<string, string>} */ ({
  '1/2m': '1/(2m) Σ',
  '1/m': '1/m Σ',
  sum: 'Σ',
});

/** Of which cost a gradient is. @param {number} factor over that of 1/(2m) Σ */
const gradientOf = (factor) => costs[factor === 1 ? '1/2m' : factor === 2 ? '1/m' : 'sum'];

/** @param {Explanation} explanation @param {number} stated */
const isStated = ({ learningRateRange: [least, most] }, stated) =>
  stated >= least * (1 - 1e-9) && stated <= most * (1 + 1e-9);

const limits = /** @type {Record<string, string>} */ ({
  'start-unknown':
    'Costs alone can be explained once the start is known. They are not those of a run from w = 0, b = 0: state where w and b began.',
  'too-few-rows': 'There are too few rows: two with w and b are needed, or one cost and the start.',
  'nothing-moves': 'No printed number changes by more than its rounding: print more digits.',
  'rounding-hides':
    'On these data the rounding of the program itself may move the run as much as its updates do: scale the feature, or use float64.',
  'no-such-descent':
    'No program known here takes these steps on these data. Known are gradient descent over all examples, and the same with one of seven bugs. The log may come from other data, from batches of some examples, from momentum, or from another bug.',
  'one-example-at-a-time':
    'These are lines of SGDRegressor, which updates after every example: no batch descent takes such steps.',
});

/** @param {string} limit @param {boolean} swingsOut @returns {string | null} */
export function limitSentence(limit, swingsOut) {
  const sentence = limits[limit] ?? null;
  return sentence && swingsOut
    ? `${sentence} Each step turns back on the one before and is longer: too large an α does that.`
    : sentence;
}

/** So many other explanations are listed. */
const mostTold = 5;
/** Of so many runs none is likely. */
const manyRuns = 10;

/** @param {Explanation} first @param {number} others that are other runs */
function howSure({ certainty }, others) {
  if (certainty === 'certain') return 'The only program known here that prints this';
  if (others >= manyRuns) return `${others + 1} different runs would print this. The simplest`;
  return 'The simplest program that fits';
}

/**
 * The whole answer, a sentence a line.
 * @param {Answer} answer
 */
export function answerLines(answer) {
  const [first, ...others] = answer.explanations;
  const unread = answer.unread.length;
  const lines = [];
  if (!first) {
    lines.push(answer.why ?? '');
  } else {
    const { learningRateOverLimit, costConvention, gradientFactor, run } = first;
    // Those that are the same run stand in the evidence.
    const otherRuns = others.filter((other) => other.run !== run);
    lines.push(`${howSure(first, otherRuns.length)}: ${title(first)}.`);
    if (first.certainty === 'certain') {
      lines.push(
        'Known here are programs with no bug or with one. A program with two bugs may print the same.',
      );
    }
    lines.push(
      `${gradientFactor === 1 ? 'That' : 'For the gradient of 1/(2m) Σ that'} is ${number(learningRateOverLimit)} times the limit ${number(answer.maxStableLearningRate)}, above which correct descent diverges.`,
    );
    if (first.costMatches) lines.push(`The printed cost is ${costs[costConvention]} (f(x) − y)².`);
    lines.push(first.because);
    if (answer.assumesStart) {
      lines.push('No start was stated: the run was taken to begin at w = 0, b = 0.');
    }
    // What so many different runs do is not known.
    const isLikely = otherRuns.length < manyRuns;
    if (answer.verdict && isLikely) {
      lines.push(`${verdicts[answer.verdict]} ${causes[answer.cause ?? 'none']}`.trim());
    }
    if (first.fault !== 'none' && isLikely) lines.push(repairs[first.fault]);
    if (answer.remedy && isLikely) lines.push(remedySentence(answer.remedy));
    if (answer.arithmetic === 'float32') lines.push('It was computed in float32.');
    if (answer.partsAt !== null) {
      lines.push(
        `From iteration ${answer.partsAt} on the log is not this descent: another α, other examples, or other code from there on.`,
      );
    }
    if (otherRuns.length > 0) {
      const titles = [...new Set(otherRuns.map(title))];
      lines.push(titles.length > mostTold ? 'Also possible, for example:' : 'Also possible:');
      lines.push(...titles.slice(0, mostTold).map((each) => `- ${each}.`));
    }
  }
  if (unread > 0) {
    lines.push(`${unread === 1 ? 'One line was' : `${unread} lines were`} not understood.`);
  }
  return lines.filter((line) => line !== '');
}

/** @param {NonNullable<Answer['remedy']>} remedy */
const remedySentence = ({ learningRate, scaling, iterations }) =>
  `Start again with α = ${alpha(learningRate)} ${scalings[scaling]}: it arrives after ${iterations} ${iterations === 1 ? 'update' : 'updates'}.`;

const dataErrors =
  /** @type {Record<string, (found: Record<string, string | number>) => string>} */ ({
    'unequal-lengths': ({ row }) => `x and y differ in length: one of them has no row ${row}.`,
    'too-few-examples': ({ found }) => `The data have ${found} examples; a line needs 2.`,
    'x-not-finite': ({ row }) => `x in row ${row} of the data is not a number, or too large.`,
    'y-not-finite': ({ row }) => `y in row ${row} of the data is not a number, or too large.`,
    'constant-x': ({ found }) =>
      `Every x of the data is ${found}: a line needs two different ones.`,
  });

/** Why nothing is explained. */
const refusals =
  /** @type {Record<string, (found: Record<string, string | number>) => string>} */ ({
    'no-log': ({ found }) => `The log is a ${found}; text or arrays by name were expected.`,
    'no-array': ({ name }) => `${name} of the log is no array.`,
    'no-number': ({ name, row }) => `${name} of the log has no number in row ${row}.`,
    'no-data': () => 'The data have no x or no y: two arrays of numbers were expected.',
    'bad-data': (found) => dataErrors[found.code](found),
    'bad-known': ({ name, found }) =>
      `What is known of ${name} is ${found}; ${known[name] ?? 'something else'} was expected.`,
    'too-long': ({ found, most }) =>
      `The log has ${found} characters; at most ${most} are read. Some hundred lines suffice.`,
    'too-many-rows': ({ found, most }) => `The log has ${found} rows; at most ${most} are read.`,
    'several-features': () =>
      'One iteration gives w more than one number. If they are iterations, write one on a line, or a list in brackets. A model with several features cannot be explained here: it needs one w and one b.',
    'columns-without-names': ({ found }) =>
      `Each line has ${found} numbers and no names. Write a line of names over them, such as “iteration w b cost”. If all of them are costs, put them into brackets.`,
    'gradients-alone': () => 'The log has gradients alone; w and b, or costs, were expected.',
    'nothing-read': ({ line }) =>
      `No line names w, b or a cost${line ? `, such as “${String(line).slice(0, 60)}”` : ''}. Expected were lines such as “Iteration 100: Cost 6.71, w: 0.12, b: 3.4”, a table with a row of names, or arrays.`,
  });

const known = /** @type {Record<string, string>} */ ({
  learningRate: 'a number above 0',
  scaling: 'none, per-thousand, max, mean-normalization or z-score',
  start: 'w and b, two numbers',
});

/** @param {string} code @param {Record<string, string | number>} found */
export const refusalSentence = (code, found) => refusals[code](found);
