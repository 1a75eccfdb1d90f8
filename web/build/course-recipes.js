import { recipes } from '../features/docs/recipes.js';
import { escaped, inline } from './html.js';

/** @import { Plugin } from 'vite' */

/**
 * Writes the recipes on docs.html.
 * @returns {Plugin}
 */
export const courseRecipes = () => ({
  name: 'course-recipes',
  transformIndexHtml: (html, { filename }) =>
    filename.endsWith('docs.html') ? html.replace('<!-- recipes -->', () => recipesHtml()) : html,
});

export const recipesHtml = () =>
  recipes
    .flatMap(({ places, before, code, after }) => [
      `<h3>${escaped(places)}</h3>`,
      before ? `<p>${inline(before)}</p>` : '',
      code ? `<pre><code>${escaped(code)}</code></pre>` : '',
      after ? `<p>${inline(after)}</p>` : '',
    ])
    .filter((part) => part !== '')
    .join('\n');

export const recipesMarkdown = () =>
  recipes
    .flatMap(({ places, before, code, language, after }) => [
      `**${places}.**${before ? ` ${before}` : ''}`,
      // Four backticks, since a recipe's own lines may begin with three.
      code ? `\`\`\`\`${language}\n${code}\n\`\`\`\`` : '',
      after ?? '',
    ])
    .filter((part) => part !== '')
    .join('\n\n');

const between = /(<!-- recipes[^>]*-->\n)[\s\S]*(\n<!-- \/recipes -->)/;

/** @param {string} readme with the recipes as they are now */
export const withRecipes = (readme) =>
  readme.replace(between, (_, begin, end) => `${begin}\n${recipesMarkdown()}\n${end}`);
