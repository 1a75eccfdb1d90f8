/**
 * Writes formulas.js: TeX → MathML, once, so that no reader's browser needs a library for it.
 * Run it after changing formulas.tex.js: node web/features/lesson/formulas/write-formulas.js
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import temml from 'temml';
import { tex } from './formulas.tex.js';

/** Where the page loads the formulas from. */
export const formulasFile = fileURLToPath(new URL('formulas.js', import.meta.url));

/**
 * MathML Core, without the inline styles that a strict style-src policy would refuse.
 * @param {string} source TeX
 */
const mathMl = (source) =>
  temml
    .renderToString(source, { displayMode: true, throwOnError: true })
    .replaceAll(/ (?:style|class)="[^"]*"/g, '');

/** The text that formulas.js must have. */
export function formulasModule() {
  const entries = Object.entries(tex).map(([id, source]) => `  ${id}:\n    '${mathMl(source)}',\n`);
  return `/** Written by write-formulas.js from formulas.tex.js. */\nexport const formulas = {\n${entries.join('')}};\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(formulasFile, formulasModule());
}
