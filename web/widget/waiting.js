/**
 * When a widget starts: at once, or where it waits when it comes near the screen, or when somebody
 * asks something of it.
 * @param {Element} host
 * @param {() => void} onWait
 * @param {() => void} start
 */
export function createWaiting(host, onWait, start) {
  /** While it waits. @type {IntersectionObserver | undefined} */
  let sight;
  const end = () => {
    sight?.disconnect();
    sight = undefined;
  };
  const hurry = () => {
    if (!sight) return;
    end();
    start();
  };

  return {
    begin() {
      if (sight) return;
      if (!isLazy(host)) {
        start();
        return;
      }
      onWait();
      const look = (/** @type {IntersectionObserverEntry[]} */ changes) =>
        changes.some(({ isIntersecting }) => isIntersecting) && hurry();
      // A screen above and below the one that is seen.
      sight = new IntersectionObserver(look, { rootMargin: '100%' });
      sight.observe(host);
    },
    hurry,
    /** Starts no more. */
    end,
    /** The attribute `loading` is another. */
    reconsider: () => !isLazy(host) && hurry(),
  };
}

/**
 * Only where the page says so: a widget grows when it starts, and not every browser keeps what is
 * seen in its place when something above it grows.
 * @param {Element} host
 */
const isLazy = (host) => host.getAttribute('loading') === 'lazy';
