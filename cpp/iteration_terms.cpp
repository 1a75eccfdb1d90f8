#include "iteration_terms.hpp"

#include <Eigen/Core>
#include <algorithm>

namespace descent {
namespace {

/// Whose first rows are `listed`, or, if that is empty, the first of all.
IterationTerms terms_of(const Dataset& dataset, const FeatureScaling& scaling, Parameters position,
                        std::span<const std::uint32_t> listed, std::size_t row_count) {
  IterationTerms terms;
  for (std::size_t i = 0; i < row_count; ++i) {
    const auto example = static_cast<Eigen::Index>(listed.empty() ? i : listed[i]);
    ExampleTerms row;
    row.z = scaling.apply(dataset.x()[example]);
    row.y = dataset.y()[example];
    row.prediction = position.w * row.z + position.b;
    row.error = row.prediction - row.y;
    row.squared_error = row.error * row.error;
    row.error_times_z = row.error * row.z;
    terms.rows.push_back(row);
  }
  return terms;
}

template <class Cost>
void add_totals(IterationTerms& terms, const Cost& cost, double count, Parameters position) {
  terms.count = count;
  terms.cost = cost.cost(position);
  terms.gradient = cost.gradient(position);
  terms.sum_squared_errors = 2 * count * terms.cost;
  terms.sum_errors_times_z = count * terms.gradient.w;
  terms.sum_errors = count * terms.gradient.b;
}

}  // namespace

IterationTerms iteration_terms(const Dataset& dataset, const FeatureScaling& scaling,
                               const CostBowl& bowl, Parameters scaled_position,
                               std::size_t row_count) {
  const auto all = static_cast<std::size_t>(dataset.x().size());
  auto terms = terms_of(dataset, scaling, scaled_position, {}, std::min(row_count, all));
  add_totals(terms, bowl, dataset.moments().count, scaled_position);
  return terms;
}

IterationTerms iteration_terms(const Dataset& dataset, const FeatureScaling& scaling,
                               const BatchCost& batch, Parameters scaled_position,
                               std::size_t row_count) {
  const auto rows = batch.rows();
  auto terms = terms_of(dataset, scaling, scaled_position, rows, std::min(row_count, rows.size()));
  add_totals(terms, batch, batch.count(), scaled_position);
  return terms;
}

}  // namespace descent
