#pragma once

#include <cstdint>

#include "gradient_descent.hpp"

namespace descent {

/// What becomes in the end of d ← (I − αM) d, where d is the distance from the minimum and M·d the
/// coded gradient.
enum class Fate : std::uint8_t { reaches_minimum, settles_elsewhere, grows };

struct LongRun {
  Fate fate;
  /// The largest |1 − αμ| over the eigenvalues μ of M, but for the direction that a coded gradient
  /// of rank one leaves alone.
  double factor;
};

/// For the present α, in batch descent. `healthy` if the coded gradient is the true one.
LongRun long_run_of(const GradientDescent& descent, bool healthy);

/// M·d: every coded gradient of ours is linear in d.
Parameters coded_change(const GradientDescent& descent, Parameters d);

}  // namespace descent
