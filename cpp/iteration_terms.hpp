#pragma once

#include <cstddef>
#include <vector>

#include "cost_bowl.hpp"
#include "dataset.hpp"
#include "feature_scaling.hpp"
#include "mini_batches.hpp"
#include "parameters.hpp"

namespace descent {

/// One example's share in J and its gradient at (w_z, b_z).
struct ExampleTerms {
  double z = 0;              ///< the scaled feature
  double y = 0;              ///< the target
  double prediction = 0;     ///< w_z·z + b_z
  double error = 0;          ///< prediction − y
  double squared_error = 0;  ///< its share in 2m·J
  double error_times_z = 0;  ///< its share in m·∂J/∂w
};

/// The sums of one iteration written out: the first rows and the totals over all that its update
/// looks at.
struct IterationTerms {
  std::vector<ExampleTerms> rows;
  double count = 0;               ///< m, or the batch's n
  double cost = 0;                ///< J over these
  Parameters gradient;            ///< scaled, of that cost
  double sum_squared_errors = 0;  ///< 2m·J
  double sum_errors_times_z = 0;  ///< m·∂J/∂w
  double sum_errors = 0;          ///< m·∂J/∂b
};

/// At most `row_count` rows; the totals come from the bowl, so the whole costs O(row_count).
/// `bowl` and `scaled_position` are in the coordinates that `scaling` gives.
IterationTerms iteration_terms(const Dataset& dataset, const FeatureScaling& scaling,
                               const CostBowl& bowl, Parameters scaled_position,
                               std::size_t row_count);
/// The same over a batch, in its order: O(n).
IterationTerms iteration_terms(const Dataset& dataset, const FeatureScaling& scaling,
                               const BatchCost& batch, Parameters scaled_position,
                               std::size_t row_count);

}  // namespace descent
