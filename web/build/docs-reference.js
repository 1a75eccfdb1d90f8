import { escaped, inline } from './html.js';
import { elementIn, readManifest } from './manifest.js';

/** The reference on docs.html: all that the element's manifest has, so that it cannot differ. */
export function docsReference() {
  const element = elementIn(readManifest());
  const attributes = element.attributes ?? [];
  const members = /** @type {any[]} */ (element.members ?? []);
  const fields = members.filter(({ kind, attribute }) => kind === 'field' && !attribute);
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    paragraphs(element.description ?? '')
      .split('custom-elements.json')[0]
      .replace(/<p>$/, ''),
    table(
      'Attributes, each a property and a query parameter',
      attributes.map((entry) => ({
        name: entry.name,
        notes: [
          entry.fieldName && entry.fieldName !== entry.name ? `property ${entry.fieldName}` : '',
          entry.type?.text ?? '',
          entry.default ? `default ${entry.default}` : '',
        ],
        description: entry.description,
      })),
    ),
    example(
      '<gradient-descent scenario="near-the-limit" iteration="6" theme="dark"></gradient-descent>',
    ),
    table(
      'Properties',
      fields.map((entry) => ({ ...entry, notes: [entry.type?.text ?? ''] })),
    ),
    table(
      'Methods',
      methods.map((entry) => ({
        ...entry,
        name: `${entry.static ? 'static ' : ''}${entry.name}(${(entry.parameters ?? [])
          .map((/** @type {any} */ p) => (p.default ? `${p.name} = ${p.default}` : p.name))
          .join(', ')})`,
      })),
    ),
    table(
      'Events, which bubble and leave shadow roots',
      (element.events ?? []).map((entry) => ({ ...entry, notes: [entry.type?.text ?? ''] })),
    ),
    example('<gradient-descent controls="play step alpha"></gradient-descent>', {
      'data-hear': 'gd-ready gd-step gd-diagnosis',
    }),
    table(
      'CSS custom properties',
      (element.cssProperties ?? []).map((entry) => ({
        ...entry,
        notes: [entry.default ? `default ${entry.default}` : ''],
      })),
    ),
    example('<gradient-descent controls="play step" theme="light"></gradient-descent>', {
      'data-style': JSON.stringify({
        '--gd-paper': '#fdf6e3',
        '--gd-ink': '#3b4a4f',
        '--gd-accent': '#b3541e',
        '--gd-font': 'Georgia, serif',
      }),
    }),
    table('Parts, for <code>::part()</code>', element.cssParts ?? []),
    table(
      'Slots',
      (element.slots ?? []).map((entry) => ({ ...entry, name: entry.name || '(default)' })),
    ),
  ].join('\n');
}

/**
 * @param {string} title HTML
 * @param {readonly {name: string, notes?: string[], description?: string}[]} entries
 */
const table = (title, entries) => `<h3>${title}</h3>
<dl>
${entries
  .map(
    ({ name, notes = [], description = '' }) =>
      `<div><dt><code>${escaped(name)}</code>${notes
        .filter(Boolean)
        .map((note) => `<small>${escaped(note)}</small>`)
        .join('')}</dt><dd>${inline(description)}</dd></div>`,
  )
  .join('\n')}
</dl>`;

/** @param {string} code @param {Record<string, string>} [attributes] */
const example = (code, attributes = {}) => {
  const style = attributes['data-style'];
  const rules = style
    ? `<style>\n  gradient-descent {\n${Object.entries(JSON.parse(style))
        .map(([name, value]) => `    ${name}: ${value};`)
        .join('\n')}\n  }\n</style>\n`
    : '';
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  return `<pre data-live${written}><code>${escaped(rules + code)}</code></pre>`;
};

/** @param {string} text */
const paragraphs = (text) =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${inline(paragraph)}</p>`)
    .join('\n');
