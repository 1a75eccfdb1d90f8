/** Level sets of a cost that is known on a grid only. */

/** @import { Plugin } from 'chart.js' */
/** @import { Rectangle } from '../../../core/lesson-model.js' */
import { contours } from 'd3-contour';

/**
 * J on a grid over a rectangle, row by row from the least b, edges included.
 * @typedef {{rectangle: Rectangle, columns: number, rows: number, costs: Float64Array}} CostSurface
 */

/**
 * A closed line around an area, or around a hole in it.
 * @typedef {{w: number, b: number}[]} Ring
 */

/** @typedef {{level: number, rings: Ring[]}} ValleyContour */

const levelCount = 15;
/** Quantile of the grid's costs up to which level sets are drawn. */
const steepPart = 0.85;

/**
 * Heights of the rings that show how shallow a valley is, as multiples of the cost at its minimum.
 */
const brims = [1.03, 1.012];

/**
 * The costs whose level sets are drawn, the highest first. They are closer to each other where J is
 * low, so that valleys can be told from slopes, and there are some just above each local minimum.
 * @param {Float64Array} costs
 * @param {readonly {cost: number}[]} minima the lowest first
 */
export function valleyLevels(costs, minima) {
  const sorted = Float64Array.from(costs).sort();
  const least = sorted[0];
  const span = sorted[Math.floor(steepPart * (sorted.length - 1))] - least;
  const spread = Array.from(
    { length: levelCount },
    (_, i) => least + span * (1 - i / levelCount) ** 3,
  );
  const close = minima.slice(1).flatMap(({ cost }) => brims.map((brim) => brim * cost));
  return [...spread, ...close].sort((a, b) => b - a);
}

/**
 * The level sets of a surface as lines in its plane.
 * @param {CostSurface} surface
 * @param {readonly number[]} levels
 * @returns {ValleyContour[]}
 */
export function valleyContours({ rectangle, columns, rows, costs }, levels) {
  const { least, greatest } = rectangle;
  // In d3-contour the centre of a cell is half a cell from its edges.
  /** @param {number[]} point */
  const inPlane = ([x, y]) => ({
    w: least.w + ((x - 0.5) / (columns - 1)) * (greatest.w - least.w),
    b: least.b + ((y - 0.5) / (rows - 1)) * (greatest.b - least.b),
  });
  const draw = contours().size([columns, rows]);
  // d3-contour encloses values above a level, hence the sign.
  const depths = Array.from(costs, (cost) => -cost);
  return levels.map((level) => ({
    level,
    rings: draw
      .contour(depths, -level)
      .coordinates.flatMap((polygon) => polygon.map((ring) => ring.map(inPlane))),
  }));
}

/**
 * What to draw. It is read at each drawing, so that the owner can change it before an update.
 * @typedef {{contours: ValleyContour[], minima: readonly {w: number, b: number}[], colour: string, minimumColour: string}} ValleyDrawing
 */

/**
 * A Chart.js plugin that shades the valleys, darker where the cost is lower, and marks each minimum
 * with a cross.
 * @param {ValleyDrawing} drawing
 * @returns {Plugin<'scatter'>}
 */
export const valleyShading = (drawing) => ({
  id: 'valley-shading',
  beforeDatasetsDraw({ ctx: context, chartArea, scales: { x, y } }) {
    context.save();
    context.beginPath();
    context.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    context.clip();
    context.fillStyle = drawing.colour;
    context.strokeStyle = drawing.colour;
    context.lineWidth = 1;
    for (const { rings } of drawing.contours) {
      const area = new Path2D();
      for (const ring of rings) {
        const line = new Path2D();
        for (const { w, b } of ring) line.lineTo(x.getPixelForValue(w), y.getPixelForValue(b));
        line.closePath();
        area.addPath(line);
      }
      context.globalAlpha = 0.06;
      context.fill(area, 'evenodd');
      context.globalAlpha = 0.5;
      context.stroke(area);
    }
    context.globalAlpha = 1;
    context.strokeStyle = drawing.minimumColour;
    context.lineWidth = 2;
    for (const { w, b } of drawing.minima) {
      const [left, top] = [x.getPixelForValue(w), y.getPixelForValue(b)];
      context.beginPath();
      context.moveTo(left - 6, top);
      context.lineTo(left + 6, top);
      context.moveTo(left, top - 6);
      context.lineTo(left, top + 6);
      context.stroke();
    }
    context.restore();
  },
});
