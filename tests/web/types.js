/**
 * Holds the package's types against the sources. Nothing here runs; `npm run check` reads it, and
 * fails where one of two types that should be the same cannot stand for the other.
 */

/** @import * as Published from '../../web/package/gradient-descent.js' */
/** @import { GradientDescentElement as Element } from '../../web/gradient-descent-element.js' */

/** @typedef {'connectedCallback' | 'disconnectedCallback' | 'attributeChangedCallback'} LifeCycle */
/** @typedef {Extract<Exclude<keyof Element, keyof HTMLElement | LifeCycle>, string>} Members */
/** @typedef {Exclude<keyof Published.GradientDescentElement, keyof HTMLElement>} PublishedMembers */
/** @typedef {'step' | 'back' | 'seek' | 'play' | 'pause' | 'reset' | 'ready' | 'snapshot' | 'diagnosis' | 'minimum' | 'maxStableLearningRate' | 'query' | 'locked'} Same */

export const same = [
  /** @satisfies {(ours: Members) => PublishedMembers} */ ((ours) => ours),
  /** @satisfies {(published: PublishedMembers) => Members} */ ((published) => published),
  /** @satisfies {(ours: Element) => Pick<Published.GradientDescentElement, Same>} */ (
    (ours) => ours
  ),
];
