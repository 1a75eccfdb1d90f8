/**
 * What the course says about the live demo, claim by claim, and the test in which a browser shows
 * the page doing it.
 * @type {readonly {claim: string, chapter: string, file: string, test: string}[]}
 */
export const claims = [
  {
    claim: 'It starts from a clearly bad point, w = −0.1, b = 900.',
    chapter: 'three-views',
    file: 'lesson.test.js',
    test: 'where the demo starts, and that a point is a line',
  },
  {
    claim: 'Often w and b are both initialized to 0.',
    chapter: 'one-iteration',
    file: 'lesson.test.js',
    test: 'w = 0, b = 0 as the usual start',
  },
  {
    claim: 'Each iteration predicts, computes the loss and the gradients, updates, re-evaluates.',
    chapter: 'one-iteration',
    file: 'lesson.test.js',
    test: 'the five phases of an iteration, one press of Step each',
  },
  {
    claim: 'On the data plot the line turns and shifts towards the trend.',
    chapter: 'three-views',
    file: 'lesson.test.js',
    test: 'a touched point as its line, and a dragged line as its point',
  },
  {
    claim: 'On the contour plot (w, b) goes from outer rings to the centre, the global minimum.',
    chapter: 'no-local-minimum',
    file: 'lesson.test.js',
    test: 'that the bowl has one minimum, and any start leads to its centre',
  },
  {
    claim: 'On the loss curve J drops quickly early, then flattens.',
    chapter: 'early-jumps',
    file: 'lesson.test.js',
    test: 'steps that shrink while α stays, and the loss that falls fast and then flattens',
  },
  {
    claim:
      'Early jumps are larger because the gradient is; near the optimum steps shrink by themselves.',
    chapter: 'early-jumps',
    file: 'lesson.test.js',
    test: 'steps that shrink while α stays, and the loss that falls fast and then flattens',
  },
  {
    claim: 'A path bouncing across the valley with rising loss: α too high.',
    chapter: 'reading-failure',
    file: 'lesson.test.js',
    test: 'failure, its giveaways hidden until it is read: ',
  },
  {
    claim: 'A path crawling with almost flat progress: α too low.',
    chapter: 'reading-failure',
    file: 'lesson.test.js',
    test: 'failure, its giveaways hidden until it is read: ',
  },
  {
    claim: 'A path drifting off after initial improvement: data scaling or a gradient bug.',
    chapter: 'reading-failure',
    file: 'lesson.test.js',
    test: 'failure, its giveaways hidden until it is read: ',
  },
  {
    claim: 'Batch gradient descent looks at all of the training examples at each update.',
    chapter: 'final-check',
    file: 'lesson.test.js',
    test: 'that batch means all the examples at every update',
  },
  {
    claim: '… instead of just a subset of the training data.',
    chapter: 'batch',
    file: 'lesson.test.js',
    test: 'batch against one house at a time and a handful, each lit as it is looked at',
  },
  {
    claim: 'The cost is convex: descent cannot get stuck in a bad local minimum.',
    chapter: 'no-local-minimum',
    file: 'lesson.test.js',
    test: 'that the bowl has one minimum, and any start leads to its centre',
  },
  {
    claim: 'A cost that is not convex is another matter: two starts, two ends, one of them bad.',
    chapter: 'no-local-minimum',
    file: 'lesson.test.js',
    test: 'two valleys: where descent ends follows the start, by keys and by a tap',
  },
  {
    claim:
      'Training is observable dynamics, not a black-box call: what is wrong is read off a run.',
    chapter: 'reading-failure',
    file: 'lesson.test.js',
    test: 'failure, its giveaways hidden until it is read: ',
  },
  {
    claim:
      'A model is a flow: inputs become representations, these become scores, these decisions.',
    chapter: 'using-the-model',
    file: 'lesson.test.js',
    test: 'the price of 1250 ft² by both lines, and the typical miss in dollars',
  },
  {
    claim: 'The model is used to predict the price of a house.',
    chapter: 'using-the-model',
    file: 'lesson.test.js',
    test: 'the price of 1250 ft² by both lines, and the typical miss in dollars',
  },
  {
    claim: 'Expressiveness, speed and richness each have their price: three trade-offs.',
    chapter: 'in-production',
    file: 'lesson.test.js',
    test: 'the three trade-offs, each by a run',
  },
  {
    claim: 'In production: data shape contracts, evaluation, the meaning of errors.',
    chapter: 'in-production',
    file: 'lesson.test.js',
    test: 'its own checks refusing broken files, and one file that passes them',
  },
  {
    claim: 'A final intuition check, and the same ideas as an interviewer asks them.',
    chapter: 'interview',
    file: 'lesson.test.js',
    test: 'the interview’s answers folded, each with the state that it speaks of',
  },
];
