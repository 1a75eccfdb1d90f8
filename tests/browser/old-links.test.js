import { openedBy, openedOn, provideReader } from './support/old-links/opened.js';
import { readTable } from './support/old-links/table.js';
import { expect, test } from './support/test.js';

/** @import { TableLine } from './support/old-links/table.js' */

const { columns, lines } = readTable();

/** Links opened in one page. */
const batch = 500;

/**
 * Each column in which a link does not open what it did, to the last bit.
 * @param {TableLine} line
 * @param {string[]} cells
 */
const differences = ({ link, cells: wanted }, cells) =>
  columns.flatMap((column, i) =>
    cells[i] === wanted[i] ? [] : [`?${link}: ${column} is ${cells[i]}, was ${wanted[i]}`],
  );

for (let first = 0; first < lines.length; first += batch) {
  const some = lines.slice(first, first + batch);
  test(`links ${first + 1} to ${first + some.length} open what they always did`, async ({
    page,
  }) => {
    await provideReader(page);
    await page.goto('embed.html');
    await openedOn(page, columns);
    const links = some.map(({ link }) => link);
    const opened = await openedBy(page, links, columns);
    expect(some.flatMap((line, i) => differences(line, opened[i]))).toEqual([]);
  });
}

for (const path of ['index.html', 'embed.html']) {
  test(`ten of them do so as addresses of ${path}`, async ({ page }) => {
    await provideReader(page);
    const from = path === 'index.html' ? 30 : 35;
    for (let i = from; i < lines.length; i += 200) {
      await page.goto(`${path}?${lines[i].link}`);
      expect(differences(lines[i], await openedOn(page, columns))).toEqual([]);
    }
  });
}
