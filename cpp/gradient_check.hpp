#pragma once

#include "cost_bowl.hpp"
#include "parameters.hpp"
#include "records.hpp"

namespace descent {

/// A gradient check fails above this. J is quadratic, so that central differences are exact but for
/// rounding, which stays far below.
inline constexpr double gradient_check_tolerance = 1e-6;

/// Where to make the check: at a point chosen where both derivatives are large and unlike each
/// other, since near the minimum nothing can be told, and where one of them vanishes, or equals the
/// other, some bugs do not show. It depends on the bowl alone. J − J* is ½ mean(y²) there, or more
/// where rounding would show.
Parameters probe_point(const CostBowl& bowl);

/// Checks what the code takes for the gradient at `p`, in the bowl's coordinates. O(1).
GradientCheck check_gradient(const CostBowl& bowl, Parameters p, Parameters coded);

}  // namespace descent
