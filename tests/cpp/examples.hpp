#pragma once

#include <variant>
#include <vector>

#include "dataset.hpp"
#include "gradient_descent.hpp"

namespace descent::test {

struct Examples {
  std::vector<double> x;
  std::vector<double> y;
};

/// Throws std::bad_variant_access if the examples break the contract.
inline Dataset dataset_of(const Examples& examples) {
  return std::get<Dataset>(Dataset::create(examples.x, examples.y));
}

inline Moments moments_of(const Examples& examples) { return dataset_of(examples).moments(); }

/// Throws std::bad_variant_access if there can be no such run.
inline GradientDescent run_of(const Moments& moments, const Options& options) {
  return std::get<GradientDescent>(GradientDescent::create(moments, options));
}

}  // namespace descent::test
