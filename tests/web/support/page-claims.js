/**
 * All that the page says with a number in it, and what each number must be: recomputed from the
 * examples by plainRun. In a pattern # stands for a number.
 */

/** @import { PlainRun } from './plain-run.js' */
/** @import { State, Remedy } from '../../../web/state/state.js' */

/**
 * What a number must be, to how many digits it is written, and how much rounding may add.
 * @typedef {{value: number, digits: number, slack: number, atMost?: number}} Expected
 */

/** @typedef {{run: PlainRun, state: State, remedy: Remedy | null}} Situation */

/** @param {number} value @param {number} [digits] @param {number} [slack] @returns {Expected} */
const to = (value, digits = 4, slack = 0) => ({
  value,
  digits,
  slack: slack + 1e-8 * Math.abs(value),
});
/** A number of the language, not of the run. @param {number} value */
const constant = (value) => to(value, 15);
/** A whole number. @param {number} value @param {number} [slack] */
const count = (value, slack = 0) => to(value, 8, slack);
/** What is nothing but rounding. @param {number} most @returns {Expected} */
const below = (most) => ({ value: 0, digits: 1, slack: 0, atMost: most });

/** What rounding may do to J − J*. @param {PlainRun} run @param {number} excess */
const excessSlack = (run, excess) => 8 * Math.sqrt(excess * run.noise) + 4 * run.noise;

/** @param {PlainRun} run @param {number} iteration @param {number} [digits] */
function excess(run, iteration, digits = 4) {
  const value = run.excess(iteration);
  return to(value, digits, excessSlack(run, value));
}

/** @param {Situation} situation */
const at = ({ state }) => state.snapshot.iteration;
/** @param {Situation} situation */
const alphaOf = ({ run, state }) => run.rateAt(state.snapshot.iteration);
/** @param {Situation} situation */
export const overLimit = (situation) => alphaOf(situation) / situation.run.limit;

/** As many digits as a factor near 1 is given. @param {number} factor */
function factorDigits(factor) {
  const distance = Math.abs(Math.abs(factor) - 1);
  const places = distance === 0 ? 0 : 1 - Math.floor(Math.log10(distance));
  return Math.min(Math.max(Math.abs(factor) < 1 ? places : places + 1, 3), 10);
}
/** @param {number} factor @param {number} [slack] */
const factor = (factor, slack = 0) =>
  to(factor, Math.min(factorDigits(factor), factorDigits(factor * (1 + 1e-12))), slack);

/** The mean ratio over the last updates and the next. @param {Situation} situation */
export function meanRatio({ run, state }) {
  const k = state.snapshot.iteration;
  const from = Math.max(k - 10, Math.min(run.rateSince(), k));
  const ratio = run.excess(k + 1) / run.excess(from);
  const value = ratio ** (1 / (k + 1 - from));
  const next = run.excess(k + 1);
  return { value, slack: (value * excessSlack(run, next)) / next };
}

/** @param {PlainRun} run @param {number} iteration */
export const stepOf = (run, iteration) => {
  const { w, b } = run.codedGradient(iteration);
  const alpha = run.rateAt(iteration);
  return { w: -alpha * w, b: -alpha * b };
};

/** @param {{w: number, b: number}} step */
function directionOf({ w, b }) {
  const length = Math.hypot(w, b);
  return { w: w / length, b: b / length, length };
}

/** Degrees between the last update and the next. @param {Situation} situation */
export function turn({ run, state }) {
  const k = state.snapshot.iteration;
  const [p, q] = [directionOf(stepOf(run, k - 1)), directionOf(stepOf(run, k))];
  const angle = Math.atan2(p.w * q.b - p.b * q.w, p.w * q.w + p.b * q.b);
  // Rounding of a step that is all but lost in where it starts.
  const noise = Math.sqrt(run.noise) * run.rateAt(k) * (1 + run.largest);
  const lost = noise / Math.min(p.length, q.length);
  return {
    value: (180 / Math.PI) * Math.abs(angle),
    slack: 0.5 + 1e-5 + 57 * 8 * lost,
  };
}

/** @param {Situation} situation */
const angle = (situation) => {
  const { value, slack } = turn(situation);
  return to(Math.round(value), 8, slack);
};

/**
 * Updates to 1 %: from the two eigenvalues for the true gradient below the limit, else one after
 * another.
 * @param {Situation} situation
 */
export function updatesToOnePercent(situation) {
  const { run, state } = situation;
  const k = at(situation);
  const enough = Math.max(0.01 * run.excess(k), state.landscape.roundingLevel);
  if (run.fault === 'none' && overLimit(situation) < 1) {
    return updatesByEigenvalues(run, k, enough);
  }
  const most = longRun(situation) < 1 ? 300_000 : 2100;
  return run.updatesUntil(k, enough, most) ?? Number.POSITIVE_INFINITY;
}

/** What of J − J* lies across the valley, and what along it. @param {PlainRun} run @param {number} k */
function partsOf(run, k) {
  const { largest, smallest } = run;
  const gradient = run.gradientAt(run.placeAt(k));
  // With e₁ + e₂ = J − J*, and λ₁e₁ + λ₂e₂ half of the squared gradient.
  const half = (gradient.w ** 2 + gradient.b ** 2) / 2;
  const isRound = largest - smallest < 1e-12 * largest;
  const share = (half - smallest * run.excess(k)) / (largest - smallest);
  const across = isRound ? run.excess(k) : Math.min(Math.max(0, share), run.excess(k));
  return { across, along: Math.max(0, run.excess(k) - across) };
}

/** The part of J − J* that lies along the steep direction. @param {Situation} situation */
export const steepPart = (situation) =>
  partsOf(situation.run, at(situation)).across / situation.run.excess(at(situation));

/** @param {Situation} situation */
function percentSteep(situation) {
  const { run } = situation;
  const now = run.excess(at(situation));
  return to(100 * steepPart(situation), 2, (100 * excessSlack(run, now)) / now);
}

/** @param {PlainRun} run @param {number} k @param {number} enough */
function updatesByEigenvalues(run, k, enough) {
  const { largest, smallest } = run;
  const { across, along } = partsOf(run, k);
  const alpha = run.rateAt(k);
  const logarithm =
    alpha * smallest < 1 ? Math.log1p(-alpha * smallest) : Math.log(Math.abs(1 - alpha * smallest));
  const left = (/** @type {number} */ n) =>
    across * (1 - alpha * largest) ** (2 * n) + along * Math.exp(2 * n * logarithm);
  let [few, many] = [0, 1];
  while (left(many) > enough) many *= 2;
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (left(middle) > enough) few = middle;
    else many = middle;
  }
  return many;
}

/** @param {Situation} situation @returns {Expected} */
function updates(situation) {
  const value = updatesToOnePercent(situation);
  // |1 − αλ| has so many digits.
  const { run, state } = situation;
  const { smallest, limit } = run;
  // What is left may itself be hardly more than rounding.
  const isNearRounding = run.excess(at(situation)) < 1e4 * state.landscape.roundingLevel;
  const lost = isNearRounding ? Number.POSITIVE_INFINITY : 0;
  const alpha = alphaOf(situation);
  const rate = Math.min(alpha * smallest, Math.abs(2 - (2 * alpha) / limit));
  const rounding = 1e-6 + 1e-14 / rate;
  return { value, digits: value < 1e5 ? 8 : 3, slack: 1 + rounding * value + lost };
}

/** @param {Situation} situation @returns {Expected} */
function millions(situation) {
  const { value, slack } = updates(situation);
  return { value: value / 1e6, digits: 3, slack: slack / 1e6 };
}

/** What so many updates take away each, if 1 % is left in the end. @param {Situation} situation */
function takenAway(situation) {
  const { value, slack } = updates(situation);
  const part = (/** @type {number} */ n) => -100 * Math.expm1(Math.log(0.01) / n);
  return to(part(value), 3, Math.abs(part(value) - part(Math.max(value - slack, 0.5))));
}

/** @param {number} conditionNumber */
function atBest(conditionNumber) {
  const kept = (conditionNumber - 1) / (conditionNumber + 1);
  // For large numbers the quotient keeps too few digits: log(1 − 2/(κ+1)) ≈ −2/(κ+1) − 2/(κ+1)².
  const small = 2 / (conditionNumber + 1);
  const log = small < 1e-6 ? -small - small ** 2 / 2 : Math.log(kept);
  const value = kept < 1e-6 ? 1 : Math.max(1, Math.ceil(Math.log(0.01) / (2 * log)));
  return { value, digits: value < 1e5 ? 8 : 3, slack: value > 1 ? 1 + 1e-6 * value : 0 };
}

/** The check's own numbers, at the place where it says it was made. @param {Situation} situation */
export function checkOf(situation) {
  const { run, state } = situation;
  const { at: place } = state.diagnosis.evidence.gradientCheck;
  const here = run.placeOf(place);
  const measured = run.gradientAt(here);
  const coded = run.codedAt(here, alphaOf(situation));
  const length = (/** @type {{w: number, b: number}} */ { w, b }) => Math.hypot(w, b);
  const apart = length({ w: coded.w - measured.w, b: coded.b - measured.b });
  return { measured, coded, relativeError: apart / (length(coded) + length(measured)) };
}

/** @param {Situation} situation */
function checkError(situation) {
  const { relativeError } = checkOf(situation);
  return relativeError < 1e-7 ? below(1e-6) : to(relativeError, 2, 1e-8);
}

/** @param {Situation} situation */
const steepest = (situation) => {
  const value = 1 - 2 * overLimit(situation);
  return Math.abs(value) < 1e-9 ? constant(0) : factor(value, 1e-15);
};

/** @param {Situation} situation */
const longRun = (situation) => situation.run.longRunFactor(alphaOf(situation));

/** @param {Situation} situation @param {number} iteration */
const lengths = ({ run }, iteration) => {
  const { w, b } = run.codedGradient(iteration);
  const slack = 8 * Math.sqrt(run.noise) * run.growthUntil(iteration) * (1 + run.largest);
  const alpha = run.rateAt(iteration);
  return [
    to(alpha),
    to(Math.hypot(w, b), 4, slack),
    to(alpha * Math.hypot(w, b), 4, alpha * slack),
  ];
};

/** @param {PlainRun} run @param {number} iteration @param {'w' | 'b'} name */
function parameter(run, iteration, name) {
  const { scaled, ...position } = run.position(iteration);
  const size = (/** @type {{w: number, b: number}} */ { w, b }) => Math.abs(w) + Math.abs(b);
  const rounding = (1e-11 + 1e-13 * iteration) * (size(scaled) + size(run.minimum));
  const { scale, center } = run;
  return to(
    position[name],
    4,
    rounding * (name === 'w' ? 1 / scale : 1 + Math.abs(center / scale)),
  );
}

/**
 * Each pattern with what its numbers must be, in order. A longer pattern goes before its parts.
 * @type {readonly (readonly [string, (situation: Situation) => Expected[]])[]}
 */
const table = [
  // Verdict
  ['α is # × the limit #', (s) => [factor(overLimit(s)), to(s.run.limit)]],
  ['α is at the limit #', (s) => [to(s.run.limit)]],
  ['gradient check fails(?:: | \\()error #', (s) => [checkError(s)]],
  [
    'On average each update removes at least # % of the cost above J\\*. # updates remove # %',
    (s) => [takenAway(s), updates(s), constant(99)],
  ],
  ['After # more updates only rounding', (s) => [updates(s)]],
  ['The next update removes # % of the error', () => [constant(99)]],
  ['a millionth of the start’s #', (s) => [excess(s.run, 0, 3)]],
  ['# million updates to # % of the error', (s) => [millions(s), constant(1)]],
  ['# updates to # % of the error', (s) => [updates(s), constant(1)]],
  ['takes # million updates to # %', (s) => [millions(s), constant(1)]],
  ['takes # updates to # %', (s) => [updates(s), constant(1)]],
  ['# % of the error is # million updates away', (s) => [constant(1), millions(s)]],
  ['# % of the error is # updates away', (s) => [constant(1), updates(s)]],
  ['to reach # % of the error', () => [constant(1)]],
  ['The cost is # above the least possible', (s) => [excess(s.run, at(s), 3)]],
  ['(?:the next|the last one,) by #°', (s) => [angle(s)]],
  ['m = # times too long', (s) => [count(s.run.count)]],
  ['division by m = #', (s) => [count(s.run.count)]],
  // Remedy
  ['^(?:Try|Scale x \\(.*\\),) α = #', (s) => promised(s)],
  ['^Scale x \\(x / #\\)', () => [constant(1000)]],
  // Caption
  [
    'The next step is # × # = # long: α × .*\\. The first was # long\\.',
    (s) => [...lengths(s, at(s)), ...lengths(s, 0).slice(2)],
  ],
  ['The first step will be # × # = # long: α ×', (s) => lengths(s, 0)],
  ['after iteration # the numbers leave', (s) => [count(at(s))]],
  // Limit, headings
  ['limit #/λ', () => [constant(2)]],
  ['λ\u2098\u2090\u2093 = #', (s) => [to(s.run.limit)]],
  ['From iteration # to the next', (s) => [count(at(s))]],
  ['z = x / #$', (s) => [to(s.run.scale, 7)]],
  ['z = \\(x − \\(?#\\)?\\) / #$', (s) => [to(s.run.center, 7), to(s.run.scale, 7)]],
  ['… # more rows?', (s) => [count(s.run.count - Math.min(2, s.run.count))]],
  ['^iteration #$', (s) => [count(at(s))]],
  ['^iteration # of #$', (s) => [count(at(s)), count(s.state.furthestIteration)]],
  [
    '^iteration #: w = #, b = #, J = #$',
    (s) => [
      count(at(s)),
      parameter(s.run, at(s), 'w'),
      parameter(s.run, at(s), 'b'),
      to(s.run.minimumCost + s.run.excess(at(s)), 5, excessSlack(s.run, s.run.excess(at(s)))),
    ],
  ],
  ['^\\+?# %$', (s) => [relativeChange(s)]],
  // Evidence
  ['^cost: × #$', (s) => [ratioToStart(s)]],
  ['# now, # at the start', (s) => [excess(s.run, at(s)), excess(s.run, 0)]],
  ['^ratio: × #$', (s) => [factor(meanRatio(s).value, meanRatio(s).slack)]],
  ['^angle: #°$', (s) => [angle(s)]],
  ['updates still needed to # %', () => [constant(1)]],
  ['^iterations: #$', (s) => [updates(s)]],
  ['Until # % of the present', () => [constant(1)]],
  ['α against the limit #/', () => [constant(2)]],
  ['^limit: × #$', (s) => [factor(overLimit(s))]],
  ['would multiply the distance by # where J is steepest', (s) => [steepest(s)]],
  ['J is steepest, each update multiplies the distance by #', (s) => [steepest(s)]],
  ['^condition: #$', (s) => [to(s.run.conditionNumber, 3)]],
  ['removes # % of the error in # updates?', (s) => [constant(99), atBest(s.run.conditionNumber)]],
  ['The steep direction holds less than # % of it', () => [constant(0.01)]],
  ['The steep direction holds # % of it', (s) => [percentSteep(s)]],
  ['^check: #$', (s) => [checkError(s)]],
  ['(?:No more|More) than #: the code', () => [constant(1e-6)]],
  // Gradient check
  [
    'large, w = #, b = #: the gradient',
    ({ state: { diagnosis } }) =>
      Object.values(diagnosis.evidence.gradientCheck.at).map((value) => to(value, 7)),
  ],
  ['/ #h\\.$', () => [constant(2)]],
  [
    'relative error ‖coded − measured‖ / \\(‖coded‖ \\+ ‖measured‖\\) = #(?:\\.(?:$| With)|, where)',
    (s) => [checkError(s)],
  ],
  ['would stay below #', () => [constant(1e-6)]],
  ['^∂J/∂w: # # (?:≈ )?#$', (s) => derivative(s, 'w')],
  ['^∂J/∂b: # # (?:≈ )?#$', (s) => derivative(s, 'b')],
  // Scenarios
  ['^From \\(#, #\\)$', ({ run }) => [to(run.start.w), to(run.start.b)]],
  [
    'each update removes # % of the error that is left',
    (s) => [to(100 * (1 - longRun(s) ** 2), 3, 1e-9)],
  ],
  ['condition number is (?:now )?#', (s) => [to(s.run.conditionNumber, 3)]],
  ['α = #/λmax = # would', (s) => [constant(1), to(1 / s.run.largest)]],
  ['half the limit, α = #', (s) => [to(s.run.limit / 2)]],
  ['# % of it goes in # updates?', (s) => [constant(99), atBest(s.run.conditionNumber)]],
  ['Across the valley each update multiplies the distance by #', (s) => [steepest(s)]],
  ['best α needs # updates? to remove # %', (s) => [atBest(s.run.conditionNumber), constant(99)]],
  [
    'at w = #, b = #, and',
    ({ run }) => [
      to(run.minimum.w / run.scale),
      to(run.minimum.b - (run.minimum.w / run.scale) * run.center),
    ],
  ],
  ['in the long run each update multiplies the distance by #', (s) => [factor(longRun(s))]],
  [
    'on the scaled feature w − b stays #',
    (s) => [to(s.run.position(at(s)).scaled.w - s.run.position(at(s)).scaled.b, 4, 1e-9)],
  ],
  ['meets ∂J/∂b = #', () => [constant(0)]],
  [
    'The sum is # × the mean, so α acts like #, # × the limit',
    (s) => [count(s.run.count), to(s.run.count * alphaOf(s)), factor(s.run.count * overLimit(s))],
  ],
  [
    'b stays #, but the minimum has b = #',
    ({ run }) => [to(run.start.b), to(run.minimum.b - (run.minimum.w / run.scale) * run.center)],
  ],
  [
    'below #/\\(mean of z²\\) = # along w, and below # along b',
    ({ run }) => [constant(2), to(2 / run.meanSquare), constant(2)],
  ],
  ['its relative error is #', (s) => [checkError(s)]],
];

/** The table, with its patterns ready. */
export const clauses = table.map(([pattern, expected]) => ({
  pattern: new RegExp(pattern, 'u'),
  expected,
}));

/** @param {Situation} situation */
function ratioToStart({ run, state }) {
  const k = state.snapshot.iteration;
  const value = run.excess(k) / run.excess(0);
  return to(value, 3, excessSlack(run, run.excess(k)) / run.excess(0));
}

/** @param {Situation} situation */
function relativeChange({ run, state }) {
  const k = state.snapshot.iteration;
  const now = run.minimumCost + run.excess(k);
  const change = (100 * (run.excess(k + 1) - run.excess(k))) / now;
  const slack = (100 * (excessSlack(run, run.excess(k)) + 1e-15 * now)) / now;
  return to(change, Math.abs(change) > 1000 ? 3 : 2, slack);
}

/** @param {Situation} situation @param {'w' | 'b'} name */
function derivative(situation, name) {
  const { coded, measured } = checkOf(situation);
  const { at: place } = situation.state.diagnosis.evidence.gradientCheck;
  const size = Math.abs(coded[name]) + Math.abs(measured[name]);
  const difference = Math.abs(coded[name] - measured[name]);
  const { run } = situation;
  const noise =
    1e-14 *
    (Math.abs(place.w) * Math.sqrt(run.meanSquare) + Math.abs(place.b) + Math.sqrt(run.noise)) *
    Math.sqrt(name === 'w' ? run.meanSquare : 1);
  return [
    to(coded[name], 7, noise * (run.fault === 'missing-mean' ? run.count : 1)),
    to(measured[name], 7, noise + 1e-9 * Math.abs(measured[name])),
    difference < 1e-7 * size ? below(1e-6 * size) : to(difference, 5, noise + 1e-8 * size),
  ];
}

/** The remedy's α; whether it arrives in the updates it counts is tried out elsewhere. @param {Situation} situation */
function promised({ remedy }) {
  if (remedy?.kind !== 'restart') return [];
  return [to(remedy.changes.learningRate, 6)];
}
