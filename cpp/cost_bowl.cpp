#include "cost_bowl.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace descent {
namespace {

double spread_of(const Moments& moments) {
  const double variance_y =
      moments.slope * moments.slope * moments.variance_x + moments.mean_squared_residual;
  const double mean_square_y = moments.mean_y * moments.mean_y;
  // Below this part, y varies by rounding alone.
  return 0.5 * (variance_y > 1e-24 * mean_square_y ? variance_y : mean_square_y);
}

/// The eigenvalues of ((p, q), (q, 1)): the larger as a sum of positive terms, the smaller from the
/// determinant, which is σ² without rounding. A general solver keeps the smaller one only to within
/// ε·λmax, which at x = 1e7 + small is nothing.
Curvature curvature_of(double mean_z, double variance_z) {
  const double mean_square_z = variance_z + mean_z * mean_z;
  const double largest = 0.5 * (mean_square_z + 1) + length({0.5 * (mean_square_z - 1), mean_z});
  return {.largest = largest, .smallest = std::min(variance_z / largest, largest)};
}

}  // namespace

CostBowl::CostBowl(const Moments& moments, const FeatureScaler& scaling)
    : mean_z_(scaling.apply(moments.mean_x)),
      mean_y_(moments.mean_y),
      variance_z_(moments.variance_x / (scaling.scale * scaling.scale)),
      minimizer_{.w = moments.slope * scaling.scale,
                 .b = moments.mean_y - moments.slope * (moments.mean_x - scaling.center)},
      minimum_cost_(0.5 * moments.mean_squared_residual),
      spread_(spread_of(moments)),
      curvature_(curvature_of(mean_z_, variance_z_)) {
  const double ulps = 8 * std::numeric_limits<double>::epsilon();
  const double residual_noise =
      ulps * (std::abs(minimizer_.w * mean_z_) + std::abs(minimizer_.b) + std::abs(mean_y_));
  const double slope_noise = ulps * std::abs(minimizer_.w);
  rounding_level_ =
      0.5 * (residual_noise * residual_noise + variance_z_ * slope_noise * slope_noise);
}

double CostBowl::step_rounding(Parameters p, double learning_rate) const {
  const double terms = std::abs(p.w * mean_z_) + std::abs(p.b) + std::abs(mean_y_);
  const double gradient_rounding =
      terms * length({mean_z_, 1}) + variance_z_ * (std::abs(p.w) + std::abs(minimizer_.w));
  return 4 * std::numeric_limits<double>::epsilon() *
         (length(p) + learning_rate * gradient_rounding);
}

double CostBowl::deviation_z() const { return std::sqrt(variance_z_); }

double CostBowl::deviation_y() const {
  return std::sqrt(variance_z_ * minimizer_.w * minimizer_.w + 2 * minimum_cost_);
}

Eigen::Matrix2d CostBowl::hessian() const {
  Eigen::Matrix2d hessian;
  hessian << variance_z_ + mean_z_ * mean_z_, mean_z_, mean_z_, 1;
  return hessian;
}

ContourEllipse CostBowl::contour_ellipse(double excess) const {
  // On the level set (σ d, r) runs over a circle of this radius.
  const double radius = std::sqrt(2 * excess);
  const double slope_radius = radius / std::sqrt(variance_z_);
  return {.center = minimizer_,
          .cosine = {.w = slope_radius, .b = -slope_radius * mean_z_},
          .sine = {.w = 0, .b = radius}};
}

}  // namespace descent
