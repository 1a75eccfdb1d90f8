import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';

/** @import { CustomElement, Package } from 'custom-elements-manifest/schema' */

const path = fileURLToPath(new URL('../gradient-descent-element.js', import.meta.url));

/**
 * The element's public interface, in the format of custom-elements.json, as its source's comments
 * tell it.
 * @returns {Package}
 */
export function readManifest() {
  const source = readFileSync(path, 'utf8');
  const module = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  return create({ modules: [module], plugins: [publicOnly] });
}

/** @param {Package} manifest @returns {CustomElement} */
export const elementIn = (manifest) =>
  /** @type {CustomElement} */ (manifest.modules[0].declarations?.[0]);

/** Where the package has what the manifest speaks of, and nothing that its users cannot reach. */
const publicOnly = {
  name: 'public-only',
  /** @param {{customElementsManifest: any}} context */
  packageLinkPhase({ customElementsManifest: manifest }) {
    const [module] = manifest.modules;
    module.path = 'dist/gradient-descent-element.js';
    const [declaration] = module.declarations;
    declaration.members = declaration.members.filter(
      (/** @type {{name: string, privacy?: string, static?: boolean}} */ member) =>
        member.privacy !== 'private' &&
        !inherited.has(member.name) &&
        (!member.static || member.name === 'define'),
    );
    declaration.events = declaration.events.filter((/** @type {{name: string}} */ { name }) =>
      name.startsWith('gd-'),
    );
    const reference = { name: declaration.name, module: module.path };
    module.exports = [
      { kind: 'js', name: declaration.name, declaration: reference },
      { kind: 'custom-element-definition', name: declaration.tagName, declaration: reference },
    ];
  },
};

/** What the analyzer takes for members, and the custom element life cycle. */
const inherited = new Set([
  'adoptedStyleSheets',
  'attributeChangedCallback',
  'connectedCallback',
  'disconnectedCallback',
]);
