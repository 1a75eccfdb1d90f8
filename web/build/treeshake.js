/**
 * What is left out of a bundle: also the classes of Chart.js that nothing uses, although their
 * defaults read other objects' properties as they are made. No getter here does more than be read.
 */
export const treeshake = { propertyReadSideEffects: /** @type {const} */ (false) };
