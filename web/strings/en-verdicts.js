/**
 * What a run does, why, and what to try, in English: every number in a sentence is the run's own.
 */

/** @import { Evidence } from '../core/layouts.js' */
/** @import { Remedy, State } from '../state/state.js' */
import { degreesOf, endsInRounding, isOnlyRounding } from '../state/reading.js';
import { batchVerdictSentence, batchWords } from './en-batch.js';
import { scenarioWords } from './en-scenarios.js';
import { scalingTitles } from './en-settings.js';
import {
  formatCount,
  formatFactor,
  formatNumber,
  formatPercent,
  formatUpdates,
  plural,
} from './format.js';

/**
 * What the run does, in a sentence whose every number is this run's.
 * @param {State} state
 * @param {string} scenario
 */
export function verdictSentence(state, scenario) {
  const { diagnosis } = state;
  const { verdict, cause, evidence } = diagnosis;
  const check = `the gradient check fails (relative error ${formatNumber(evidence.gradientCheck.relativeError, 2)})`;
  const because = cause === 'gradient-bug' ? check : learningRateSentence(evidence);
  const byBatch = !['not-started', 'converged', 'drifting'].includes(verdict);
  if (evidence.window > 0 && byBatch) return batchVerdictSentence(state, because);
  switch (verdict) {
    case 'not-started':
      return `${scenarioWords[scenario].watch} Press Play or Step.`.trim();
    case 'converging':
      if (cause === 'feature-scaling') {
        return `The steep direction shrinks quickly. The flat one does not: ${flatSentence(evidence)}`;
      }
      return convergingSentence(state) + (cause === 'gradient-bug' ? ` And yet ${check}.` : '');
    case 'converged':
      return cause === 'gradient-bug'
        ? `J − J* is ${formatNumber(state.snapshot.excessCost, 2)}. And yet ${check}: ${hiddenBug(state)}`
        : convergedSentence(state);
    case 'diverging':
      if (evidence.excessRatio === null)
        return `The next cost is too large to compute: ${because}.`;
      return `${evidence.rising ? 'The next update raises the cost' : 'The cost has risen'}: ${because}.`;
    case 'bouncing':
      return cause === 'feature-scaling'
        ? `${bouncingSentence(state)}. No α is fast here: scale the feature.`
        : `${bouncingSentence(state)}: ${because}.`;
    case 'wandering':
      return batchVerdictSentence(state, because);
    case 'crawling':
      return `${evidence.iterationsToOnePercent === null ? 'The updates are so short that 1 % of J − J* is out of reach' : `The cost falls, but 1 % of J − J* is ${formatUpdates(evidence.iterationsToOnePercent)} updates away`}: ${
        cause === 'feature-scaling'
          ? `the condition number is ${formatNumber(evidence.conditionNumber, 3)}, so that any α crawls`
          : because
      }.`;
    case 'drifting':
      if (cause === 'feature-scaling') {
        return evidence.window > 0
          ? 'Along the steep direction only chance moves the point. Along the flat one the rest takes far too long: scale the feature.'
          : `The steep direction is done. Along the flat one ${flatSentence(evidence)}`;
      }
      return `${driftingSentence(state)}: ${check}.`;
  }
}

/** What is left along the flat direction. @param {Evidence} evidence */
const flatSentence = ({ iterationsToOnePercent }) =>
  iterationsToOnePercent === null
    ? 'it stands all but still: scale the feature.'
    : `it is ${formatUpdates(iterationsToOnePercent)} updates to 1 %: scale the feature.`;

/** @param {Evidence} evidence */
function learningRateSentence({ learningRateOverLimit }) {
  const text = formatFactor(learningRateOverLimit);
  return text === '1' ? 'α is at the limit' : `α is ${text} × the limit`;
}

/**
 * What will happen from here, in numbers that agree.
 * @param {State} state
 */
function convergingSentence({ diagnosis, snapshot, landscape }) {
  const { rising, iterationsToOnePercent, meanRatioAhead } = diagnosis.evidence;
  if (rising) return 'The cost rises for now, but these updates lead back to the minimum.';
  if (iterationsToOnePercent === null) return 'The cost falls.';
  const updates = formatUpdates(iterationsToOnePercent);
  const isOne = iterationsToOnePercent === 1;
  if (endsInRounding(snapshot, landscape)) {
    return isOne
      ? 'After the next update only rounding is left of J − J*.'
      : `After ${updates} more updates only rounding is left of J − J*.`;
  }
  return isOne
    ? 'The next update takes away 99 % of J − J*, or more.'
    : `In the next ${updates} updates J − J* falls to 1 %: by at least ${formatPercent(1 - meanRatioAhead, 3)} each, on average.`;
}

/** @param {State} state */
function convergedSentence({ snapshot, landscape }) {
  const { excessCost } = snapshot;
  const now = `J − J* is ${formatNumber(excessCost, 3)}`;
  return isOnlyRounding(snapshot, landscape)
    ? `${now}: nothing but rounding is left.`
    : `${now}, at most a millionth of the start’s ${formatNumber(landscape.startExcessCost, 3)}.`;
}

/** @param {State} state */
function bouncingSentence(state) {
  const { diagnosis, snapshot, landscape } = state;
  const { cosine, excessRatio, learningRateOverLimit } = diagnosis.evidence;
  if (diagnosis.cause !== 'gradient-bug' && learningRateOverLimit >= 1) {
    if (isOnlyRounding(snapshot, landscape)) {
      return 'It stands at the minimum, but rounding errors do not die down here';
    }
    if (formatFactor(learningRateOverLimit) === '1') {
      return 'Every update overshoots across the valley and lands as far away on its other side';
    }
    // What falls meanwhile is the rest of the cost, along the valley.
    const falls =
      excessRatio !== null && excessRatio < 1 ? 'The cost still falls, but every' : 'Every';
    return `${falls} update overshoots across the valley, and more each time`;
  }
  const turn = degreesOf(cosine);
  const by = turn !== null && turn > 120 ? ` by ${formatCount(turn)}°` : '';
  // Where the cost is nearly all along the valley, doubles cannot tell whether it falls.
  const falls = excessRatio !== null && excessRatio < 1 - 1e-12;
  const isFirst = snapshot.iteration - (state.learningRates.at(-1)?.from ?? 0) === 1;
  const turns = isFirst
    ? `The next update turns back on the last one${by && `,${by}`}`
    : `Most updates turn back on the one before${by && ` (the next${by})`}`;
  return `${turns}, ${falls ? 'while the cost falls' : 'and the cost hardly changes'}`;
}

/** @param {State} state */
function driftingSentence({ diagnosis, options: { fault }, landscape, batch }) {
  if (diagnosis.evidence.resting) return 'It rests where the true gradient is not zero';
  if (fault === 'missing-mean') {
    return `The updates point the right way, but are ${batch ? 'n' : 'm'} = ${formatCount(landscape.batchSize)} times too long`;
  }
  return 'The updates do not follow the true gradient';
}

/**
 * Why a run with this bug can arrive all the same.
 * @param {State} state
 */
function hiddenBug({ options: { fault }, landscape, batch }) {
  if (fault === 'sequential') {
    return 'w is updated first, but at the minimum the order does not matter.';
  }
  if (fault === 'missing-mean') {
    return `a small α makes up for the missing division by ${batch ? 'n' : 'm'} = ${formatCount(landscape.batchSize)}.`;
  }
  return 'from this start it leads to the minimum by chance.';
}

/**
 * The one thing to try, as a button says it.
 * @param {Remedy} remedy
 */
export function remedySentence(remedy) {
  if (remedy.kind === 'check-gradient') return 'Check the gradient';
  const { changes, iterations, leftAlone } = remedy;
  const count = `${formatCount(iterations)} ${plural(iterations, { one: 'iteration', other: 'iterations' })}`;
  const changed = [
    changes.batchSize && batchWords.remedy,
    changes.scaling && scalingTitles[changes.scaling],
    `α = ${formatNumber(changes.learningRate, 6)}`,
  ].filter(Boolean);
  return leftAlone === null
    ? `Try ${changed.join(', ')}: ${count}`
    : `Try ${changed.join(', ')}: ${count}, steadier, not faster`;
}
