/**
 * The ids of the lesson's chapters, in order: the values of the parameter `chapter`. A chapter is
 * in chapters/ID.js.
 */
export const chapterIds = [
  'three-views',
  'one-iteration',
  'early-jumps',
  'reading-failure',
  'batch',
  'no-local-minimum',
  'using-the-model',
  'in-production',
  'final-check',
  'interview',
];
