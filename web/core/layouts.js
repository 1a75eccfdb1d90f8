/**
 * What crosses between C++ and JavaScript, as cpp/fields.def names it. `#layouts` is
 * build/wasm/layouts.js, which web/build/write-layouts.js writes; package.json has these names.
 */
export * from '#layouts';
export { featureScalingNames as scalings, gradientFaultNames as faults } from '#layouts';
