/**
 * The address of the picture that stands in for the demo where it cannot run. Its place relative to
 * this file is the same in the sources and in the build. A bundler of the package copies it.
 */
export const pictureAddress = new URL(/* @vite-ignore */ '../default-run.svg', import.meta.url)
  .href;

/**
 * The root of the site that this module came from, with the pages that links and frames lead to.
 * Null where the module was bundled into other scripts, since the bundler then renames the picture.
 */
export const siteRoot = pictureAddress.endsWith('/default-run.svg')
  ? new URL('.', pictureAddress)
  : null;
