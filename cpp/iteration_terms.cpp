#include "iteration_terms.hpp"

#include <Eigen/Core>
#include <algorithm>

namespace descent {

IterationTerms iteration_terms(const Dataset& dataset, const FeatureScaling& scaling,
                               const CostBowl& bowl, Parameters scaled_position,
                               std::size_t row_count) {
  const double count = dataset.moments().count;
  const Parameters gradient = bowl.gradient(scaled_position);

  IterationTerms terms;
  terms.sum_squared_errors = 2 * count * bowl.cost(scaled_position);
  terms.sum_errors_times_z = count * gradient.w;
  terms.sum_errors = count * gradient.b;

  const Eigen::Index all = dataset.x().size();
  const auto rows = static_cast<Eigen::Index>(std::min(row_count, static_cast<std::size_t>(all)));
  for (Eigen::Index i = 0; i < rows; ++i) {
    ExampleTerms row;
    row.z = scaling.apply(dataset.x()[i]);
    row.y = dataset.y()[i];
    row.prediction = scaled_position.w * row.z + scaled_position.b;
    row.error = row.prediction - row.y;
    row.squared_error = row.error * row.error;
    row.error_times_z = row.error * row.z;
    terms.rows.push_back(row);
  }
  return terms;
}

}  // namespace descent
