/** @typedef {ReturnType<typeof createReport>} Report */

/**
 * What the bench prints: headed tables of text, and figures held against their limits.
 */
export function createReport() {
  /** @type {string[]} */
  const over = [];

  return {
    /** @param {string} title */
    heading: (title) => console.log(`\n${title}`),

    /** @param {string} text */
    note: (text) => console.log(`  ${text}`),

    /**
     * Columns under their names: the first to the left, the others to the right.
     * @param {string[]} names
     * @param {string[][]} rows
     */
    table(names, rows) {
      const widths = names.map((name, i) =>
        Math.max(name.length, ...rows.map((row) => row[i].length)),
      );
      for (const row of [names, ...rows]) {
        const cells = row.map((cell, i) =>
          i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]),
        );
        console.log(`  ${cells.join('   ')}`);
      }
    },

    /**
     * @param {string} what
     * @param {number} figure
     * @param {{most?: number, least?: number}} limit
     * @param {string} unit
     */
    figure(what, figure, { most, least }, unit) {
      const kept =
        (most === undefined || figure <= most) && (least === undefined || figure >= least);
      const limit = most === undefined ? `≥ ${least}` : `≤ ${most}`;
      const text = `${what}: ${short(figure)} (${limit}${unit && ` ${unit}`})`;
      console.log(`  ${kept ? 'ok  ' : 'over'}  ${text}`);
      if (!kept) over.push(text);
    },

    /** One line to read if only one is read. */
    summary() {
      console.log(
        over.length === 0
          ? '\nEverything is within its limit.'
          : `\nOver the limit (${over.length}): ${over.join('; ')}`,
      );
    },
  };
}

/** Three significant digits, without powers of ten. @param {number} value */
export const short = (value) =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
