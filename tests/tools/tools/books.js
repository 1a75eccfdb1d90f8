/** What Debian has of the tools that make books and sites of text. */

/** @import { Tool } from '../tool.js' */
import assert from 'node:assert/strict';
import { homePage, title } from '../tool.js';

const sphinx = { program: 'sphinx-build', debian: ['python3-sphinx', 'python3-myst-parser'] };
const pandoc = { program: 'pandoc', debian: ['pandoc'] };

/** The commands are the recipe's own. @param {string} command */
const shell = (command) => ['sh', '-c', command];

/** @type {readonly Tool[]} */
export const books = [
  {
    name: 'Sphinx',
    recipe: 'Sphinx with reStructuredText',
    ...sphinx,
    files: ([lines]) => ({
      'conf.py': "project = 'A book'\nhtml_theme_options = {}\nroot_doc = 'index'\n",
      'index.rst': `A book\n======\n\n.. toctree::\n\n   demo\n   end\n`,
      'demo.rst': `${title}\n========\n\n${lines}\n`,
      'end.rst': 'The end\n=======\n',
    }),
    commands: [
      ['sphinx-build', '-q', '-W', '-D', 'html_theme_options.navigation_with_keys=1', '.', 'out'],
    ],
    site: 'out',
    home: 'index.html',
  },
  {
    name: 'Sphinx with MyST',
    recipe: 'Jupyter Book 1, Sphinx with MyST',
    ...sphinx,
    files: ([lines]) => ({
      'conf.py': "project = 'A book'\nextensions = ['myst_parser']\nroot_doc = 'index'\n",
      'index.md': '# A book\n\n```{toctree}\ndemo\n```\n',
      'demo.md': `# ${title}\n\n${lines}\n`,
    }),
    commands: [['sphinx-build', '-q', '-W', '.', 'out']],
    site: 'out',
    home: 'index.html',
    isFramed: true,
  },
  {
    name: 'MkDocs',
    recipe: 'MkDocs',
    program: 'mkdocs',
    debian: ['mkdocs'],
    files: ([lines]) => ({
      'mkdocs.yml':
        'site_name: A book\nuse_directory_urls: false\nnav: [index.md, demo.md, end.md]\ntheme: { name: mkdocs, highlightjs: false }\n',
      'docs/index.md': `# A book\n\n[${title}](demo.md)\n`,
      'docs/demo.md': `# One run\n\n${lines}\n`,
      'docs/end.md': '# The end\n',
    }),
    commands: [['mkdocs', 'build', '--quiet', '--strict']],
    site: 'site',
    home: 'index.html',
  },
  {
    name: 'Hugo',
    recipe: 'Hugo',
    program: 'hugo',
    debian: ['hugo'],
    files: () => ({
      'layouts/_default/single.html':
        '<!doctype html><html lang="en"><link rel="icon" href="data:,"><body>{{ .Content }}</body></html>',
      'layouts/index.html': homePage('gradient-descent/'),
    }),
    commands: [['hugo', '--quiet', '--disableKinds', 'taxonomy,term,RSS,sitemap,section']],
    site: 'public',
    home: '',
  },
  {
    name: 'pandoc',
    recipe: 'pandoc, one HTML file',
    ...pandoc,
    siteFiles: ['gradient-descent-standalone.js'],
    files: ([, command]) => ({
      'home.html': homePage('out/chapter.html'),
      'build.sh': `set -e\n${command}\nmkdir out\nmv chapter.html out\n`,
    }),
    commands: [shell('. ./build.sh')],
    site: '.',
  },
  {
    name: 'pandoc, EPUB',
    recipe: 'pandoc, EPUB',
    ...pandoc,
    siteFiles: ['default-run.svg'],
    files: ([, command]) => ({
      'build.sh': `set -e\n${command}\npython3 -m zipfile -e book.epub out\n`,
    }),
    commands: [shell('. ./build.sh')],
    site: 'out/EPUB',
    async look(page, url) {
      await page.goto(`${url}text/ch001.xhtml`);
      const picture = page.locator('img');
      await picture.waitFor();
      const width = await picture.evaluate(
        (img) => /** @type {HTMLImageElement} */ (img).naturalWidth,
      );
      assert.ok(width > 0, 'the picture is in the book');
      const link = await page.getByRole('link', { name: 'See it move' }).getAttribute('href');
      assert.match(String(link), /scenario=too-high/);
    },
  },
];
