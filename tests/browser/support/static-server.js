import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
const watcher = fileURLToPath(new URL('../../engines/drivers/watch.js', import.meta.url));

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves the built page as a plain static host would.
 * @param {object} host
 * @param {string} [host.under] the sub-path that it is served from: `/` or `/a/b/`
 * @param {Record<string, string> | ((extension: string) => Record<string, string> | undefined)} [host.headers]
 *   sent with everything, or with files of an extension such as `.js`
 * @param {Record<string, string>} [host.types] MIME types in place of the usual
 * @param {string} [host.root] the folder served, in place of dist/
 * @param {Record<string, string>} [host.pages] HTML of pages of its own, by their paths under it
 * @param {boolean} [host.watched] its pages load tests/engines/drivers/watch.js before all else
 */
export async function serve({
  under = '/',
  headers = {},
  types: own = {},
  root = dist,
  pages = {},
  watched,
}) {
  /** @type {string[]} */
  const missing = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = pathname.startsWith(under) ? pathname.slice(under.length) : undefined;
    const file =
      path === 'watch.js'
        ? watcher
        : join(root, normalize(path?.replace(/(^|\/)$/, '$1index.html') ?? ''));
    const ownPage = path === undefined ? undefined : pages[path];
    const known = path !== undefined && (await stat(file).catch(() => undefined))?.isFile();
    if (!known && ownPage === undefined) {
      missing.push(pathname);
      response.writeHead(404).end();
      return;
    }
    const extension = ownPage === undefined ? extname(file) : '.html';
    const type = own[extension] ?? types[extension] ?? 'application/octet-stream';
    const sent = typeof headers === 'function' ? headers(extension) : headers;
    response.writeHead(200, { 'Content-Type': type, ...sent });
    if (extension !== '.html') {
      createReadStream(file).pipe(response);
      return;
    }
    const html = ownPage ?? (await readFile(file, 'utf8'));
    const script = `<script src="${under}watch.js"></script>`;
    response.end(watched ? html.replace(/<head>|$/, `$&${script}`) : html);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    /** Paths that were asked for and are not there. */
    missing,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed(undefined)));
    },
  };
}
