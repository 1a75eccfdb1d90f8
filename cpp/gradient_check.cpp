#include "gradient_check.hpp"

#include <algorithm>
#include <cmath>

namespace descent {
namespace {

double central_difference(const CostBowl& bowl, Parameters p, Parameters h) {
  return (bowl.cost(p + h) - bowl.cost(p - h)) / (2 * (h.w + h.b));
}

double length(Parameters p) { return std::hypot(p.w, p.b); }

}  // namespace

GradientCheck check_gradient(const CostBowl& bowl, Parameters p, Parameters coded) {
  // A quadratic has no third derivative, so h may be as large as the distance to the minimum: then
  // J changes by as much as J itself, and rounding matters least.
  const Parameters distance = p - bowl.minimizer();
  const Parameters minimizer = bowl.minimizer();
  const double h_w = std::max(std::abs(distance.w), 1e-3 * std::abs(minimizer.w) + 1e-6);
  const double h_b = std::max(std::abs(distance.b), 1e-3 * std::abs(minimizer.b) + 1e-6);
  const Parameters numeric{.w = central_difference(bowl, p, {h_w, 0}),
                           .b = central_difference(bowl, p, {0, h_b})};
  const double size = length(coded) + length(numeric);
  return {.coded = coded,
          .numeric = numeric,
          .relative_error = size > 0 ? length(coded - numeric) / size : 0};
}

}  // namespace descent
