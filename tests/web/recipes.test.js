import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recipesHtml } from '../../web/build/course-recipes.js';
import { packageRecipes } from '../../web/features/docs/package-recipes.js';
import { recipeFor, recipes } from '../../web/features/docs/recipes.js';
import { attributeOf, parameterNames } from '../../web/state/parameters.js';
import { scenarioIds } from '../../web/state/scenarios.js';
import { books } from '../tools/tools/books.js';
import { bundlers } from '../tools/tools/bundlers.js';
import { frameworks } from '../tools/tools/frameworks.js';
import { slides } from '../tools/tools/slides.js';

suite('the recipes for courses', () => {
  test('are there for every place that is promised', () => {
    const places = recipes.map((recipe) => recipe.places).join();
    for (const place of ['PreTeXt', 'Runestone', 'Jupyter Book', 'MyST', 'Quarto', 'mdBook'])
      assert.ok(places.includes(place), place);
    for (const place of ['Docusaurus', 'Moodle', 'Canvas', 'WordPress'])
      assert.ok(places.includes(place), place);
    for (const place of ['Hugo', 'pandoc', 'reveal.js', 'Slidev', 'Astro', 'Next', 'VitePress'])
      assert.ok(places.includes(place), place);
    for (const place of ['SvelteKit', 'React', 'Vue', 'webpack', 'Sphinx', 'MkDocs'])
      assert.ok(places.includes(place), place);
    for (const { parts } of recipes) for (const { code } of parts) assert.ok(code);
  });

  test('show nothing but what the pages and the element understand', () => {
    const known = new Set([...parameterNames.map(attributeOf), 'layout']);
    for (const { places, parts } of recipes) {
      const all = parts.map(({ code }) => code).join('\n');
      const [, query] = all.match(/your\.host\/(?:embed\.html)?\?([^"\s)]*)/) ?? [];
      const [, attributes = ''] = all.match(/<gradient-descent\s([^>]*)>/) ?? [];
      const written = [...attributes.matchAll(/(?<=^|\s)([\w-]+)="([^"]*)"/g)];
      const said = query
        ? [...new URLSearchParams(query)]
        : written.map(([, name, value]) => [name, value]);
      for (const [name, value] of said) {
        assert.ok(known.has(name), `${places}: ${name}`);
        if (name === 'scenario') assert.ok(scenarioIds.includes(value));
      }
      assert.ok(said.length > 0, places);
    }
  });

  test('are pasted into every tool that npm has, by `npm run test:tools`', () => {
    const tried = [...bundlers, ...frameworks, ...slides].map(({ recipe }) => recipe);
    for (const { places } of packageRecipes) assert.ok(tried.includes(places), places);
    for (const { recipe } of books) assert.ok(recipeFor(recipe).parts.length > 0);
  });

  test('are code to read on the page, not elements of it', () => {
    assert.doesNotMatch(recipesHtml(), /<(iframe|script|gradient-descent|interactive)/);
  });
});
