/** @import { Chapter } from '../chapter.js' */
import { batch } from './batch.js';
import { earlyJumps } from './early-jumps.js';
import { finalCheck } from './final-check.js';
import { inProduction } from './in-production.js';
import { interview } from './interview.js';
import { noLocalMinimum } from './no-local-minimum.js';
import { oneIteration } from './one-iteration.js';
import { readingFailure } from './reading-failure.js';
import { threeViews } from './three-views.js';
import { usingTheModel } from './using-the-model.js';

const all = [
  threeViews,
  oneIteration,
  earlyJumps,
  readingFailure,
  batch,
  noLocalMinimum,
  usingTheModel,
  inProduction,
  finalCheck,
  interview,
];

/** The chapters in order, under their ids. @type {Readonly<Record<string, Chapter>>} */
export const chapters = Object.freeze(
  Object.fromEntries(all.map((chapter) => [chapter.id, chapter])),
);
