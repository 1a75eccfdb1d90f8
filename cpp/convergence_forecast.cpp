#include "convergence_forecast.hpp"

#include <algorithm>
#include <variant>

#include "learning_rate_fates.hpp"

namespace descent {

std::optional<std::int64_t> iterations_to_convergence(const Moments& moments,
                                                      const Options& options, std::int64_t most) {
  const auto created = GradientDescent::create(moments, options);
  const auto* descent = std::get_if<GradientDescent>(&created);
  if (descent == nullptr) return std::nullopt;
  Parameters position = descent->position();
  for (std::int64_t taken = 0; taken <= most; ++taken) {
    if (descent->scaled_bowl().excess_cost(position) <= descent->converged_excess()) return taken;
    position = descent->updated(position, options.learning_rate);
  }
  return std::nullopt;
}

double advisable_learning_rate(const CostBowl& bowl) {
  const auto [largest, smallest] = bowl.curvature();
  const double limit = bowl.max_stable_learning_rate();
  if (LearningRateFates::of(bowl).crawls_below <= limit / 2) return limit / 2;
  // In the sum, λmin may be lost to rounding.
  return std::min(2 / (largest + smallest), (1 - 1e-12) * limit);
}

}  // namespace descent
