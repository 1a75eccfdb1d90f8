/** @import { Surface } from '../../plots/layered-plot.js' */
/** @import { DrawnRun } from './drawn-run.js' */
import { arrowDirection, isChord } from '../../controls/own-keys.js';
import { isInside, legible, pixelSize, placeOf, pointAt } from './pixels.js';

/** Pixels that a press of an arrow key moves a point by; with Shift ten times as many. */
const stride = 1;
const longStride = 10;
/** Pixels to the right of the selected point, where the next is added. */
const besideDistance = 24;

/**
 * What a key with Control or Command does to the edits.
 * @param {KeyboardEvent} event
 * @returns {'undo' | 'redo' | null}
 */
function historyKey({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === 'y') return 'redo';
  if (key.toLowerCase() !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}

/**
 * Undo, redo and Escape, wherever the focus is in a part of the editor. A text field has an undo of
 * its own.
 * @param {HTMLElement} root
 * @param {DrawnRun} drawn
 * @param {{show: () => void, leave: () => void}} acts
 */
export function attachEditorKeys(root, drawn, { show, leave }) {
  root.addEventListener('keydown', (event) => {
    const deed = event.target instanceof HTMLInputElement ? null : historyKey(event);
    if (deed === null && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (deed) {
      drawn.drop();
      drawn[deed]();
      show();
    } else if (drawn.isCarrying) {
      drawn.cancel();
      show();
    } else leave();
  });
}

/**
 * Selects, moves, adds and removes points by the keyboard. While an arrow key is held the plots keep
 * their frames, as while a point is dragged.
 * @param {HTMLElement} root
 * @param {Surface} surface
 * @param {DrawnRun} drawn
 * @param {{show: () => void, leave: () => void}} acts
 */
export function attachPointKeys(root, surface, drawn, acts) {
  /** @param {readonly [number, number]} direction @param {boolean} isLong */
  const move = ([right, up], isLong) => {
    if (drawn.selected < 0) {
      drawn.selectNeighbour(1);
      return;
    }
    const { x, y } = drawn.points[drawn.selected];
    const size = pixelSize(surface);
    const pixels = isLong ? longStride : stride;
    // The other coordinate keeps the digits that it has.
    drawn.carry(drawn.selected, {
      x: right === 0 ? x : legible(x + right * pixels * size.x, size.x),
      y: up === 0 ? y : legible(y + up * pixels * size.y, size.y),
    });
  };

  const add = () => {
    const { left, top, right, bottom } = surface.area;
    const selected = drawn.points[drawn.selected];
    if (!selected) {
      drawn.add(pointAt(surface, { x: (left + right) / 2, y: (top + bottom) / 2 }));
      return;
    }
    const { x, y } = placeOf(surface, selected);
    const beside = { x: x + besideDistance, y };
    const isRoom = isInside(beside, surface.area);
    drawn.add(pointAt(surface, isRoom ? beside : { x: x - besideDistance, y }));
  };

  /** @param {string} key @returns {(() => void) | undefined} */
  const deedOf = (key) => {
    switch (key) {
      case 'PageDown':
      case ']':
        return () => drawn.selectNeighbour(1);
      case 'PageUp':
      case '[':
        return () => drawn.selectNeighbour(-1);
      case 'Enter':
      case 'Insert':
        return add;
      case 'Delete':
      case 'Backspace':
        return () => drawn.removeSelected();
    }
  };

  attachEditorKeys(root, drawn, acts);
  root.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || isChord(event)) return;
    const direction = arrowDirection(event);
    const deed = deedOf(event.key);
    if (!direction && !deed) return;
    event.preventDefault();
    event.stopPropagation();
    if (direction) move(direction, event.shiftKey);
    else {
      drawn.drop();
      deed?.();
    }
    acts.show();
  });

  const drop = () => {
    if (!drawn.isCarrying) return;
    drawn.drop();
    acts.show();
  };
  root.addEventListener('keyup', ({ key }) => {
    if (key.startsWith('Arrow')) drop();
  });
  root.addEventListener('blur', drop);
}
