/** The reader's progress in the lesson: kept on this device only, if at all. */

/** @import { Chapter } from './chapter.js' */

import { createStored } from '../../dom/device-storage.js';
import { chapterIds } from './chapter-ids.js';

const key = 'gradient-descent-lesson';

/**
 * One answer, its case, and whether the first try was right.
 * @typedef {{given: unknown, case: string, first: boolean}} Answer
 */

/**
 * @typedef {object} Progress
 * @property {string | null} chapter read last
 * @property {Record<string, string>} steps the step shown last in each chapter
 * @property {Record<string, Answer>} answers under `chapter/step`
 */

/** @type {Progress} */
const nothing = { chapter: null, steps: {}, answers: {} };

/** @param {any} kept what was stored, by whatever version of the lesson @returns {Progress} */
function progressIn({ chapter, steps, answers }) {
  if (![steps, answers].every((part) => part && typeof part === 'object')) return nothing;
  return { steps, answers, chapter: chapterIds.includes(chapter) ? chapter : null };
}

/** @param {Pick<Storage, 'getItem' | 'setItem'>} [storage] */
export function createMemory(storage) {
  const stored = createStored(key, progressIn, nothing, storage);
  return {
    get progress() {
      return stored.value;
    },
    /** @param {(progress: Progress) => Progress} change */
    update: (change) => stored.set(change(stored.value)),
  };
}

/** The chapter read last, or the first. */
export const chapterToResume = () => createMemory().progress.chapter ?? chapterIds[0];

/**
 * The score of a chapter so far.
 * @param {Pick<Chapter, 'id' | 'steps'>} chapter
 * @param {Record<string, Answer>} answers under `chapter/step`
 */
export function scoreOf({ id, steps }, answers) {
  const asked = steps.filter(({ question }) => question);
  const given = asked.flatMap((step) => answers[`${id}/${step.id}`] ?? []);
  const right = given.filter((answer) => answer.case === 'right');
  return {
    asked: asked.length,
    right: right.length,
    atFirst: right.filter(({ first }) => first).length,
  };
}
