/** @import { Strings } from '../../strings/en.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { gradientCheckWords } from './words/en.js' */
import { createDialog } from '../../dom/dialog.js';
import { element } from '../../dom/elements.js';
import { checked } from '../../strings/checked.js';

/** A difference below this part of a derivative is rounding: its digits mean nothing. */
const roundingPart = 1e-6;

/**
 * The coded gradient held against central differences of J, in a dialog.
 * @param {FeatureContext} context
 */
export function createGradientCheck({ strings, words: featureWords, reader, store, slots }) {
  /** @type {typeof gradientCheckWords} */
  const words = featureWords.gradientCheckWords;
  const method = element('p');
  const rows = element('tbody');
  const finding = element('p', { className: 'finding' });
  const repair = element(
    'button',
    {
      type: 'button',
      onclick() {
        root.close();
        reader.set('fault', 'none');
      },
    },
    words.repair,
  );
  const repairing = element('fieldset', { 'data-control': 'fault' }, repair);
  const head = words.columns.map((text) =>
    text === '' ? element('td') : element('th', { scope: 'col' }, text),
  );
  const { root, title, show } = createDialog(
    strings,
    'gradient-check',
    method,
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), rows),
    finding,
    repairing,
  );
  title.textContent = words.title;
  // The finding belongs to the run that was shown when the dialog opened.
  root.addEventListener('close', () => {
    method.textContent = '';
    rows.replaceChildren();
    finding.textContent = '';
  });

  slots.root.append(root);

  return {
    open() {
      if (root.open) return;
      const { diagnosis, options } = store.state;
      const { fault } = options;
      const check = diagnosis.evidence.gradientCheck;
      method.textContent = words.method(check.at);
      rows.replaceChildren(
        ...checkRows(check, strings).map(({ name, numbers }) =>
          element(
            'tr',
            {},
            element('th', { scope: 'row' }, name),
            ...numbers.map((number) => element('td', {}, number)),
          ),
        ),
      );
      finding.textContent = words.finding(check, fault);
      repair.hidden = fault === 'none';
      show();
    },
  };
}

/**
 * The table's rows: coded and measured derivatives, and how far they are apart.
 * @param {import('../../core/layouts.js').GradientCheck} check
 * @param {Strings} strings
 */
export const checkRows = ({ coded, numeric }, { numbers }) =>
  /** @type {const} */ (['w', 'b']).map((name) => {
    const apart = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b);
    const difference = apart(coded[name], numeric[name]);
    const isRounding = difference < roundingPart * Math.abs(numeric[name]);
    const { operands, sign, result } = checked(
      numbers,
      [coded[name], numeric[name]],
      apart,
      difference,
      isRounding ? { mostDigits: 7, result: 2 } : { mostDigits: 10 },
    );
    return {
      name: `∂J/∂${name}`,
      numbers: [...operands, sign === '=' ? result : `${sign} ${result}`],
    };
  });
