import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { parameterDocs } from './parameter-docs.js';

/** @import { CustomElement, Package } from 'custom-elements-manifest/schema' */

/**
 * The element's public interface, in the format of custom-elements.json: as its source's comments
 * and the rows of the schema tell it.
 * @returns {Package}
 */
export function readManifest() {
  const path = fileURLToPath(new URL('../gradient-descent-element.js', import.meta.url));
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile('element.js', text, ts.ScriptTarget.ES2022, true);
  return create({ modules: [source], plugins: [publicOnly] });
}

/** custom-elements.json, by which editors and catalogues know the element. */
export const manifestFile = () => `${JSON.stringify(readManifest(), null, 2)}\n`;

/** @param {Package} manifest @returns {CustomElement} */
export const elementIn = (manifest) =>
  /** @type {CustomElement} */ (manifest.modules[0].declarations?.[0]);

/** Where the package has what the manifest speaks of, and nothing that its users cannot reach. */
const publicOnly = {
  name: 'public-only',
  /** @param {{customElementsManifest: any}} context */
  packageLinkPhase({ customElementsManifest: manifest }) {
    const [module] = manifest.modules;
    module.path = 'dist/package/gradient-descent-element.js';
    const declaration = module.declarations.find(
      (/** @type {{tagName?: string}} */ { tagName }) => tagName !== undefined,
    );
    module.declarations = [declaration];
    declaration.superclass = { name: 'HTMLElement' };
    const own = declaration.members.filter(
      (/** @type {{name: string, privacy?: string, static?: boolean}} */ member) =>
        member.privacy !== 'private' &&
        !inherited.has(member.name) &&
        (!member.static || member.name === 'define'),
    );
    declaration.members = [...parameterDocs().map(fieldOf), ...own];
    declaration.attributes = [...declaration.attributes, ...parameterDocs().map(attributeOf)];
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

/** @import { ParameterDoc } from './parameter-docs.js' */

/** @param {ParameterDoc} doc */
const fieldOf = ({ name, attribute, type, default: usual, description }) => ({
  kind: 'field',
  name,
  description,
  type: { text: type },
  ...(usual && { default: usual }),
  attribute,
});

/** @param {ParameterDoc} doc */
const attributeOf = ({ name, attribute, type, default: usual, description }) => ({
  name: attribute,
  type: { text: type },
  description,
  ...(usual && { default: usual }),
  fieldName: name,
});

/** What the analyzer takes for members, and the custom element life cycle. */
const inherited = new Set([
  'adoptedStyleSheets',
  'attributeChangedCallback',
  'connectedCallback',
  'disconnectedCallback',
]);
