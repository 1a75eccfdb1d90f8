import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';

/** @import { CustomElement, Package } from 'custom-elements-manifest/schema' */

/** The element, and what it inherits its parameters' properties from. */
const sources = ['../gradient-descent-element.js', '../widget/parameter-properties.js'];

/**
 * The element's public interface, in the format of custom-elements.json, as its source's comments
 * tell it.
 * @returns {Package}
 */
export function readManifest() {
  const modules = sources.map((source) => {
    const path = fileURLToPath(new URL(source, import.meta.url));
    const text = readFileSync(path, 'utf8');
    // By this name the analyzer finds what one module has of the other.
    const name = source.slice(source.lastIndexOf('/') + 1);
    return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  });
  return create({ modules, plugins: [publicOnly] });
}

/** @param {Package} manifest @returns {CustomElement} */
export const elementIn = (manifest) =>
  /** @type {CustomElement} */ (manifest.modules[0].declarations?.[0]);

/** Where the package has what the manifest speaks of, and nothing that its users cannot reach. */
const publicOnly = {
  name: 'public-only',
  /** @param {{customElementsManifest: any}} context */
  packageLinkPhase({ customElementsManifest: manifest }) {
    // What it inherits it has by now.
    manifest.modules.length = 1;
    const [module] = manifest.modules;
    module.path = 'dist/gradient-descent-element.js';
    const [declaration] = module.declarations;
    declaration.members = declaration.members.filter(
      (/** @type {{name: string, privacy?: string, static?: boolean}} */ member) =>
        member.privacy !== 'private' &&
        !member.name.startsWith('[') &&
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
