import { readFileSync } from 'node:fs';
import { ts } from '@custom-elements-manifest/analyzer';
import { attributeOf, defaults, parameterNames, rowOf } from '../state/parameters.js';

/** @import { ParameterName } from '../state/parameters.js' */

/**
 * What the docs say of a parameter.
 * @typedef {object} ParameterDoc
 * @property {ParameterName} name of the property
 * @property {string} attribute
 * @property {string} type of the property, as TypeScript writes it
 * @property {string} default as an attribute has it; empty if it is nothing
 * @property {string} description its comment, in one line, and the values allowed
 */

/** Every row of the schema, with its comment. @returns {ParameterDoc[]} */
export function parameterDocs() {
  const comments = rowComments();
  return parameterNames.map((name) => {
    const comment = comments.get(name);
    if (!comment) throw new Error(`The row ${name} of state/parameters.js has no comment`);
    const { allowed = [] } = rowOf(name);
    const words = 'isWhole' in allowed ? [] : allowed.map((word) => `\`${word}\``);
    const values = words.length > 0 ? ` Values: ${words.join(', ')}.` : '';
    return {
      name,
      attribute: attributeOf(name),
      type: comment.value ?? typeof defaults[name],
      default: String(defaults[name]),
      description: comment.description.replace(/\s+/g, ' ') + values,
    };
  });
}

/** The comment before each row, and its `@value`. */
function rowComments() {
  const path = new URL('../state/parameters.js', import.meta.url);
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile('parameters.js', text, ts.ScriptTarget.ES2022, true);
  /** @type {Map<string, {description: string, value: string | undefined}>} */
  const comments = new Map();
  const visit = (/** @type {any} */ node) => {
    if (ts.isPropertyAssignment(node) && isRow(node)) {
      const [doc] = node.jsDoc ?? [];
      const tag = doc?.tags?.find((/** @type {any} */ { tagName }) => tagName.text === 'value');
      const value = tag?.comment?.replace(/^\{(.*)\}$/s, '$1');
      if (doc?.comment) comments.set(node.name.getText(), { description: doc.comment, value });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return comments;
}

/** Whether a property is `name: parameter({…})`. @param {any} property */
const isRow = ({ initializer }) =>
  ts.isCallExpression(initializer) && initializer.expression.getText() === 'parameter';
