/** What someone is told who comes for the first time, in English. */

export const hintWords = {
  label: 'Hint',
  gotIt: 'Got it',
  /** @type {Readonly<Record<string, string>>} */
  hints: {
    start: 'Each point of “Path over the cost” is a line. Tap there to start from another one.',
    'learning-rate': 'The band along α tells which runs crawl, converge, bounce or diverge.',
    lesson: 'The Lesson explains it step by step: you guess, then the demo shows.',
  },
};
