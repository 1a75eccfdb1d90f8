/**
 * The loop as code in three languages, line by line, and for each gradient bug the lines that it
 * changes. A line that a bug removes is null.
 */

/** @import { GradientFault } from '../../core/core-module.js' */
/** @import { CodeLanguage, Phase } from '../../state/state.js' */

/** @typedef {'predict' | 'loss' | 'gradientW' | 'gradientB' | 'updateW' | 'updateB' | 'reevaluate'} LineName */

/** @type {Readonly<Record<LineName, Phase>>} */
export const phaseOfLine = {
  predict: 0,
  loss: 1,
  gradientW: 2,
  gradientB: 2,
  updateW: 3,
  updateB: 3,
  reevaluate: 4,
};

/** @type {Readonly<Record<CodeLanguage, Record<LineName, string>>>} */
export const listings = {
  pseudocode: {
    predict: 'f  ← w·z + b',
    loss: 'J  ← 1/(2m) Σ (f − y)²',
    gradientW: 'g₁ ← 1/m Σ (f − y)·z',
    gradientB: 'g₂ ← 1/m Σ (f − y)',
    updateW: 'w  ← w − α·g₁',
    updateB: 'b  ← b − α·g₂',
    reevaluate: 'J  ← 1/(2m) Σ (w·z + b − y)²',
  },
  numpy: {
    predict: 'f = w * z + b',
    loss: 'J = np.mean((f - y) ** 2) / 2',
    gradientW: 'gw = np.mean((f - y) * z)',
    gradientB: 'gb = np.mean(f - y)',
    updateW: 'w = w - alpha * gw',
    updateB: 'b = b - alpha * gb',
    reevaluate: 'J = np.mean((w * z + b - y) ** 2) / 2',
  },
  cpp: {
    predict: 'const ArrayXd f = w * z + b;',
    loss: 'double cost = (f - y).square().mean() / 2;',
    gradientW: 'const double gw = ((f - y) * z).mean();',
    gradientB: 'const double gb = (f - y).mean();',
    updateW: 'w -= alpha * gw;',
    updateB: 'b -= alpha * gb;',
    reevaluate: 'cost = (w * z + b - y).square().mean() / 2;',
  },
};

/** @type {Readonly<Record<GradientFault, Record<CodeLanguage, Partial<Record<LineName, string | null>>>>>} */
export const faultyLines = {
  none: { pseudocode: {}, numpy: {}, cpp: {} },
  'b-sign-flipped': {
    pseudocode: { gradientB: 'g₂ ← −1/m Σ (f − y)' },
    numpy: { gradientB: 'gb = -np.mean(f - y)' },
    cpp: { gradientB: 'const double gb = -(f - y).mean();' },
  },
  'w-missing-x': {
    pseudocode: { gradientW: 'g₁ ← 1/m Σ (f − y)' },
    numpy: { gradientW: 'gw = np.mean(f - y)' },
    cpp: { gradientW: 'const double gw = (f - y).mean();' },
  },
  swapped: {
    pseudocode: { updateW: 'w  ← w − α·g₂', updateB: 'b  ← b − α·g₁' },
    numpy: { updateW: 'w = w - alpha * gb', updateB: 'b = b - alpha * gw' },
    cpp: { updateW: 'w -= alpha * gb;', updateB: 'b -= alpha * gw;' },
  },
  'missing-mean': {
    pseudocode: { gradientW: 'g₁ ← Σ (f − y)·z', gradientB: 'g₂ ← Σ (f − y)' },
    numpy: { gradientW: 'gw = np.sum((f - y) * z)', gradientB: 'gb = np.sum(f - y)' },
    cpp: {
      gradientW: 'const double gw = ((f - y) * z).sum();',
      gradientB: 'const double gb = (f - y).sum();',
    },
  },
  ascent: {
    pseudocode: { updateW: 'w  ← w + α·g₁', updateB: 'b  ← b + α·g₂' },
    numpy: { updateW: 'w = w + alpha * gw', updateB: 'b = b + alpha * gb' },
    cpp: { updateW: 'w += alpha * gw;', updateB: 'b += alpha * gb;' },
  },
  'b-frozen': {
    pseudocode: { updateB: null },
    numpy: { updateB: null },
    cpp: { updateB: null },
  },
  sequential: {
    pseudocode: { gradientB: 'g₂ ← 1/m Σ ((w − α·g₁)·z + b − y)' },
    numpy: { gradientB: 'gb = np.mean((w - alpha * gw) * z + b - y)' },
    cpp: { gradientB: 'const double gb = ((w - alpha * gw) * z + b - y).mean();' },
  },
};
