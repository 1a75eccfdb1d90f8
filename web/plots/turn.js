const milliseconds = 700;

/**
 * Turns one picture into another: `part` is how much of the way is done, from 0 to 1, and `draw` is
 * called with each change of it. For readers who want little motion it is done at once.
 * @param {() => void} draw
 */
export function createTurn(draw) {
  let part = 0;
  let goal = 0;
  let frame = 0;

  const turn = () => {
    const from = part;
    const begun = performance.now();
    const onFrame = (/** @type {number} */ now) => {
      const done = Math.min(Math.max((now - begun) / milliseconds, 0), 1);
      // Slow at both ends.
      part = from + (goal - from) * done * done * (3 - 2 * done);
      draw();
      if (done < 1) frame = requestAnimationFrame(onFrame);
    };
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onFrame);
  };

  return {
    get part() {
      return part;
    },

    /**
     * Turns to another picture if that is wanted; the owner draws the first frame of it.
     * @param {0 | 1} wanted
     * @param {boolean} atOnce
     */
    to(wanted, atOnce) {
      if (wanted === goal) return;
      goal = wanted;
      if (atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches) part = goal;
      else turn();
    },

    stop: () => cancelAnimationFrame(frame),
  };
}
