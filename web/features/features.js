/** What the demo can do besides showing a run: which features there are, and how each is loaded. */

/** @import { FeatureEntry } from '../widget/feature-host.js' */

/** What stands below the stage is needed by every run, but not by its first frame. */
const always = () => true;
const belowStage = () => import('./below-stage-features.js');

/** In the order of the buttons that lead to them. @type {readonly FeatureEntry[]} */
export const features = [
  { id: 'compare', load: async () => (await belowStage()).createCompare, isWanted: always },
  {
    id: 'scenario-guide',
    load: async () => (await belowStage()).createScenarioGuide,
    isWanted: always,
    hasWords: true,
  },
  {
    id: 'evidence',
    load: async () => (await belowStage()).createEvidence,
    isWanted: always,
    hasWords: true,
  },
  {
    id: 'iteration-panel',
    load: async () => (await belowStage()).createIterationPanel,
    isWanted: always,
  },
  { id: 'code', load: async () => (await belowStage()).createCode, isWanted: always },
  // A browser that prints waits for nothing.
  {
    id: 'paper',
    load: async () => (await belowStage()).createPaper,
    isWanted: always,
    hasWords: true,
  },
  {
    id: 'mystery',
    load: async () => (await import('./mystery/mystery.js')).createMystery,
    hasWords: true,
    unreachable: {
      code: 'mystery-unreachable',
      error: 'mysteryUnreachable',
      action: { type: 'mystery', mystery: null },
    },
    entries: [
      {
        place: 'scenario',
        className: 'chip',
        control: 'scenario',
        label: ({ chips }) => chips.mystery,
        title: ({ mysteryTitle }) => mysteryTitle,
        changesState: true,
      },
    ],
  },
  {
    id: 'your-run',
    load: async () => (await import('./your-run/your-run.js')).createYourRun,
    hasWords: true,
    entries: [
      {
        place: 'scenario',
        className: 'chip wide',
        control: 'data',
        label: ({ chips }) => chips.yourRun,
        title: ({ yourRun }) => yourRun,
        opensDialog: true,
        changesState: true,
      },
      {
        place: 'more',
        control: 'data',
        label: ({ yourRun }) => yourRun,
        opensDialog: true,
        changesState: true,
      },
    ],
  },
  {
    id: 'about-data',
    load: async () => (await import('./tables/about-data.js')).createAboutData,
    entries: [
      { place: 'more', control: 'data', label: ({ aboutData }) => aboutData, opensDialog: true },
    ],
  },
  {
    id: 'own-data',
    load: async () => (await import('./own-data/own-data.js')).createOwnData,
    hasWords: true,
  },
  {
    id: 'point-editor',
    load: async () => (await import('./point-editor/point-editor.js')).createPointEditor,
    hasWords: true,
  },
  {
    id: 'lesson',
    load: async () => (await import('./lesson/lesson.js')).createLesson,
    hasWords: true,
    unreachable: {
      code: 'lesson-unreachable',
      error: 'lessonUnreachable',
      action: { type: 'chapter', chapter: 'none' },
    },
    entries: [
      {
        place: 'bar',
        className: 'quiet',
        control: 'lesson',
        label: ({ lesson }) => lesson,
        changesState: true,
      },
    ],
  },
  {
    id: 'share',
    load: async () => (await import('./share/share-dialog.js')).createShare,
    hasWords: true,
    unreachable: { code: 'share-unreachable', error: 'shareUnreachable' },
    entries: [{ place: 'more', control: 'share', label: ({ share }) => share, opensDialog: true }],
  },
  {
    id: 'tables',
    load: async () => (await import('./tables/tables.js')).createTables,
    entries: [
      {
        place: 'more',
        control: 'view',
        label: ({ tables }) => tables.iterations,
        value: 'iterations',
        opensDialog: true,
      },
    ],
  },
  {
    id: 'bowl',
    load: async () => (await import('./bowl/bowl.js')).createBowl,
    isWanted: ({ view }) => view.shape === 'bowl',
    unreachable: { action: { type: 'view', options: { shape: 'flat' } } },
  },
  {
    id: 'projector',
    load: async () => (await import('./projector/projector.js')).createProjector,
    isWanted: ({ view }) => view.projector,
    entries: [
      {
        place: 'bar',
        className: 'quiet wide',
        control: 'view',
        label: ({ projector }) => projector.label,
        title: ({ projector }) => projector.title,
      },
      { place: 'more', control: 'view', label: ({ projector }) => projector.label },
    ],
  },
  {
    id: 'guess',
    load: async () => (await import('./guess/guess.js')).createGuess,
    hasWords: true,
    unreachable: { action: { type: 'release' } },
  },
  {
    id: 'keys',
    load: async () => (await import('./keys/keys.js')).createKeys,
    entries: [
      { place: 'more', control: 'view', label: ({ keys }) => keys.open, opensDialog: true },
    ],
  },
  {
    id: 'gradient-check',
    load: async () => (await import('./gradient-check/gradient-check.js')).createGradientCheck,
    hasWords: true,
  },
  {
    id: 'plot-words',
    load: async () => (await import('./plot-words/plot-words.js')).createPlotWords,
    hasWords: true,
  },
  {
    id: 'start-readout',
    load: async () => (await import('./start-readout/start-readout.js')).createStartReadout,
  },
];
