/** Ellipses as affine images of a circle: a center, and two conjugate half-diameters. */

/** @import { Pixel } from './marks.js' */

/**
 * An ellipse as a path, drawn exactly.
 * @param {Pixel} center
 * @param {Pixel} cosine half-diameter
 * @param {Pixel} sine the half-diameter conjugate to it
 */
export function ellipsePath(center, cosine, sine) {
  const circle = new Path2D();
  circle.arc(0, 0, 1, 0, 2 * Math.PI);
  const ellipse = new Path2D();
  ellipse.addPath(circle, new DOMMatrix([cosine.x, cosine.y, sine.x, sine.y, center.x, center.y]));
  return ellipse;
}

/**
 * How far an ellipse is from its center, in a direction of length 1.
 * @param {Pixel} cosine half-diameter
 * @param {Pixel} sine the half-diameter conjugate to it
 * @param {Pixel} direction
 */
export function reachAlong(cosine, sine, direction) {
  const area = cosine.x * sine.y - cosine.y * sine.x;
  // The direction, in the plane where the ellipse is a circle of radius 1.
  const p = (direction.x * sine.y - direction.y * sine.x) / area;
  const q = (cosine.x * direction.y - cosine.y * direction.x) / area;
  return 1 / Math.hypot(p, q);
}
