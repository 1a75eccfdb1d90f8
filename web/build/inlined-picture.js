import { readFileSync } from 'node:fs';
import { en } from '../strings/en.js';
import { escaped } from './html.js';

/** The picture of the default run, for the one file, which has no other beside it. */
export function inlinedPicture() {
  const svg = readFileSync(new URL('../../public/default-run.svg', import.meta.url), 'utf8');
  const src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return `<img src="${src}" width="980" height="284" alt="${escaped(en.failure.picture)}">`;
}
