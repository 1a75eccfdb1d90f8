#include "convergence_forecast.hpp"

#include <variant>

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

}  // namespace descent
