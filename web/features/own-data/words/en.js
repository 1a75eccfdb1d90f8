/** The words of the reader's own data, loaded with it. */

import { quoted } from '../../../strings/en-errors.js';
/** @import { Examples } from '../reading/read-examples.js' */
import { formatCount, formatNumber } from '../../../strings/format.js';
import { refusals } from './en-refusals.js';

/** Rows that are named one by one; of more, the first ones and their number. */
const mostNamed = 5;

/** @param {readonly number[]} rows left out */
function leftOut(rows) {
  if (rows.length === 0) return '';
  const named = rows.slice(0, mostNamed).map(formatCount).join(', ');
  const which = rows.length > mostNamed ? `${named} and so on` : named;
  return rows.length === 1
    ? ` Row ${which} has a missing value and is left out.`
    : ` ${formatCount(rows.length)} rows have a missing value and are left out: ${which}.`;
}

export const ownDataWords = {
  /** Why a file was not read, by the reason. */
  refusals,

  title: 'Your data',
  tableLabel: 'Paste or type a table: in each row an x and its y.',
  placeholder: 'size, price\n2104, 399.9\n1600, 329.9',
  openFile: 'Open a file…',
  presentAsText: 'Change the data shown now',
  byHand: 'Add and move points in the plot',
  stopReading: 'Stop reading',
  use: 'Use these data',
  saveFile: 'Save data and run as a file',
  runFileName: 'gradient-descent',
  promise:
    'Your data stay on this device: nothing is sent anywhere. A link to the run holds them only while they are few.',

  /** @param {Examples} read @param {string | null} file */
  found: ({ m, xColumn, yColumn, skippedRows }, file) =>
    `${file === null ? '' : `${file}: `}${formatCount(m)} examples. x is ${quoted(xColumn)}, y is ${quoted(yColumn)}.${leftOut(skippedRows)}`,
  /** @param {number} m */
  foundRun: (m) => `A run that was saved here, with its ${formatCount(m)} examples.`,
  /** A column to choose. @param {string} name @param {readonly string[]} examples */
  column: (name, examples) => `${name}: ${examples.join(', ')} …`,
  /** One of two readings of a number. @param {unknown} found @param {number} value */
  reading: (found, value) => `${quoted(found)} is ${formatNumber(value, 12)}`,

  /** @param {string} title @param {number} m */
  kept: (title, m) => `Kept on this device: ${title}, ${formatCount(m)} examples.`,
  useAgain: 'Use them again',
  forget: 'Forget them',

  /** What data without a file name are called. */
  datasetTitle: 'Pasted data',
  /** @param {number} skipped rows */
  aboutDataset: (skipped) =>
    `Your own data. They stay on this device.${skipped === 0 ? '' : ` ${formatCount(skipped)} rows with a missing value are left out.`}`,
};

/** @typedef {typeof ownDataWords} OwnDataWords */
