#include "gradient_check.hpp"

#include <algorithm>
#include <cmath>

namespace descent {
namespace {

double central_difference(const CostBowl& bowl, Parameters p, Parameters h) {
  return (bowl.cost(p + h) - bowl.cost(p - h)) / (2 * (h.w + h.b));
}

/// How far the two derivatives are from being equal, between 0 and 1.
double contrast(Parameters gradient) {
  return std::abs(gradient.w - gradient.b) / (std::abs(gradient.w) + std::abs(gradient.b));
}

}  // namespace

Parameters probe_point(const CostBowl& bowl) {
  // J(0, 0) is ½ mean(y²). The others: the sum of squares of what rounding does to the residuals
  // stays below 1e-16 of it, and y may be all zeros.
  const double excess = std::max({bowl.cost({}), 1e16 * bowl.rounding_level(), 1e-200});
  const ContourEllipse ellipse = bowl.contour_ellipse(excess);
  // ellipse.sine is all residual, cosine all slope. With the sign of z̄ for the slope's part, the
  // two parts of ∂J/∂w add up.
  const double mean_z_over_deviation = -ellipse.cosine.b / ellipse.sine.b;
  const double sign = mean_z_over_deviation < 0 ? -1 : 1;
  // Not so far along a narrow valley that rounding of (w, b) would show across it.
  const double reach = sign * std::min(1.0, 1e7 / std::abs(mean_z_over_deviation));
  const Parameters cosine = reach * ellipse.cosine;
  const Parameters one = ellipse.center + 0.6 * cosine + 0.8 * ellipse.sine;
  const Parameters other = ellipse.center + 0.8 * cosine + 0.6 * ellipse.sine;
  // The derivatives can be equal at one of the two only.
  return contrast(bowl.gradient(one)) > contrast(bowl.gradient(other)) ? one : other;
}

GradientCheck check_gradient(const CostBowl& bowl, Parameters p, Parameters coded) {
  // A quadratic has no third derivative, so h may be as large as the distance to the minimum, in
  // terms of J: then J changes by as much as J itself, and rounding matters least.
  const double distance = std::sqrt(2 * bowl.excess_cost(p));
  const double h_w = distance / std::sqrt(bowl.hessian()(0, 0));
  const double h_b = distance;
  const Parameters numeric{.w = central_difference(bowl, p, {h_w, 0}),
                           .b = central_difference(bowl, p, {0, h_b})};
  const double size = length(coded) + length(numeric);
  const double relative_error = size > 0 ? length(coded - numeric) / size : 0;
  return {.at = p,
          .coded = coded,
          .numeric = numeric,
          .relative_error = relative_error,
          .tolerance = gradient_check_tolerance,
          .holds = relative_error <= gradient_check_tolerance};
}

}  // namespace descent
