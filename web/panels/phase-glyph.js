import { drawing } from '../dom/icons.js';

/**
 * The marks of the phases as the plots draw them: the line, the residuals, the arrow, the move, the
 * next point of the curve. Each is a list of paths with the class of its colour.
 * @type {readonly (readonly (readonly [string, string])[])[]}
 */
const glyphs = [
  [['moving line', 'M3 15 29 4']],
  [
    ['moving thin', 'M3 5 29 12M7 6V16M16 8.5V3M25 11V16'],
    ['data dot', 'M7 16h.01M16 3h.01M25 16h.01'],
  ],
  [['ink line', 'M3 10H22M18 5l8 5-8 5z']],
  [
    ['moving dot big', 'M7 10h.01'],
    ['moving thin', 'M12 10h6M29 10a4 4 0 1 1-8 0 4 4 0 0 1 8 0'],
  ],
  [
    ['data line', 'M3 3C7 11 13 14 20 15.5'],
    ['data thin', 'M29 15a4 4 0 1 1-8 0 4 4 0 0 1 8 0'],
  ],
];

/** @param {number} phase 0 to 4 */
export const phaseGlyph = (phase) =>
  drawing('0 0 32 20', 'glyph', ...glyphs[phase].map(([classes, d]) => ({ class: classes, d })));
