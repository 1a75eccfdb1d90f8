import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import createCoreModule from '#core';
import { createRun } from '../core/run.js';
import { instantiate } from '../core/wasm-module.js';
import { defaults } from '../state/parameters.js';
import { en } from '../strings/en.js';

/** @import { ContourEllipse } from '../core/layouts.js' */

/**
 * The picture that stands in for the demo where it cannot run: the default run in three plots, from
 * the core's own numbers. On paper of its own, so that it is legible on any page.
 */

const iterations = 40;
const panel = { width: 300, height: 220, gap: 20, top: 44, left: 20 };
const [ink, faint, grid, blue, red] = ['#1a2030', '#566074', '#cdd1d9', '#2a5db0', '#cf3a2b'];

/** @typedef {(x: number, y: number) => string} Point maps to `x,y` of the picture */

/** @returns {Promise<string>} SVG */
export async function drawDefaultRun() {
  const { x, y } = defaultData();
  const run = createRun(await loadCore());
  const { w, b, learningRate, scaling, fault } = defaults;
  run.open(x, y, { start: { w, b }, learningRate, scaling, fault });
  run.step(iterations);
  const { minimum, startExcessCost } = run.landscape();
  const { w: slope, b: intercept } = run.snapshot();
  const path = run.path();
  const walk = Array.from(path.w, (_, i) => /** @type {const} */ ([path.w[i], path.b[i]]));

  const data = plot(0, en.plots.data.brief, [800, 4600], [100, 750]);
  const bowl = plot(1, en.plots.contour.brief, [-0.62, 0.9], [-1150, 1300]);
  const loss = plot(2, en.plots.loss.brief, [0, iterations], [0, path.cost[0] * 1.08]);
  const levels = [0.02, 0.15, 0.4, 0.75, 1].map((part) =>
    run.contourEllipse(part * startExcessCost),
  );
  run.free();

  const parts = [
    ...Array.from(x, (value, i) => dot(data.at(value, y[i]), 2.5, blue)),
    line(
      [800, 4600].map((value) => data.at(value, slope * value + intercept)),
      red,
      2.5,
    ),
    ...levels.map((level) => line(ellipse(level, bowl.at), grid, 1.5)),
    dot(bowl.at(minimum.w, minimum.b), 3, faint),
    line(
      walk.map(([w, b]) => bowl.at(w, b)),
      red,
      2,
    ),
    ...walk.filter((_, i) => i % 4 === 0).map(([w, b]) => dot(bowl.at(w, b), 2.5, red)),
    line(
      Array.from(path.cost, (cost, i) => loss.at(i, cost)),
      blue,
      2.5,
    ),
    dot(loss.at(iterations, path.cost[iterations]), 4, red),
  ];
  const width = 3 * panel.width + 2 * panel.gap + 2 * panel.left;
  const height = panel.top + panel.height + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="15" font-weight="600">
<rect width="${width}" height="${height}" rx="8" fill="#fff"/>
${[data, bowl, loss].map(({ frame }) => frame).join('\n')}
${parts.join('\n')}
</svg>
`;
}

async function loadCore() {
  const file = new URL('../../build/wasm/gradient-descent-core.wasm', import.meta.url);
  return instantiate(createCoreModule, await WebAssembly.compile(readFileSync(file)));
}

function defaultData() {
  const file = new URL(`../../public/datasets/${defaults.dataset}.csv`, import.meta.url);
  const [, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  const numbers = rows.map((row) => row.split(',').map(Number));
  return { x: numbers.map(([x]) => x), y: numbers.map(([, y]) => y) };
}

/**
 * @param {number} column
 * @param {string} title
 * @param {number[]} xs range
 * @param {number[]} ys range
 */
function plot(column, title, xs, ys) {
  const left = panel.left + column * (panel.width + panel.gap);
  const bottom = panel.top + panel.height;
  return {
    frame: `<text x="${left}" y="${panel.top - 14}" fill="${ink}">${title}</text>
<path d="M${left} ${panel.top}V${bottom}H${left + panel.width}" fill="none" stroke="${faint}"/>`,
    /** @type {Point} */
    at: (x, y) =>
      [
        left + ((x - xs[0]) / (xs[1] - xs[0])) * panel.width,
        bottom - ((y - ys[0]) / (ys[1] - ys[0])) * panel.height,
      ]
        .map((value) => Math.round(value * 10) / 10)
        .join(),
  };
}

/** @param {ContourEllipse} level @param {Point} at */
const ellipse = ({ center, cosine, sine }, at) =>
  Array.from({ length: 73 }, (_, i) => {
    const [c, s] = [Math.cos((i * Math.PI) / 36), Math.sin((i * Math.PI) / 36)];
    return at(center.w + c * cosine.w + s * sine.w, center.b + c * cosine.b + s * sine.b);
  });

/** @param {string} point @param {number} radius @param {string} colour */
function dot(point, radius, colour) {
  const [x, y] = point.split(',');
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`;
}

/** @param {string[]} points @param {string} colour @param {number} width */
const line = (points, colour, width) =>
  `<polyline points="${points.join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../../public/default-run.svg', import.meta.url), await drawDefaultRun());
