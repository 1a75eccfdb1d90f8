import { compileLessonCore } from '#compile';
import createLessonCoreModule from '#lesson-core';
import { instantiate, onceLoaded } from './wasm-module.js';

/** What the lesson needs beyond the core; to be `import()`ed with the lesson, not before. */
export const loadLessonCore = onceLoaded(async () =>
  instantiate(createLessonCoreModule, await compileLessonCore()),
);
