import { readFileSync } from 'node:fs';
import { catalogue, datasetIds } from '../datasets/catalogue.js';

/** @import { Plugin } from 'vite' */

/** An address that is made of an id. */
const anyAddress = /new URL\(.*`(.*)\$\{id\}(.*)`.*\)/;

/**
 * Writes out, one by one, the addresses that datasets/read-shipped.js makes of the ids.
 * @returns {Plugin}
 */
export const datasetAddresses = () => ({
  name: 'dataset-addresses',
  apply: 'build',
  transform: (code, path) =>
    path.endsWith('/datasets/read-shipped.js') ? withAddresses(code) : undefined,
});

/** @param {string} code of datasets/read-shipped.js */
export function withAddresses(code) {
  const [written, before, after] = code.match(anyAddress) ?? [];
  if (!written) throw new Error('read-shipped.js makes no address of an id');
  const addresses = datasetIds.map((id) => {
    const address = written.replace(/`.*`/, `'${before}${id}${after}'`);
    return `'${id}': ${address}`;
  });
  return code.replace(written, `({ ${addresses.join(', ')} })[id]`);
}

/** What stands beside the files: where their numbers come from, in Markdown. */
export const datasetsReadme = () => `# The shipped data sets

A header row, two columns (x, then y), the unit in each name; numbers as published.

| file | rows | x, y | what it is and where it comes from |
|---|---|---|---|
${datasetIds.map(readmeRow).join('\n')}
`;

/** @param {string} id */
function readmeRow(id) {
  const { x, y, about } = catalogue[id];
  const csv = readFileSync(new URL(`../../public/datasets/${id}.csv`, import.meta.url), 'utf8');
  const [, ...rows] = csv.trim().split('\n');
  const columns = [x, y].map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  return `| ${id}.csv | ${rows.length} | ${columns.join(', ')} | ${about} |`;
}
