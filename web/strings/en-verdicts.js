/** What a run does and why, in English: every number in a sentence is the run's own. */

/** @import { State } from '../state/state.js' */
import { scenarioWords } from './en-scenarios.js';
import { formatCount, formatNumber, formatPercent } from './format.js';

/**
 * What the run does, in a sentence whose every number is this run's.
 * @param {State} state
 * @param {string} scenario
 */
export function verdictSentence({ diagnosis, snapshot, fault }, scenario) {
  const { verdict, cause, evidence } = diagnosis;
  const limit = `α is ${formatNumber(evidence.learningRateOverLimit, 3)} × the limit`;
  const check = `the gradient check fails (relative error ${formatNumber(evidence.gradientCheck.relativeError, 2)})`;
  const because = cause === 'gradient-bug' ? check : limit;
  const ratio = evidence.excessRatio ?? 0;
  switch (verdict) {
    case 'not-started':
      return `${scenarioWords[scenario].watch} Press Play or Step.`.trim();
    case 'converging': {
      const doubt = cause === 'gradient-bug' ? ` And yet ${check}.` : '';
      if (evidence.rising) return `The cost rises for now, but the updates are dying down.${doubt}`;
      const needed = formatCount(Math.ceil(evidence.iterationsToOnePercent ?? 0));
      return `The last updates each left about ${formatPercent(ratio, 3)} of J − J*; after about ${needed} more, 1 % of it is left.${doubt}`;
    }
    case 'converged':
      return cause === 'gradient-bug'
        ? `J − J* is ${formatNumber(snapshot.excessCost, 2)}. And yet ${check}: ${hiddenBug(fault)}`
        : `J − J* is ${formatNumber(snapshot.excessCost, 2)}: a millionth of the start’s, or less, or rounding.`;
    case 'diverging':
      if (evidence.excessRatio === null)
        return `The next cost is too large to compute: ${because}.`;
      return `The cost ${evidence.rising ? 'is rising' : 'has risen'}: ${because}.`;
    case 'bouncing': {
      if (evidence.cosine > 0 && evidence.learningRateOverLimit >= 1) {
        return `The cost still falls, but every update overshoots across the valley, and more each time: ${because}.`;
      }
      const turn = angle(evidence.cosine);
      const last = turn > 120 ? ` (the last by ${formatNumber(turn, 3)}°)` : '';
      return `Most updates turn back on the one before${last} while the cost falls: ${because}.`;
    }
    case 'crawling':
      return `The cost falls, but 1 % of J − J* is ${evidence.iterationsToOnePercent === null ? 'out of reach' : `${formatNumber(evidence.iterationsToOnePercent, 3)} updates away`}: ${
        cause === 'feature-scaling'
          ? `the condition number is ${formatNumber(evidence.conditionNumber, 3)}, so that any α crawls`
          : because
      }.`;
    case 'drifting':
      return `${isResting(snapshot) ? 'It rests where the true gradient is not zero' : 'It goes where the true gradient does not point'}: ${check}.`;
  }
}

/**
 * Why a run with this bug can arrive all the same.
 * @param {string} fault
 */
function hiddenBug(fault) {
  if (fault === 'sequential') {
    return 'w is updated first, but where both derivatives vanish the order does not matter.';
  }
  if (fault === 'missing-mean') return 'a small α makes up for the missing division by m.';
  return 'from this start it leads to the minimum by chance.';
}

/**
 * Whether updates have all but ceased although the true gradient has not.
 * @param {State['snapshot']} snapshot
 */
function isResting({ codedGradient, scaled: { gradient } }) {
  return Math.hypot(codedGradient.w, codedGradient.b) < 1e-3 * Math.hypot(gradient.w, gradient.b);
}

/** @param {number} cosine */
const angle = (cosine) => (180 / Math.PI) * Math.acos(Math.min(Math.max(cosine, -1), 1));
