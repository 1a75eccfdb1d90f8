/** @import { State } from '../../state/state.js' */
/** @import { LessonWords } from './words/en.js' */
/** @import { Strings } from '../../strings/en.js' */
/** @import { Chapter, Scene, Step, Study } from './chapter.js' */
/** @import { Demo } from './demo.js' */
/** @import { Answer } from './memory.js' */
/** @import { Setting } from './check.js' */
/** @import { Tool } from './tools/tools.js' */
/** @import { createSceneSetter } from './scene-setter.js' */
import { element, setText } from '../../dom/elements.js';
import { revealOf } from './chapter.js';
import {
  check,
  isAnsweredInDemo,
  runKey,
  sceneWithFreedom,
  strayedFrom,
  wantedRun,
} from './check.js';
import { createOutcome } from './outcome.js';
import { questionFields } from './question-fields.js';
import { formula } from './step-text.js';
import { tools } from './tools/tools.js';

/**
 * What a step is shown with.
 * @typedef {object} Context
 * @property {Demo} demo
 * @property {ReturnType<typeof createSceneSetter>} sceneSetter
 * @property {Study} study
 * @property {Chapter} chapter
 * @property {Strings} strings
 * @property {LessonWords} words the lesson's own
 * @property {(text: string) => void} announce politely
 * @property {(part: HTMLElement) => void} meet scroll it into view, below the plots that cover the
 *   panel
 */

/**
 * One step: its text and its question. When the reader answers, the demo plays the answer, and then
 * the feedback is shown.
 * @param {Context} context
 * @param {Step} step
 * @param {{answer: Answer | undefined, onAnswer: (answer: Answer) => void, onRetry: () => void, onForget: () => void}} past
 */
export function createStepView(context, step, { answer: former, onAnswer, onRetry, onForget }) {
  const { demo, sceneSetter, study, chapter, strings, words, announce, meet } = context;
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
  const outcome = createOutcome(words.changedSince);
  const submit = element('button', { type: 'button', className: 'submit primary' }, words.check);
  const underway = element('p', { className: 'underway', role: 'status' });
  // No form: a frame without allow-forms would not hear of it.
  const form = element(
    'div',
    { className: 'question', role: 'group', 'aria-label': ask?.(facts()) ?? '' },
    element('p', { className: 'ask' }, ask?.(facts()) ?? ''),
    fields.root,
    element('div', { className: 'form-end' }, submit, underway),
    outcome.root,
  );
  root.append(form);
  // A tool that comes after the answer must not move the question.
  if (step.toolAfterAnswer) root.append(toolPlace);

  /** @param {Scene} scene */
  const setAtOnce = (scene) => sceneSetter.set(scene, { atOnce: true });

  /**
   * @param {Answer} answer
   * @param {any} known the facts it was judged by
   * @param {boolean} restored the demo had to be set back
   * @param {string} [shown] the run that was set to show it
   */
  const showOutcome = (answer, known, restored, shown = runKey(demo.state)) => {
    const isRight = answer.case === 'right';
    const mark = isRight ? words.right : words.notQuite;
    const sentences = [feedback[answer.case](known, answer.given)];
    if (restored) sentences.push(words.setBack);
    outcome.tell(mark, sentences, isRight ? 'right' : 'wrong', shown);
    outcome.render(demo.state);
    submit.textContent = isRight ? words.again : words.retry;
    submit.classList.toggle('primary', !isRight);
    form.dataset.answered = '';
    takeUpTool();
  };

  /** Moves the focus to the feedback, unless the reader has moved it elsewhere meanwhile. */
  const meetOutcome = () => {
    const { activeElement } = /** @type {ShadowRoot} */ (form.getRootNode());
    if (activeElement === null || form.contains(activeElement)) {
      outcome.root.focus({ preventScroll: true });
      if (step.toolAfterAnswer) meet(toolPlace);
      outcome.root.scrollIntoView({ block: 'nearest' });
    } else {
      announce(outcome.root.textContent ?? '');
    }
  };

  /** Sets what the question needs, and leaves the free settings as they are. */
  const bringBack = async () => {
    outcome.hide();
    form.setAttribute('aria-busy', 'true');
    await setAtOnce(sceneWithFreedom(step, demo.state));
    // From some starts J cannot be computed on the scene's data.
    if (!isGone && step.scene && strayedFrom(step, demo.state).length > 0) {
      await setAtOnce(step.scene);
    }
    if (isGone) return;
    form.removeAttribute('aria-busy');
    // The pressed button is gone. Fields take the focus next; a task has none.
    submit.focus();
    fields.focus();
  };

  /** @param {readonly Setting[]} strayed */
  const tellStrayed = (strayed) => {
    const said = isAnsweredInDemo(step)
      ? [
          words.needs(strayed, wantedRun(step), strings),
          element('button', { type: 'button', onclick: bringBack }, words.bringBack),
        ]
      : [words.notSetBack];
    outcome.tell(words.somethingElse, said, 'missing');
    meetOutcome();
  };

  const retry = () => {
    delete form.dataset.answered;
    outcome.hide();
    submit.textContent = words.check;
    submit.classList.add('primary');
    fields.lock(false);
    onRetry();
    tool?.conceal?.();
    if (step.scene) setAtOnce(step.scene);
    fields.focus();
  };

  const commit = async () => {
    const given = fields.value();
    if (given === undefined) {
      outcome.tell('', [fields.missing], 'missing');
      announce(fields.missing);
      fields.focus();
      return;
    }
    outcome.hide();
    fields.lock(true);
    form.setAttribute('aria-busy', 'true');
    const checked = await check(chapter, step, given, study, setAtOnce);
    if (isGone) return;
    if ('strayed' in checked) {
      form.removeAttribute('aria-busy');
      fields.lock(false);
      tellStrayed(checked.strayed);
      return;
    }
    const { name, known, restored } = checked;
    const isRight = name === 'right';
    const answer = { given, case: name, first: answered ? answered.first : isRight };
    answered = answer;
    onAnswer(answer);
    if (step.toolAfterAnswer) {
      takeUpTool();
      meet(toolPlace);
    }
    const scene = revealOf(question, name, known, given);
    if (scene || tool?.reveal) setText(underway, words.watch);
    const shown = scene && (await sceneSetter.set(scene));
    if (isGone) return;
    await tool?.reveal?.({ atOnce: sceneSetter.isStill() });
    if (isGone) return;
    setText(underway, '');
    form.removeAttribute('aria-busy');
    showOutcome(answer, known, restored, shown);
    meetOutcome();
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

  /**
   * Restores an answer that was given before a reload, and the state that it led to. It is judged
   * again, since the stored answer may be from another version of the lesson.
   * @param {Answer} kept
   */
  const takeUp = async (kept) => {
    const { given } = kept;
    await fields.show(given);
    if (isGone) return;
    const checked = await check(chapter, step, given, study, setAtOnce);
    if (isGone) return;
    if ('strayed' in checked || !feedback[checked.name]) {
      if (step.scene) setAtOnce(step.scene);
      onForget();
      return;
    }
    const { name, known } = checked;
    const answer = { ...kept, case: name };
    if (name !== kept.case) onAnswer(answer);
    fields.lock(true);
    const scene = revealOf(question, name, known, given);
    if (scene) await setAtOnce(scene);
    if (isGone) return;
    await tool?.reveal?.({ atOnce: true });
    if (!isGone) showOutcome(answer, known, false);
  };
  if (former) takeUp(former);

  return {
    root,
    heading,
    /** @param {State} state */
    render(state) {
      tool?.render(state);
      fields.render(state);
      outcome.render(state);
    },
    destroy() {
      isGone = true;
      tool?.destroy();
    },
  };
}
