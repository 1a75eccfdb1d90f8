import { readFileSync } from 'node:fs';
import { parameterDocs } from './parameter-docs.js';

/** How the part that is written by hand comes by the parameters, in the sources. */
const fromSchema = /\/\/.*\nimport type .* from '\.\.\/state\/parameters\.js';\n/;

const layouts = new URL('../../build/wasm/layouts.d.ts', import.meta.url);

/**
 * The types of the package: the part in package/ that is written by hand, and what it imports from
 * the sources, which the package does not have.
 */
export function packageTypes() {
  const text = readFileSync(new URL('../package/gradient-descent.d.ts', import.meta.url), 'utf8');
  if (!fromSchema.test(text)) throw new Error('The types do not import the parameters');
  return text
    .replace(fromSchema, parameterProperties)
    .replaceAll("'../../build/wasm/layouts.js'", "'./layouts.js'");
}

/** The core's types, without the functions that read them, which are no part of the package. */
export const coreTypes = () =>
  readFileSync(layouts, 'utf8')
    .replace(/^export declare const [^;]*;\n/gm, '')
    .replace(/\n{3,}/g, '\n\n');

/** The types of the entry that explains logs. */
export const explainTypes = () =>
  readFileSync(new URL('../package/explain.d.ts', import.meta.url), 'utf8').replaceAll(
    "'../../build/wasm/layouts.js'",
    "'./layouts.js'",
  );

/** The command, which is no part of any bundle. */
export const commandFile = () =>
  readFileSync(new URL('../package/command.js', import.meta.url), 'utf8');

const parameterProperties = () => `/** The parameters: each is an attribute, too. */
interface ParameterProperties {
${parameterDocs()
  .map(({ name, type, description }) => `  /** ${description} */\n  ${name}: ${type};`)
  .join('\n')}
}
`;
