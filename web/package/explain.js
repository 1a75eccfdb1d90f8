/** The package's entry `gradient-descent-live/explain`: what did my code do? Browser and Node. */
import { compileExplainCore } from '#compile';
import { loadCore } from '../core/load-core.js';
import { explainCoreFrom } from '../explain/explain-core.js';
import { explainerWith } from '../explain/explain-run.js';
import * as words from '../explain/words/en.js';

export const explainRun = explainerWith(
  explainCoreFrom(compileExplainCore),
  loadCore,
  async () => words,
);
export { readColumns } from '../explain/reading/columns.js';
export { programOf, repairOf } from '../explain/reproduction.js';
export { answerLines } from '../explain/words/en.js';
