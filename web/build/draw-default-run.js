import { writeFile } from 'node:fs/promises';
import { drawDefaultRun } from './default-run-picture.js';

await writeFile(new URL('../../public/default-run.svg', import.meta.url), await drawDefaultRun());
