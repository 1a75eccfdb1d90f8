#pragma once

#include "parameters.hpp"

namespace descent {

/// J over some examples as a function of the distance d from its minimum: ½ dᵀHd, with the Hessian
/// H = ((mean of z², z̄), (z̄, 1)). It answers what coded_gradient() asks of a cost.
struct CenteredCost {
  double mean_z = 0;
  double mean_square_z = 0;

  /// H·d.
  Parameters gradient(Parameters d) const {
    return {mean_square_z * d.w + mean_z * d.b, mean_residual(d)};
  }
  double mean_residual(Parameters d) const { return mean_z * d.w + d.b; }
};

}  // namespace descent
