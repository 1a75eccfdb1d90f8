/** @import { DrawnRun } from './drawn-run.js' */
/** @import { Point } from './point-edits.js' */
/** @import { PointEditorWords } from './words/en.js' */
import { element, labelledNumber, setText } from '../../dom/elements.js';
import { parseNumber } from '../../state/numbers.js';
import { editable } from '../../strings/format.js';
import { attachEditorKeys } from './point-keys.js';

/**
 * What to do, the selected point as two numbers, and the buttons, in the place of the verdict.
 * @param {DrawnRun} drawn
 * @param {PointEditorWords} says
 * @param {object} acts
 * @param {() => void} acts.show what has changed
 * @param {() => void} acts.leave
 * @param {() => void} acts.focusPoints
 * @param {(name: string, found: string) => void} acts.refuse a text that is no number
 */
export function createEditorBar(drawn, says, acts) {
  const sentence = element('p', { className: 'instruction' });
  const summary = element('p', { className: 'unseen', role: 'status' });

  /** @param {string} label @param {() => void} act @param {string} [className] */
  const button = (label, act, className = '') => {
    const root = element(
      'button',
      {
        type: 'button',
        className,
        onclick() {
          act();
          acts.show();
          // A button that is disabled keeps the keyboard's focus and hears no key.
          if (root.disabled) acts.focusPoints();
        },
      },
      label,
    );
    return root;
  };
  const undo = button(says.undo, drawn.undo);
  const redo = button(says.redo, drawn.redo);
  const remove = button(says.delete, drawn.removeSelected);
  const clear = button(says.clear, drawn.clear);
  const done = button(says.done, acts.leave, 'done');

  /** @param {keyof Point} name */
  const field = (name) =>
    labelledNumber(
      name,
      (text) => {
        const value = parseNumber(text);
        const point = drawn.points[drawn.selected];
        if (!Number.isFinite(value)) acts.refuse(name, text);
        else if (point && point[name] !== value) {
          drawn.move(drawn.selected, { ...point, [name]: value });
        }
        acts.show();
      },
      { isSigned: true },
    );
  const fields = { x: field('x'), y: field('y') };

  const root = element(
    'div',
    { className: 'point-bar', role: 'group', 'aria-label': says.label },
    sentence,
    element('div', { className: 'coordinates' }, fields.x.root, fields.y.root),
    element('div', { className: 'edits' }, undo, redo, remove, clear, done),
    summary,
  );
  attachEditorKeys(root, drawn, acts);

  return {
    root,
    render() {
      const { points, selected, isWithoutRun, isCarrying } = drawn;
      const point = points[selected];
      const needs = says.needsMore(points.length);
      setText(sentence, isWithoutRun ? needs : says.instruction);
      undo.disabled = !drawn.canUndo;
      redo.disabled = !drawn.canRedo;
      remove.disabled = !point;
      clear.disabled = points.length === 0;
      for (const name of /** @type {const} */ (['x', 'y'])) {
        fields[name].input.disabled = !point;
        fields[name].show(point ? editable(point[name]) : '');
      }
      if (isCarrying) return;
      const told = says.summary(points.length, point);
      setText(summary, isWithoutRun ? `${told} ${needs}` : told);
    },
  };
}
