/** What crosses between C++ and JavaScript for the explanation of a log, as cpp/fields.def names it. */
export * from '#explain-layouts';
export {
  featureScalingNames as scalings,
  readDatasetError,
  refusalNames,
} from '#layouts';
