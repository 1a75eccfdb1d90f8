/** @import { Page } from '@playwright/test' */
import { plot } from './widget.js';

/**
 * A point of a plot, as parts of its width and height.
 * @param {Page} page
 * @param {'data' | 'contour' | 'loss'} name
 * @param {number} across
 * @param {number} down
 */
export async function pointOn(page, name, across, down) {
  const canvas = plot(page, name);
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error(`the ${name} plot is not to be seen`);
  return { x: box.x + across * box.width, y: box.y + down * box.height };
}

/**
 * Where the start point can be taken hold of: the middle of where the cursor says so.
 * @param {Page} page
 */
export async function startHandle(page) {
  const canvas = plot(page, 'contour');
  await canvas.scrollIntoViewIfNeeded();
  return canvas.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const stride = 6;
    let [x, y, count] = [0, 0, 0];
    /** @param {string} type @param {number} clientX @param {number} clientY */
    const send = (type, clientX, clientY) =>
      node.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse', clientX, clientY }));
    for (let across = 0; across < width; across += stride) {
      for (let down = 0; down < height; down += stride) {
        send('pointermove', left + across, top + down);
        if (getComputedStyle(node).cursor !== 'grab') continue;
        x += left + across;
        y += top + down;
        ++count;
      }
    }
    send('pointerleave', left, top);
    if (count === 0) throw new Error('the start cannot be taken hold of anywhere');
    return { x: x / count, y: y / count };
  });
}

/**
 * @param {Page} page
 * @param {{x: number, y: number}} from
 * @param {{x: number, y: number}} to
 */
export async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}
