/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { Line } from './iteration-lines.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { element, setText } from '../../dom/elements.js';
import { isVeiled } from '../../state/state.js';
import { coordinatesSentence, emptyLines, phaseLines, rowsShown } from './iteration-lines.js';
import css from './iteration-panel.css?inline';

const sheet = sheetOf(css);

/**
 * This iteration in numbers: the five phases of the loop, each with its formula and the same
 * formula with the numbers in it, in the coordinates that descent runs in.
 * @param {FeatureContext} context
 */
export function createIterationPanel({ store, slots, strings }) {
  const phases = strings.phases.map((title, i) => {
    const lines = element('div', { className: 'lines' });
    const root = element(
      'li',
      { className: 'phase' },
      element('h4', {}, element('span', { className: 'ordinal' }, String(i + 1)), ` ${title}`),
      lines,
    );
    return { root, lines };
  });
  const heading = element('h3', {});
  const coordinates = element('p', { className: 'coordinates' });
  const root = slots.panel;
  adoptSheet(slots.root, sheet);
  root.hidden = false;
  root.append(
    element('header', {}, heading, coordinates),
    element('ol', { className: 'phases' }, ...phases.map((phase) => phase.root)),
  );

  return {
    /** @param {State} state */
    render(state) {
      const terms = store.ask.iterationTerms(rowsShown);
      root.dataset.iteration = String(state.snapshot.iteration);
      setText(heading, strings.panelHeading(state.snapshot.iteration));
      const veiled = isVeiled(state);
      const inBatch = state.batch
        ? `${strings.batch.sums(terms.count, state.dataset.x.length)} `
        : '';
      setText(coordinates, veiled ? '' : `${inBatch}${coordinatesSentence(state, strings)}`);
      const written = veiled
        ? emptyLines(state, terms, strings)
        : phaseLines(state, terms, strings);
      phases.forEach((phase, i) => {
        showLines(phase.lines, written[i]);
        const current = state.phase === i;
        phase.root.classList.toggle('current', current);
        if (current) phase.root.setAttribute('aria-current', 'step');
        else phase.root.removeAttribute('aria-current');
      });
    },
  };
}

/**
 * Writes the lines into the existing elements. While the run plays only the numbers change.
 * @param {HTMLElement} container
 * @param {Line[]} lines
 */
function showLines(container, lines) {
  while (container.childElementCount > lines.length) container.lastElementChild?.remove();
  lines.forEach((wanted, i) => {
    const node = container.children[i] ?? container.appendChild(element('p'));
    if (node.className !== wanted.kind) node.className = wanted.kind;
    setText(node, wanted.text);
  });
}
