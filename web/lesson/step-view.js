/** @import { State } from '../state/state.js' */
/** @import { LessonWords } from '../strings/en-lesson.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Chapter, Step, Study } from './chapter.js' */
/** @import { Demo } from './lesson-slot.js' */
/** @import { Answer } from './memory.js' */
/** @import { createStage } from './stage.js' */
import { element, setText } from '../dom.js';
import { caseOf, revealOf } from './chapter.js';
import { formula } from './formula.js';
import { questionFields } from './questions/questions.js';
import { tools } from './tools/tools.js';

/**
 * What a step is shown with.
 * @typedef {object} Context
 * @property {Demo} demo
 * @property {ReturnType<typeof createStage>} stage
 * @property {Study} study
 * @property {Chapter} chapter
 * @property {Strings} strings
 * @property {LessonWords} words the lesson's own
 * @property {(text: string) => void} announce politely
 * @property {(part: HTMLElement) => void} meet scroll it into view, clear of what covers the panel
 */

/**
 * What a step may have besides words and a question; some have something to show once that is
 * answered.
 * @typedef {object} Tool
 * @property {Node} root
 * @property {(state: State) => void} render
 * @property {(manner: {atOnce: boolean}) => Promise<void>} [reveal]
 * @property {() => void} [conceal]
 * @property {() => void} destroy
 */

/**
 * One step: words, and a question that is answered, played out and told of in this order.
 * @param {Context} context
 * @param {Step} step
 * @param {{answer: Answer | undefined, onAnswer: (answer: Answer) => void, onRetry: () => void}} past
 */
export function createStepView(context, step, { answer: former, onAnswer, onRetry }) {
  const { demo, stage, study, chapter, words, announce, meet } = context;
  const stepWords = words.chapters[chapter.id].steps[step.id];
  const { title, text, ask, feedback = {} } = stepWords;
  const facts = () => chapter.facts(study);

  const heading = element('h3', { tabIndex: -1 }, title);
  const toolPlace = element('div', { className: 'tool' });
  const root = element(
    'article',
    {},
    heading,
    ...text(facts()).map((paragraph) => element('p', {}, paragraph)),
    ...(step.formulas ?? []).map(formula),
    toolPlace,
  );
  /** @type {Tool | undefined} */
  let tool;
  const takeUpTool = () => {
    if (!step.tool || tool) return;
    tool = tools[step.tool](context);
    toolPlace.append(tool.root);
    tool.render(demo.state);
  };
  if (!step.toolAfterAnswer) takeUpTool();

  const { question } = step;
  if (!question) {
    return {
      root,
      heading,
      /** @param {State} state */
      render: (state) => tool?.render(state),
      destroy: () => tool?.destroy(),
    };
  }

  let isGone = false;
  let answered = former;
  const fields = questionFields(question, stepWords, facts, context);
  const outcome = element('div', { className: 'outcome', tabIndex: -1, hidden: true });
  const submit = element('button', { type: 'button', className: 'submit primary' }, words.check);
  const underway = element('p', { className: 'underway', role: 'status' });
  // No form: a frame without allow-forms would not hear of it.
  const form = element(
    'div',
    { className: 'question', role: 'group', 'aria-label': ask?.(facts()) ?? '' },
    element('p', { className: 'ask' }, ask?.(facts()) ?? ''),
    fields.root,
    element('div', { className: 'form-end' }, submit, underway),
    outcome,
  );
  root.append(form);
  // What is not there yet must not move the question when it comes.
  if (step.toolAfterAnswer) root.append(toolPlace);

  /** @param {string} mark @param {string} sentence @param {string} state */
  const tell = (mark, sentence, state) => {
    outcome.dataset.outcome = state;
    outcome.replaceChildren(element('p', {}, element('strong', {}, mark), ` ${sentence}`));
    outcome.hidden = false;
  };

  /** @param {Answer} answer @param {any} known the facts it was judged by */
  const showOutcome = (answer, known) => {
    const isRight = answer.case === 'right';
    const sentence = feedback[answer.case]?.(known, answer.given) ?? '';
    tell(isRight ? words.right : words.notQuite, sentence, isRight ? 'right' : 'wrong');
    submit.textContent = isRight ? words.again : words.retry;
    submit.classList.toggle('primary', !isRight);
    form.dataset.answered = '';
    takeUpTool();
  };

  const retry = () => {
    delete form.dataset.answered;
    outcome.hidden = true;
    submit.textContent = words.check;
    submit.classList.add('primary');
    fields.lock(false);
    onRetry();
    tool?.conceal?.();
    if (step.scene) stage.set(step.scene, { atOnce: true });
    fields.focus();
  };

  const commit = async () => {
    const given = fields.value();
    if (given === undefined) {
      tell('', fields.missing, 'missing');
      announce(fields.missing);
      fields.focus();
      return;
    }
    const known = facts();
    const name = caseOf(question, given, known, demo.state);
    const isRight = name === 'right';
    outcome.hidden = true;
    fields.lock(true);
    form.setAttribute('aria-busy', 'true');
    const answer = { given, case: name, first: answered ? answered.first : isRight };
    answered = answer;
    onAnswer(answer);
    if (step.toolAfterAnswer) {
      takeUpTool();
      meet(toolPlace);
    }
    const scene = revealOf(question, name, known, given);
    if (scene || tool?.reveal) setText(underway, words.watch);
    if (scene) await stage.set(scene);
    if (isGone) return;
    await tool?.reveal?.({ atOnce: stage.isStill() });
    if (isGone) return;
    setText(underway, '');
    form.removeAttribute('aria-busy');
    showOutcome(answer, known);
    const { activeElement } = /** @type {ShadowRoot} */ (form.getRootNode());
    if (activeElement === null || form.contains(activeElement)) {
      outcome.focus({ preventScroll: true });
      if (step.toolAfterAnswer) meet(toolPlace);
      outcome.scrollIntoView({ block: 'nearest' });
    } else {
      announce(outcome.textContent ?? '');
    }
  };

  const act = () => {
    if (form.hasAttribute('aria-busy')) return;
    if ('answered' in form.dataset) retry();
    else commit();
  };
  submit.onclick = act;
  form.onkeydown = (event) => {
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && inField && !event.defaultPrevented) act();
  };

  /** Takes up an answer given before a reload, and the state that it led to. */
  const takeUp = async (/** @type {Answer} */ answer) => {
    await fields.show(answer.given);
    if (isGone) return;
    fields.lock(true);
    const known = facts();
    const scene = revealOf(question, answer.case, known, answer.given);
    if (scene) await stage.set(scene, { atOnce: true });
    if (isGone) return;
    await tool?.reveal?.({ atOnce: true });
    if (!isGone) showOutcome(answer, known);
  };
  if (former && feedback[former.case]) takeUp(former);

  return {
    root,
    heading,
    /** @param {State} state */
    render(state) {
      tool?.render(state);
      fields.render(state);
    },
    destroy() {
      isGone = true;
      tool?.destroy();
    },
  };
}
