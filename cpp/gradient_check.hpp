#pragma once

#include "cost_bowl.hpp"
#include "parameters.hpp"

namespace descent {

/// The coded gradient held against central differences of J itself, at one point.
struct GradientCheck {
  /// The check fails above this. J is quadratic, so that central differences are exact but for
  /// rounding, which stays far below.
  static constexpr double tolerance = 1e-6;

  Parameters at;  ///< where the check was made
  Parameters coded;
  Parameters numeric;  ///< (J(p + h) − J(p − h)) / 2h, one parameter at a time
  double relative_error = 0;  ///< ‖coded − numeric‖ / (‖coded‖ + ‖numeric‖), 0 if both vanish

  bool holds() const { return relative_error <= tolerance; }
};

/// Where to make the check: at a point chosen where both derivatives are large and unlike each
/// other, since near the minimum nothing can be told, and where one of them vanishes, or equals the
/// other, some bugs do not show. It depends on the bowl alone. J − J* is ½ mean(y²) there, or more
/// where rounding would show.
Parameters probe_point(const CostBowl& bowl);

/// Checks what the code takes for the gradient at `p`, in the bowl's coordinates. O(1).
GradientCheck check_gradient(const CostBowl& bowl, Parameters p, Parameters coded);

}  // namespace descent
