#pragma once

#include <cstddef>

#include "cost_bowl.hpp"
#include "dataset.hpp"
#include "feature_scaling.hpp"
#include "mini_batches.hpp"
#include "parameters.hpp"
#include "records.hpp"

namespace descent {

/// At most `row_count` rows; the totals come from the bowl, so the whole costs O(row_count).
/// `bowl` and `scaled` are in the coordinates that `scaling` gives.
IterationTerms iteration_terms(const Dataset& dataset, const FeatureScaler& scaling,
                               const CostBowl& bowl, const Coordinates& scaled,
                               std::size_t row_count);
/// The same over a batch, in its order: O(n).
IterationTerms iteration_terms(const Dataset& dataset, const FeatureScaler& scaling,
                               const BatchCost& batch, const Coordinates& scaled,
                               std::size_t row_count);

}  // namespace descent
