/**
 * How the page that hosts the widget shows it. None of it is part of a run, or of a link to a run.
 */

/** @import { State } from './state.js' */

/** @typedef {'auto' | 'light' | 'dark'} Theme */

/**
 * @typedef {object} Presentation
 * @property {Theme} theme auto: as the reader's system has it
 * @property {string} controls words of `controlNames`, or `all`
 * @property {boolean} locked nothing that a reader does changes the state
 */

/** @type {Theme[]} */
export const themes = ['auto', 'light', 'dark'];

/** The words of the parameter `controls`. Each has its line in styles/presentation.css. */
export const controlNames = [
  'play',
  'step',
  'alpha',
  'start',
  'scaling',
  'data',
  'share',
  'lesson',
  'scenario',
  'fault',
  'batch',
  'view',
  'compare',
];

/**
 * @param {Pick<Presentation, 'controls'>} presentation
 * @param {string} name of `controlNames`
 */
export const hasControl = ({ controls }, name) =>
  controls === 'all' || controls.split(' ').includes(name);

/**
 * Whether a reader may move the start in the contour plot. A bowl is turned there instead.
 * @param {Pick<State, 'presentation' | 'view'>} state
 */
export const startIsFree = ({ presentation, view }) =>
  !presentation.locked && hasControl(presentation, 'start') && view.shape === 'flat';
