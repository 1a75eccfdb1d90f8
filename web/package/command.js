#!/usr/bin/env node
/** `gradient-descent-live explain log.txt --data data.csv`: what did my code do? */
import { readFile } from 'node:fs/promises';
import { text as textFrom } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

const usage = `Usage: gradient-descent-live explain LOG --data CSV [options]

  LOG                what the program printed; - reads it from the standard input
  --data CSV         the data: x and y in two columns
  --x NAME           the column of x, by name or number; else the first of numbers
  --y NAME           the column of y; else the last of numbers
  --alpha NUMBER     the learning rate that the program used
  --scaling NAME     none, per-thousand, max, mean-normalization or z-score
  --start W,B        where w and b began; costs alone need it
  --code LANGUAGE    adds a program that takes the same run: numpy or cpp
  --json             prints the answer as JSON
`;

const options = /** @type {const} */ ({
  data: { type: 'string' },
  x: { type: 'string' },
  y: { type: 'string' },
  alpha: { type: 'string' },
  scaling: { type: 'string' },
  start: { type: 'string' },
  code: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
});

/** @typedef {{name: string, numbers: number[]}} Column */

/**
 * A column by its name or its number, or the one taken if none is named.
 * @param {Column[]} columns
 * @param {string | undefined} wanted
 * @param {Column} usual
 */
function columnOf(columns, wanted, usual) {
  if (wanted === undefined) return usual;
  const found = columns.find(({ name }) => name === wanted) ?? columns[Number(wanted) - 1];
  if (!found) {
    const names = columns.map(({ name }) => name).join(', ');
    throw new Error(`The data have no column ${wanted} of numbers; there are: ${names}.`);
  }
  return found;
}

/** @param {string} path */
async function textOf(path) {
  try {
    return path === '-' ? await textFrom(process.stdin) : await readFile(path, 'utf8');
  } catch (error) {
    throw new Error(`${path} cannot be read: ${/** @type {Error} */ (error).message}`);
  }
}

async function run() {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [command, path] = positionals;
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  if (command !== 'explain' || !path || !values.data) throw new Error(usage);
  if (values.code && values.code !== 'numpy' && values.code !== 'cpp') {
    throw new Error(`--code is ${values.code}; numpy or cpp was expected.`);
  }
  const explain = await import('./explain.js');
  const columns = explain.readColumns(await textOf(values.data));
  if (columns.length < 2) {
    throw new Error(
      `${values.data} has ${columns.length} columns of numbers; two were expected, x and y.`,
    );
  }
  const x = columnOf(columns, values.x, /** @type {Column} */ (columns[0]));
  const y = columnOf(columns, values.y, /** @type {Column} */ (columns.at(-1)));
  /** @type {import('./explain.js').Known} */
  const known = {};
  if (values.alpha !== undefined) known.learningRate = Number(values.alpha);
  if (values.scaling !== undefined)
    known.scaling = /** @type {import('./explain.js').Known['scaling']} */ (values.scaling);
  if (values.start !== undefined) {
    const [w, b] = values.start.split(',').map(Number);
    known.start = { w, b };
  }
  const answer = await explain.explainRun(
    await textOf(path),
    { x: x.numbers, y: y.numbers },
    known,
  );
  if (values.json) {
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  process.stdout.write(`${explain.answerLines(answer).join('\n')}\n`);
  const [first] = answer.explanations;
  const language = /** @type {'numpy' | 'cpp' | undefined} */ (values.code);
  if (!language || !first) return;
  process.stdout.write(`\n${explain.programOf(first, language, answer.iterations)}`);
  const repair = explain.repairOf(first, language);
  if (repair) process.stdout.write(`\n${repair}\n`);
}

run().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
