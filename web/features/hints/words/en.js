/** What someone is told who comes for the first time, in English. */

export const hintWords = {
  label: 'Hint',
  gotIt: 'Got it',
  /** @type {Readonly<Record<string, string>>} */
  hints: {
    start: 'Every point of “Cost J(w, b)” is a line. Tap or drag there to start from another.',
    'learning-rate':
      'The colours along α say where batch descent crawls, converges, bounces or diverges.',
    lesson: 'The Lesson goes through it step by step: you guess first, then the demo shows.',
  },
};
