#include "landscape.hpp"

#include <cmath>

#include "learning_rate_fates.hpp"
#include "suitable_start.hpp"

namespace descent {

Landscape landscape_of(const GradientDescent& descent) {
  const CostBowl& data_bowl = descent.data_bowl();
  const CostBowl& scaled_bowl = descent.scaled_bowl();
  return {.minimum = {.position = data_bowl.minimizer(),
                      .cost = data_bowl.minimum_cost(),
                      .root_mean_square = std::sqrt(2 * data_bowl.minimum_cost())},
          .max_stable_learning_rate = scaled_bowl.max_stable_learning_rate(),
          .condition_number = scaled_bowl.condition_number(),
          .valley_ratio = std::sqrt(scaled_bowl.condition_number()),
          .updates_at_best = updates_at_best(scaled_bowl),
          .curvature = scaled_bowl.curvature(),
          .mean_square_z = scaled_bowl.centered().mean_square_z,
          .fates = fates_of(scaled_bowl),
          .fates_from_start = stretches_from(scaled_bowl, descent.start()),
          .scaling = {.center = descent.scaling().center, .scale = descent.scaling().scale},
          .start_excess_cost = descent.start_excess(),
          .rounding_level = scaled_bowl.rounding_level(),
          .last_iteration = static_cast<double>(descent.last_iteration()),
          .batch_size = descent.examples_per_update(),
          .mean_y = data_bowl.mean_y(),
          .deviation_y = data_bowl.deviation_y(),
          .suitable_start = suitable_start(data_bowl)};
}

}  // namespace descent
