#pragma once

#include <Eigen/Core>

#include "centered_cost.hpp"
#include "dataset.hpp"
#include "feature_scaling.hpp"
#include "parameters.hpp"

namespace descent {

/// The cost J(w, b) = 1/(2m) Σ (w z⁽ⁱ⁾ + b − y⁽ⁱ⁾)² over one choice of coordinates z = (x − c)/s.
/// J is a quadratic bowl, so all of it follows in O(1) from the moments. With the mean residual
/// r = w z̄ + b − ȳ and d = w − w*: J = J* + ½ (r² + σ² d²), a sum of squares: no cancellation.
/// Cost is in (units of y)²; parameters are in the coordinates the bowl was made for.
class CostBowl {
 public:
  CostBowl(const Moments& moments, const FeatureScaler& scaling);

  double cost(Parameters p) const { return minimum_cost_ + excess_cost(p); }

  /// J(p) − J* = ½ dᵀHd, accurate far below J* itself.
  double excess_cost(Parameters p) const {
    const double residual = mean_residual(p);
    const double slope_error = p.w - minimizer_.w;
    return 0.5 * (residual * residual + variance_z_ * slope_error * slope_error);
  }

  /// (∂J/∂w, ∂J/∂b) = (z̄ r + σ² d, r).
  Parameters gradient(Parameters p) const {
    const double residual = mean_residual(p);
    return {mean_z_ * residual + variance_z_ * (p.w - minimizer_.w), residual};
  }

  /// J − J* as a function of the distance from the minimizer.
  CenteredCost centered() const {
    return {.mean_z = mean_z_, .mean_square_z = variance_z_ + mean_z_ * mean_z_};
  }

  /// 1/m Σ (w z + b − y), which is also ∂J/∂b.
  double mean_residual(Parameters p) const { return (p.w * mean_z_ + p.b) - mean_y_; }

  /// ((mean of z², z̄), (z̄, 1)); the same everywhere.
  Eigen::Matrix2d hessian() const;
  Curvature curvature() const { return curvature_; }
  /// κ = λmax / λmin ≥ 1.
  double condition_number() const { return curvature_.largest / curvature_.smallest; }
  /// Batch descent converges for 0 < α < 2/λmax and diverges above it. At it, what overshoots
  /// neither grows nor shrinks.
  double max_stable_learning_rate() const { return 2 / curvature_.largest; }

  /// The least-squares line.
  Parameters minimizer() const { return minimizer_; }
  double minimum_cost() const { return minimum_cost_; }
  /// The excess cost at which rounding of (w, b) makes the last digits of J − J* meaningless.
  double rounding_level() const { return rounding_level_; }
  /// About how long an update from p can be by rounding alone: the residual w z̄ + b − ȳ carries the
  /// rounding of its terms into the gradient, and the sum p − α·gradient is rounded itself.
  double step_rounding(Parameters p, double learning_rate) const;
  /// J of the best level line, ½ variance of y: the scale on which a line fits well or badly. Where
  /// y is constant, ½ y².
  double spread() const { return spread_; }
  double mean_z() const { return mean_z_; }
  /// √(variance of z).
  double deviation_z() const;
  double mean_y() const { return mean_y_; }
  /// √(variance of y): what the line explains and what it leaves.
  double deviation_y() const;

  /// excess ≥ 0, in units of cost.
  ContourEllipse contour_ellipse(double excess) const;

 private:
  double mean_z_;
  double mean_y_;
  double variance_z_;
  Parameters minimizer_;
  double minimum_cost_;
  double spread_;
  Curvature curvature_;
  double rounding_level_;
};

}  // namespace descent
