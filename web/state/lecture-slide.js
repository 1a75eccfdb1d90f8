/**
 * The path drawn on the slide of Andrew Ng’s lecture “Running gradient descent”, read off by eye:
 * nine points (w, b) on the Portland houses, and the costs it prints beside them. It is a drawing to
 * compare with, not a run: plain batch descent on the raw square feet goes another way.
 */
export const lectureSlide = Object.freeze({
  w: [-0.112, -0.111, -0.096, -0.077, -0.053, -0.02, 0.026, 0.065, 0.126],
  b: [900, 785, 678, 572, 474, 385, 296, 211, 67],
  cost: [77237, 45401, 29109, 19076, 13318, 9460, 5729, 3559, 2311],
});
