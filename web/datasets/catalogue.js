/**
 * The shipped data sets. Each is a file, public/datasets/ID.csv, with a header row and two columns,
 * x and y; and one row here, which has all else that the demo knows of it. Its words are English;
 * another language's module of strings may have others under the same id.
 */

/** @import { Parameters } from '../core/core-module.js' */
/** @import { Dataset } from './load-dataset.js' */

/**
 * What a reader is told of a data set.
 * @typedef {object} DatasetWords
 * @property {string} title
 * @property {{label: string, unit: string}} x
 * @property {{label: string, unit: string}} y
 * @property {string} slopeUnit unit of w
 * @property {string} about what the examples are and where they come from
 */

/**
 * `start` is where choosing the data set from the list begins: clearly bad, but in view.
 * @typedef {DatasetWords & {start: Parameters}} ShippedDataset
 */

/**
 * One of Anscombe's four.
 * @param {string} number
 * @param {string} remark
 * @returns {ShippedDataset}
 */
const anscombe = (number, remark) => ({
  start: { w: -0.5, b: 12 },
  title: `Anscombe ${number}`,
  x: { label: 'x', unit: '' },
  y: { label: 'y', unit: '' },
  slopeUnit: '',
  about: `${remark} One of four sets of 11 points whose means, variances and best lines are all but the same. F. J. Anscombe, “Graphs in Statistical Analysis”, The American Statistician 27 (1973).`,
});

/** @type {Readonly<Record<string, ShippedDataset>>} */
export const catalogue = Object.freeze({
  'portland-housing': {
    start: { w: -0.1, b: 900 },
    title: 'Portland houses',
    x: { label: 'size', unit: 'ft²' },
    y: { label: 'price', unit: 'thousand $' },
    slopeUnit: 'thousand $ per ft²',
    about:
      '47 houses sold in Portland, Oregon: living area and price. From Andrew Ng’s Machine Learning course (Stanford, CS229 and its online edition), exercise data ex1data2; the number of bedrooms is left out and prices are in thousands of dollars.',
  },
  'ames-housing': {
    start: { w: -0.1, b: 600 },
    title: 'Ames houses',
    x: { label: 'living area', unit: 'ft²' },
    y: { label: 'price', unit: 'thousand $' },
    slopeUnit: 'thousand $ per ft²',
    about:
      '2930 houses sold in Ames, Iowa, 2006 to 2010: above-ground living area and price. D. De Cock, “Ames, Iowa: Alternative to the Boston Housing Data”, Journal of Statistics Education 19 (2011).',
  },
  'ng-lab-2points': {
    start: { w: 0, b: 0 },
    title: 'Two houses',
    x: { label: 'size', unit: '1000 ft²' },
    y: { label: 'price', unit: 'thousand $' },
    slopeUnit: '$ per ft²',
    about:
      'Two houses, made up for the optional lab on gradient descent of Andrew Ng’s Machine Learning Specialization. The best line, 200x + 100, goes through both.',
  },
  'food-truck': {
    start: { w: 0, b: 0 },
    title: 'Food trucks',
    x: { label: 'population', unit: '10 000s' },
    y: { label: 'profit', unit: '10 000 $' },
    slopeUnit: '$ per inhabitant',
    about:
      '97 cities: population and the profit of a food truck there. From Andrew Ng’s Machine Learning course, exercise data ex1data1.',
  },
  'anscombe-1': anscombe('I', 'A noisy line, as a regression expects it.'),
  'anscombe-2': anscombe('II', 'A curve: the line is the wrong model.'),
  'anscombe-3': anscombe('III', 'A perfect line and one outlier.'),
  'anscombe-4': anscombe('IV', 'One example decides the slope.'),
  'old-faithful': {
    start: { w: -10, b: 110 },
    title: 'Old Faithful',
    x: { label: 'eruption', unit: 'min' },
    y: { label: 'wait for the next', unit: 'min' },
    slopeUnit: 'min per min',
    about:
      '272 eruptions of the geyser Old Faithful, Yellowstone: how long one lasted and how long the next kept people waiting. A. Azzalini and A. W. Bowman, “A look at some data on the Old Faithful geyser”, Applied Statistics 39 (1990).',
  },
  cars: {
    start: { w: -3, b: 100 },
    title: 'Stopping distances',
    x: { label: 'speed', unit: 'mph' },
    y: { label: 'stopping distance', unit: 'ft' },
    slopeUnit: 'ft per mph',
    about:
      'Speed and stopping distance of 50 cars of the 1920s. M. Ezekiel, Methods of Correlation Analysis (1930).',
  },
  'galton-heights': {
    start: { w: -0.6, b: 110 },
    title: 'Galton’s heights',
    x: { label: 'mid-parent height', unit: 'in' },
    y: { label: 'child’s height', unit: 'in' },
    slopeUnit: 'in per in',
    about:
      '928 adult children and the mean height of their parents (women’s heights × 1.08). F. Galton, “Regression towards mediocrity in hereditary stature”, Journal of the Anthropological Institute 15 (1886): the paper that gave regression its name.',
  },
});

/**
 * Where a run on a data set starts unless told otherwise. Own data without a start of their own
 * start where the houses do.
 * @param {Pick<Dataset, 'id' | 'start'>} dataset
 */
export const defaultStart = ({ id, start }) =>
  start ?? (catalogue[id] ?? catalogue['portland-housing']).start;

/**
 * What a reader is told of a data set.
 * @param {Pick<Dataset, 'id' | 'words' | 'labels'>} dataset
 * @param {{datasets: Readonly<Record<string, DatasetWords>>, slopeUnit: (y: string, x: string) => string}} strings
 * @returns {DatasetWords}
 */
export function wordsOf({ id, words, labels }, { datasets, slopeUnit }) {
  if (words || !labels) return words ?? datasets[id];
  return { ...datasets[id], ...labels, slopeUnit: slopeUnit(labels.y.unit, labels.x.unit) };
}

export const datasetIds = Object.keys(catalogue);
