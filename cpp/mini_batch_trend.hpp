#pragma once

#include <cstdint>

#include "gradient_descent.hpp"

namespace descent {

/// Where a run with small batches has been going. Single updates are noisy, so that its cost is
/// judged by means over an epoch, or over so many updates as can be looked at in a frame.
struct MiniBatchTrend {
  std::int64_t window = 1;  ///< updates that each mean is taken over
  double recent_mean = 0;   ///< of J − J*, up to after the next update; ∞ where that is
  double earlier_mean = 0;  ///< of J − J*, over the window before
  double now = 0;           ///< J − J* at the iteration shown
  double highest = 0;       ///< J − J* at its highest over the last ten epochs
  /// J − J* has fallen from window to window. It has also fallen over the last ten epochs (or since
  /// α was set, or as far back as can be looked): from the first cost to the present one, from the
  /// first epoch's mean to the last one's, and from the former half's mean to the latter's.
  bool falls = false;
  bool looks_back_far = false;  ///< over all of the ten epochs

  bool is_rising() const { return recent_mean > earlier_mean * (1 + 1e-9); }
};

/// For a run with mini_batches().
MiniBatchTrend mini_batch_trend(const GradientDescent& descent);

}  // namespace descent
