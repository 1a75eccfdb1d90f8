/**
 * Keeps the hosted site for when there is no network. Each version of the site has a cache of its
 * own, taken whole or not at all. A new version waits until no page of the old one is open (the
 * browser's own rule, as skipWaiting() is not called), so that none ever mixes their files.
 */

/** Both written in by the build: web/build/precache.js. */
const version = '__VERSION__';
/** @type {string[]} */
const files = JSON.parse('__FILES__');

const prefix = 'gradient-descent ';
const cacheName = prefix + version;
const worker = /** @type {any} */ (globalThis);

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(take()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(begin()));
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { method, url } = event.request;
  if (['GET', 'HEAD'].includes(method) && url.startsWith(worker.registration.scope)) {
    event.respondWith(answer(event.request));
  }
});

async function take() {
  const cache = await caches.open(cacheName);
  // Past the browser's own cache, which may hold files of another version.
  await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
}

async function begin() {
  const others = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== cacheName);
  await Promise.all(others.map((key) => caches.delete(key)));
  // The page of the first visit is of this version, and should stay so.
  if (others.length === 0) await worker.clients.claim();
}

/** @param {Request} request */
async function keptFor(request) {
  const cache = await caches.open(cacheName);
  // What a page shows is in its query; the page is the same.
  return cache.match(request, { ignoreSearch: true, ignoreMethod: true });
}

/** @param {Request} request */
async function answer(request) {
  // A browser that cannot read its cache can still ask the host.
  const kept = await keptFor(request).catch(() => undefined);
  // A host may lead to a page by another address; a page that was led there may not be shown as it is.
  if (kept?.redirected) return new Response(kept.body, kept);
  return kept ?? fetch(request);
}
