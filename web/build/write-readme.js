import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recipesMarkdown } from './course-recipes.js';
import { parameterDocs } from './parameter-docs.js';

/** What the README has from the sources, by the name in the comments around it. */
const parts = { attributes: attributesTable, recipes: recipesMarkdown };

/** @param {string} readme with these parts as they are now */
export function withGeneratedParts(readme) {
  return Object.entries(parts).reduce((text, [name, make]) => {
    const place = new RegExp(`(<!-- ${name}:[^>]*-->\n\n)[^]*?(\n\n<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`The README has no place for the ${name}`);
    return text.replace(place, (_, begin, end) => begin + make() + end);
  }, readme);
}

function attributesTable() {
  const rows = parameterDocs().map(
    ({ attribute, description, default: usual }) =>
      `| \`${attribute}\` | ${description} | ${usual === '' ? 'none' : `\`${usual}\``} |`,
  );
  return ['| attribute | what it is | default |', '|---|---|---|', ...rows].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const readme = new URL('../../README.md', import.meta.url);
  writeFileSync(readme, withGeneratedParts(readFileSync(readme, 'utf8')));
}
