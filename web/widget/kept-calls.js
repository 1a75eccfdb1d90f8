/**
 * Calls to a target that is not there yet, or is busy: kept, and carried out in order when it is
 * there.
 * @template Target
 */
export function createKeptCalls() {
  /** @type {Target | undefined} */
  let open;
  /** @type {((target: Target) => void)[]} */
  const kept = [];

  return {
    /** Whether a call is carried out at once. */
    get isOpen() {
      return open !== undefined;
    },

    /** @param {(target: Target) => void} act */
    call(act) {
      if (open) act(open);
      else kept.push(act);
    },

    /**
     * Carries out what was kept; any of it may close again.
     * @param {Target} target
     */
    open(target) {
      open = target;
      while (open) {
        const act = kept.shift();
        if (!act) return;
        act(open);
      }
    },

    /** From here on calls are kept. */
    close() {
      open = undefined;
    },
  };
}
