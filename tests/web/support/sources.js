import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

const web = fileURLToPath(new URL('../../../web/', import.meta.url));

/** @typedef {{type: string, start: number, [part: string]: any}} SyntaxNode */

/**
 * The front end's files with an ending, by path.
 * @param {string} ending
 */
export function filesEnding(ending) {
  return /** @type {string[]} */ (readdirSync(web, { recursive: true }))
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ path, text: readFileSync(web + path, 'utf8') }));
}

/**
 * Its modules, parsed.
 * @param {string} extension without the dot
 */
export const modules = (extension = 'js') =>
  filesEnding(`.${extension}`).map(({ path, text }) => ({
    path,
    text,
    program: /** @type {SyntaxNode} */ (/** @type {unknown} */ (parseAst(text))),
  }));

/**
 * Visits a node and all within it.
 * @param {unknown} node
 * @param {(node: SyntaxNode, parent: SyntaxNode | undefined) => void} visit
 * @param {SyntaxNode} [parent]
 */
export function walk(node, visit, parent) {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit, parent);
  } else if (isNode(node)) {
    visit(node, parent);
    for (const part of Object.values(node)) if (typeof part === 'object') walk(part, visit, node);
  }
}

/** @param {unknown} value @returns {value is SyntaxNode} */
const isNode = (value) =>
  value !== null && typeof value === 'object' && typeof Reflect.get(value, 'type') === 'string';
