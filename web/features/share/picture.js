/** @import { Theme } from '../../plots/theme.js' */
/** @import { Screen } from '../../widget/screen.js' */

const margin = 12;
const titleSize = 16;
const legendSize = 12;
const lineHeight = 18;
/** Above the plots. */
const titleRoom = margin + titleSize + margin;

/** @typedef {{left: number, top: number, width: number}} Box in the picture, in CSS pixels */

/**
 * Draws the three plots into one picture, with a title above and a legend below.
 * @param {HTMLElement} place of the plots
 * @param {Screen['plots']} plots
 * @param {Theme} theme
 * @param {string} title
 * @param {readonly string[]} legend its parts, each of which is kept on one line
 * @returns {HTMLCanvasElement} in the pixels of the device
 */
export function pictureOf(place, plots, theme, title, legend) {
  const frame = place.getBoundingClientRect();
  // A host may show it at another scale. The picture has the layout's pixels.
  const scale = frame.width / place.offsetWidth;
  /** @param {Element} part @returns {Box} */
  const boxOf = (part) => {
    const { left, top, width } = part.getBoundingClientRect();
    return {
      left: margin + (left - frame.left) / scale,
      top: titleRoom + (top - frame.top) / scale,
      width: width / scale,
    };
  };
  const canvas = document.createElement('canvas');
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const legendFont = `${legendSize}px ${theme.font}`;
  context.font = legendFont;
  const lines = filledLines(context, legend, place.offsetWidth);

  const bottom = titleRoom + place.offsetHeight + margin;
  // That of the plots, so that nothing is blurred.
  const [{ base }] = plots;
  const ratio = base.width / base.clientWidth;
  const width = place.offsetWidth + 2 * margin;
  const height = bottom + lines.length * lineHeight + margin;
  canvas.width = Math.round(ratio * width);
  canvas.height = Math.round(ratio * height);
  context.scale(ratio, ratio);
  // That of the words, which the page around may not have.
  context.direction = getComputedStyle(place).direction === 'rtl' ? 'rtl' : 'ltr';
  // The paper of a host may be transparent, and that of a picture is not.
  for (const paper of ['#fff', theme.paper]) {
    context.fillStyle = paper;
    context.fillRect(0, 0, width, height);
  }

  context.fillStyle = theme.ink;
  context.textBaseline = 'top';
  context.font = `600 ${titleSize}px ${theme.font}`;
  context.fillText(title, margin, margin, place.offsetWidth);
  for (const plot of plots) {
    drawFigure(context, plot, boxOf, theme);
  }
  context.font = legendFont;
  for (const [i, line] of lines.entries()) {
    context.fillText(line, margin, bottom + i * lineHeight, place.offsetWidth);
  }
  return canvas;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Screen['plots'][number]} plot
 * @param {(part: Element) => Box} boxOf where a part of the plots stands in the picture
 * @param {Theme} theme
 */
function drawFigure(context, { titles, base, overlay }, boxOf, theme) {
  for (const text of titles) {
    const at = boxOf(text);
    if (at.width === 0) continue;
    const { fontWeight, fontSize } = getComputedStyle(text);
    context.font = `${fontWeight} ${fontSize} ${theme.font}`;
    context.fillText(text.textContent ?? '', at.left, at.top, at.width);
  }
  // On whole device pixels and unscaled, so that nothing is blurred.
  const ratio = context.getTransform().a;
  for (const layer of [base, overlay]) {
    const { left, top } = boxOf(layer);
    const x = Math.round(ratio * left) / ratio;
    const y = Math.round(ratio * top) / ratio;
    context.drawImage(layer, x, y, layer.width / ratio, layer.height / ratio);
  }
}

/**
 * @param {CanvasRenderingContext2D} context with the font set
 * @param {readonly string[]} parts
 * @param {number} width
 */
function filledLines(context, parts, width) {
  /** @type {string[]} */
  const lines = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = `${last} · ${part}`;
    if (last !== undefined && context.measureText(longer).width <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(part);
    }
  }
  return lines;
}
