#include "iteration_terms.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace descent {
namespace {

/// One row each for the first `row_count` of the rows `listed`, or, if that is empty, of all.
std::vector<ExampleTerms> rows_of(const Dataset& dataset, const FeatureScaler& scaling,
                                  Parameters position, std::span<const std::uint32_t> listed,
                                  std::size_t row_count) {
  std::vector<ExampleTerms> rows;
  for (std::size_t i = 0; i < row_count; ++i) {
    const auto example = static_cast<Eigen::Index>(listed.empty() ? i : listed[i]);
    const double z = scaling.apply(dataset.x()[example]);
    const double y = dataset.y()[example];
    const double prediction = position.w * z + position.b;
    const double error = prediction - y;
    rows.push_back({.z = z,
                    .y = y,
                    .prediction = prediction,
                    .error = error,
                    .squared_error = error * error,
                    .error_times_z = error * z});
  }
  return rows;
}

/// The rows, and the totals over the `count` examples that `cost` is of.
template <class Cost>
IterationTerms terms_of(std::vector<ExampleTerms> rows, const Cost& cost, double count,
                        const FeatureScaler& scaling, const Coordinates& scaled) {
  const double mean = cost.cost(scaled.position);
  const Parameters gradient = cost.gradient(scaled.position);
  const Parameters next = scaled.position + scaled.step;
  return {.rows = std::move(rows),
          .count = count,
          .cost = mean,
          .gradient = gradient,
          .sum_squared_errors = 2 * count * mean,
          .sum_errors_times_z = count * gradient.w,
          .sum_errors = count * gradient.b,
          .next_scaled = next,
          .next = scaling.to_data_units(next)};
}

}  // namespace

IterationTerms iteration_terms(const Dataset& dataset, const FeatureScaler& scaling,
                               const CostBowl& bowl, const Coordinates& scaled,
                               std::size_t row_count) {
  const auto all = static_cast<std::size_t>(dataset.x().size());
  return terms_of(rows_of(dataset, scaling, scaled.position, {}, std::min(row_count, all)), bowl,
                  dataset.moments().count, scaling, scaled);
}

IterationTerms iteration_terms(const Dataset& dataset, const FeatureScaler& scaling,
                               const BatchCost& batch, const Coordinates& scaled,
                               std::size_t row_count) {
  const auto rows = batch.rows();
  return terms_of(
      rows_of(dataset, scaling, scaled.position, rows, std::min(row_count, rows.size())), batch,
      batch.count(), scaling, scaled);
}

}  // namespace descent
