/** @import { State } from '../../../state/state.js' */
/** @import { Context } from '../step-view.js' */
import { element, setText } from '../../../dom/elements.js';

/**
 * The five phases of an iteration with their numbers; the phase shown is highlighted.
 * @param {Context} context
 */
export function createPhaseList({ strings, words }) {
  const items = strings.phases.map((name, i) => {
    const line = element('span');
    return { line, root: element('li', {}, element('strong', {}, `${i + 1} ${name}`), ' ', line) };
  });
  return {
    root: element('ol', { className: 'phase-list' }, ...items.map(({ root }) => root)),
    /** @param {State} state */
    render(state) {
      const lines = words.phaseLines(state);
      items.forEach(({ root, line }, i) => {
        if (i === state.phase) root.setAttribute('aria-current', 'step');
        else root.removeAttribute('aria-current');
        // The numbers of later phases are not shown yet.
        setText(line, i <= (state.phase ?? 0) ? lines[i] : '');
      });
    },
    destroy() {},
  };
}
