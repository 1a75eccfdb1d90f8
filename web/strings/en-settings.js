/** The settings of a run in English, by their ids. */

export const scalingTitles = {
  none: 'no scaling',
  'per-thousand': 'x / 1000',
  max: 'x / max |x|',
  'mean-normalization': 'mean normalization',
  'z-score': 'z-score',
};

export const faultTitles = {
  none: 'no bug',
  'b-sign-flipped': '∂J/∂b with the wrong sign',
  'w-missing-x': 'factor x forgotten in ∂J/∂w',
  swapped: '∂J/∂w and ∂J/∂b exchanged',
  'missing-mean': 'the sum, not the mean',
  ascent: 'uphill: + α × gradient',
  'b-frozen': 'b is never updated',
  sequential: 'w updated before ∂J/∂b',
};
