/** The mystery runs, in English. They are fetched with the first of them. */

/** @import { Cause, Verdict } from '../../../core/layouts.js' */
/** @import { Drawn } from '../draw.js' */
/** @import { Series } from '../series.js' */
/** @import { Strings } from '../../../strings/en.js' */
import { formatCount, formatNumber } from '../../../strings/format.js';

/**
 * What a run may do, as answers.
 * @type {Readonly<Partial<Record<Verdict, {name: string, seen: string}>>>}
 */
const verdicts = {
  converging: { name: 'converging', seen: 'well on its way' },
  converged: { name: 'converged', seen: 'it has arrived' },
  bouncing: { name: 'bouncing', seen: 'falls, to and fro' },
  crawling: { name: 'crawling', seen: 'very slow steps' },
  drifting: { name: 'drifting', seen: 'astray, or stuck' },
  diverging: { name: 'diverging', seen: 'the cost rises' },
};

/** Why it may do so: a mystery has no small batches. @type {Readonly<Partial<Record<Cause, string>>>} */
const causes = {
  none: 'nothing is wrong',
  'learning-rate-too-high': 'α is too high',
  'learning-rate-too-low': 'α is too low',
  'feature-scaling': 'x is not scaled',
  'gradient-bug': 'the gradient has a bug',
};

const arrives = [
  'In “Path over the cost”: how far is the point from the centre of the rings now, and how far was it at the start?',
  'In “Cost by iteration”, on the log scale: how steadily does the curve go down?',
  'In “Path over the cost”: do the steps shrink by themselves as the centre comes near?',
];

/**
 * Where to look when the verdict was wrong, by the right one, more pointedly each time.
 * @type {Readonly<Partial<Record<Verdict, readonly string[]>>>}
 */
const verdictHints = {
  'not-started': arrives,
  converging: arrives,
  converged: arrives,
  bouncing: [
    'In “Path over the cost”: on which side of the rings’ centre does one update land, and the next?',
    'In “Path over the cost”, step by step: compare the direction of each update with that of the one before.',
    'In “Path over the cost”: does an update go on where the last one went, or turn back on it?',
  ],
  crawling: [
    'In “Cost by iteration”: look at the far end of the curve. How much does it change in ten updates?',
    'In “Path over the cost”: how far do the last ten updates go, against what is left to the centre?',
    'In “Cost by iteration”, on the log scale: at the slope of the curve’s end, how long until 1 % is left?',
  ],
  drifting: [
    'In “Path over the cost”: let it play on. Where does the path end, and where is the centre of the rings?',
    'In “Line on the data”: let it play until the line stands still. Does it stand where you would draw it?',
    'In “Path over the cost”: the point comes to rest. Is J lowest there?',
  ],
  diverging: [
    'In “Cost by iteration”: let it play on, and look which way the end of the curve goes.',
    'In “Cost by iteration”: compare the cost at the end of the curve with the cost at the start.',
    'In “Path over the cost”: does the point come nearer to the centre in the end, or get further from it?',
  ],
};

/**
 * Where to look when the verdict was right and the cause wrong, by the right one.
 * @type {Readonly<Partial<Record<Cause, readonly string[]>>>}
 */
const causeHints = {
  none: [
    'That is what it does. Now “Path over the cost”: what in this path would you want to be otherwise?',
    'In “Path over the cost”: look at the direction and the length of the steps. Does either need repair?',
    'In all three plots: is there anything at all that you would not hope for?',
  ],
  'learning-rate-too-high': [
    'That is what it does. Now “Path over the cost”: compare the direction of each update with the next one’s.',
    'In “Path over the cost”: every update aims across the centre of the valley. Look how far it goes.',
    'In “Path over the cost”: from the same point, would half the step have ended nearer to the centre?',
  ],
  'learning-rate-too-low': [
    'That is what it does. Now “Path over the cost”: which way does the path go, and how long are its steps?',
    'In “Path over the cost”: the path makes for the centre from the start. Look how far ten updates take it.',
    'In “Path over the cost”: would ten times the step, in the same direction, have ended nearer to the centre?',
  ],
  'feature-scaling': [
    'That is what it does. Now “Cost by iteration”: compare the first few updates with all the later ones.',
    'In “Path over the cost”: which of w and b has moved, and which has stayed where it was?',
    'In “Line on the data”: look at the numbers on the x axis. The slope’s derivative is multiplied by them.',
  ],
  'gradient-bug': [
    'That is what it does. Now “Path over the cost”: does the path ever make for the centre of the rings?',
    'In “Path over the cost”: could steps of another length, in the same directions, have reached the centre?',
    'In “Path over the cost”: it goes where no step down the slope of J would go. What else is in an update?',
  ],
};

/** @param {Series} series */
const hint = ({ wrong, wrongAnswers, drawn }) => {
  if (wrong === null) return '';
  const hints = wrong === 'verdict' ? verdictHints[drawn.verdict] : causeHints[drawn.cause];
  return hints?.[Math.min(wrongAnswers, hints.length) - 1] ?? '';
};

/** A seed that leaves room for other words. @param {string} seed */
const short = (seed) => (seed.length <= 12 ? ` ${seed}` : '');

export const mysteryWords = {
  verdicts,
  causes,
  hint,

  /** @param {number} round @param {number} rounds */
  place: (round, rounds) => `Mystery ${round} / ${rounds}`,
  /** @param {string} seed @param {number} round @param {number} rounds */
  card: (seed, round, rounds) => `Mystery${short(seed)}, ${round} of ${rounds}.`,
  notYet: 'Not yet.',
  question: 'Play, step, look: what does this run do, and why?',
  answer: 'Answer',
  next: 'Next mystery',
  toScore: 'See the score',
  again: 'Another seed',
  leave: 'Leave the mystery run',

  veils: {
    'learning-rate': 'α and its limit are hidden in a mystery run.',
    evidence: 'The evidence is hidden in a mystery run: it is in the plots, too.',
    panel: 'The numbers of the update are hidden in a mystery run.',
    code: 'The code is hidden in a mystery run: it would show a bug.',
  },

  title: 'What does this run do, and why?',
  /** @param {string} seed */
  seed: (seed) => `Seed ${seed}`,
  /** @param {number} score @param {number} done */
  score: (score, done) => `${score} of ${done} found at the first try`,
  verdictLegend: 'It is',
  causeLegend: 'because',
  /** Before the first update there is nothing to judge. */
  stepFirst: 'No update has been made yet. Close this, and press Step or Play first.',
  /** @param {string} hint */
  wrong: (hint) => `Not yet. ${hint}`,
  giveUp: 'Show me',
  look: 'Look at the run',

  /** @param {boolean} solved */
  resultTitle: (solved) => (solved ? 'Right' : 'This is what it was'),
  /**
   * What was drawn: the reader may have gone to another start since, or to small batches.
   * @param {Drawn} drawn
   * @param {number} iteration at which the verdict holds
   */
  result: ({ verdict, cause }, iteration) =>
    `As it was drawn, at iteration ${formatCount(iteration)} it is ${verdicts[verdict]?.name}, ${
      cause === 'none' ? 'and' : 'because'
    } ${causes[cause]}.`,
  /** @param {Drawn} drawn @param {Strings} strings */
  hidden: ({ learningRate, scaling, fault }, strings) =>
    `Hidden were α = ${formatNumber(learningRate)}, ${strings.scalings[scaling]}, and ${strings.faults[fault]}.`,

  leaveShort: 'Leave',
  endTitle: 'The score',
  /** @param {number} score @param {number} rounds */
  end: (score, rounds) => `You found ${score} of ${rounds} at the first try.`,
  firstTry: 'at the first try',
  notFirstTry: 'not at the first try',
};

/** @typedef {typeof mysteryWords} MysteryWords */
