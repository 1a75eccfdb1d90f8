const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);

/** The classic script stands at the root of a site. */
export const siteRoot = new URL('.', src);

export const pictureAddress = new URL('default-run.svg', siteRoot).href;
