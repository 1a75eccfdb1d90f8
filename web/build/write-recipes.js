import { readFile, writeFile } from 'node:fs/promises';
import { withRecipes } from './course-recipes.js';

const readme = new URL('../../README.md', import.meta.url);
await writeFile(readme, withRecipes(await readFile(readme, 'utf8')));
