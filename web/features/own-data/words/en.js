/** The words of the reader's own data, loaded with it. */

import { refusals } from './en-refusals.js';

export const ownDataWords = {
  /** Why a file was not read, by the reason. */
  refusals,
};

/** @typedef {typeof ownDataWords} OwnDataWords */
