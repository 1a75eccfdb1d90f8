#pragma once

#include <cstdint>
#include <optional>

#include "cost_bowl.hpp"
#include "dataset.hpp"
#include "gradient_descent.hpp"

namespace descent {

/// How many updates a run with these options takes from its start to Status::converged, found by
/// taking them; none if there is no such run, or it takes more than `most`.
std::optional<std::int64_t> iterations_to_convergence(const Moments& moments,
                                                      const Options& options, std::int64_t most);

/// The α to recommend: half of the limit 2/λmax, which never overshoots, or, where even that
/// crawls, the fastest, 2 / (λmax + λmin). Always below the limit.
double advisable_learning_rate(const CostBowl& bowl);

}  // namespace descent
