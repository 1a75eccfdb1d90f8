/** The evidence of a run that does not look at all examples at each update, in English. */

/** @import { State } from '../../../state/state.js' */
/** @import { EvidenceId } from '../../../state/reading.js' */
import { examples } from '../../../strings/en-batch.js';
import { formatCount, formatNumber } from '../../../strings/format.js';

/**
 * The evidence where it is not what it is in batch descent.
 * @type {Readonly<Partial<Record<EvidenceId, {name?: string, value?: (state: State) => string, says?: (state: State) => string}>>>}
 */
export const batchEvidence = {
  ratio: {
    name: 'mean error left, against the mean before',
    value: ({ diagnosis }) =>
      diagnosis.evidence.excessRatio === null
        ? 'too large to compute'
        : `× ${formatNumber(diagnosis.evidence.excessRatio, 3)}`,
    says({ diagnosis }) {
      const { window, hovering } = diagnosis.evidence;
      const over = window === 1 ? 'one update' : `${formatCount(window)} updates each`;
      return `Means over ${over}, because single updates are noisy.${hovering ? ' Only this noise is left.' : ''}`;
    },
  },
  iterations: {
    says: () => 'On average, until 1 % of the present error is left, or only noise.',
  },
  limit: {
    says: ({ batchesDivergeFrom, landscape }) =>
      `This limit is for all examples. With ${examples(landscape.batchSize)} an update, runs diverge from about α = ${formatNumber(batchesDivergeFrom ?? 0, 3)} on.`,
  },
};
