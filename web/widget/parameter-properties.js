/** The parameters as properties of the element. */

/** @import { WidgetLife } from './widget-life.js' */
import { nameOfProperty } from '../state/parameters.js';

/**
 * Gives the element's prototype a property for each parameter, as the schema has them.
 * @template {object} Element
 * @param {Element} prototype
 * @param {(element: Element) => WidgetLife} lifeOf
 */
export function defineParameters(prototype, lifeOf) {
  for (const [property, name] of nameOfProperty) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return lifeOf(this).valueOf(name);
      },
      set(value) {
        lifeOf(this).set(name, value);
      },
    });
  }
}

/**
 * Sets what was set before the element was defined: such properties are its own, and hide the
 * setters.
 * @param {object} element
 * @param {readonly string[]} properties
 */
export function takeOverProperties(element, properties) {
  for (const property of properties.filter((property) => Object.hasOwn(element, property))) {
    const value = Reflect.get(element, property);
    Reflect.deleteProperty(element, property);
    try {
      Reflect.set(element, property, value);
    } catch (refusal) {
      // The page that set it has gone on since.
      reportError(refusal);
    }
  }
}
