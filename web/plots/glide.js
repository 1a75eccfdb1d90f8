/** @import { Parameters } from '../core/core-module.js' */
/** @import { Snapshot } from '../core/layouts.js' */
/** @import { State } from '../state/state.js' */
import { isPlayedFast } from '../state/speed.js';

/** The line turns, and the points glide, in so long. */
const milliseconds = 180;
/** Iterates that follow each other sooner are shown at once. */
const leastApart = 300;

/**
 * The way from the iterate before to the one that is shown.
 * @typedef {object} Glide
 * @property {Snapshot} from the iterate before
 * @property {number} part of the way that is done, from 0 to 1
 */

/** Whether a state is one update after another of the same run. @param {State} before @param {State} state */
const isNext = (before, { snapshot, startSnapshot }) =>
  startSnapshot === before.startSnapshot && snapshot.iteration === before.snapshot.iteration + 1;

/**
 * Lets the eye follow an update where a run is stepped or played slowly. It is for the eye alone:
 * the state is at the new iterate from the beginning. Readers who want little motion see no glide.
 * @param {() => void} draw draws the plots once more
 */
export function createGlide(draw) {
  /** @type {State | undefined} */
  let shown;
  /** @type {Snapshot | null} */
  let from = null;
  let arrivedAt = Number.NEGATIVE_INFINITY;
  let frame = 0;

  const onFrame = () => {
    draw();
    if (from) frame = requestAnimationFrame(onFrame);
  };

  return {
    /**
     * How far the way to the iterate of a state is done; null at its end.
     * @param {State} state
     * @returns {Glide | null}
     */
    to(state) {
      const now = performance.now();
      if (shown && state.snapshot !== shown.snapshot) {
        const isFollowed = isNext(shown, state) && !isPlayedFast(state);
        const isSoon = now - arrivedAt < leastApart;
        const wantsMotion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
        from = isFollowed && !isSoon && wantsMotion ? shown.snapshot : null;
        arrivedAt = now;
        cancelAnimationFrame(frame);
        if (from) frame = requestAnimationFrame(onFrame);
      }
      shown = state;
      const part = (now - arrivedAt) / milliseconds;
      if (part >= 1) from = null;
      return from && { from, part };
    },

    stop: () => cancelAnimationFrame(frame),
  };
}

/**
 * The line on its way.
 * @param {Snapshot} to
 * @param {Glide | null} glide
 * @returns {Parameters}
 */
export function lineOnItsWay({ w, b }, glide) {
  if (!glide) return { w, b };
  const { from, part } = glide;
  return { w: from.w + part * (w - from.w), b: from.b + part * (b - from.b) };
}
