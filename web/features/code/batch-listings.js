/**
 * The loop as code with small batches: the line that picks a batch, and how the other lines change.
 */

/** @import { CodeLanguage } from '../../state/state.js' */
/** @import { LineName } from './code-listings.js' */

/**
 * The line that picks the batch, which comes first in the loop.
 * @type {Readonly<Record<CodeLanguage, (count: number, all: number) => string>>}
 */
export const pickingLine = {
  pseudocode: (count, all) => `z, y ← the next n = ${count} of ${all} shuffled`,
  numpy: (count, all) => `z, y = z_all[batch], y_all[batch]  # ${count} of ${all}`,
  cpp: (count, all) => `const ArrayXd z = all_z(batch), y = all_y(batch);  // ${count} of ${all}`,
};

/**
 * A line of the loop with batches. The re-evaluation still looks at all the examples.
 * @param {CodeLanguage} language
 * @param {LineName} name
 * @param {string} text
 */
export function withBatches(language, name, text) {
  if (name === 'reevaluate') {
    if (language === 'numpy') return text.replace('z +', 'z_all +').replace('- y)', '- y_all)');
    if (language === 'cpp') return text.replace('z +', 'all_z +').replace('- y)', '- all_y)');
    return `${text} over all`;
  }
  if (language !== 'pseudocode') return text;
  return text.replace('J  ←', 'Jₙ ←').replace('1/m', '1/n').replace('1/(2m)', '1/(2n)');
}
