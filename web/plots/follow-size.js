import { shownScale } from '../dom/host-scale.js';

/**
 * Calls back when places of plots are of another size, and when a pixel of theirs takes more or fewer
 * pixels of the screen: on another screen, and where the page around shows them at another scale.
 * No event tells of that scale. It is looked at when the window, what is seen of the place or a
 * transition around it changes, and when a pointer comes in.
 * @param {readonly HTMLElement[]} places
 * @param {() => void} onChange
 * @returns {() => void} ends it
 */
export function followSize(places, onChange) {
  const gone = new AbortController();
  const { signal } = gone;
  const [first] = places;
  const fineness = () => globalThis.devicePixelRatio * shownScale(first);
  let seen = fineness();
  const look = () => {
    const former = seen;
    seen = fineness();
    if (seen !== former) onChange();
  };

  const sizes = new ResizeObserver(() => {
    seen = fineness();
    onChange();
  });
  const sights = new IntersectionObserver(look);
  sights.observe(first);
  for (const place of places) {
    sizes.observe(place);
    place.addEventListener('pointerenter', look, { signal });
  }

  const followScreen = () => {
    const same = matchMedia(`(resolution: ${globalThis.devicePixelRatio}dppx)`);
    const onOther = () => {
      look();
      followScreen();
    };
    same.addEventListener('change', onOther, { once: true, signal });
  };
  followScreen();
  addEventListener('resize', look, { signal });

  /** @param {Event} event */
  const onEnd = ({ target }) => {
    const root = first.getRootNode();
    const isAround = root instanceof ShadowRoot && target instanceof Node;
    if (isAround && target.contains(root.host)) look();
  };
  for (const type of ['transitionend', 'animationend']) {
    document.addEventListener(type, onEnd, { signal });
  }

  return () => {
    gone.abort();
    sizes.disconnect();
    sights.disconnect();
  };
}
