/**
 * The picture that stands in for the demo where it cannot run. It stands at the same place relative
 * to this source file and to the built one; whoever bundles the package takes it along.
 */
export const pictureAddress = new URL(/* @vite-ignore */ '../default-run.svg', import.meta.url)
  .href;

/**
 * The root of the site that this module came from, which has the pages that links and frames lead
 * to. Null where the module was bundled into something else: then the picture has another name.
 */
export const siteRoot = pictureAddress.endsWith('/default-run.svg')
  ? new URL('.', pictureAddress)
  : null;
