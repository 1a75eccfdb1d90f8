/** What crosses between C++ and JavaScript, as cpp/fields.def names it. */
export * from '#layouts';
export { featureScalingNames as scalings, gradientFaultNames as faults } from '#layouts';
