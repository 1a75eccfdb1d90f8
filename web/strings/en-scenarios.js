/** The scenarios' names and what to watch in each, in English, under their ids. */

/** @type {Readonly<Record<string, {title: string, watch: string}>>} */
export const scenarioWords = {
  none: { title: 'no scenario', watch: '' },
  healthy: {
    title: 'A healthy run',
    watch: 'Watch the steps get shorter near the centre, all by themselves.',
  },
  lecture: {
    title: 'As in the lecture',
    watch: 'Watch how few updates this α needs.',
  },
  'too-low': { title: 'α too low', watch: 'Watch how little each update changes.' },
  'near-the-limit': {
    title: 'Near the limit',
    watch: 'Watch the point jump across the valley while the cost still falls.',
  },
  'too-high': {
    title: 'α too high',
    watch: 'Watch the point jump across the valley. Soon the cost rises.',
  },
  unscaled: {
    title: 'Unscaled data',
    watch: 'Watch the slope turn the wrong way. Then the point sticks, far from the centre.',
  },
  rescued: {
    title: 'Rescued by scaling',
    watch: 'Watch the start of “Unscaled data” again. With scaling it leads to the centre.',
  },
  'from-zero': {
    title: 'From (0, 0)',
    watch: 'Watch the usual start. The first line is flat, on the x axis.',
  },
  'b-sign-flipped': {
    title: 'Bug: sign of ∂J/∂b',
    watch: 'Watch the cost. It falls for a few updates, then it rises.',
  },
  'w-missing-x': { title: 'Bug: x forgotten', watch: 'Watch where the point comes to rest.' },
  swapped: { title: 'Bug: exchanged', watch: 'Watch the cost. It falls at first, then it rises.' },
  'missing-mean': { title: 'Bug: no mean', watch: 'Watch how far the very first update goes.' },
  ascent: { title: 'Bug: uphill', watch: 'Watch which way the first update goes.' },
  'b-frozen': { title: 'Bug: b frozen', watch: 'Watch which of w and b moves.' },
  sequential: { title: 'Bug: w first', watch: 'Watch the loss curve. It does not show this bug.' },
};
