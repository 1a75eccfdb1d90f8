import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @import { Plugin } from 'vite' */

/** What the site can do without when there is no network. */
const left = /(\.md|\.json|\.png|^service-worker\.js|^gradient-descent.*\.(js|html))$/;

/**
 * Writes the service worker, with the names of the site's files and a version that is made of their
 * contents: any change is a new version.
 * @param {string} source of the worker
 * @param {string} site the folder built
 * @returns {Plugin}
 */
export const precache = (source, site) => ({
  name: 'precache',
  apply: 'build',
  closeBundle: {
    order: 'post',
    handler() {
      const entries = readdirSync(site, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) =>
          join(parentPath, name).slice(site.length).replace(/\\/g, '/'),
        )
        .filter((file) => !left.test(file))
        .sort();
      const hash = createHash('sha256');
      for (const file of files) hash.update(file).update(readFileSync(join(site, file)));
      const worker = readFileSync(source, 'utf8')
        .replace('__VERSION__', hash.digest('hex').slice(0, 16))
        // A host answers `./` with the page itself, whatever it makes of `index.html`.
        .replace('__FILES__', JSON.stringify(['./', ...files]));
      writeFileSync(join(site, 'service-worker.js'), worker);
    },
  },
});
