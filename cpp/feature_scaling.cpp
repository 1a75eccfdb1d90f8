#include "feature_scaling.hpp"

#include <algorithm>
#include <cmath>

namespace descent {

FeatureScaler FeatureScaler::of(FeatureScaling kind, const Moments& moments) {
  switch (kind) {
    case FeatureScaling::none:
      break;
    case FeatureScaling::per_thousand:
      return {.center = 0, .scale = 1000};
    case FeatureScaling::max:
      return {.center = 0, .scale = std::max(std::abs(moments.min_x), std::abs(moments.max_x))};
    case FeatureScaling::mean_normalization:
      return {.center = moments.mean_x, .scale = moments.max_x - moments.min_x};
    case FeatureScaling::z_score:
      return {.center = moments.mean_x, .scale = std::sqrt(moments.variance_x)};
  }
  return {};
}

}  // namespace descent
