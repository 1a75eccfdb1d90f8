import { lectureSlide } from '../../state/lecture-slide.js';

/**
 * What Andrew Ng’s lecture on running gradient descent shows and says: the line after its last
 * update, as read off the slide, and the price it then names for a house of this size.
 */
export const lecture = Object.freeze({
  updates: lectureSlide.w.length - 1,
  w: lectureSlide.w[lectureSlide.w.length - 1],
  b: lectureSlide.b[lectureSlide.b.length - 1],
  size: 1250,
  said: 250,
});
