/** The words of the gradient check's dialog, loaded with it. */

import { faultTitles } from '../../../strings/en-settings.js';
import { formatNumber, powerOfTen } from '../../../strings/format.js';

export const gradientCheckWords = {
  title: 'Gradient check',
  /** @param {import('../../../core/core-module.js').Parameters} at */
  method: (at) =>
    `In the coordinates descent runs in, at a point where both derivatives are large, w = ${formatNumber(at.w, 7)}, b = ${formatNumber(at.b, 7)}: the gradient as the code computes it, against the slope of J measured by central differences, (J(p + h) − J(p − h)) / 2h.`,
  columns: ['', 'coded', 'measured', 'difference'],
  /**
   * @param {import('../../../core/layouts.js').GradientCheck} check
   * @param {keyof typeof faultTitles} fault
   */
  finding: ({ holds, relativeError, tolerance }, fault) =>
    holds
      ? `The check holds: relative error ‖coded − measured‖ / (‖coded‖ + ‖measured‖) = ${formatNumber(relativeError, 2)}.${fault === 'none' ? '' : ` With these settings the bug (${faultTitles[fault]}) changes nothing; with others it would.`}`
      : `The check fails: relative error ‖coded − measured‖ / (‖coded‖ + ‖measured‖) = ${formatNumber(relativeError, 2)}, where rounding alone would stay below ${powerOfTen(Math.round(Math.log10(tolerance)))}. The bug: ${faultTitles[fault]}.`,
  repair: 'Repair the gradient and start again',
};
