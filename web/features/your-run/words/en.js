/** The words of “Your run”, loaded with it. */

import { formatCount } from '../../../strings/format.js';

export const yourRunWords = {
  title: 'What did my code do?',
  logLabel: 'Paste what your program printed: w and b, or the cost, iteration by iteration.',
  placeholder: 'Iteration 0: w = 6.5, b = 4.0, cost 7.93e4\nIteration 1: …',
  /** @param {string} title @param {number} m */
  data: (title, m) => `On the data shown now: ${title}, ${formatCount(m)} examples.`,
  otherData: 'other data',
  sameData: 'these',
  knownLearningRate: 'α, if you know it',
  knownScaling: 'scaling',
  knownStart: {
    w: 'w at the start',
    b: 'b at the start',
  },
  unknown: 'not known',
  explain: 'Explain this run',
  waiting: 'Looking for the programs that print this…',
  /** What the answer says, loaded with the first. */
  loadAnswerWords: () => import('../../../explain/words/en.js'),
  unavailable: 'The explanation could not be loaded. Try again when there is a connection.',
  showRun: 'Show it in the plots',
  copy: 'Copy the answer',
  copied: 'Copied',
  notCopied: 'The clipboard may not be used here',
  /** @param {string} link */
  replay: (link) => `The run in the demo: ${link}`,
  program: 'A program that takes this run',
  repair: 'What to change in it:',
  nothingToRepair: 'Nothing: this gradient has no bug.',
  /** @param {string} line */
  unread: (line) => `Not understood: “${line.length > 80 ? `${line.slice(0, 80)}…` : line}”`,
  promise: 'What you paste stays on this device: nothing is sent anywhere.',
};

/** @typedef {typeof yourRunWords} YourRunWords */
