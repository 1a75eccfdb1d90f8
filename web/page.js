/** What the pages run: index.html, embed.html and the one file. */
import { openPage } from './page/open-page.js';

openPage();
