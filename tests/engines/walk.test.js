import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examplesOf } from '../browser/support/moments.js';
import { inEachEngine } from './support/in-each-engine.js';
import { readerOf } from './support/reader.js';
import { until } from './support/widget.js';

/** @import { Device } from './drivers/open-browser.js' */
/** @import { Hand } from './support/reader.js' */

/**
 * The same walk for every reader: in each engine, at a desk with a mouse and on a phone with a
 * finger. It uses nothing that only one engine has.
 */

/** @type {{device: Device, hand: Hand}[]} */
const readers = [
  { device: 'desk', hand: 'mouse' },
  { device: 'phone', hand: 'finger' },
];

const { y: prices } = examplesOf('portland-housing');
const meanPrice = Math.round(prices.reduce((sum, price) => sum + price) / prices.length);

inEachEngine((stage) => {
  for (const { device, hand } of readers) {
    test(`the walk at a ${device} with a ${hand}`, async (t) => {
      const page = await stage.browser.newPage(device);
      const reader = readerOf(page, hand);
      const { see, agreed, press, type, choose, read } = reader;

      await t.test('load', async () => {
        await page.goto(stage.host.url);
        await reader.ready();
        const { diagnosis } = await agreed(0);
        assert.equal(diagnosis.verdict, 'not-started');
      });

      await t.test('play', async () => {
        const { snapshot: first } = await see();
        await press('Play');
        await until(async () => (await see()).snapshot.iteration > 2, 'it plays');
        await press('Pause');
        await until(async () => (await read('.buttons .primary')).join() === 'Play', 'it rests');
        const { snapshot, diagnosis } = await agreed();
        assert.ok(snapshot.cost < first.cost);
        assert.match(diagnosis.verdict, /^converg/);
      });

      await t.test('step and back', async () => {
        const paused = await agreed();
        const { iteration, nextCost } = paused.snapshot;
        await press('Step');
        const stepped = await agreed(iteration + 1);
        assert.equal(stepped.snapshot.cost, nextCost);
        await press('Back');
        const back = await agreed(iteration);
        assert.deepEqual(back.snapshot, paused.snapshot);
        assert.deepEqual(back.diagnosis, paused.diagnosis);
      });

      await t.test('α by slider', async () => {
        const former = await see();
        await press('[part=learning-rate] .zones', 0.2);
        const { learningRate, snapshot } = await agreed(former.snapshot.iteration);
        assert.ok(learningRate < former.learningRate / 2);
        assert.equal(snapshot.learningRate, learningRate);
        const [step, formerStep] = [snapshot, former.snapshot].map(({ step }) => step.w);
        const ratio = learningRate / former.learningRate;
        assert.ok(Math.abs(step / formerStep - ratio) < 1e-9);
      });

      await t.test('start by drag, tap and typing', async () => {
        const { start: former } = await see();
        await reader.dragStart(0.75, 0.3);
        const { start: dragged, snapshot } = await agreed(0);
        assert.ok(dragged.w > former.w);
        assert.deepEqual({ w: snapshot.w, b: snapshot.b }, dragged);
        await press('[data-plot=contour]', 0.8, 0.75);
        const { start: tapped, diagnosis } = await agreed(0);
        assert.ok(tapped.w > dragged.w && tapped.b < dragged.b);
        assert.equal(diagnosis.verdict, 'not-started');
        await type('.start input', '−0.25');
        const { start: typed } = await agreed(0);
        assert.deepEqual(typed, { w: -0.25, b: tapped.b });
        assert.deepEqual((await read('.start input'))[0], '−0.25');
      });

      await t.test('scenario and verdict', async () => {
        const isChosen = (/** @type {string} */ id) =>
          until(async () => (await see()).scenario === id, `${id} is chosen`);
        await choose('[part=options] .method select', 'Near');
        await isChosen('near-the-limit');
        await agreed(0);
        await page.press('ArrowDown');
        await isChosen('too-high');
        await agreed(0);
        await press('Play');
        const diverges = async () => (await see()).diagnosis.verdict === 'diverging';
        await until(diverges, 'it diverges');
        await press('Pause');
        const { sentence, diagnosis, snapshot } = await agreed();
        assert.match(sentence, /^Diverging\./);
        assert.equal(diagnosis.cause, 'learning-rate-too-high');
        assert.ok(snapshot.nextCost && snapshot.nextCost > snapshot.cost);
      });

      await t.test('share', async () => {
        const { snapshot, diagnosis, query } = await agreed();
        await press('Share');
        const open = async () => (await read('dialog[open].share textarea')).length === 3;
        await until(open, 'the link is there');
        const [link] = await read('dialog[open].share textarea');
        assert.equal(link, `${stage.host.url}?${query}`);
        await press('Close');
        await until(async () => !(await open()), 'the dialog is closed');
        assert.deepEqual(await page.errors(), []);
        await page.goto(link);
        await reader.ready();
        const shared = await agreed(snapshot.iteration);
        assert.deepEqual(shared.snapshot, snapshot);
        assert.deepEqual(shared.diagnosis, diagnosis);
      });

      await t.test('a chapter of the lesson', async () => {
        await press('[data-control=lesson]');
        const titled = (/** @type {string} */ title) =>
          until(async () => (await read('.lesson-step h3')).join() === title, title);
        const right = async () => {
          await press('Check');
          const told = async () => (await read('.outcome strong')).join() === 'Right.';
          await until(told, 'the answer is right');
          await agreed();
        };
        await titled('A point is a line');
        assert.equal((await see()).chapter, 'three-views');
        await press('.lesson input[value=sinks]');
        await right();
        await press('Next');
        await titled('Touch a line');
        await type('.lesson .point label:first-child input', '0');
        await type('.lesson .point label:last-child input', String(meanPrice));
        assert.deepEqual((await agreed(0)).start, { w: 0, b: meanPrice });
        await right();
        await press('Next');
        await titled('And back: a line is a point');
        await type('.lesson .point label:first-child input', '0.13');
        await type('.lesson .point label:last-child input', '80');
        await right();
        const dots = await read('.lesson .dots button', 'data-answered');
        assert.deepEqual(dots, ['right', 'right', 'right']);
      });

      assert.deepEqual(await page.errors(), []);
      const elsewhere = (await page.requests()).filter((url) => !url.startsWith(stage.host.url));
      assert.deepEqual(elsewhere, []);
      await page.close();
    });
  }
});
