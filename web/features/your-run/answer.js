/** @import { Answer } from '../../explain/explain-run.js' */
/** @import { YourRunWords } from './words/en.js' */
import { element } from '../../dom/elements.js';

/** Of the lines that were not understood. */
const mostUnread = 5;

/**
 * The answer, with a way to see the run in the plots and to copy what was said.
 * @param {YourRunWords} words
 * @param {(told: Answer) => void} onShow
 */
export function createAnswer(words, onShow) {
  /** @type {Answer | null} */
  let told = null;
  let copied = '';
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
        await navigator.clipboard.writeText(copied);
        copy.textContent = words.copied;
      } catch {
        copy.textContent = words.notCopied;
      }
    },
  });
  const ways = element('div', { className: 'row' }, show, copy);
  const program = element('pre', { tabIndex: 0 });
  const repair = element('pre');
  const code = element(
    'details',
    {},
    element('summary', {}, words.program),
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

  return {
    root,

    /** Before the answer is there. */
    wait() {
      told = null;
      ways.hidden = code.hidden = true;
      say([words.waiting], false);
    },

    /**
     * @param {Answer} answer
     * @param {readonly string[]} lines its sentences
     * @param {{program: string, repair: string | null} | null} programs
     */
    tell(answer, lines, programs) {
      told = answer;
      const unread = answer.unread.slice(0, mostUnread).map((line) => words.unread(line));
      say([...lines, ...unread], answer.explanations.length === 0);
      ways.hidden = code.hidden = programs === null;
      copy.textContent = words.copy;
      copied = [...lines, '', programs?.program ?? ''].join('\n').trim();
      program.textContent = programs?.program ?? '';
      repair.textContent = programs?.repair ?? words.nothingToRepair;
    },

    /** @param {string} sentence */
    refuse: (sentence) => say([sentence], true),
  };
}
