const milliseconds = 700;

/**
 * Turns one picture into another: `draw` is called with how much of the way is done, from 0 to 1.
 * For readers who want little motion it is done at once.
 * @param {(part: number) => void} draw
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
      draw(part);
      if (done < 1) frame = requestAnimationFrame(onFrame);
    };
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onFrame);
  };

  return {
    /**
     * Draws, and turns to another picture if that is wanted.
     * @param {0 | 1} wanted
     * @param {boolean} atOnce
     */
    to(wanted, atOnce) {
      if (wanted !== goal) {
        goal = wanted;
        if (atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches) part = goal;
        else turn();
      }
      draw(part);
    },

    stop: () => cancelAnimationFrame(frame),
  };
}
