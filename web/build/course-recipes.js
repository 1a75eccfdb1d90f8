import { oembedRules } from '../features/docs/oembed-rules.js';
import { packageRecipes } from '../features/docs/package-recipes.js';
import { courseRecipes, recipes } from '../features/docs/recipes.js';
import { escaped, inline } from './html.js';

/** @import { Recipe } from '../features/docs/recipes.js' */

/** The recipes, as docs.html has them. */
export const recipesHtml = () => htmlOf(recipes);

/** What a host does to answer oEmbed, as docs.html has it. */
export const oembedRulesHtml = () => htmlOf(oembedRules);

/** @param {readonly Recipe[]} shown */
const htmlOf = (shown) =>
  shown
    .flatMap(({ places, before, parts, after }) => [
      `<h3>${escaped(places)}</h3>`,
      before ? `<p>${inline(before)}</p>` : '',
      ...parts.flatMap(({ file, code }) => [
        file ? `<p class="file"><code>${escaped(file)}</code></p>` : '',
        `<pre><code>${escaped(code)}</code></pre>`,
      ]),
      after ? `<p>${inline(after)}</p>` : '',
    ])
    .filter((part) => part !== '')
    .join('\n');

/** The recipes, as the README has them: folded up, since nobody needs all of them. */
export const recipesMarkdown = () =>
  [
    folded('Books, courses and slides', courseRecipes),
    folded('Tools that build with the package', packageRecipes),
  ].join('\n\n');

/** @param {string} summary @param {readonly Recipe[]} recipes */
const folded = (summary, recipes) => {
  const places = recipes.map(({ places }) => places).join('; ');
  return [
    `<details>\n<summary><b>${summary}</b>: ${places}</summary>`,
    ...recipes.flatMap(({ places, before, parts, after }) => [
      `**${places}.**${before ? ` ${before}` : ''}`,
      ...parts.flatMap(({ file, language, code }) => [
        file ? `\`${file}\`` : '',
        // Four backticks, since a recipe's own lines may begin with three.
        `\`\`\`\`${language}\n${code}\n\`\`\`\``,
      ]),
      after ?? '',
    ]),
    '</details>',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};
