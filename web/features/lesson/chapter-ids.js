/** The chapters of the lesson, in order: what `chapter` may be. Each is chapters/ID.js. */
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
