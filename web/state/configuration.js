/** @import { Configuration, ParameterName } from './parameters.js' */

import { attributeOf, defaults, parameterNames, parseParameter } from './parameters.js';
import { scenarios } from './scenarios.js';

/**
 * What to begin with: what a widget had when it was last on a page, else its attributes, else its
 * scenario, else the defaults; and the attributes that could not be taken.
 * @param {(attribute: string) => string | null} attribute
 * @param {Partial<Configuration>} last
 */
export function configurationFrom(attribute, last) {
  /** @type {Map<ParameterName, string>} */
  const bad = new Map();
  const scenario = parseParameter('scenario', attribute('scenario'));
  const base = { ...defaults, ...scenarios[String(scenario ?? 'none')] };
  const entries = parameterNames.map((name) => {
    const raw = attribute(attributeOf(name));
    const value = raw === null ? undefined : parseParameter(name, raw);
    if (raw !== null && value === undefined) bad.set(name, raw);
    return [name, last[name] ?? value ?? base[name]];
  });
  return { configuration: /** @type {Configuration} */ (Object.fromEntries(entries)), bad };
}
