/**
 * What cpp/fields.def says, which tells there how it is written.
 */

/** @typedef {{name: string, type: string, doc: string, default?: string, range?: {least: string, most: string}, inlined: boolean}} Field */
/** @typedef {{kind: 'enumeration', name: string, doc: string, values: {name: string, doc: string}[]}} Enumeration */
/** @typedef {{kind: 'record', name: string, table?: string, doc: string, fields: Field[]}} RecordType */
/** @typedef {{name: string, definitions: (Enumeration | RecordType)[]}} Module one file of JavaScript */

const row = /^ *([A-Z_]+)(?:\(([^)]*)\))? *(?:\/\/\/< *(.*))?$/;

/**
 * @param {string} text of fields.def
 * @returns {Module[]}
 */
export function readFields(text) {
  /** @type {Module[]} */
  const modules = [];
  let doc = '';
  for (const [i, line] of text.split('\n').entries()) {
    const isForReaders = /^ *\/\/(?!\/)/.test(line);
    const isForCpp = line.startsWith('#');
    if (line.trim() === '' || isForReaders || isForCpp) continue;
    const comment = line.match(/^ *\/\/\/ (.*)$/);
    if (comment) {
      doc = doc === '' ? comment[1] : `${doc} ${comment[1]}`;
      continue;
    }
    const [, macro, list = '', trailing = ''] = line.match(row) ?? [];
    const parts = list.split(',').map((part) => part.trim());
    const told = doc === '' ? trailing : doc;
    doc = '';
    const definitions = modules.at(-1)?.definitions ?? [];
    const latest = definitions.at(-1);
    if (macro === 'MODULE') {
      modules.push({ name: parts[0], definitions: [] });
    } else if (macro === 'ENUMERATION') {
      definitions.push({ kind: 'enumeration', name: parts[0], doc: told, values: [] });
    } else if (macro === 'RECORD' || macro === 'TABLE') {
      const [name, table] = parts;
      definitions.push({ kind: 'record', name, table, doc: told, fields: [] });
    } else if (macro === 'VALUE' && latest?.kind === 'enumeration') {
      latest.values.push({ name: parts[0], doc: told });
    } else if (
      /^(FIELD|FIELD_OR|INLINED|OPTION|RANGED)$/.test(macro) &&
      latest?.kind === 'record'
    ) {
      const [type, name, ...rest] = parts;
      const inlined = macro === 'INLINED';
      const [most, least] = macro === 'RANGED' ? [rest.pop(), rest.pop()] : [];
      const range = least && most ? { least, most } : undefined;
      const value = /^(OPTION|RANGED)$/.test(macro) ? rest.join(', ') : undefined;
      latest.fields.push({ name, type, doc: told, default: value, range, inlined });
    } else if (!/^END_/.test(macro)) {
      throw new SyntaxError(`fields.def, line ${i + 1}: no row of the list: ${line}`);
    }
  }
  return modules;
}
