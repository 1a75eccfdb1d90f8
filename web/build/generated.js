/** @import { Plugin } from 'vite' */

/**
 * Adds files to the site that are made of its sources.
 * @param {Readonly<Record<string, () => string>>} files what makes each, by its name in the site
 * @returns {Plugin}
 */
export const generatedFiles = (files) => ({
  name: 'generated-files',
  apply: 'build',
  generateBundle() {
    for (const [fileName, make] of Object.entries(files))
      this.emitFile({ type: 'asset', fileName, source: make() });
  },
});

/**
 * Puts HTML that is made of the sources into a page, each part in place of a comment with its name.
 * @param {string} page
 * @param {Readonly<Record<string, () => string>>} parts
 * @returns {Plugin}
 */
export const generatedParts = (page, parts) => ({
  name: 'generated-parts',
  transformIndexHtml: (html, { filename }) =>
    filename.endsWith(page)
      ? Object.entries(parts).reduce(
          (text, [name, make]) => text.replace(`<!-- ${name} -->`, () => make()),
          html,
        )
      : html,
});
