/** The data sets' names, units and provenance, in English, under the ids of the catalogue. */

export const datasetWords = {
  'portland-housing': {
    title: 'Portland houses',
    x: { label: 'size', unit: 'ft²' },
    y: { label: 'price', unit: 'thousand $' },
    slopeUnit: 'thousand $ per ft²',
    about:
      '47 houses sold in Portland, Oregon: living area and price. From Andrew Ng’s Machine Learning course (Stanford, CS229 and its online edition), exercise data ex1data2; the number of bedrooms is left out and prices are in thousands of dollars.',
  },
  'food-truck': {
    title: 'Food trucks',
    x: { label: 'population', unit: '10 000s' },
    y: { label: 'profit', unit: '10 000 $' },
    slopeUnit: '$ per inhabitant',
    about:
      '97 cities: population and the profit of a food truck there. From Andrew Ng’s Machine Learning course, exercise data ex1data1.',
  },
  'ng-lab-2points': {
    title: 'Two houses',
    x: { label: 'size', unit: '1000 ft²' },
    y: { label: 'price', unit: 'thousand $' },
    slopeUnit: '$ per ft²',
    about:
      'Two houses, made up for the optional lab on gradient descent of Andrew Ng’s Machine Learning Specialization. The best line, 200x + 100, goes through both.',
  },
  'anscombe-1': anscombe('I', 'A noisy line, as a regression expects it.'),
  'anscombe-2': anscombe('II', 'A curve: the line is the wrong model.'),
  'anscombe-3': anscombe('III', 'A perfect line and one outlier.'),
  'anscombe-4': anscombe('IV', 'One example decides the slope.'),
  'old-faithful': {
    title: 'Old Faithful',
    x: { label: 'eruption', unit: 'min' },
    y: { label: 'wait for the next', unit: 'min' },
    slopeUnit: 'min per min',
    about:
      '272 eruptions of the geyser Old Faithful, Yellowstone: how long one lasted and how long the next kept people waiting. A. Azzalini and A. W. Bowman, “A look at some data on the Old Faithful geyser”, Applied Statistics 39 (1990).',
  },
  cars: {
    title: 'Stopping distances',
    x: { label: 'speed', unit: 'mph' },
    y: { label: 'stopping distance', unit: 'ft' },
    slopeUnit: 'ft per mph',
    about:
      'Speed and stopping distance of 50 cars of the 1920s. M. Ezekiel, Methods of Correlation Analysis (1930).',
  },
  'galton-heights': {
    title: 'Galton’s heights',
    x: { label: 'mid-parent height', unit: 'in' },
    y: { label: 'child’s height', unit: 'in' },
    slopeUnit: 'in per in',
    about:
      '928 adult children and the mean height of their parents (women’s heights × 1.08). F. Galton, “Regression towards mediocrity in hereditary stature”, Journal of the Anthropological Institute 15 (1886): the paper that gave regression its name.',
  },
  'ames-housing': {
    title: 'Ames houses',
    x: { label: 'living area', unit: 'ft²' },
    y: { label: 'price', unit: 'thousand $' },
    slopeUnit: 'thousand $ per ft²',
    about:
      '2930 houses sold in Ames, Iowa, 2006 to 2010: above-ground living area and price. D. De Cock, “Ames, Iowa: Alternative to the Boston Housing Data”, Journal of Statistics Education 19 (2011).',
  },
  custom: {
    title: 'Own data',
    x: { label: 'x', unit: '' },
    y: { label: 'y', unit: '' },
    slopeUnit: '',
    about: 'Data handed to this widget by the page it stands on.',
  },
};

/** @param {string} number @param {string} remark */
function anscombe(number, remark) {
  return {
    title: `Anscombe ${number}`,
    x: { label: 'x', unit: '' },
    y: { label: 'y', unit: '' },
    slopeUnit: '',
    about: `${remark} One of four sets of 11 points whose means, variances and best lines are all but the same. F. J. Anscombe, “Graphs in Statistical Analysis”, The American Statistician 27 (1973).`,
  };
}
