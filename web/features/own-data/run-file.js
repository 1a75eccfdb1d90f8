/** A file with the data, the settings and the iteration of a run, which this page writes and reads. */

/** @import { Dataset } from '../../datasets/load-dataset.js' */
/** @import { State } from '../../state/state.js' */
/** @import { Wanted } from '../../state/wanted.js' */
import { saveFile } from '../../dom/save-file.js';
import { configurationOf } from '../../state/configuration.js';
import { examplesIn, ownDataset } from '../../state/own-data.js';
import { linkedNames, parseParameter } from '../../state/parameters.js';
import { settingDefaults } from '../../state/set-parameter.js';

const format = 'gradient-descent-live';

/** What names the data rather than the run. */
const ofData = ['dataset', 'points', 'labels', 'scenario', 'mystery'];
const runNames = linkedNames.filter((name) => !ofData.includes(name));

/**
 * @param {State} state
 * @param {string} usualName of the file, where the data have no title
 */
export function saveRunFile(state, usualName) {
  const { dataset } = state;
  const configuration = configurationOf(state);
  const content = {
    format,
    version: 1,
    data: {
      words: dataset.words,
      start: dataset.start,
      x: Array.from(dataset.x),
      y: Array.from(dataset.y),
    },
    run: Object.fromEntries(runNames.map((name) => [name, configuration[name]])),
  };
  const name = `${dataset.words?.title.replace(/\.[^.]*$/, '') || usualName}.gd.json`;
  saveFile(name, new Blob([JSON.stringify(content)], { type: 'application/json' }));
}

/**
 * What such a file says to begin with; null if the text is no such file. What it says that is no
 * value of a parameter is left out.
 * @param {string} text
 * @returns {Wanted | null}
 */
export function wantedOf(text) {
  if (!text.startsWith('{') || !text.includes(format)) return null;
  const content = parsed(text);
  const examples = content?.format === format ? examplesIn(content.data) : null;
  if (examples === null || 'error' in examples) return null;
  const named = runNames
    .map((name) => [name, parseParameter(name, content.run?.[name])])
    .filter(([, value]) => value !== undefined);
  return {
    ...settingDefaults,
    ...Object.fromEntries(named),
    examples: { ...examples, id: ownDataset, origin: 'file', ...described(content.data) },
  };
}

/**
 * The text of a file that may be of this kind; nothing for another.
 * @param {Blob | ArrayBuffer | Uint8Array} source
 */
export const textOfRunFile = async (source) =>
  source instanceof Blob && 'name' in source && /\.json$/i.test(String(source.name))
    ? source.text()
    : '';

/** @param {any} data @returns {Partial<Dataset>} */
function described({ words, start }) {
  const isText = (/** @type {unknown} */ value) => typeof value === 'string';
  const { title, x, y, slopeUnit, about } = words ?? {};
  const texts = [title, x?.label, x?.unit, y?.label, y?.unit, slopeUnit, about];
  return {
    ...(texts.every(isText) && { words }),
    ...(Number.isFinite(start?.w) && Number.isFinite(start?.b) && { start }),
  };
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
