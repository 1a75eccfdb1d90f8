/** @import { Configuration } from '../../state/parameters.js' */
/** @import { State } from '../../state/state.js' */
/** @import { Strings } from '../../strings/en.js' */
/** @import { View } from '../../widget/view.js' */
/** @import { Actions } from '../../actions/actions.js' */
/** @import { Lesson } from './lesson.js' */

/**
 * The demo, as a lesson knows it: what its reader can see and do, and no more.
 * @typedef {object} Demo
 * @property {State} state
 * @property {View['plots']} plots their canvases, and the way between pixels and values
 * @property {Actions} actions
 * @property {(configuration: Partial<Configuration>) => Promise<boolean>} configure starts again
 *   with these, and the defaults for what is missing; false if the data cannot be had
 * @property {(veiled: boolean) => void} setVeiled whether what gives a run away is hidden
 * @property {() => () => Promise<void>} keepRun with its data; what is returned brings it back
 * @property {(value: unknown) => string | null} offerData as the element's `data`; null, or the
 *   sentence in which they are refused
 */

/**
 * The place of the lesson beside a demo. The lesson itself is fetched when a chapter is asked for.
 * @param {HTMLElement} root of the widget
 * @param {Demo} demo
 * @param {{choose: (chapter: string) => void, complain: (code: string, message: string) => void, strings: Strings}} host
 */
export function createLessonSlot(root, demo, { choose, complain, strings }) {
  /** @type {Promise<void> | undefined} */
  let loading;
  /** @type {Lesson | undefined} */
  let lesson;
  let destroyed = false;

  /** @param {string} chapter or `none`, which closes the lesson */
  const open = async (chapter) => {
    choose(chapter);
    if (chapter === 'none' && !loading) return;
    try {
      loading ??= import('./lesson.js').then(async ({ createLesson }) => {
        const created = await createLesson(root, demo, open, strings);
        if (destroyed) created.destroy();
        else lesson = created;
      });
      await loading;
      if (!destroyed) await lesson?.show(demo.state.chapter);
    } catch (cause) {
      lesson?.destroy();
      lesson = undefined;
      loading = undefined;
      choose('none');
      complain('lesson-unreachable', strings.errors.lessonUnreachable);
      console.error(cause);
    }
  };

  return {
    open,
    /** Closes the lesson for another run than the one from before it. */
    makeWay() {
      choose('none');
      lesson?.leave();
    },
    /** Opens the chapter read last. */
    async resume() {
      const { chapterToResume } = await import('./memory.js');
      await open(chapterToResume());
    },
    /** @param {State} state */
    render: (state) => lesson?.render(state),
    destroy() {
      destroyed = true;
      lesson?.destroy();
    },
  };
}
