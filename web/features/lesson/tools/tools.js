import { createBrokenFiles } from './broken-files.js';
import { createLineHandles } from './line-handles.js';
import { createPhaseList } from './phase-list.js';
import { createStepLengths } from './step-lengths.js';
import { createValleys } from './valleys.js';

/** What a step may have besides words and a question; each shows what the demo's state is. */
export const tools = {
  'broken-files': createBrokenFiles,
  'line-handles': createLineHandles,
  'phase-list': createPhaseList,
  'step-lengths': createStepLengths,
  valleys: createValleys,
};
