/**
 * Level sets of J as a Chart.js plugin: exact ellipses, each drawn as the affine image of a circle.
 */

/** @import { Plugin } from 'chart.js' */
/** @import { ContourEllipse } from '../core/layouts.js' */

/**
 * What to draw. It is read at each drawing, so that the owner can change it before an update.
 * @typedef {object} Rings
 * @property {ContourEllipse | undefined} unit the level set at J* + 1
 * @property {number[]} levels excess costs, outermost first
 * @property {string} colour of the ground within
 * @property {string} ringColour
 * @property {string} minimumColour
 */

/** @param {Rings} rings @returns {Plugin<'scatter'>} */
export const contourRings = (rings) => ({
  id: 'contour-rings',
  beforeDatasetsDraw({ ctx: context, chartArea, scales: { x, y } }) {
    const { unit, levels, colour, ringColour, minimumColour } = rings;
    if (!unit) return;
    const origin = { x: x.getPixelForValue(unit.center.w), y: y.getPixelForValue(unit.center.b) };
    const pixelsPerW = chartArea.width / (x.max - x.min);
    const pixelsPerB = chartArea.height / (y.max - y.min);

    context.save();
    context.beginPath();
    context.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    context.clip();
    context.fillStyle = colour;
    context.strokeStyle = ringColour;
    context.lineWidth = 1;
    for (const level of levels) {
      const radius = Math.sqrt(level);
      const ellipse = new Path2D();
      ellipse.arc(0, 0, 1, 0, 2 * Math.PI);
      const placed = new Path2D();
      placed.addPath(
        ellipse,
        new DOMMatrix([
          radius * unit.cosine.w * pixelsPerW,
          -radius * unit.cosine.b * pixelsPerB,
          radius * unit.sine.w * pixelsPerW,
          -radius * unit.sine.b * pixelsPerB,
          origin.x,
          origin.y,
        ]),
      );
      context.globalAlpha = 0.06;
      context.fill(placed);
      context.globalAlpha = 1;
      context.stroke(placed);
    }
    drawMinimum(context, origin, minimumColour);
    context.restore();
  },
});

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{x: number, y: number}} at
 * @param {string} colour
 */
function drawMinimum(context, at, colour) {
  const arm = 7;
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(at.x - arm, at.y);
  context.lineTo(at.x + arm, at.y);
  context.moveTo(at.x, at.y - arm);
  context.lineTo(at.x, at.y + arm);
  context.stroke();
}
