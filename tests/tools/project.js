import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { recipeFor } from '../../web/features/docs/recipes.js';
import { json } from './tool.js';

/** @import { Tool } from './tool.js' */

const run = promisify(execFile);

/** Nothing of a tool's own that speaks to its makers, nor asks the reader of its output. */
const quiet = {
  ...process.env,
  CI: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

/** The tool cannot be had on this machine. */
export class NotHere extends Error {}

/**
 * What a command fails with is the end of what it says.
 * @param {string} folder
 * @param {readonly string[]} command
 */
async function runIn(folder, command) {
  const [program, ...parameters] = command;
  const options = { cwd: folder, env: quiet, maxBuffer: 1e8 };
  await run(program, parameters, options).catch(({ stdout, stderr, message }) => {
    const said = `${stdout}\n${stderr}`.trim().split('\n').slice(-30).join('\n');
    throw new Error(`${command.join(' ')}: ${said || message}`);
  });
}

/**
 * Installs a tool and the packed demo as its recipe says, and builds.
 * @param {Tool} tool
 * @param {string} folder of the project, empty
 * @param {{tarball: string, site: string, siteFolder: string}} demo the package; where its site is, for a
 *   page and on the disk
 */
export async function buildProject(tool, folder, { tarball, site, siteFolder }) {
  /** @param {string} text */
  const atHost = (text) => text.replaceAll('https://your.host/', site);
  const { parts } = recipeFor(tool.recipe);
  const pasted = parts.map(({ code }) => atHost(code));
  const named = parts.map(({ file }, i) => [file ?? '', pasted[i]]).filter(([file]) => file !== '');
  const files = { ...Object.fromEntries(named), ...tool.files(pasted) };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${text}\n`);
  }
  for (const name of tool.siteFiles ?? []) await cp(join(siteFolder, name), join(folder, name));

  if (tool.packages) {
    const type = tool.hasNoType ? undefined : 'module';
    const manifest = { name: 'book', private: true, type, dependencies: tool.packages };
    await writeFile(join(folder, 'package.json'), json(manifest));
    await runIn(folder, ['npm', 'install', '--silent']).catch(({ message }) => {
      throw new NotHere(message.replace(/\s+/g, ' '));
    });
    await runIn(folder, ['npm', 'install', '--silent', tarball]);
  }
  if (tool.program) await need(tool);
  for (const command of tool.commands) await runIn(folder, command);
}

/** Installs what Debian has, where apt-get may be used. @param {Tool} tool */
async function need({ program = '', debian = [] }) {
  const isThere = () =>
    run('sh', ['-c', `command -v ${program}`]).then(
      () => true,
      () => false,
    );
  if (await isThere()) return;
  const install = `apt-get install -qq -y --no-install-recommends ${debian.join(' ')}`;
  const asRoot = process.getuid?.() === 0 ? install : `sudo -n ${install}`;
  await run('sh', ['-c', `DEBIAN_FRONTEND=noninteractive ${asRoot} </dev/null`]).catch(() => {});
  if (!(await isThere())) throw new NotHere(`${program} is missing: ${install}`);
}

/** The tool's version that was used. @param {Tool} tool @param {string} folder */
export async function versionOf({ packages, program }, folder) {
  if (packages) {
    const [name] = Object.keys(packages);
    const path = join(folder, 'node_modules', name, 'package.json');
    return JSON.parse(await readFile(path, 'utf8')).version;
  }
  const flag = program === 'hugo' ? 'version' : '--version';
  const { stdout } = await run(String(program), [flag]);
  return stdout.match(/\d+(\.\d+)+/)?.[0] ?? '';
}
