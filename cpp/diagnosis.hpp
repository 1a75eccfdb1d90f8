#pragma once

#include <cstdint>
#include <optional>

#include "gradient_check.hpp"
#include "gradient_descent.hpp"

namespace descent {

/// What a run does, as it can be seen in the plots.
enum class Verdict : std::uint8_t {
  not_started,  ///< no iteration yet
  converged,    ///< the excess cost is 1e-6 of the start's, or rounding, and the run stays there
  diverging,    ///< the cost rises, and will go on rising
  bouncing,     ///< the cost falls, but most updates point against the one before, or will: α is
                ///< above the limit, and what overshoots the valley grows until it is all there is;
                ///< with small batches: it hovers, or its
                ///< mean cost has not fallen
  crawling,     ///< the cost falls, but losing 99 % of its excess would take > 1000 more iterations
  drifting,     ///< the run moves or settles where the true gradient says that it should not
  converging,   ///< none of these
};

/// Why it does so.
enum class Cause : std::uint8_t {
  none,
  learning_rate_too_high,
  learning_rate_too_low,
  feature_scaling,  ///< even the best α would crawl: the condition number says so
  gradient_bug,     ///< the gradient check fails
};

/// The numbers a verdict rests on: finite, but for those that may be ∞ as said.
struct Evidence {
  /// The next cost's excess over the last one's: below 1 it falls. Taken over the last updates, as
  /// their geometric mean; ∞ if the next cost is.
  double excess_ratio = 1;
  /// Cosine of the angle between the last update and the next, in scaled coordinates; none where
  /// there are no two updates at this α, or one of them is lost in rounding.
  std::optional<double> cosine;
  /// See remaining_iterations().
  double iterations_to_one_percent = 0;
  /// What each of those updates leaves of the excess cost, if they leave 1 % in all: an upper bound
  /// of their geometric mean. 0 where there are none.
  double mean_ratio_ahead = 0;
  /// α over 2/λmax.
  double learning_rate_over_limit = 0;
  double condition_number = 1;
  /// What one update leaves of the distance from where the iteration comes to rest, in the long
  /// run: LongRun::factor, or with small batches batch_growth(). Above 1 the distance grows.
  double long_run_factor = 1;
  /// A run that settles where the true gradient is not zero is as good as there.
  bool resting = false;
  /// Made at probe_point(), wherever the run is.
  GradientCheck gradient_check;
  /// The next cost is above the present one, by more than rounding; with small batches, the mean
  /// cost over the last updates is above that over those before.
  bool rising = false;
  /// With small batches: the point wanders about the minimum. It is no further away than their
  /// noise explains, or over ten epochs it has come no nearer.
  bool hovering = false;
  /// With small batches, the updates that the cost is averaged over, and excess_ratio is the ratio
  /// of two such means, one after the other; else 0.
  std::int64_t window = 0;
  double mean_excess_cost = 0;  ///< over the last of them; ∞ if the next cost is
};

struct Diagnosis {
  Verdict verdict = Verdict::not_started;
  Cause cause = Cause::none;
  Evidence evidence;
};

/// Reads a verdict from the run's last updates (with small batches, from its last ten epochs, or so
/// much of them as it takes no longer than a frame to look at), and confirms it by what is known of
/// the iteration d ← (I − αM) d about the minimum, where M·d is the coded gradient. O(1), but for
/// the replay of the last few updates and, above the limit or with a faulty gradient, up to 2000
/// ahead.
Diagnosis diagnose(const GradientDescent& descent);

}  // namespace descent
