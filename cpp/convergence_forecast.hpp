#pragma once

#include <cstdint>
#include <optional>

#include "dataset.hpp"
#include "gradient_descent.hpp"

namespace descent {

/// How many updates a run with these options takes from its start to Status::converged, found by
/// taking them; none if there is no such run, or it takes more than `most`.
std::optional<std::int64_t> iterations_to_convergence(const Moments& moments,
                                                      const Options& options, std::int64_t most);

}  // namespace descent
