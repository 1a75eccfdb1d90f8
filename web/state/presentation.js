/**
 * How the page that hosts the widget shows it. None of it is part of a run, or of a link to a run.
 */

/** @import { State } from './state.js' */

/** @typedef {'auto' | 'light' | 'dark'} Theme */

/** @typedef {'full' | 'compact'} Layout */

/**
 * @typedef {object} Presentation
 * @property {Theme} theme auto: as the reader's system has it
 * @property {string} controls words of `controlNames`, or `all`
 * @property {boolean} locked nothing that a reader does changes the state
 * @property {Layout} layout compact: the stage alone, and all else behind its button
 */

/** @type {Readonly<Presentation>} */
export const usualPresentation = Object.freeze({
  theme: 'auto',
  controls: 'all',
  locked: false,
  layout: 'full',
});

const fields = /** @type {(keyof Presentation)[]} */ (Object.keys(usualPresentation));

/**
 * A presentation after a change. It is the same object if nothing differs, since for another one the
 * widget reads its colours anew.
 * @param {Presentation} former
 * @param {Partial<Presentation>} changes in a record that may have other fields, too
 * @returns {Presentation}
 */
export function presentationAfter(former, changes) {
  const changed = fields.filter((field) => field in changes && changes[field] !== former[field]);
  if (changed.length === 0) return former;
  return Object.assign({ ...former }, ...changed.map((field) => ({ [field]: changes[field] })));
}

/** @type {Theme[]} */
export const themes = ['auto', 'light', 'dark'];

/** @type {Layout[]} */
export const layouts = ['full', 'compact'];

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
 * Whether the stage stands alone. A lesson and a projector have a layout of their own.
 * @param {Pick<State, 'presentation' | 'chapter' | 'view'>} state
 */
export const isCompact = ({ presentation, chapter, view }) =>
  presentation.layout === 'compact' && chapter === 'none' && !view.projector;

/**
 * Whether a reader may move the start in the contour plot. A bowl is turned there instead.
 * @param {Pick<State, 'presentation' | 'view'>} state
 */
export const startIsFree = ({ presentation, view }) =>
  !presentation.locked && hasControl(presentation, 'start') && view.shape === 'flat';
