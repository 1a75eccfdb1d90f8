#pragma once

#include "gradient_descent.hpp"
#include "records.hpp"

namespace descent {

/// Reads a verdict from the run's last updates (with small batches, from its last ten epochs, or so
/// much of them as it takes no longer than a frame to look at), and confirms it by what is known of
/// the iteration d ← (I − αM) d about the minimum, where M·d is the coded gradient. O(1), but for
/// the replay of the last few updates and, above the limit or with a faulty gradient, up to 2000
/// ahead.
Diagnosis diagnose(const GradientDescent& descent);

}  // namespace descent
