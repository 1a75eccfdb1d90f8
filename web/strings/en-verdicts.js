/**
 * What a run does, why, and what to try, in English: every number in a sentence is the run's own.
 */

/** @import { Evidence } from '../core/layouts.js' */
/** @import { Remedy, State } from '../state/state.js' */
import { degreesOf, endsInRounding, hasNothingToGrow, isOnlyRounding } from '../state/reading.js';
import { batchVerdictSentence, batchWords } from './en-batch.js';
import { scenarioWords } from './en-scenarios.js';
import { scalingTitles } from './en-settings.js';
import { formatCount, formatFactor, formatNumber, formatPercent, formatUpdates } from './format.js';

/**
 * What the run does, in one or two short sentences whose every number is this run's. The cost above
 * the least possible, J − J*, is “the error that is left”.
 * @param {State} state
 * @param {string} scenario
 */
export function verdictSentence(state, scenario) {
  const { diagnosis } = state;
  const { verdict, cause, evidence } = diagnosis;
  const isFaulty = cause === 'gradient-bug';
  const because = becauseSentence(state);
  const byBatch = !['not-started', 'converged', 'drifting'].includes(verdict);
  if (evidence.window > 0 && byBatch) return batchVerdictSentence(state, because);
  switch (verdict) {
    case 'not-started':
      return `${scenarioWords[scenario].watch} Press Play or Step.`.trim();
    case 'converging':
      return convergingSentence(state, because);
    case 'converged':
      return isFaulty
        ? `It has arrived, yet the gradient check fails (error ${relativeError(evidence)}). ${hiddenBug(state)}`
        : convergedSentence(state);
    case 'diverging':
      return `${divergingSentence(state)} ${because}`;
    case 'bouncing':
      return `${bouncingSentence(state)} ${because}`;
    case 'wandering':
      return batchVerdictSentence(state, because);
    case 'crawling':
      return `${crawlingSentence(evidence)} ${because}`;
    case 'drifting':
      if (cause === 'feature-scaling') return stuckSentence(evidence);
      return `${driftingSentence(state)} ${because}`;
  }
}

/** @param {State} state */
function becauseSentence(state) {
  const { cause, evidence } = state.diagnosis;
  if (cause === 'gradient-bug') {
    return `The gradient check fails: error ${relativeError(evidence)}.`;
  }
  if (cause === 'feature-scaling') return 'No α is fast here: scale the feature.';
  return learningRateSentence(state);
}

/** @param {Evidence} evidence */
const relativeError = ({ gradientCheck }) => formatNumber(gradientCheck.relativeError, 2);

/** @param {State} state */
function learningRateSentence({ diagnosis, landscape }) {
  const text = formatFactor(diagnosis.evidence.learningRateOverLimit);
  const limit = `the limit ${formatNumber(landscape.maxStableLearningRate)}`;
  return text === '1' ? `α is at ${limit}.` : `α is ${text} × ${limit}.`;
}

/**
 * A number of updates, in a word where it has too many digits to read.
 * @param {number} count
 */
const updatesInWords = (count) =>
  count >= 1e6 && count < 1e9
    ? `${formatNumber(count / 1e6, 3)} million updates`
    : `${formatUpdates(count)} updates`;

/**
 * What will happen from here, in numbers that agree.
 * @param {State} state
 * @param {string} because
 */
function convergingSentence({ diagnosis, snapshot, landscape }, because) {
  const { cause, evidence } = diagnosis;
  const { rising, iterationsToOnePercent, meanRatioAhead } = evidence;
  if (rising) {
    return `The cost rises for now, but these updates lead back to the minimum. ${because}`;
  }
  if (cause === 'gradient-bug') {
    return `The cost falls, yet the gradient check fails (error ${relativeError(evidence)}).`;
  }
  if (iterationsToOnePercent === null) return 'The cost falls.';
  const updates = formatUpdates(iterationsToOnePercent);
  const isOne = iterationsToOnePercent === 1;
  if (endsInRounding(snapshot, landscape)) {
    return isOne
      ? 'After the next update only rounding errors are left.'
      : `After ${updates} more updates only rounding errors are left.`;
  }
  if (cause === 'feature-scaling') {
    return `The steep direction shrinks fast. Because of the flat one, 1 % of the error is ${updatesInWords(iterationsToOnePercent)} away.`;
  }
  return isOne
    ? 'The next update removes 99 % of the error that is left, or more.'
    : `On average each update removes at least ${formatPercent(1 - meanRatioAhead, 3)} of the cost above J*. ${updates} updates remove 99 % of it.`;
}

/** Of a run that its unscaled feature holds up. @param {Evidence} evidence */
function stuckSentence({ window, iterationsToOnePercent }) {
  if (window > 0) {
    return 'In the steep direction only chance moves the point. The flat one takes far too long: scale the feature.';
  }
  return iterationsToOnePercent === null
    ? 'The steep direction is done. Along the flat one it stands all but still: scale the feature.'
    : `The steep direction is done. The flat one still takes ${updatesInWords(iterationsToOnePercent)} to 1 %: scale the feature.`;
}

/** @param {State} state */
function convergedSentence({ snapshot, landscape }) {
  const now = `The cost is ${formatNumber(snapshot.excessCost, 3)} above the least possible`;
  return isOnlyRounding(snapshot, landscape)
    ? `${now}: only rounding errors are left.`
    : `${now}: a millionth of the start’s ${formatNumber(landscape.startExcessCost, 3)}, or less.`;
}

/** Where an α above the limit has hardly any error to make grow. */
const nothingToGrow = 'The point is at the minimum: hardly any error is left that could grow.';

/** @param {State} state */
function divergingSentence(state) {
  const { cause, evidence } = state.diagnosis;
  if (cause !== 'gradient-bug' && hasNothingToGrow(state)) return nothingToGrow;
  if (evidence.excessRatio === null) return 'The next cost is too large to compute.';
  if (!evidence.rising) return 'The cost has risen.';
  return cause === 'gradient-bug'
    ? 'The next update raises the cost.'
    : 'The next update jumps across the valley and lands higher.';
}

/** @param {State} state */
function bouncingSentence(state) {
  const { diagnosis, snapshot } = state;
  const { cosine, excessRatio, learningRateOverLimit } = diagnosis.evidence;
  if (diagnosis.cause !== 'gradient-bug' && learningRateOverLimit >= 1) {
    if (hasNothingToGrow(state)) return nothingToGrow;
    if (formatFactor(learningRateOverLimit) === '1') {
      return 'Each update jumps across the valley and lands as far away on the other side.';
    }
    // What falls meanwhile is the rest of the cost, along the valley.
    return excessRatio !== null && excessRatio < 1
      ? 'The cost still falls, but each jump across the valley is wider than the last.'
      : 'Each jump across the valley is wider than the last.';
  }
  const turn = degreesOf(cosine);
  const by = turn !== null && turn > 120 ? ` by ${formatCount(turn)}°` : '';
  // Where the cost is nearly all along the valley, doubles cannot tell whether it falls.
  const falls = excessRatio !== null && excessRatio < 1 - 1e-12;
  const isFirst = snapshot.iteration - (state.learningRates.at(-1)?.from ?? 0) === 1;
  const turns = isFirst
    ? `The next update turns back on the last one${by && `,${by}`}`
    : `Most updates turn back on the one before${by && `, the next${by}`}`;
  return `${turns}.${falls ? ' The cost falls.' : ''}`;
}

/** @param {Evidence} evidence */
const crawlingSentence = ({ iterationsToOnePercent }) =>
  iterationsToOnePercent === null
    ? 'The updates are too short ever to reach 1 % of the error that is left.'
    : `The cost falls slowly: ${updatesInWords(iterationsToOnePercent)} to 1 % of the error.`;

/** @param {State} state */
function driftingSentence({ diagnosis, options: { fault }, landscape, batch }) {
  if (diagnosis.evidence.resting) return 'It rests where the true gradient is not zero.';
  if (fault === 'missing-mean') {
    return `The updates point the right way, but are ${batch ? 'n' : 'm'} = ${formatCount(landscape.batchSize)} times too long.`;
  }
  return 'The updates do not follow the true gradient.';
}

/**
 * Why a run with this bug can arrive all the same.
 * @param {State} state
 */
function hiddenBug({ options: { fault }, landscape, batch }) {
  if (fault === 'sequential') return 'At the minimum the order does not matter.';
  if (fault === 'missing-mean') {
    return `A small α makes up for the missing division by ${batch ? 'n' : 'm'} = ${formatCount(landscape.batchSize)}.`;
  }
  return 'This start leads there by chance.';
}

/**
 * The one thing to try, as a button says it. A remedy that is no faster is the steadier one.
 * @param {Remedy} remedy
 */
export function remedySentence(remedy) {
  if (remedy.kind === 'check-gradient') return 'Check the gradient';
  if (remedy.kind === 'again') return 'Start again with this α';
  const { changes, leftAlone } = remedy;
  const alpha = `α = ${formatNumber(changes.learningRate, 6)}`;
  const action = changes.scaling
    ? `Scale x (${scalingTitles[changes.scaling]}), ${alpha}`
    : `Try ${alpha}`;
  const batch = changes.batchSize ? `, ${batchWords.remedy}` : '';
  return `${action}${batch}${leftAlone === null ? '' : ': steadier'}`;
}
