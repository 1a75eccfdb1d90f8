/** @import { State } from '../../../state/state.js' */
import { createBrokenFiles } from './broken-files.js';
import { createLineHandles } from './line-handles.js';
import { createPhaseList } from './phase-list.js';
import { createStepLengths } from './step-lengths.js';
import { createValleys } from './valleys.js';

/**
 * What a step may have besides words and a question. It shows the state of the demo.
 * @typedef {object} Tool
 * @property {Node} root
 * @property {(state: State) => void} render
 * @property {(manner: {atOnce: boolean}) => Promise<void>} [reveal] shows more, once the question
 *   is answered
 * @property {() => void} [conceal] hides that again, for another try
 * @property {() => void} destroy
 */

/** By the names that the chapters use. */
export const tools = {
  'broken-files': createBrokenFiles,
  'line-handles': createLineHandles,
  'phase-list': createPhaseList,
  'step-lengths': createStepLengths,
  valleys: createValleys,
};
