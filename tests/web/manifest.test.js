import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { elementIn, readManifest } from '../../web/build/manifest.js';
import { attributeOf, defaults, parameterNames } from '../../web/state/parameters.js';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
const paths = /** @type {string[]} */ (readdirSync(web, { recursive: true }));

/** All of web/'s files that end in this. @param {string} extension */
const sources = (extension) =>
  paths
    .filter((path) => path.endsWith(extension))
    .map((path) => readFileSync(web + path, 'utf8'))
    .join('\n');

/** @param {RegExp} pattern with one group @param {string} text */
const found = (pattern, text) => [
  ...new Set([...text.matchAll(pattern)].map(([, group]) => group)),
];

/** @param {{name: string}[]} [entries] */
const names = (entries = []) => entries.map(({ name }) => name).sort();

const element = elementIn(readManifest());

suite('custom-elements.json', () => {
  test('has every attribute, with its property and default', () => {
    const attributes = new Map(element.attributes?.map((entry) => [entry.name, entry]));
    const source = readFileSync(`${web}gradient-descent-element.js`, 'utf8');
    const observed = found(/static observedAttributes = \[(.*)\];/g, source);
    assert.equal(observed.length, 1);
    for (const name of parameterNames) {
      const entry = attributes.get(attributeOf(name));
      assert.ok(entry, `${attributeOf(name)} is missing: add @attr to the property's comment`);
      assert.equal(entry.fieldName, name);
      assert.equal(entry.default ?? '', String(defaults[name]));
    }
    // Those that are not parameters of the run are named in the source.
    for (const attribute of found(/'([a-z-]+)'/g, observed[0]))
      assert.ok(attributes.has(attribute));
  });

  test('has every part', () => {
    const used = found(/part: [`']([^`']+)[`']/g, sources('.js'))
      .flatMap((part) => part.split(/ (?![^{]*\})/))
      .map((part) => new RegExp(`^${part.replace(/\$\{[^}]*\}/g, '[a-z]+')}$`));
    assert.ok(used.length > 5);
    const parts = names(element.cssParts);
    for (const pattern of used)
      assert.ok(
        parts.some((part) => pattern.test(part)),
        `${pattern}`,
      );
    for (const part of parts)
      assert.ok(
        used.some((pattern) => pattern.test(part)),
        part,
      );
  });

  test('has every custom property, with its default', () => {
    const styles = sources('.css');
    assert.deepEqual(names(element.cssProperties), found(/var\((--gd-[a-z-]+)/g, styles).sort());
    for (const { name, default: value = '' } of element.cssProperties ?? []) {
      const fallback = value.replace('--gd-', '--_');
      const written = [`var(${name}, ${fallback})`, `var(${name}, light-dark(${fallback},`];
      assert.ok(
        written.some((text) => styles.includes(text)),
        `${name} is not ${value} by default`,
      );
    }
  });

  test('has every event', () => {
    const fired = found(/\bfire\('([a-z-]+)'/g, sources('.js')).sort();
    assert.ok(fired.length > 0);
    assert.deepEqual(names(element.events), fired);
  });

  test('says something of everything', () => {
    for (const entries of [
      element.attributes,
      element.members,
      element.events,
      element.cssProperties,
      element.cssParts,
    ]) {
      assert.ok(entries?.length);
      for (const { name, description } of entries) assert.ok(description, `${name} has no comment`);
    }
  });
});
