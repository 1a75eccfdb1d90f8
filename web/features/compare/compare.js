/** @import { Ghost } from '../../state/ghosts.js' */
/** @import { State } from '../../state/state.js' */
/** @import { Strings } from '../../strings/en.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { element, setText } from '../../dom/elements.js';
import { drawing, icon } from '../../dom/icons.js';
import { ghostDashes } from '../../plots/ghosts.js';
import { changeDetector } from '../../state/change-detector.js';
import { pinRefusal } from '../../state/ghosts.js';
import css from './compare.css?inline';

const sheet = sheetOf(css);

/**
 * The button that pins the run, and the list of the ghosts.
 * @param {FeatureContext} context
 */
export function createCompare({ strings, reader, slots }) {
  const { compare } = strings;
  const status = element('p', { id: 'pin-status', role: 'status', 'data-control': 'compare' });
  // Not `disabled`, which would take the focus from the button that was just pressed.
  const pin = element(
    'button',
    {
      type: 'button',
      'aria-describedby': status.id,
      'data-control': 'compare',
      onclick: () => reader.dispatch({ type: 'pin' }),
    },
    compare.pin,
  );
  const legend = element('ul', { className: 'ghosts' });
  const root = element(
    'fieldset',
    { className: 'compare', part: 'compare', 'aria-label': compare.label },
    pin,
    status,
    legend,
  );

  /** @param {Ghost} ghost */
  const entry = (ghost) => {
    const remove = element(
      'button',
      {
        type: 'button',
        'aria-label': compare.remove(ghost),
        'data-control': 'compare',
        onclick() {
          reader.dispatch({ type: 'unpin', number: ghost.number });
          pin.focus();
        },
      },
      icon('close'),
    );
    return element(
      'li',
      { 'data-ghost': ghost.number },
      swatch(ghost.number),
      element('strong', {}, String(ghost.number)),
      element('span', { className: 'ghost-words' }, wordsFor(ghost, strings)),
      remove,
    );
  };

  adoptSheet(slots.root, sheet);
  slots['after-caption'].append(root);

  const isChanged = changeDetector((state) => [state.ghosts]);
  return {
    /** @param {State} state */
    render(state) {
      const refusal = pinRefusal(state);
      pin.setAttribute('aria-disabled', String(refusal !== null));
      setText(status, compare.status[refusal ?? 'ready']);
      if (isChanged(state)) legend.replaceChildren(...state.ghosts.map(entry));
    },
  };
}

/** @param {Ghost} ghost @param {Strings} strings */
function wordsFor(ghost, { compare, scalings, faults }) {
  if (ghost.kind === 'lecture-slide') return compare.slide(ghost);
  if (ghost.kind === 'log') return compare.log(ghost);
  const { fault, scaling } = ghost.options;
  return compare.run(ghost, scalings[scaling], fault === 'none' ? null : faults[fault]);
}

/**
 * A ghost's line as the plots draw it.
 * @param {number} number
 */
const swatch = (number) =>
  drawing('0 0 38 8', 'ghost-line', {
    d: 'M0 4H38',
    'stroke-dasharray': ghostDashes[number - 1].join(' '),
  });
