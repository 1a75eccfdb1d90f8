/** What stands below the stage, in one file: it is loaded together, after the first frame. */

export { createCode } from './code/code-panel.js';
export { createCompare } from './compare/compare.js';
export { createEvidence } from './evidence/evidence.js';
export { createIterationPanel } from './iteration-panel/iteration-panel.js';
export { createPaper } from './paper/paper.js';
export { createScenarioGuide } from './scenario-guide/scenario-guide.js';
