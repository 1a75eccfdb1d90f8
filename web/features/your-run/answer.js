/** @import { ProgramLanguage } from '../../explain/reproduction.js' */
/** @import { Answer } from '../../package/explain.js' */
/** @import { Strings } from '../../strings/en.js' */
/** @import { YourRunWords } from './words/en.js' */
import { element, labelledSelect } from '../../dom/elements.js';

/** So many lines that were not understood are told. */
const mostUnread = 5;

const languages = /** @type {const} */ (['numpy', 'cpp']);

/**
 * The answer, with a way to see the run in the plots, a program that takes it, and a way to copy
 * all of it. The sentences and the program are loaded with the first answer.
 * @param {YourRunWords} words
 * @param {Strings} strings
 * @param {{show: (told: Answer) => void, linkOf: (told: Answer) => string}} run
 */
export function createAnswer(words, strings, { show: onShow, linkOf }) {
  const loadSentences = words.loadAnswerWords;
  const loadReproduction = () => import('../../explain/reproduction.js');
  /** @type {Answer | null} */
  let told = null;
  /** What is copied of the answer. @type {readonly string[]} */
  let lines = [];
  /** @type {ProgramLanguage} */
  let programLanguage = 'numpy';
  const sentences = element('div', { className: 'sentences', role: 'status' });
  const show = element(
    'button',
    { type: 'button', onclick: () => told && onShow(told) },
    words.showRun,
  );
  const copy = element('button', {
    type: 'button',
    async onclick() {
      try {
        await navigator.clipboard.writeText(told ? copied(told) : '');
        copy.textContent = words.copied;
      } catch {
        copy.textContent = words.notCopied;
      }
    },
  });
  const ways = element('div', { className: 'row' }, show, copy);
  const program = element('pre', { tabIndex: 0 });
  const repair = element('pre');
  const language = labelledSelect(
    strings.codeLanguage,
    languages.map((id) => ({ id, title: strings.codeLanguages[id] })),
    (id) => {
      programLanguage = /** @type {ProgramLanguage} */ (id);
      writeProgram();
    },
  );
  const code = element(
    'details',
    {},
    element('summary', {}, words.program),
    language.root,
    program,
    element('p', {}, words.repair),
    repair,
  );
  const root = element('div', { className: 'answer' }, sentences, ways, code);
  ways.hidden = code.hidden = true;

  /** @param {readonly string[]} lines @param {boolean} isBad */
  const say = (lines, isBad) => {
    sentences.replaceChildren(...lines.map((line) => element('p', {}, line)));
    sentences.classList.toggle('bad', isBad);
  };

  /** @param {readonly string[]} instead what is said in place of the answer */
  const forget = (instead) => {
    told = null;
    ways.hidden = code.hidden = true;
    say(instead, false);
  };

  const writeProgram = async () => {
    const { programOf, repairOf } = await loadReproduction();
    const [first] = told?.explanations ?? [];
    if (!told || !first) return;
    program.textContent = programOf(first, programLanguage, told.iterations);
    repair.textContent = repairOf(first, programLanguage) ?? words.nothingToRepair;
    copy.textContent = words.copy;
  };

  /** @param {Answer} answer */
  const copied = (answer) =>
    [...lines, words.replay(linkOf(answer)), '', program.textContent].join('\n').trim();

  return {
    root,

    /** Of another log, or on other data, there is none yet. */
    clear: () => forget([]),
    /** Before the answer is there. */
    wait: () => forget([words.waiting]),

    /** @param {Answer} answer */
    async tell(answer) {
      lines = (await loadSentences()).answerLines(answer);
      told = answer;
      await writeProgram();
      const explainsNothing = answer.explanations.length === 0;
      const unread = answer.unread.slice(0, mostUnread).map((line) => words.unread(line));
      say([...lines, ...unread], explainsNothing);
      ways.hidden = code.hidden = explainsNothing;
    },

    /** @param {string} sentence */
    refuse: (sentence) => say([sentence], true),
  };
}
