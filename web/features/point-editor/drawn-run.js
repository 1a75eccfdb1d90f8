/** @import { Dataset } from '../../datasets/load-dataset.js' */
/** @import { Store } from '../../state/store.js' */
/** @import { Wanted } from '../../state/wanted.js' */
/** @import { Edits, Point } from './point-edits.js' */
import { defaultStart } from '../../datasets/catalogue.js';
import { ownDataset } from '../../state/own-data.js';
import { settingDefaults } from '../../state/set-parameter.js';
import * as edit from './point-edits.js';

/** @typedef {ReturnType<typeof createDrawnRun>} DrawnRun */

/**
 * The points that are edited, and the run on them. Each edit begins a run on the points that there
 * are then, and each is taken back by undo(). While no line can be fitted to them the former run
 * stays, and the next begins from a start that suits its points.
 * @param {Store} store
 * @param {() => Partial<Dataset>} descriptionNow what the points are called and where they are drawn; asked
 *   when data are taken up
 */
export function createDrawnRun(store, descriptionNow) {
  let edits = edit.editsOf([]);
  /** The data of each list, so that undo finds the very same again. @type {WeakMap<readonly Point[], Dataset>} */
  let datasets = new WeakMap();
  /** @type {Partial<Dataset>} */
  let description = {};
  /** The data of the last run that the editor began or took over. @type {Dataset | undefined} */
  let last;
  let isLoading = false;
  /** A point on its way, and the data before. @type {{index: number, point: Point, points: readonly Point[], former: Dataset} | null} */
  let carried = null;

  /** @param {Wanted} wanted @param {{dragging?: boolean}} [changes] whether a run has begun */
  const load = (wanted, changes) => {
    isLoading = true;
    const refusal = store.load({ scenario: 'none', ...wanted }, changes);
    isLoading = false;
    last = store.state.dataset;
    return refusal === null;
  };

  /** @param {readonly Point[]} points @returns {Dataset} */
  const datasetOf = (points) => ({
    ...description,
    id: ownDataset,
    origin: 'drawn',
    x: Float64Array.from(points, ({ x }) => x),
    y: Float64Array.from(points, ({ y }) => y),
  });

  /** @param {readonly Point[]} points whether there is a run on them now */
  const begin = (points) => {
    const known = datasets.get(points);
    if (known === store.state.dataset && !store.state.dragging) return true;
    const isAnew = !edit.haveLine(edits.present.points);
    const ownStart = known ? defaultStart(known) : { ...settingDefaults, findsStart: true };
    const examples = known ?? datasetOf(points);
    if (!load({ ...(isAnew && ownStart), examples })) return false;
    datasets.set(points, store.state.dataset);
    return true;
  };

  /** @param {Edits} next whether there can be a run on it */
  const become = (next) => {
    const { points } = next.present;
    const isOther = points !== edits.present.points;
    if (isOther && edit.haveLine(points) && !begin(points)) return false;
    edits = next;
    return true;
  };

  /** Gives back the data before a point was carried. @param {Dataset} former */
  const putBack = (former) => {
    if (store.state.dragging) load({ examples: former });
  };

  return {
    get points() {
      return carried?.points ?? edits.present.points;
    },
    get selected() {
      return edits.present.selected;
    },
    get canUndo() {
      return edits.past.length > 0;
    },
    get canRedo() {
      return edits.future.length > 0;
    },
    /** The run is on other points than these. */
    get isWithoutRun() {
      return !edit.haveLine(this.points);
    },
    get isCarrying() {
      return carried !== null;
    },
    /** Somebody else has begun a run on other data. */
    get isOvertaken() {
      return !isLoading && store.state.dataset !== last;
    },

    /** Takes up the data of the present run. */
    takeUp() {
      const { dataset } = store.state;
      carried = null;
      last = dataset;
      edits = edit.editsOf(Array.from(dataset.x, (x, i) => ({ x, y: dataset.y[i] })));
      datasets = new WeakMap([[edits.present.points, dataset]]);
      description = { start: defaultStart(dataset), ...descriptionNow() };
    },

    /** @param {number} index */
    select(index) {
      edits = edit.withSelected(edits, index);
    },

    /** @param {1 | -1} way to the next point on the right, or on the left */
    selectNeighbour(way) {
      const index = edit.neighbour(edits.present, way);
      if (index >= 0) this.select(index);
    },

    /** @param {Point} point */
    add: (point) => become(edit.withPoint(edits, point)),

    /** @param {number} index @param {Point} point */
    move: (index, point) => become(edit.withMoved(edits, index, point)),

    removeSelected() {
      if (edits.present.selected >= 0) become(edit.withoutPoint(edits, edits.present.selected));
    },

    clear() {
      if (edits.present.points.length > 0) become(edit.withNoPoints(edits));
    },

    undo() {
      if (edits.past.length > 0) become(edit.undone(edits));
    },

    redo() {
      if (edits.future.length > 0) become(edit.redone(edits));
    },

    /**
     * Shows a point on its way, on which the plots keep their frames.
     * @param {number} index
     * @param {Point} point
     */
    carry(index, point) {
      const points = edit.replaced(edits.present.points, index, point);
      const former = carried?.former ?? store.state.dataset;
      const hasBegun =
        !edit.haveLine(points) || load({ examples: datasetOf(points) }, { dragging: true });
      if (hasBegun) carried = { index, point, points, former };
    },

    /** Makes the way of the point one edit. */
    drop() {
      if (!carried) return;
      const { index, point, former } = carried;
      carried = null;
      const isDone = this.move(index, point);
      if (!isDone || this.isWithoutRun) putBack(former);
    },

    /** Puts the point back to where it was. */
    cancel() {
      if (!carried) return;
      const { former } = carried;
      carried = null;
      putBack(former);
    },
  };
}
