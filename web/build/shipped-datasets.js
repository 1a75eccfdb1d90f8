import { readFileSync } from 'node:fs';
import { catalogue, datasetIds } from '../datasets/catalogue.js';

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
