#pragma once

#include "parameters.hpp"
#include "records.hpp"

namespace descent {

/// The gradient as the (possibly faulty) code computes it at p: the next update is −α times it.
/// `cost` is that of all the examples (CostBowl) or of a batch of them (BatchCost), `count` how
/// many there are. `learning_rate` matters to `sequential` only, which looks at ∂J/∂b a step late.
template <class Cost>
Parameters coded_gradient(const Cost& cost, Parameters p, GradientFault fault, double learning_rate,
                          double count) {
  const Parameters gradient = cost.gradient(p);
  switch (fault) {
    case GradientFault::none:
      break;
    case GradientFault::b_sign_flipped:
      return {gradient.w, -gradient.b};
    case GradientFault::w_missing_x:
      return {gradient.b, gradient.b};
    case GradientFault::swapped:
      return {gradient.b, gradient.w};
    case GradientFault::missing_mean:
      return count * gradient;
    case GradientFault::ascent:
      return -1.0 * gradient;
    case GradientFault::b_frozen:
      return {gradient.w, 0};
    case GradientFault::sequential:
      return {gradient.w, cost.mean_residual({p.w - learning_rate * gradient.w, p.b})};
  }
  return gradient;
}

/// Every coded gradient is linear in the distance d from the minimum: M·d. This is det M over the
/// determinant of the Hessian, where that is over `count` examples: exact, while det M computed
/// from M itself loses its digits on a narrow valley. 0 where one direction is left as it is.
inline double determinant_factor(GradientFault fault, double count) {
  switch (fault) {
    case GradientFault::none:
    case GradientFault::ascent:
    case GradientFault::sequential:
      break;
    case GradientFault::b_sign_flipped:
    case GradientFault::swapped:
      return -1;
    case GradientFault::missing_mean:
      return count * count;
    case GradientFault::w_missing_x:
    case GradientFault::b_frozen:
      return 0;
  }
  return 1;
}

}  // namespace descent
