/** What the demo can do besides showing a run: which features there are, and how each is loaded. */

/** @import { FeatureEntry } from '../widget/feature-host.js' */
import { createCode } from './code/code-panel.js';
import { createCompare } from './compare/compare.js';

/** In the order of the buttons that lead to them. @type {readonly FeatureEntry[]} */
export const features = [
  { id: 'compare', load: () => createCompare, isInFirstFrame: true },
  { id: 'code', load: () => createCode, isInFirstFrame: true },
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
    id: 'about-data',
    load: async () => (await import('./tables/about-data.js')).createAboutData,
    entries: [
      { place: 'more', control: 'data', label: ({ aboutData }) => aboutData, opensDialog: true },
    ],
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
