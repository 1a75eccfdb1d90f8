#pragma once

#include "gradient_descent.hpp"
#include "records.hpp"

namespace descent {

/// What a run's plots stand on: its bowl, seen from its start.
Landscape landscape_of(const GradientDescent& descent);

}  // namespace descent
