/** The words of the data sets in English: the catalogue's, and those of data that were handed in. */

/** @import { DatasetWords } from '../datasets/catalogue.js' */
import { catalogue } from '../datasets/catalogue.js';

/** @type {Readonly<Record<string, DatasetWords>>} */
export const datasetWords = {
  ...catalogue,
  custom: {
    title: 'Own data',
    x: { label: 'x', unit: '' },
    y: { label: 'y', unit: '' },
    slopeUnit: '',
    about: 'Data handed to this widget by the page it stands on.',
  },
};
