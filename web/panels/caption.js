/** @import { Snapshot } from '../core/layouts.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
import { element, setText } from '../dom/elements.js';
import { isVeiled } from '../state/state.js';

/**
 * One line under the plots: why the step is as long as it is, or the iteration that is pointed at.
 * @param {Strings} strings
 */
export function createCaption(strings) {
  const root = element('p', { className: 'caption', part: 'caption' });
  return {
    root,
    /** @param {State} state */
    render: (state) => setText(root, captionSentence(state, strings)),
  };
}

/** @param {State} state @param {Strings} strings */
export function captionSentence(state, strings) {
  const { snapshot, startSnapshot, marked, options, landscape, batch, dataset } = state;
  if (marked) return strings.markedIteration(marked);
  // The length of a step would tell α.
  if (isVeiled(state)) return strings.markedIteration(snapshot);
  if (snapshot.status === 'diverged') return strings.divergedCaption(snapshot.iteration);
  if (snapshot.iteration === landscape.lastIteration) return strings.endOfRun(snapshot.iteration);
  return strings.stepLength(
    lengthsOf(snapshot),
    lengthsOf(startSnapshot),
    snapshot.iteration === 0,
    options.fault !== 'none',
    batch ? strings.batch.of(batch.rows.length, dataset.x.length) : '',
    options.scaling !== 'none',
  );
}

/**
 * Lengths in the coordinates that descent runs in, where step = α × gradient.
 * @param {Snapshot} snapshot
 */
const lengthsOf = ({ learningRate, lengths }) => ({
  learningRate,
  gradient: lengths.codedGradient,
  step: lengths.step,
});
