/**
 * The root of the site that this module came from: it stands at the same depth under it as a
 * source file and in the build. Links and embeddings lead there, whatever page the widget is on.
 */
export const siteRoot = new URL(/* @vite-ignore: it is no file */ '..', import.meta.url);

/** The picture that stands in for the demo where it cannot run. */
export const pictureAddress = new URL(/* @vite-ignore */ '../default-run.svg', import.meta.url)
  .href;
