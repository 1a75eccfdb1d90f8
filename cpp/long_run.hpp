#pragma once

#include <cstdint>

#include "gradient_descent.hpp"

namespace descent {

/// What becomes in the end of d ← (I − αM) d, where d is the distance from the minimum and M·d the
/// coded gradient.
enum class LongRunFate : std::uint8_t { reaches_minimum, settles_elsewhere, grows };

struct LongRun {
  LongRunFate fate;
  /// The largest |1 − αμ| over the eigenvalues μ of M, but for the direction that a coded gradient
  /// of rank one leaves alone.
  double factor;
};

/// For the present α, in batch descent. `healthy` if the coded gradient is the true one.
LongRun long_run_of(const GradientDescent& descent, bool healthy);

/// For a run that settles_elsewhere, in batch descent: whether it has all but come to rest. What is
/// left of its way is at most 1e-4 of the way from the start, or rounding.
bool is_resting(const GradientDescent& descent);

}  // namespace descent
