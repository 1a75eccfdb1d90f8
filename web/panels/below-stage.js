/** @import { Strings } from '../strings/en.js' */
import { element } from '../dom/elements.js';

/**
 * The sections below the stage, in their order. Features fill them after the first frame; they are
 * hidden until then.
 * @param {Strings} strings
 */
export function createBelowStage({ panelTitle, belowStage }) {
  /** @param {{className: string, part: string, 'aria-label'?: string}} names */
  const section = (names) => element('section', { ...names, hidden: true });
  return {
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
}
