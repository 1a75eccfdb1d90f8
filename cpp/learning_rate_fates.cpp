#include "learning_rate_fates.hpp"

#include <algorithm>
#include <cmath>

namespace descent {

LearningRateFates LearningRateFates::of(const CostBowl& bowl) {
  const auto [largest, smallest] = bowl.curvature();
  // −expm1 keeps the digits of 1 − 0.01^(1 / 2·patience).
  const double needed_decay = -std::expm1(std::log(0.01) / (2 * patience));
  return {.crawls_below = needed_decay / smallest,
          .bounces_above = std::min(1.5 / largest, 2 / (largest + smallest)),
          .diverges_from = bowl.max_stable_learning_rate()};
}

}  // namespace descent
