/** @import { Strings } from '../strings/en.js' */
import { element } from '../dom/elements.js';
import { icon } from '../dom/icons.js';

/**
 * What stands below the stage: the caption, the settings and the sections of features, in their
 * order. Features fill their sections after the first frame; they are hidden until then. In the
 * compact layout all of it is hidden until the reader opens it.
 * @param {Strings} strings
 * @param {HTMLElement} caption
 * @param {HTMLElement} settings
 * @param {() => void} onClose
 */
export function createBelowStage(
  { panelTitle, belowStage, moreTitle, backToPlots },
  caption,
  settings,
  onClose,
) {
  /** @param {{className: string, part: string, 'aria-label'?: string}} names */
  const section = (names) => element('section', { ...names, hidden: true });
  const slots = {
    'after-caption': element('div', { className: 'slot after-caption' }),
    guide: section({
      className: 'scenario-guide',
      part: 'scenario-guide',
      'aria-label': belowStage.guide,
    }),
    evidence: section({
      className: 'evidence',
      part: 'evidence',
      'aria-label': belowStage.evidence,
    }),
    panel: section({ className: 'iteration-panel', part: 'panel', 'aria-label': panelTitle }),
    code: section({ className: 'code-panel', part: 'code' }),
  };
  const { 'after-caption': afterCaption, ...sections } = slots;
  const close = () => {
    root.classList.remove('open');
    onClose();
  };
  const back = element(
    'button',
    { type: 'button', className: 'back-to-plots', onclick: close },
    icon('close'),
    backToPlots,
  );
  const root = element(
    'div',
    {
      className: 'below',
      role: 'group',
      'aria-label': moreTitle,
      tabIndex: -1,
    },
    back,
    caption,
    afterCaption,
    settings,
    ...Object.values(sections),
  );

  return {
    root,
    /** The named places in it. */
    slots,

    /** Brings it into view. */
    open() {
      root.classList.add('open');
      const isCompact = back.checkVisibility();
      (isCompact ? root : settings).scrollIntoView({ block: 'start' });
      root.focus({ preventScroll: true });
    },
  };
}
