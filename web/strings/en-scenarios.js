/** The scenarios' names and what to watch in each, in English, under their ids. */

/** @type {Readonly<Record<string, {title: string, watch: string}>>} */
export const scenarioWords = {
  none: { title: 'no scenario', watch: '' },
  healthy: {
    title: 'A healthy run',
    watch: 'Watch the steps shrink by themselves as the point nears the centre.',
  },
  lecture: {
    title: 'As in the lecture',
    watch: 'Watch how few updates this α needs on scaled data.',
  },
  'too-low': { title: 'α too low', watch: 'Watch how little happens at each update.' },
  'near-the-limit': {
    title: 'Near the limit',
    watch: 'Watch the point jump across the valley while the cost still falls.',
  },
  'too-high': {
    title: 'α too high',
    watch: 'Watch the point jump across the valley, and the cost rise after a few updates.',
  },
  unscaled: {
    title: 'Unscaled data',
    watch: 'Watch the slope turn the wrong way, and the run stick far from the centre.',
  },
  rescued: {
    title: 'Rescued by scaling',
    watch: 'Watch a start from which unscaled data stick: scaled, it leads to the centre.',
  },
  'from-zero': { title: 'From (0, 0)', watch: 'Watch the usual start: a line along the axis.' },
  'b-sign-flipped': {
    title: 'Bug: sign of ∂J/∂b',
    watch: 'Watch the cost turn round after a few updates.',
  },
  'w-missing-x': { title: 'Bug: x forgotten', watch: 'Watch where the run comes to rest.' },
  swapped: { title: 'Bug: exchanged', watch: 'Watch the cost fall at first, and then.' },
  'missing-mean': { title: 'Bug: no mean', watch: 'Watch the very first update.' },
  ascent: { title: 'Bug: uphill', watch: 'Watch which way the first update goes.' },
  'b-frozen': { title: 'Bug: b frozen', watch: 'Watch which of the two parameters moves.' },
  sequential: { title: 'Bug: w first', watch: 'Watch closely: not every bug shows in the loss.' },
};
