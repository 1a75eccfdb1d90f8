#include "path_box.hpp"

#include <algorithm>

namespace descent {
namespace {

/// Of length 1, along the larger curvature λ: (H − λ) v = 0. In a round bowl every direction is
/// one: there it is the error's own, along which the path is straight.
Parameters steepest_direction(const CostBowl& bowl, Parameters error) {
  const Eigen::Matrix2d hessian = bowl.hessian();
  const auto [largest, smallest] = bowl.curvature();
  const bool is_round = largest - smallest <= 1e-9 * largest;
  if (is_round && length(error) > 0) return (1 / length(error)) * error;
  const Parameters by_first_row{.w = hessian(0, 1), .b = largest - hessian(0, 0)};
  const Parameters by_second_row{.w = largest - hessian(1, 1), .b = hessian(0, 1)};
  const bool takes_first = length(by_first_row) > length(by_second_row);
  const Parameters direction = takes_first ? by_first_row : by_second_row;
  const double size = length(direction);
  return size > 0 ? (1 / size) * direction : Parameters{.w = 1, .b = 0};
}

/// Whether the run may cross to the other side of the minimum.
bool may_overshoot(const GradientDescent& descent) {
  const double learning_rate = descent.learning_rates().front().learning_rate;
  return descent.options().fault != GradientFault::none || descent.mini_batches() != nullptr ||
         learning_rate * descent.scaled_bowl().curvature().largest > 1;
}

}  // namespace

PathBox path_box(const GradientDescent& descent, Parameters start) {
  const CostBowl& bowl = descent.scaled_bowl();
  const Parameters minimum = bowl.minimizer();
  const FeatureScaler& scaling = descent.scaling();
  const Parameters error = scaling.to_scaled(start) - minimum;
  const Parameters steep = steepest_direction(bowl, error);
  const Parameters flat{.w = -steep.b, .b = steep.w};
  const double across = error.w * steep.w + error.b * steep.b;
  const double along = error.w * flat.w + error.b * flat.b;
  const double back = may_overshoot(descent) ? -1 : 0;

  const Parameters origin = scaling.to_data_units(minimum);
  PathBox box{.least = origin, .most = origin};
  for (const double p : {back * across, across}) {
    for (const double q : {back * along, along}) {
      const Parameters corner = scaling.to_data_units(minimum + p * steep + q * flat);
      box.least = {std::min(box.least.w, corner.w), std::min(box.least.b, corner.b)};
      box.most = {std::max(box.most.w, corner.w), std::max(box.most.b, corner.b)};
    }
  }
  return box;
}

}  // namespace descent
