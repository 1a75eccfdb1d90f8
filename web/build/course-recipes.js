/** @import { Recipe } from '../features/docs/recipes.js' */
import { oembedRules } from '../features/docs/oembed-rules.js';
import { recipes } from '../features/docs/recipes.js';
import { escaped, inline } from './html.js';

/** The recipes, as docs.html has them. */
export const recipesHtml = () => htmlOf(recipes);

/** What a host does to answer oEmbed, as docs.html has it. */
export const oembedRulesHtml = () => htmlOf(oembedRules);

/** @param {readonly Recipe[]} shown */
const htmlOf = (shown) =>
  shown
    .flatMap(({ places, before, code, after }) => [
      `<h3>${escaped(places)}</h3>`,
      before ? `<p>${inline(before)}</p>` : '',
      code ? `<pre><code>${escaped(code)}</code></pre>` : '',
      after ? `<p>${inline(after)}</p>` : '',
    ])
    .filter((part) => part !== '')
    .join('\n');

/** The recipes, as the README has them. */
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
