/**
 * Calls of a target that does not exist yet, or is busy. They are kept, and made in order once the
 * target is open.
 * @template Target
 */
export function createKeptCalls() {
  /** @type {Target | undefined} */
  let open;
  /** @type {((target: Target) => void)[]} */
  const kept = [];

  return {
    /** Whether a call is made at once. */
    get isOpen() {
      return open !== undefined;
    },

    /** @param {(target: Target) => void} act */
    call(act) {
      if (open) act(open);
      else kept.push(act);
    },

    /**
     * Makes the kept calls. Any of them may close the target again.
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
