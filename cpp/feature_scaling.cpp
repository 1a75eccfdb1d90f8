#include "feature_scaling.hpp"

#include <algorithm>
#include <cmath>

namespace descent {

FeatureScaling FeatureScaling::of(FeatureScalingKind kind, const Moments& moments) {
  switch (kind) {
    case FeatureScalingKind::none:
      break;
    case FeatureScalingKind::per_thousand:
      return {.center = 0, .scale = 1000};
    case FeatureScalingKind::max:
      return {.center = 0, .scale = std::max(std::abs(moments.min_x), std::abs(moments.max_x))};
    case FeatureScalingKind::mean_normalization:
      return {.center = moments.mean_x, .scale = moments.max_x - moments.min_x};
    case FeatureScalingKind::z_score:
      return {.center = moments.mean_x, .scale = std::sqrt(moments.variance_x)};
  }
  return {};
}

}  // namespace descent
