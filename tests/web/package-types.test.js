import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { coreTypes, packageTypes } from '../../web/build/package-types.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** What tsc finds wrong where these are the package's types. @param {string} types */
async function faultsOf(types) {
  const folder = await mkdtemp(join(root, 'build/package-types-'));
  // Not as .d.ts: skipLibCheck would pass over what is wrong within.
  const published = join(folder, 'gradient-descent.ts');
  await writeFile(published, types);
  await writeFile(join(folder, 'layouts.ts'), coreTypes());
  const sources = JSON.parse(await readFile(join(root, 'web/tsconfig.json'), 'utf8'));
  /** @type {[string, string[]][]} */
  const paths = Object.entries(sources.compilerOptions.paths);
  const here = paths.map(([name, [path]]) => [name, [join(root, 'web', path)]]);
  const project = {
    extends: join(root, 'web/tsconfig.json'),
    compilerOptions: {
      paths: { ...Object.fromEntries(here), 'gradient-descent-live': [published] },
    },
    include: [],
    files: [join(root, 'tests/web/types.js')],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const found = await run(process.execPath, [tsc, '--project', folder]).then(
    () => '',
    ({ stdout }) => stdout,
  );
  await rm(folder, { recursive: true });
  return found;
}

test('the types published with the package are those of the sources', async () => {
  const types = packageTypes();
  assert.equal(await faultsOf(types), '');
  assert.doesNotMatch(types, /from '\.\.\//);
});

test('a type of a parameter that is not that of the sources is found', async () => {
  const wrong = packageTypes().replace("theme: 'light' | 'dark' | 'auto';", 'theme: string;');
  assert.match(await faultsOf(wrong), /Type 'string' is not assignable to type 'Theme'/);
});
