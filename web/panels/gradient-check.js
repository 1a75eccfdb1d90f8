/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Actions } from '../actions/actions.js' */

import { element } from '../dom.js';
import { createDialog } from './dialog.js';

const digits = 7;

/**
 * The coded gradient held against central differences of J, in a dialog.
 * @param {Strings} strings
 * @param {Actions} actions
 */
export function createGradientCheck(strings, actions) {
  const method = element('p');
  const rows = element('tbody');
  const finding = element('p', { className: 'finding' });
  const repair = element(
    'button',
    {
      type: 'button',
      onclick() {
        root.close();
        actions.set('fault', 'none');
      },
    },
    strings.gradientCheck.repair,
  );
  const repairing = element('fieldset', { 'data-control': 'fault' }, repair);
  const head = strings.gradientCheck.columns.map((text) =>
    text === '' ? element('td') : element('th', { scope: 'col' }, text),
  );
  const { root, title } = createDialog(
    strings,
    'gradient-check',
    method,
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), rows),
    finding,
    repairing,
  );
  title.textContent = strings.gradientCheck.title;
  // What was found belongs to the run that it was found of.
  root.addEventListener('close', () => {
    method.textContent = '';
    rows.replaceChildren();
    finding.textContent = '';
  });

  return {
    root,
    /** @param {State} state */
    show({ diagnosis, fault }) {
      const check = diagnosis.evidence.gradientCheck;
      method.textContent = strings.gradientCheck.method(check.at);
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
      finding.textContent = strings.gradientCheck.finding(check, fault);
      repair.hidden = fault === 'none';
      root.showModal();
    },
  };
}

/**
 * The table's rows: coded, measured and relative error of each derivative.
 * @param {import('../core/layouts.js').GradientCheck} check
 * @param {Strings} strings
 */
export const checkRows = ({ coded, numeric }, { numbers }) =>
  /** @type {const} */ (['w', 'b']).map((name) => ({
    name: `∂J/∂${name}`,
    numbers: [coded[name], numeric[name], errorOf(coded[name], numeric[name])].map((value) =>
      numbers.formatNumber(value, digits),
    ),
  }));

/** @param {number} coded @param {number} numeric */
function errorOf(coded, numeric) {
  const size = Math.abs(coded) + Math.abs(numeric);
  return size === 0 ? 0 : Math.abs(coded - numeric) / size;
}
