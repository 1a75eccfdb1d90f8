/**
 * Writes, from cpp/fields.def, the modules that read what the core leaves in its results: for each
 * module its JavaScript and its types. Called by cpp/build-wasm.sh with the folder to write to.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFields } from './read-fields.js';

/** @import { Enumeration, Field, RecordType } from './read-fields.js' */

const header = '/** Written by web/build/write-layouts.js from cpp/fields.def. */\n';

/** @param {string} name learning_rate → learningRate, Path → path */
const camel = (name) =>
  (name[0].toLowerCase() + name.slice(1)).replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** @param {string} name per_thousand → 'per-thousand' */
const quoted = (name) => `'${name.replaceAll('_', '-')}'`;

/** What the numbers of C++'s own types are in JavaScript: how they are read, and their types. */
const plain = new Map([
  ['double', ['next()', 'number']],
  ['std::int64_t', ['next()', 'number']],
  ['std::uint32_t', ['next()', 'number']],
  ['std::size_t', ['next()', 'number']],
  ['bool', ['next() === 1', 'boolean']],
  ['Unbounded', ['finiteOrNull(next())', 'number | null']],
  ['BatchSize', ["next() || 'all'", "number | 'all'"]],
  ['Option', ['optionNames[next()]', 'Option']],
]);

const helpers = `
export const finiteOrNull = (value) => (Number.isFinite(value) ? value : null);
export const listOf = (next, read) => Array.from({ length: next() }, () => read(next));
export const columnsOf = (numbers, names) => {
  const length = numbers.length / names.length;
  const column = (name, i) => [name, numbers.subarray(i * length, (i + 1) * length)];
  return Object.fromEntries(names.map(column));
};
`;

const helperTypes = `
/** Both ends are included. */
export interface Range {
  least: number;
  most: number;
}
/** Hands out the numbers of the results, one after the other. */
export type Next = () => number;
export declare const finiteOrNull: (value: number) => number | null;
export declare const listOf: <Item>(next: Next, read: (next: Next) => Item) => Item[];
export declare const columnsOf: <Name extends string>(
  numbers: Float64Array,
  names: readonly Name[],
) => { [name in Name]: Float64Array };
`;

/**
 * The files that a list stands for.
 * @param {string} text of fields.def
 * @returns {Map<string, string>} text by file name
 */
export function layoutFiles(text) {
  const modules = readFields(text);
  const [first] = modules;
  const all = new Map(
    modules.flatMap(({ definitions }) => definitions.map((entry) => [entry.name, entry])),
  );
  const { write, describe } = writers(all);
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const { name, definitions } of modules) {
    const isFirst = definitions === first.definitions;
    const code = definitions.map(write).join('');
    const types = definitions.map(describe).join('');
    const from = `from './${first.name}.js';\n`;
    const known = `import { ${exportsIn(files.get(`${first.name}.js`), code)} } ${from}`;
    const knownTypes = `import type { ${exportsIn(files.get(`${first.name}.d.ts`), types)} } ${from}`;
    files.set(`${name}.js`, header + (isFirst ? helpers : `\n${known}`) + code);
    files.set(`${name}.d.ts`, header + (isFirst ? helperTypes : `\n${knownTypes}`) + types);
  }
  return files;
}

/** The names that one module exports and another uses. @param {string | undefined} module @param {string} user */
const exportsIn = (module = '', user) =>
  [...module.matchAll(/^export (?:const|type|interface|declare const) (\w+)/gm)]
    .map(([, name]) => name)
    .filter((name) => new RegExp(`\\b${name}\\b`).test(user))
    .join(', ');

/** @param {Map<string, Enumeration | RecordType>} all by their names */
function writers(all) {
  /** @param {string} type */
  const item = (type) => type.match(/^std::vector<(.*)>$/)?.[1];

  /** How a value is read. @param {string} type @returns {string} */
  const read = (type) => {
    const listed = item(type);
    if (listed) return `listOf(next, (next) => ${read(listed)})`;
    if (type.startsWith('std::optional<')) return 'finiteOrNull(next())';
    const kind = all.get(type)?.kind;
    if (kind === 'enumeration') return `${camel(type)}Names[next()]`;
    return kind === 'record' ? `read${type}(next)` : known(type)[0];
  };

  /** @param {string} type @returns {string} */
  const typeOf = (type) => {
    const listed = item(type);
    if (listed) return `${typeOf(listed)}[]`;
    if (type.startsWith('std::optional<')) return 'number | null';
    return all.has(type) ? type : known(type)[1];
  };

  /** @param {Field} field @returns {Field[]} the fields of what is inlined, in its place */
  const flat = (field) => {
    const inner = all.get(field.type);
    return field.inlined && inner?.kind === 'record' ? inner.fields.flatMap(flat) : [field];
  };

  /** The numbers that a value is written as. @param {string} type @param {string} value @returns {string[]} */
  const written = (type, value) => {
    const entry = all.get(type);
    if (entry?.kind === 'enumeration') return [`${camel(type)}Names.indexOf(${value})`];
    if (entry?.kind === 'record')
      return entry.fields.flatMap((field) => written(field.type, `${value}.${camel(field.name)}`));
    return [type === 'BatchSize' ? `${value} === 'all' ? 0 : ${value}` : value];
  };

  /** @param {string} type @param {string} value as C++ writes it */
  const asDefault = (type, value) => {
    const entry = all.get(type);
    if (entry?.kind === 'enumeration') return quoted(value.slice(value.lastIndexOf(':') + 1));
    if (entry?.kind === 'record') return value.replace(/\.(\w+) =/g, '$1:');
    return type === 'BatchSize' && value === '0' ? "'all'" : value;
  };

  /** @param {Enumeration | RecordType} entry */
  const write = (entry) => {
    if (entry.kind === 'enumeration') {
      const values = entry.values.map(({ name }) => quoted(name)).join(', ');
      return `\nexport const ${camel(entry.name)}Names = [${values}];\n`;
    }
    const fields = entry.fields.flatMap(flat);
    const names = fields.map(({ name }) => camel(name));
    if (entry.table) {
      const columns = names.map((name) => `'${name}'`).join(', ');
      return `\nexport const read${entry.table} = (numbers) => columnsOf(numbers, [${columns}]);\n`;
    }
    const lines = fields.map(({ type }, i) => `  ${names[i]}: ${read(type)},\n`);
    const reader = `\nexport const read${entry.name} = (next) => ({\n${lines.join('')}});\n`;
    const isOptions = fields.some((field) => field.default !== undefined);
    return isOptions ? writeOptions(entry) : reader;
  };

  /** @param {RecordType} entry */
  const writeOptions = ({ name, fields }) => {
    const names = fields.map((field) => camel(field.name));
    const list = names.map((option) => `'${option}'`).join(', ');
    const defaults = fields.map(
      (field, i) => `  ${names[i]}: ${asDefault(field.type, field.default ?? '')},\n`,
    );
    const ranges = fields.flatMap(({ range }, i) =>
      range ? [`  ${names[i]}: { least: ${range.least}, most: ${range.most} },\n`] : [],
    );
    const taken = names.map((option) => `  ${option} = default${name}.${option},\n`);
    const numbers = fields.flatMap((field, i) => written(field.type, names[i]));
    return `
export const optionNames = [${list}];

export const default${name} = {\n${defaults.join('')}};

export const optionRanges = {\n${ranges.join('')}};

export const write${name} = ({\n${taken.join('')}}) => [\n${numbers.map((number) => `  ${number},\n`).join('')}];
`;
  };

  /** @param {Enumeration | RecordType} entry */
  const describe = (entry) => {
    if (entry.kind === 'enumeration') {
      const values = entry.values.map(
        ({ name, doc }) => `${comment(doc, '  ')}  | ${quoted(name)}`,
      );
      return `\n${comment(entry.doc)}export type ${entry.name} =\n${values.join('\n')};\n
export declare const ${camel(entry.name)}Names: readonly ${entry.name}[];\n`;
    }
    const { name, table, doc } = entry;
    const fields = entry.fields.flatMap(flat);
    const isOptions = fields.some((field) => field.default !== undefined);
    const lines = fields.map((field) => {
      const type = table ? 'Float64Array' : typeOf(field.type);
      return `${comment(field.doc + whenNull(field.type), '  ')}  ${camel(field.name)}: ${type};\n`;
    });
    const type = `\n${comment(doc)}export interface ${table ?? name} {\n${lines.join('')}}\n\n`;
    if (table) {
      return `${type}export declare const read${table}: (numbers: Float64Array) => ${table};\n`;
    }
    if (!isOptions) return `${type}export declare const read${name}: (next: Next) => ${name};\n`;
    return `${type}export type Option = keyof ${name};
export declare const optionNames: readonly Option[];
export declare const default${name}: Readonly<${name}>;
export declare const optionRanges: { readonly [name in ${ranged(entry)}]: Range };
export declare const write${name}: (options: Partial<${name}>) => number[];\n`;
  };

  return { write, describe };
}

/** The options that have a range. @param {RecordType} entry */
const ranged = ({ fields }) =>
  fields
    .filter(({ range }) => range)
    .map(({ name }) => `'${camel(name)}'`)
    .join(' | ');

/** @param {string} type */
function known(type) {
  const found = plain.get(type);
  if (!found) throw new TypeError(`fields.def: nothing is known of the type ${type}`);
  return found;
}

/** What a null stands for. @param {string} type */
const whenNull = (type) => {
  if (type.startsWith('std::optional<')) return ' Null if there is none.';
  return type === 'Unbounded' ? ' Null if it is too large to compute.' : '';
};

/** @param {string} text @param {string} [indent] */
const comment = (text, indent = '') => (text === '' ? '' : `${indent}/** ${text} */\n`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const list = new URL('../../cpp/fields.def', import.meta.url);
  const folder = process.argv[2];
  for (const [name, text] of layoutFiles(readFileSync(list, 'utf8'))) {
    writeFileSync(join(folder, name), text);
  }
}
