import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { withoutLightDark } from '../../web/dom/adopt-sheet.js';
import { en } from '../../web/strings/en.js';
import { filesEnding, modules, walk } from './support/sources.js';

/** @import { SyntaxNode } from './support/sources.js' */

/** Where words may be: the catalogue that `en` is, of which the data sets' catalogue is a part. */
const strings = /^strings\/|\/words\/|^datasets\/catalogue\.js$/;
const outsideStrings = modules().filter(({ path }) => !strings.test(path));

/** Two letters are a word; one is mathematics. */
const wordy = /[\p{Ll}\p{Lu}]{2}/u;
const spokenProperties =
  /^(textContent|innerText|title|placeholder|alt|label|aria[A-Z]\w*|aria-(label|description|valuetext|roledescription|placeholder))$/;

/** What a node says by itself, whatever it is joined with. @param {SyntaxNode | undefined} node @returns {string[]} */
function literalTexts(node) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return [
        ...node.quasis.map((/** @type {SyntaxNode} */ { value }) => value.cooked),
        ...node.expressions.flatMap(literalTexts),
      ];
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap(literalTexts);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [node.left, node.right].flatMap(literalTexts);
    case 'SpreadElement':
      return literalTexts(node.argument);
    case 'ArrayExpression':
      return node.elements.flatMap(literalTexts);
    default:
      return [];
  }
}

/** The texts that a node puts before a reader. @param {SyntaxNode} node @returns {string[]} */
function spoken(node) {
  if (node.type === 'Property' && spokenProperties.test(node.key.name ?? node.key.value)) {
    return literalTexts(node.value);
  }
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
    return spokenProperties.test(node.left.property.name ?? '') ? literalTexts(node.right) : [];
  }
  if (node.type !== 'CallExpression') return [];
  const { callee, arguments: given } = node;
  switch (callee.name ?? callee.property?.name) {
    case 'element':
      return given.slice(2).flatMap(literalTexts);
    case 'holdButton':
      return given.slice(2).flatMap(literalTexts);
    case 'setText':
      return literalTexts(given[1]);
    case 'labelledSelect':
    case 'labelledSwitch':
    case 'labelledNumber':
      return literalTexts(given[0]);
    case 'setAttribute':
      return spokenProperties.test(given[0]?.value ?? '') ? literalTexts(given[1]) : [];
    case 'append':
    case 'prepend':
    case 'replaceChildren':
      return given.flatMap(literalTexts);
    case 'fillText':
    case 'strokeText':
    case 'createTextNode':
      return literalTexts(given[0]);
    default:
      return [];
  }
}

/** `strings.errors.dataset` → ['errors', 'dataset']; a computed key ends the way. @param {SyntaxNode} node */
function wayInto(node) {
  /** @type {string[]} */
  let way = [];
  for (let at = node; at.type === 'MemberExpression'; at = at.object) {
    way = at.computed ? [] : [at.property.name, ...way];
    if (at.object.type === 'Identifier' && at.object.name === 'strings') return way;
    const isOwn = at.object.type === 'MemberExpression' && at.object.property.name === 'strings';
    if (isOwn) return way;
  }
  return null;
}

/** All the ways into the catalogue that the modules take. */
function waysTaken() {
  /** @type {{path: string, way: string[]}[]} */
  const taken = [];
  for (const { path, program } of outsideStrings) {
    walk(program, (node, parent) => {
      if (node.type === 'MemberExpression') {
        const inner = parent?.type === 'MemberExpression' && parent.object === node;
        const way = wayInto(node);
        if (way && !(inner && !parent.computed && wayInto(parent))) taken.push({ path, way });
      }
      // function createEvidence({ evidence }): its parameter is the catalogue.
      for (const given of node.params ?? []) {
        if (given.type !== 'ObjectPattern') continue;
        for (const { key } of given.properties) {
          if (key && Object.hasOwn(en, key.name)) taken.push({ path, way: [key.name] });
        }
      }
      // const { title } = strings.tables; also await stringsFor(…).
      if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern') {
        const { init } = node;
        const source = init?.type === 'AwaitExpression' ? init.argument : init;
        const isWhole = source?.name === 'strings' || source?.callee?.name === 'stringsFor';
        const way = isWhole ? [] : source && wayInto(source);
        if (!way) return;
        for (const { key } of node.id.properties) taken.push({ path, way: [...way, key?.name] });
      }
    });
  }
  return taken;
}

/** @param {readonly string[]} way */
const find = (way) =>
  way.reduce((/** @type {any} */ at, key) => (at == null ? undefined : at[key]), en);

suite('what a reader meets', () => {
  test('is written in the catalogue, nowhere else', () => {
    const hardCoded = outsideStrings.flatMap(({ path, program }) => {
      /** @type {string[]} */
      const found = [];
      walk(program, (node) => {
        for (const text of spoken(node)) if (wordy.test(text)) found.push(`${path}: “${text}”`);
      });
      return found;
    });
    assert.deepEqual(hardCoded, []);
  });

  test('is in the catalogue wherever a module asks for it', () => {
    const missing = waysTaken().filter(({ way }) => find(way) === undefined);
    assert.deepEqual(missing, []);
  });

  test('is asked for, all of it', () => {
    // A method of a list takes the list.
    const taken = waysTaken().map(({ way }) =>
      (Array.isArray(find(way.slice(0, -1))) ? way.slice(0, -1) : way).join('.'),
    );
    /** @param {string} path */
    const isTaken = (path) => taken.some((way) => path === way || path.startsWith(`${way}.`));
    const passedOn = (/** @type {string} */ path) =>
      taken.some((way) => way.startsWith(`${path}.`));
    /** @param {object} entry @param {string} under @returns {string[]} */
    const unused = (entry, under) =>
      Object.entries(entry).flatMap(([key, value]) => {
        const path = under ? `${under}.${key}` : key;
        if (isTaken(path)) return [];
        const isGroup = value !== null && typeof value === 'object' && passedOn(path);
        return isGroup ? unused(value, path) : [path];
      });
    const { numbers: _, ...words } = en;
    assert.deepEqual(unused(words, ''), []);
  });

  test('has its numbers written by the catalogue’s language', () => {
    const english =
      /\b(formatNumber|formatCount|formatPercent|formatTick|plural|englishNumbers)\b[^;]*from '[^']*strings\/format\.js'/;
    const fixed = outsideStrings.filter(({ text }) => english.test(text)).map(({ path }) => path);
    assert.deepEqual(fixed, []);
    const raw = outsideStrings
      .filter(({ text }) => /\.toLocale\w*\(|\.toFixed\(|\bIntl\./.test(text))
      .map(({ path }) => path);
    assert.deepEqual(raw, []);
  });

  test('is the same on the page as in the catalogue', () => {
    const page = readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8');
    assert.ok(page.includes(`<title>${en.pageTitle}</title>`));
    assert.ok(page.includes(`<h1 class="unseen">${en.pageTitle}</h1>`));
  });
});

suite('the style sheets', () => {
  test('speak of where text begins and ends, not of left and right', () => {
    const physical =
      /(?<![\w.#-])((?:margin|padding|border|inset)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height)|text-align:\s*(?:left|right)|float:\s*(?:left|right))\s*[:;]/;
    const found = filesEnding('.css').flatMap(({ path, text }) =>
      text
        .replace(/\/\*.*?\*\//gs, '')
        .split('\n')
        // A media feature has no logical name.
        .filter((line) => !line.startsWith('@media') && physical.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    assert.deepEqual(found, []);
  });

  test('have two colours for browsers without light-dark(), too', () => {
    const [theme] = filesEnding('.css').filter(({ path }) => path.endsWith('theme.css'));
    const pairs = theme.text.match(/light-dark\(/g) ?? [];
    const written = withoutLightDark(theme.text);
    assert.ok(pairs.length > 20, `expected more than 20 pairs, found ${pairs.length}`);
    assert.equal(
      written.match(/var\(--_light, [^()]+\) var\(--_dark, [^()]+\)/g)?.length,
      pairs.length,
    );
    assert.doesNotMatch(written, /light-dark/);
  });

  test('and so do the modules', () => {
    const found = modules().flatMap(({ path, text }) =>
      /\.style\.(left|right|top|bottom|width|height|margin\w+|padding\w+)\b/.test(text)
        ? [path]
        : [],
    );
    assert.deepEqual(found, []);
  });
});
