import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { recipesHtml } from '../../web/build/course-recipes.js';
import { recipes } from '../../web/features/docs/recipes.js';
import { parameterNames } from '../../web/state/parameters.js';
import { scenarioIds } from '../../web/state/scenarios.js';

suite('the recipes for courses', () => {
  test('are there for every place that is promised', () => {
    const places = recipes.map((recipe) => recipe.places).join();
    for (const place of ['PreTeXt', 'Runestone', 'Jupyter Book', 'MyST', 'Quarto', 'mdBook'])
      assert.ok(places.includes(place), place);
    for (const place of ['Docusaurus', 'Moodle', 'Canvas', 'WordPress'])
      assert.ok(places.includes(place), place);
    for (const { code } of recipes) assert.ok(code);
  });

  test('show nothing but what the pages and the element understand', () => {
    for (const { code = '' } of recipes) {
      const [, query] = code.match(/embed\.html\?([^"\s]*)/) ?? [];
      const [, attributes] = code.match(/<gradient-descent ([^>]*)>/) ?? [];
      const said = new URLSearchParams(query ?? attributes.replaceAll('"', ''));
      for (const [name, value] of said) {
        assert.ok(parameterNames.some((known) => known === name));
        if (name === 'scenario') assert.ok(scenarioIds.includes(value));
      }
      assert.ok(said.size > 0);
    }
  });

  test('are code to read on the page, not elements of it', () => {
    assert.doesNotMatch(recipesHtml(), /<(iframe|script|gradient-descent|interactive)/);
  });
});
