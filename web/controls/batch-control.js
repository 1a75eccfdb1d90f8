/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Reader } from '../widget/reader.js' */
import { element, labelledNumber, labelledSelect } from '../dom/elements.js';

const offered = ['all', '10', '1'];

/**
 * The number of examples per update and, if that is not all, the seed of their order.
 * @param {Strings} strings
 * @param {Reader} reader
 */
export function createBatchControl(strings, reader) {
  /** @param {string} id */
  const option = (id) => ({ id, title: strings.batch.title(id) });
  const size = labelledSelect(strings.batch.label, offered.map(option), (id) =>
    reader.set('batchSize', id),
  );
  const other = element('option', {});
  const seed = labelledNumber(strings.batch.seedLabel, (text) => reader.set('seed', text));

  const root = element(
    'div',
    { className: 'batch', 'data-control': 'batch' },
    size.root,
    seed.root,
  );

  return {
    root,

    /** @param {State} state */
    render({ options: { batchSize, seed: held }, mystery }) {
      // A mystery's runs always look at all examples.
      root.hidden = mystery !== null;
      const id = String(batchSize);
      if (offered.includes(id)) {
        other.remove();
      } else {
        other.value = id;
        other.textContent = strings.batch.title(id);
        size.select.append(other);
      }
      size.select.value = id;
      seed.root.hidden = batchSize === 'all';
      seed.show(String(held));
    },
  };
}
