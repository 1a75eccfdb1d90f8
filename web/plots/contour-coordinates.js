/**
 * The coordinates that the contour plot is drawn in: those of the data, those that descent runs in,
 * or any between the two, while the picture turns from one into the other.
 */

/** @import { Parameters } from '../core/core-module.js' */
/** @import { State } from '../state/state.js' */
import { isVeiled } from '../state/state.js';

/**
 * (w, b) is drawn at (stretch·w, b + shear·w). With the scale and the center of the feature scaling,
 * these are the scaled coordinates.
 * @typedef {{stretch: number, shear: number}} Coordinates
 */

/**
 * Whether the reader wants to see the coordinates that descent runs in, and they are others.
 * They would tell the scaling of a veiled run.
 * @param {Pick<State, 'view' | 'options' | 'mystery' | 'veiled'>} state
 */
export const showsScaled = (state) =>
  state.view.coordinates === 'scaled' && state.options.scaling !== 'none' && !isVeiled(state);

/**
 * @param {Pick<State, 'landscape'>} state
 * @param {number} part of the way from the data's coordinates (0) to the scaled ones (1)
 * @returns {Coordinates}
 */
export const coordinatesAt = ({ landscape: { scaling } }, part) => ({
  stretch: Math.abs(scaling.scale) ** part,
  shear: part * scaling.center,
});

/** @param {Coordinates} coordinates @param {Parameters} point @returns {Parameters} */
export const placed = ({ stretch, shear }, { w, b }) => ({ w: stretch * w, b: b + shear * w });

/** The inverse of placed(). @param {Coordinates} coordinates @param {Parameters} place */
export function pointAt({ stretch, shear }, place) {
  const w = place.w / stretch;
  return { w, b: place.b - shear * w };
}
