/** The numbers that a verdict rests on, in English: what each is, where to see it, what it says. */

/** @import { Evidence } from '../../../core/layouts.js' */
/** @import { State } from '../../../state/state.js' */
/** @import { EvidenceId } from '../../../state/reading.js' */
import { degreesOf, isOnlyRounding } from '../../../state/reading.js';
import {
  formatCount,
  formatFactor,
  formatNumber,
  formatPercent,
  formatUpdates,
  powerOfTen,
} from '../../../strings/format.js';
import { batchEvidence } from './en-batches.js';

const onlyRounding = 'only rounding errors are left';

/** @type {Readonly<Record<EvidenceId, {name: string, where: string, value: (state: State) => string, says: (state: State) => string}>>} */
const rows = {
  cost: {
    name: 'error left (J − J*) against the start’s',
    where: '“Cost by iteration”: how far it has come down.',
    value({ snapshot, landscape }) {
      const { startExcessCost } = landscape;
      if (startExcessCost <= landscape.roundingLevel) return 'it starts at the minimum';
      return `× ${formatNumber(snapshot.excessCost / startExcessCost, 3)}`;
    },
    says: ({ snapshot, landscape }) =>
      `Cost above the least possible: ${formatNumber(snapshot.excessCost)} now, ${formatNumber(landscape.startExcessCost)} at the start.`,
  },
  ratio: {
    name: 'what one update leaves of the error',
    where: '“Cost by iteration” on the log scale: how steep it is.',
    value({ diagnosis, snapshot, landscape }) {
      const { excessRatio } = diagnosis.evidence;
      if (excessRatio === null) return 'too large to compute';
      if (isOnlyRounding(snapshot, landscape)) return onlyRounding;
      const isLast = excessRatio * snapshot.excessCost <= landscape.roundingLevel;
      return isLast ? 'only rounding errors' : `× ${formatFactor(excessRatio)}`;
    },
    says({ diagnosis, learningRates, snapshot }) {
      const { rising } = diagnosis.evidence;
      const still = Number(snapshot.costChange) > 0 ? 'hardly changes' : 'does not raise';
      const effect = `${rising ? 'raises' : still} the cost`;
      return learningRates.some(({ from }) => from === snapshot.iteration)
        ? `This is the next update alone, the first with this α. It ${effect}.`
        : `Mean of the last updates and the next one. The next one ${effect}.`;
    },
  },
  angle: {
    name: 'turn from the last update to the next',
    where: '“Path over the cost”: the corner of the path at the red point.',
    value({ diagnosis, snapshot }) {
      const turn = degreesOf(diagnosis.evidence.cosine);
      if (turn !== null) return `${formatCount(turn)}°`;
      return snapshot.iteration === 0 ? 'no update yet' : 'no two updates to compare';
    },
    says({ diagnosis, options: { scaling } }) {
      const turn = degreesOf(diagnosis.evidence.cosine);
      const measured = scaling === 'none' ? '' : ' Measured on the scaled feature.';
      if (turn === null)
        return 'This needs two updates with the same α, both larger than rounding errors.';
      if (turn > 120) return `It turns back on itself.${measured}`;
      return turn < 60 ? `It goes on ahead.${measured}` : `It turns aside.${measured}`;
    },
  },
  iterations: {
    name: 'updates still needed to 1 %',
    where: '“Cost by iteration”: how far it still has to go.',
    value({ diagnosis, snapshot, landscape }) {
      const { iterationsToOnePercent, rising } = diagnosis.evidence;
      if (isOnlyRounding(snapshot, landscape)) return onlyRounding;
      if (iterationsToOnePercent !== null) return formatUpdates(iterationsToOnePercent);
      return rising ? 'the cost does not fall' : 'not in sight';
    },
    says: () => 'Until 1 % of the present error is left, or less.',
  },
  limit: {
    name: 'α against the limit 2/λ\u2098\u2090\u2093',
    where: 'Slider: the thumb against the black mark.',
    value: ({ diagnosis }) => `× ${formatFactor(diagnosis.evidence.learningRateOverLimit)}`,
    says: ({ diagnosis, options: { fault } }) =>
      sayFactor(formatFactor(diagnosis.evidence.steepestFactor), fault !== 'none'),
  },
  condition: {
    name: 'condition number λ\u2098\u2090\u2093/λ\u2098\u1d62\u2099',
    where: '“Path over the cost”: how long the valley is for its width.',
    value: ({ diagnosis }) => formatNumber(diagnosis.evidence.conditionNumber, 3),
    says({ diagnosis, landscape: { updatesAtBest } }) {
      const count = `${formatUpdates(updatesAtBest)} ${updatesAtBest === 1 ? 'update' : 'updates'}`;
      const { cause, evidence } = diagnosis;
      const steep =
        cause === 'feature-scaling'
          ? ` The steep direction holds ${steepPart(evidence)} of it.`
          : '';
      return `The best α, without a bug, removes 99 % of the error in ${count}.${steep}`;
    },
  },
  check: {
    name: 'error of the gradient check',
    where: 'Dialog “Gradient check”.',
    value: ({ diagnosis }) => formatNumber(diagnosis.evidence.gradientCheck.relativeError, 2),
    says({ diagnosis }) {
      const { holds, tolerance } = diagnosis.evidence.gradientCheck;
      const threshold = powerOfTen(Math.round(Math.log10(tolerance)));
      return holds
        ? `No more than ${threshold}: the code computes the gradient of J.`
        : `More than ${threshold}: the code does not compute the gradient of J.`;
    },
  },
};

/** @param {string} factor @param {boolean} faulty */
function sayFactor(factor, faulty) {
  const side = factor.startsWith('−') ? ' Minus: it lands on the other side.' : '';
  return faulty
    ? `Without the bug, each update would multiply the distance by ${factor} where J is steepest.${side}`
    : `Where J is steepest, each update multiplies the distance by ${factor}.${side}`;
}

/** @param {Evidence} evidence */
const steepPart = ({ steepPart }) =>
  steepPart < 1e-4 ? 'less than 0.01 %' : formatPercent(steepPart);

export const evidenceWords = {
  title: 'Evidence',
  decides: 'decides',
  decidesHint: 'The verdict rests on these, marked ● decides.',
  ids: /** @type {EvidenceId[]} */ (Object.keys(rows)),
  rows,
  /** What is otherwise where an update looks at a batch. */
  inBatches: batchEvidence,
};
