/** A program that takes the explained run, its bug included, and what to change in it. */

/** @import { GradientFault } from '../core/core-module.js' */
/** @import { LineName } from '../features/code/code-listings.js' */
/** @import { Explanation } from '../package/explain.js' */
import { faultyLines, listings } from '../features/code/code-listings.js';

/** @typedef {'numpy' | 'cpp'} ProgramLanguage */

/** The c and s of z = (x − c) / s. @type {Record<ProgramLanguage, Record<string, [string, string]>>} */
const constants = {
  numpy: {
    none: ['0', '1'],
    'per-thousand': ['0', '1000'],
    max: ['0', 'np.abs(x).max()'],
    'mean-normalization': ['x.mean()', 'x.max() - x.min()'],
    'z-score': ['x.mean()', 'x.std()'],
  },
  cpp: {
    none: ['0', '1'],
    'per-thousand': ['0', '1000'],
    max: ['0', 'x.abs().maxCoeff()'],
    'mean-normalization': ['x.mean()', 'x.maxCoeff() - x.minCoeff()'],
    'z-score': ['x.mean()', 'std::sqrt((x - x.mean()).square().mean())'],
  },
};

/** The lines of the loop that are code of the update. @type {readonly LineName[]} */
const updateLines = ['predict', 'gradientW', 'gradientB', 'updateW', 'updateB'];

/**
 * The program, to be run on arrays x and y.
 * @param {Explanation} explanation
 * @param {ProgramLanguage} language
 * @param {number} iterations
 */
export function programOf({ replay, standardDeviation, coordinates }, language, iterations) {
  const [center, scale] = constants[language][replay.scaling];
  const isSample = standardDeviation === 'sample';
  const { w, b } = replay.start;
  const lines = loopLines(language, replay.fault);
  // As the log prints them.
  const [shownW, shownB] = coordinates === 'scaled' ? ['w', 'b'] : ['w / s', 'b - w * c / s'];
  if (language === 'numpy') {
    return [
      'import numpy as np',
      '',
      `c, s = ${center}, ${isSample ? 'x.std(ddof=1)' : scale}`,
      'z = (x - c) / s',
      `w, b = ${w} * s, ${b} + ${w} * c`,
      `alpha = ${replay.learningRate}`,
      `for iteration in range(${iterations}):`,
      ...lines.map((line) => `    ${line}`),
      `    print(iteration + 1, ${shownW}, ${shownB})`,
      '',
    ].join('\n');
  }
  const deviation = 'std::sqrt((x - x.mean()).square().sum() / (x.size() - 1))';
  return [
    '// With #include <Eigen/Core>, <cmath> and <iostream>; x and y are Eigen::ArrayXd.',
    'using Eigen::ArrayXd;',
    `const double c = ${center}, s = ${isSample ? deviation : scale};`,
    'const ArrayXd z = (x - c) / s;',
    `double w = ${w} * s, b = ${b} + ${w} * c;`,
    `const double alpha = ${replay.learningRate};`,
    `for (int iteration = 0; iteration < ${iterations}; ++iteration) {`,
    ...lines.map((line) => `  ${line}`),
    `  std::cout << iteration + 1 << ' ' << ${shownW} << ' ' << ${shownB} << '\\n';`,
    '}',
    '',
  ].join('\n');
}

/** @param {ProgramLanguage} language @param {GradientFault} fault */
function loopLines(language, fault) {
  return updateLines.flatMap((name) => {
    const faulty = faultyLines[fault][language][name];
    return faulty === null ? [] : [faulty ?? listings[language][name]];
  });
}

/**
 * What mends the bug, as a diff; null if there is none.
 * @param {Explanation} explanation
 * @param {ProgramLanguage} language
 */
export function repairOf({ replay }, language) {
  const changed = faultyLines[replay.fault][language];
  const names = /** @type {LineName[]} */ (Object.keys(changed));
  if (names.length === 0) return null;
  return names
    .flatMap((name) => {
      const faulty = changed[name];
      return [...(faulty ? [`- ${faulty}`] : []), `+ ${listings[language][name]}`];
    })
    .join('\n');
}
