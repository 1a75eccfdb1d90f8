/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { LessonWords } from './words/en.js' */
/** @import { Answer } from './memory.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { chooserOf } from '../../dom/chooser.js';
import { element, setText } from '../../dom/elements.js';
import { icon } from '../../dom/icons.js';
import { chapterIds } from './chapter-ids.js';
import { chapters } from './chapters/chapters.js';
import { createDemo } from './demo.js';
import { chapterToResume, createMemory } from './memory.js';
import { createProgress } from './progress.js';
import { createRehearsal } from './rehearsal.js';
import { createSceneSetter } from './scene-setter.js';
import { createFoldedSteps, printedSteps } from './step-text.js';
import { createStepView } from './step-view.js';
import panelStyles from './styles/panel.css?inline';
import printStyles from './styles/print.css?inline';
import roomStyles from './styles/room.css?inline';
import stepStyles from './styles/step.css?inline';
import toolStyles from './styles/tools.css?inline';

const sheet = sheetOf(panelStyles, stepStyles, toolStyles, roomStyles, printStyles);

/**
 * The lesson's panel, beside the demo or, in a narrow page, below its plots.
 * @param {FeatureContext} context
 */
export async function createLesson(context) {
  const { store, slots, strings } = context;
  const { root, frame, demo: demoBox } = slots;
  /** @type {LessonWords} */
  const words = context.words.lessonWords;
  const demo = createDemo(context);
  const study = await createRehearsal(demo);
  const memory = createMemory();
  const shadow = /** @type {ShadowRoot} */ (root.getRootNode());
  adoptSheet(root, sheet);

  const contents = element(
    'select',
    { 'aria-label': words.chapter, onchange: () => open(contents.value) },
    ...chapterIds.map((id, i) =>
      element('option', { value: id }, words.chapterTitle(i + 1, words.chapters[id].title)),
    ),
  );
  const chooser = chooserOf(contents);
  const close = element(
    'button',
    {
      type: 'button',
      title: words.close,
      'aria-label': words.close,
      onclick: () => open('none'),
    },
    icon('close'),
  );
  const progress = createProgress(words, {
    onChoose: (i) => show(i, { focus: true }),
    onStartAnew: () => startAnew(),
  });
  const body = element('div', { className: 'lesson-step' });
  const announcer = element('p', { className: 'unseen', role: 'status' });
  const previous = element('button', { type: 'button', onclick: () => go(-1) }, words.previous);
  const next = element(
    'button',
    { type: 'button', className: 'primary', onclick: () => go(1) },
    words.next,
  );
  const before = element('div', { className: 'printed' });
  const after = element('div', { className: 'printed' });
  const panel = element(
    'section',
    { className: 'lesson', part: 'lesson', 'aria-label': words.lesson },
    element('header', {}, chooser.root, close),
    progress.dots,
    progress.score,
    before,
    body,
    after,
    announcer,
    element('footer', {}, previous, next),
  );

  // A reader who comes by keyboard has passed the whole demo, so that the plots are out of view. A
  // press must not move what is pressed.
  panel.addEventListener('focusin', ({ target }) => {
    const isByKeyboard = /** @type {Element} */ (target).matches(':focus-visible');
    if (isByKeyboard) slots.plots.scrollIntoView({ block: 'nearest' });
  });

  let chapter = chapters[chapterIds[0]];
  let index = 0;
  let isOpen = false;
  /** @type {ReturnType<typeof createSceneSetter> | undefined} */
  let sceneSetter;
  /** The run from before the lesson. @type {(() => unknown) | undefined} */
  let bringBackRun;
  /** @type {{root: Node, heading: HTMLElement, render: (state: State) => void, destroy: () => void} | undefined} */
  let view;
  /** Number of steps shown so far: a step that finds another one after it is not shown. */
  let turns = 0;

  /** @param {string} step */
  const keyOf = (step) => `${chapter.id}/${step}`;

  const renderProgress = () => progress.render(chapter, index, memory.progress.answers);

  /** @param {string} id of the step @param {Answer | undefined} answer */
  const remember = (id, answer) => {
    memory.update((progress) => {
      const { [keyOf(id)]: _, ...others } = progress.answers;
      return { ...progress, answers: answer ? { ...others, [keyOf(id)]: answer } : others };
    });
    renderProgress();
  };

  /**
   * @param {number} i
   * @param {{focus?: boolean}} [manner]
   */
  const show = async (i, { focus = false } = {}) => {
    const turn = ++turns;
    sceneSetter ??= createSceneSetter(demo);
    index = Math.min(Math.max(i, 0), chapter.steps.length - 1);
    const step = chapter.steps[index];
    memory.update((progress) => ({
      ...progress,
      chapter: chapter.id,
      steps: { ...progress.steps, [chapter.id]: step.id },
    }));
    view?.destroy();
    view = undefined;
    frame.dataset.uses = (step.uses ?? []).join(' ');
    const answer = memory.progress.answers[keyOf(step.id)];
    demo.setVeiled(Boolean(step.veiled && answer?.case !== 'right'));
    if (step.scene && !chapter.folded) await sceneSetter.set(step.scene, { atOnce: true });
    if (turn !== turns) return;

    const context = {
      demo,
      sceneSetter,
      study,
      chapter,
      strings,
      words,
      announce,
      meet: bringIntoView,
    };
    view = chapter.folded
      ? createFoldedSteps(context)
      : createStepView(context, step, {
          answer,
          onAnswer(given) {
            remember(step.id, given);
            demo.setVeiled(Boolean(step.veiled && given.case !== 'right'));
          },
          onRetry: () => demo.setVeiled(Boolean(step.veiled)),
          onForget: () => remember(step.id, undefined),
        });
    body.replaceChildren(view.root);
    view.render(demo.state);
    // The announcement of another step would be mistaken for one of this step.
    announce('');
    chooser.show(chapter.id);
    const first = chapterIds.indexOf(chapter.id) === 0 && index === 0;
    const last = chapterIds.indexOf(chapter.id) === chapterIds.length - 1;
    previous.disabled = first;
    next.disabled = last && (chapter.folded || index === chapter.steps.length - 1);
    const others = chapter.folded ? [] : chapter.steps;
    const chapterWords = words.chapters[chapter.id];
    before.replaceChildren(...printedSteps(chapter, others.slice(0, index), chapterWords, study));
    after.replaceChildren(...printedSteps(chapter, others.slice(index + 1), chapterWords, study));
    renderProgress();
    if (focus) meet(view.heading);
  };

  /** Height that the plots cover at the top of the window, where they stay in view. */
  const coveredHeight = () =>
    getComputedStyle(demoBox).position === 'sticky' ? demoBox.offsetHeight : 0;

  /** @param {HTMLElement} part of a step */
  const bringIntoView = (part) => {
    part.style.scrollMarginBlockStart = `${coveredHeight() + 72}px`;
    part.scrollIntoView({ block: 'nearest' });
  };

  /**
   * Moves the focus to a step's heading and brings it into view, below the plots.
   * @param {HTMLElement} heading
   */
  const meet = (heading) => {
    const covered = coveredHeight();
    heading.style.scrollMarginBlockStart = `${covered + 72}px`;
    panel.scrollTop = 0;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'nearest' });
    const { top } = heading.getBoundingClientRect();
    if (top < covered) heading.scrollIntoView({ block: 'start' });
  };

  /** @param {number} way +1 or −1 */
  const go = (way) => {
    const target = index + way;
    if (!chapter.folded && target >= 0 && target < chapter.steps.length) {
      show(target, { focus: true });
      return;
    }
    const id = chapterIds[chapterIds.indexOf(chapter.id) + way];
    if (!id) return;
    const { steps } = chapters[id];
    memory.update((progress) => ({
      ...progress,
      steps: { ...progress.steps, [id]: steps[way > 0 ? 0 : steps.length - 1].id },
    }));
    open(id);
  };

  const startAnew = () => {
    for (const { id } of chapter.steps) remember(id, undefined);
    show(0, { focus: true });
  };

  /** @param {string} text */
  const announce = (text) => setText(announcer, text);

  const leave = () => {
    // First, since the changes of the state below call render() again.
    isOpen = false;
    turns += 1;
    view?.destroy();
    view = undefined;
    sceneSetter?.leave();
    sceneSetter = undefined;
    panel.remove();
    frame.classList.remove('with-lesson');
    demo.setVeiled(false);
  };

  /** @param {string} id of a chapter, or `none`, which brings back the run from before */
  const showChapter = async (id) => {
    if (id === 'none') {
      if (!isOpen) return;
      leave();
      await bringBackRun?.();
      return;
    }
    const wasOpen = isOpen;
    const hadFocus = panel.contains(shadow.activeElement);
    chapter = chapters[id];
    if (!isOpen) {
      isOpen = true;
      bringBackRun = demo.keepRun();
      frame.classList.add('with-lesson');
      frame.append(panel);
      panel.dataset.theme = demo.state.presentation.theme;
    }
    const kept = chapter.steps.findIndex((step) => step.id === memory.progress.steps[id]);
    await show(kept, { focus: wasOpen && hadFocus });
  };

  /** @param {string} id of a chapter, or `none` */
  const open = (id) => {
    if (store.state.chapter !== id) store.dispatch({ type: 'chapter', chapter: id });
    return showChapter(id);
  };

  return {
    /** @param {string} [id] of a chapter: the one read last, if none is named */
    open: (id = chapterToResume()) => open(id),

    /** @param {State} state */
    render(state) {
      // A mystery has begun, so that the run from before the lesson does not come back.
      if (isOpen && state.chapter === 'none' && state.mystery) leave();
      panel.dataset.theme = state.presentation.theme;
      frame.toggleAttribute('data-veiled', state.veiled);
      sceneSetter?.render(state);
      view?.render(state);
    },

    destroy() {
      leave();
      study.free();
    },
  };
}
