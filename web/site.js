/**
 * The root of the site that this module came from: it stands at the same depth under it as a
 * source file and in the build. Links and embeddings lead there, whatever page the widget is on.
 */
export const siteRoot = new URL('..', import.meta.url);
