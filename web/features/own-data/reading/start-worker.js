/** A worker that reads large files while the page stays responsive. */

/**
 * @returns {Worker | null} null where there are none, or where the page may not start it, as from
 *   another origin: then the file is read on the page, in slices
 */
export function startWorker() {
  try {
    return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}
