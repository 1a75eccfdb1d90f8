/** @import { Parameters } from '../core/core-module.js' */
/** @import { RunRefusal } from '../core/boundary.js' */
/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { Player } from '../state/player.js' */
/** @import { Session } from '../state/session.js' */
/** @import { Strings } from '../strings/en.js' */
import { loadDataset } from '../datasets/load-dataset.js';
import { examplesIn } from '../state/own-data.js';
import { allowedIds, defaults } from '../state/parameters.js';
import { datasetOfPoints, ownDataset } from '../state/points.js';
import { learningRateOf } from '../state/state.js';

/** @typedef {ReturnType<typeof createDataOpening>} DataOpening */

/**
 * Starting on other data, wherever they come from. Data that are refused leave the former run as it
 * was.
 * @param {object} parts
 * @param {Session} parts.session
 * @param {Player} parts.player
 * @param {() => void} parts.onOpened the run is one on other data
 * @param {(code: string, message: string) => void} complain
 * @param {Strings} strings
 */
export function createDataOpening({ session, player, onOpened }, complain, strings) {
  let loads = 0;

  /**
   * @param {Dataset} data
   * @param {Parameters} start
   * @returns {string | null} null, or what is wrong: the former run then goes on
   */
  const open = (data, start) => {
    loads += 1;
    player.pause();
    const { scaling, fault, batchSize, seed } = session.state;
    const learningRate = learningRateOf(session.state);
    const settings = { learningRate, scaling, fault, batchSize, seed };
    const refusal = session.open({ dataset: data, start, ...settings });
    if (refusal) return refusalSentence(refusal, start, strings);
    session.dismiss('bad-data');
    onOpened();
    return null;
  };

  /**
   * Starts on a shipped data set, fetched if need be. Whether it did: not if it cannot be had, or
   * another was asked for meanwhile.
   * @param {string} id
   * @param {() => Parameters} start
   */
  const openShipped = async (id, start) => {
    const load = ++loads;
    const present = session.state.dataset;
    try {
      const data = id === present.id ? present : await loadDataset(id);
      if (load !== loads) return false;
      const refusal = open(data, start());
      if (refusal) complain('bad-data', refusal);
      return refusal === null;
    } catch {
      if (load === loads) complain('dataset-unreachable', strings.errors.datasetUnreachable(id));
      return false;
    }
  };

  return {
    open,
    openShipped,

    /** @param {string} text that parses; if it is empty, own data give way to the usual ones */
    async setPoints(text) {
      const { start, dataset: present } = session.state;
      if (text !== '') {
        const refusal = open(datasetOfPoints(text), start);
        if (refusal) complain('bad-points', refusal);
      } else if (present.id === ownDataset) {
        await openShipped(defaults.dataset, () => start);
      }
    },

    /** @param {unknown} value own data; null, or the sentence in which they are refused */
    offer(value) {
      const examples = examplesIn(value, strings);
      const refusal =
        examples instanceof Error
          ? examples.message
          : open({ id: ownDataset, ...examples }, session.state.start);
      if (refusal) complain('bad-data', refusal);
      return refusal;
    },

    /** Whatever is being fetched is no longer wanted. */
    forget() {
      loads += 1;
    },
  };
}

/**
 * The sentence that says why there is no such run.
 * @param {RunRefusal} refusal
 * @param {Parameters} start
 * @param {Strings} strings
 */
export function refusalSentence(refusal, { w, b }, strings) {
  const { errors } = strings;
  if ('code' in refusal) return errors.dataset(refusal);
  const { option, found } = refusal;
  if (option === 'start') return errors.startNotFinite(w, b, errors.formerStart);
  return errors.badParameter(option, found, allowedIds(option), String(defaults[option]));
}
