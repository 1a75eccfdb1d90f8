/**
 * How a host answers oEmbed for each link, server by server, in Markdown: docs.html has it from here.
 * The build's own answer is one file, and stands for the usual run. Each rule puts the query of a
 * link into the address of the answer, and from there into the frame; a query with a sign in it that
 * HTML or JSON would take for its own is left out, and so is what readers of oEmbed add to it.
 */

/** @import { Recipe } from './recipes.js' */

const nginx = `# In http { }
map $args $state {
  "~^(?!maxwidth|maxheight|url|dnt|format)(?<said>[\\w.~%+:;,=&*-]+?)(&(maxwidth|maxheight|url|dnt|format)=.*)?$" "?$said";
}

# In server { }, where the site is
location / {
  sub_filter 'oembed.json"' 'oembed.json$state"';
}
location = /oembed.json {
  sub_filter_types application/json;
  sub_filter 'embed.html' 'embed.html$state';
}`;

const answer = `const state = /^\\?(?!maxwidth|maxheight|url|dnt|format)[\\w.~%+:;,=&*-]+?(?=&(?:maxwidth|maxheight|url|dnt|format)=|$)/;

async function withState(request, response) {
  const [said] = new URL(request.url).search.match(state) ?? [];
  const type = response.headers.get('content-type') ?? '';
  if (!said || response.status !== 200 || !/html|json/.test(type)) return response;
  const text = (await response.text())
    .replace('oembed.json"', \`oembed.json\${said}"\`)
    .replace('embed.html\\\\"', \`embed.html\${said}\\\\"\`);
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(text, { headers });
}`;

const netlify = `export const config = { path: ['/', '/index.html', '/embed.html', '/oembed.json'] };

export default async (request, context) => withState(request, await context.next());

${answer}`;

const cloudflare = `export const onRequest = async ({ request, next }) => withState(request, await next());

${answer}`;

/** @type {readonly Recipe[]} */
export const oembedRules = [
  { places: 'nginx', parts: [{ code: nginx, language: 'nginx' }] },
  {
    places: 'Netlify',
    before: 'In `netlify/edge-functions/oembed.js`:',
    parts: [{ code: netlify, language: 'js' }],
  },
  {
    places: 'Cloudflare Pages',
    before:
      'In `functions/_middleware.js`. A file `_routes.json` beside the site keeps it to the pages: `{"version": 1, "include": ["/", "/index.html", "/embed", "/embed.html", "/oembed.json"], "exclude": []}`.',
    parts: [{ code: cloudflare, language: 'js' }],
  },
];
