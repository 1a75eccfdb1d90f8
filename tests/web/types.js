/**
 * Holds the package's types against the sources. Nothing here runs; `npm run check` reads it, and
 * fails where one of two types that should be the same cannot stand for the other.
 */

/** @import * as Published from '../../web/package/gradient-descent.js' */
/** @import { Diagnosis, Snapshot } from '../../web/core/layouts.js' */
/** @import { FeatureScaling, GradientFault } from '../../web/core/core-module.js' */
/** @import { GradientDescentElement as Element } from '../../web/gradient-descent-element.js' */

/** @typedef {'connectedCallback' | 'disconnectedCallback' | 'attributeChangedCallback'} LifeCycle */
/** @typedef {Extract<Exclude<keyof Element, keyof HTMLElement | LifeCycle>, string>} Members */
/** @typedef {Exclude<keyof Published.GradientDescentElement, keyof HTMLElement>} PublishedMembers */
/** @typedef {'step' | 'back' | 'seek' | 'play' | 'pause' | 'reset' | 'ready' | 'snapshot' | 'diagnosis' | 'minimum' | 'maxStableLearningRate' | 'query' | 'locked'} Same */

export const same = [
  /** @satisfies {(ours: Snapshot) => Published.Snapshot} */ ((ours) => ours),
  /** @satisfies {(published: Published.Snapshot) => Snapshot} */ ((published) => published),
  /** @satisfies {(ours: Diagnosis) => Published.Diagnosis} */ ((ours) => ours),
  /** @satisfies {(published: Published.Diagnosis) => Diagnosis} */ ((published) => published),
  /** @satisfies {(ours: FeatureScaling) => Published.FeatureScaling} */ ((ours) => ours),
  /** @satisfies {(published: Published.FeatureScaling) => FeatureScaling} */ (
    (published) => published
  ),
  /** @satisfies {(ours: GradientFault) => Published.GradientFault} */ ((ours) => ours),
  /** @satisfies {(published: Published.GradientFault) => GradientFault} */ (
    (published) => published
  ),
  /** @satisfies {(ours: Members) => PublishedMembers} */ ((ours) => ours),
  /** @satisfies {(published: PublishedMembers) => Members} */ ((published) => published),
  /** @satisfies {(ours: Element) => Pick<Published.GradientDescentElement, Same>} */ (
    (ours) => ours
  ),
];
