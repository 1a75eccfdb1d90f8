/** @import { Phase, State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Reader } from '../widget/reader.js' */
import { element, setText } from '../dom/elements.js';
import { isPlayedFast } from '../state/speed.js';
import { loopNumbers, wholeIteration } from './loop-numbers.js';
import { phaseGlyph } from './phase-glyph.js';

/** Between two changes of the numbers while a run plays too fast for them to be read. */
const readableMilliseconds = 250;

/** Letters that a phone has room for in one line. */
const shortLine = 36;

/**
 * The loop that every iteration goes through: its five phases with this iteration's numbers. The
 * phase that is lit stands out, as its mark does in the plots. A press lights a phase, and a second
 * press puts it out.
 * @param {Strings} strings
 * @param {Reader} reader
 */
export function createLoopStrip(strings, reader) {
  const phases = strings.phases.map((title, i) => {
    const button = element(
      'button',
      {
        type: 'button',
        className: 'phase-name',
        title: strings.loop.light(title),
        'aria-pressed': 'false',
        onclick: () => reader.act(({ phase }) => light(i, phase)),
      },
      phaseGlyph(i),
      element('span', { className: 'ordinal' }, String(i + 1)),
      element('span', { className: 'full' }, title),
      element('span', { className: 'brief', 'aria-hidden': 'true' }, strings.loop.brief[i]),
    );
    const numbers = element('div', { className: 'numbers' });
    return { button, numbers, root: element('li', { className: 'loop-phase' }, button, numbers) };
  });
  const whole = element('div', { className: 'numbers whole', 'aria-hidden': 'true' });
  const root = element(
    'section',
    { className: 'loop', part: 'loop', 'aria-label': strings.loop.title },
    element('ol', {}, ...phases.map((phase) => phase.root)),
    whole,
  );
  let writtenAt = Number.NEGATIVE_INFINITY;

  return {
    root,

    /** @param {State} state */
    render(state) {
      phases.forEach((phase, i) => {
        const isLit = state.phase === i;
        phase.root.classList.toggle('lit', isLit);
        phase.button.setAttribute('aria-pressed', String(isLit));
        if (isLit) phase.root.setAttribute('aria-current', 'step');
        else phase.root.removeAttribute('aria-current');
      });
      root.classList.toggle('has-lit', state.phase !== null);
      const now = performance.now();
      if (isPlayedFast(state) && now - writtenAt < readableMilliseconds) return;
      writtenAt = now;
      root.dataset.iteration = String(state.snapshot.iteration);
      loopNumbers(state, strings).forEach(({ lines, notes }, i) => {
        write(phases[i].numbers, lines, notes);
      });
      const lines = wholeIteration(state, strings);
      write(whole, lines, []);
      whole.classList.toggle(
        'long',
        lines.some(({ length }) => length > shortLine),
      );
    },
  };
}

/**
 * @param {number} pressed phase
 * @param {Phase | null} lit
 * @returns {import('../state/actions.js').Action}
 */
const light = (pressed, lit) =>
  pressed === lit
    ? { type: 'view', options: { phaseByPhase: false } }
    : { type: 'view', options: { phaseByPhase: true }, phase: /** @type {Phase} */ (pressed) };

/**
 * @param {HTMLElement} place
 * @param {readonly string[]} lines
 * @param {readonly string[]} notes
 */
function write(place, lines, notes) {
  const texts = [...lines, ...notes];
  while (place.childElementCount > texts.length) place.lastElementChild?.remove();
  texts.forEach((text, i) => {
    const node = place.children[i] ?? place.appendChild(element('p'));
    node.className = i < lines.length ? '' : 'note';
    setText(node, text);
  });
}
