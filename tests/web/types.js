/**
 * Holds the package's types against the sources. Nothing here runs; tsc reads it, and fails where one
 * of two types that should be the same cannot stand for the other. `npm run check` compares the part
 * that is written by hand, package-types.test.js all that is published.
 */

/** @import * as Published from 'gradient-descent-live' */
/** @import * as PublishedExplain from '../../web/package/explain.js' */
/** @import * as Columns from '../../web/explain/reading/columns.js' */
/** @import * as Reproduction from '../../web/explain/reproduction.js' */
/** @import * as Words from '../../web/explain/words/en.js' */
/** @import { GradientDescentElement as Element } from '../../web/gradient-descent-element.js' */
/** @import { Configuration, ParameterName } from '../../web/state/parameters.js' */

/** @typedef {Pick<Published.GradientDescentElement, ParameterName>} Properties */
/** @typedef {'connectedCallback' | 'disconnectedCallback' | 'attributeChangedCallback'} LifeCycle */
/** @typedef {Extract<Exclude<keyof Element, keyof HTMLElement | LifeCycle>, string>} Members */
/** @typedef {Exclude<keyof Published.GradientDescentElement, keyof HTMLElement>} PublishedMembers */
/** @typedef {'step' | 'back' | 'seek' | 'play' | 'pause' | 'reset' | 'ready' | 'snapshot' | 'diagnosis' | 'minimum' | 'maxStableLearningRate' | 'query'} Same */

export const same = [
  /** @satisfies {(ours: Configuration) => Properties} */ ((ours) => ours),
  /** @satisfies {(published: Properties) => Configuration} */ ((published) => published),
  /** @satisfies {(ours: Members) => PublishedMembers} */ ((ours) => ours),
  /** @satisfies {(published: PublishedMembers) => Members} */ ((published) => published),
  /** @satisfies {(ours: Element) => Pick<Published.GradientDescentElement, Same>} */ (
    (ours) => ours
  ),
  // explainRun() is declared as it is published.
  /** @satisfies {(ours: typeof Columns & typeof Reproduction & typeof Words) => Omit<typeof PublishedExplain, 'explainRun'>} */ (
    (ours) => ours
  ),
];
