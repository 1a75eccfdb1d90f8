import { Scale } from 'chart.js';

/**
 * An axis from the `min` to the `max` of its options. The axis of Chart.js would also compute
 * ticks, from the frame's edge, which is no round number.
 */
export class FrameScale extends Scale {
  static id = 'linear';

  /** @override */
  determineDataLimits() {
    // There are no limits before the first drawing.
    const { min = 0, max = 1 } = this.options;
    Object.assign(this, { min, max });
  }

  /** @override @param {number} value */
  getPixelForValue(value) {
    return this.getPixelForDecimal((value - this.min) / (this.max - this.min));
  }

  /** @override @param {number} pixel */
  getValueForPixel(pixel) {
    return this.min + this.getDecimalForPixel(pixel) * (this.max - this.min);
  }
}
