/**
 * The address of the picture that stands in for the demo where it cannot run. Its place relative to
 * this file is the same in the sources and in the build.
 */
export const pictureAddress = new URL(/* @vite-ignore */ '../default-run.svg', import.meta.url)
  .href;

/** The root of the site that this module came from, with the pages that links and frames lead to. */
export const siteRoot = new URL('.', pictureAddress);
