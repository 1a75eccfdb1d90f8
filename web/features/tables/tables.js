/** @import { State } from '../../state/state.js' */
/** @import { Strings } from '../../strings/en.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */

import { wordsOf } from '../../datasets/catalogue.js';
import { createDialog } from '../../dom/dialog.js';
import { element } from '../../dom/elements.js';

/** More rows than these nobody reads, and every browser would feel. */
const mostRows = 500;
const digits = 7;

/**
 * The iterations, or the data, as a table in a dialog.
 * @param {FeatureContext} context
 */
export function createTables({ strings, store, slots }) {
  const { formatNumber, formatCount } = strings.numbers;
  const extent = element('p', { id: 'tables-extent' });
  const head = element('tr');
  const body = element('tbody');
  const table = element('table', {}, element('thead', {}, head), body);
  const scroller = element(
    'div',
    { className: 'scroller', tabIndex: 0, role: 'region', 'aria-labelledby': 'tables-title' },
    table,
  );
  const dialog = createDialog(strings, 'tables', extent, scroller);

  /**
   * @param {{title: string, extent: string, columns: string[], rows: string[][]}} content of which
   *   the first column heads its rows
   */
  const show = (content) => {
    dialog.title.textContent = content.title;
    extent.textContent = content.extent;
    head.replaceChildren(...content.columns.map((text) => element('th', { scope: 'col' }, text)));
    body.replaceChildren(
      ...content.rows.map(([first, ...others]) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, first),
          ...others.map((text) => element('td', {}, text)),
        ),
      ),
    );
    dialog.show();
    scroller.scrollTop = 0;
  };

  slots.root.append(dialog.root);

  const tables = {
    /** @param {State} state */
    iterations({ path, furthestIteration, dataset }) {
      const names = wordsOf(dataset, strings);
      const indices = evenly(path.iteration.length, mostRows);
      show({
        title: strings.tables.iterations,
        extent: strings.tables.iterationsShown(indices.length, furthestIteration + 1),
        columns: [
          strings.iterationAxis,
          strings.parameterAxis('w', names.slopeUnit),
          strings.parameterAxis('b', names.y.unit),
          strings.costAxis,
        ],
        rows: indices.map((i) => [
          formatCount(path.iteration[i]),
          ...[path.w[i], path.b[i], path.cost[i]].map((value) => formatNumber(value, digits)),
        ]),
      });
    },

    /** @param {State} state */
    data({ dataset }) {
      const names = wordsOf(dataset, strings);
      const count = Math.min(dataset.x.length, mostRows);
      show({
        title: strings.tables.data,
        extent: strings.tables.examplesShown(count, dataset.x.length),
        columns: [
          strings.tables.example,
          strings.axis(names.x.label, names.x.unit),
          strings.axis(names.y.label, names.y.unit),
        ],
        rows: Array.from({ length: count }, (_, i) => [
          formatCount(i + 1),
          formatNumber(dataset.x[i], digits),
          formatNumber(dataset.y[i], digits),
        ]),
      });
    },
  };
  return {
    /** @param {keyof typeof tables} which */
    open(which) {
      if (!dialog.root.open) tables[which](store.state);
    },
  };
}

/**
 * Indices of at most so many of a list's entries, the first and the last among them.
 * @param {number} length
 * @param {number} most
 */
function evenly(length, most) {
  const count = Math.min(length, most);
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? 0 : Math.round((i * (length - 1)) / (count - 1)),
  );
}
