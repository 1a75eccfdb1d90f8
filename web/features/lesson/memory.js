/** Where a lesson's reader is and what they answered: kept on this device only, if at all. */

import { storageIfAllowed } from '../../dom/device-storage.js';
import { chapterIds } from './chapter-ids.js';

const key = 'gradient-descent-lesson';

/**
 * One answer, the case that it was, and whether the first try was right.
 * @typedef {{given: unknown, case: string, first: boolean}} Answer
 */

/**
 * @typedef {object} Progress
 * @property {string | null} chapter read last
 * @property {Record<string, string>} steps the step shown last in each chapter
 * @property {Record<string, Answer>} answers under `chapter/step`
 */

/** @returns {Progress} */
const nothing = () => ({ chapter: null, steps: {}, answers: {} });

/**
 * Progress that is kept if it can be. What cannot be read is taken for nothing.
 * @param {Pick<Storage, 'getItem' | 'setItem'> | undefined} storage
 */
export function createMemory(storage = storageIfAllowed()) {
  let progress = read(storage);

  return {
    get progress() {
      return progress;
    },
    /** @param {(progress: Progress) => Progress} change */
    update(change) {
      progress = change(progress);
      try {
        storage?.setItem(key, JSON.stringify(progress));
      } catch {
        // Full, or denied since: then it lasts as long as the page.
      }
    },
  };
}

/** @param {Pick<Storage, 'getItem'> | undefined} storage @returns {Progress} */
function read(storage) {
  try {
    const kept = JSON.parse(storage?.getItem(key) ?? 'null');
    const sound = [kept.steps, kept.answers].every((part) => part && typeof part === 'object');
    const chapter = chapterIds.includes(kept.chapter) ? kept.chapter : null;
    return sound ? { steps: kept.steps, answers: kept.answers, chapter } : nothing();
  } catch {
    return nothing();
  }
}

/** The chapter read last, or the first. */
export const chapterToResume = () => createMemory().progress.chapter ?? chapterIds[0];
