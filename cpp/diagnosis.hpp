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
  bouncing,     ///< the cost falls, but most updates point against the one before
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

/// The numbers a verdict rests on.
struct Evidence {
  /// The next cost's excess over the last one's: below 1 it falls. Taken over the last updates, as
  /// their geometric mean.
  double excess_ratio = 1;
  /// Cosine of the angle between the last update and the next, in scaled coordinates.
  double cosine = 1;
  /// Updates still needed, at that ratio, to lose 99 % of the present excess; ∞ if it does not
  /// fall.
  double iterations_to_one_percent = 0;
  /// α over 2/λmax.
  double learning_rate_over_limit = 0;
  double condition_number = 1;
  /// Made at the start: near the minimum all gradients vanish, and nothing can be told from them.
  GradientCheck gradient_check;
};

struct Diagnosis {
  Verdict verdict = Verdict::not_started;
  Cause cause = Cause::none;
  Evidence evidence;
};

/// Reads a verdict from the run's last updates, and confirms it by what is known of the iteration
/// d ← (I − αM) d about the minimum, where M·d is the coded gradient. O(1), but for the replay of
/// the last few updates.
Diagnosis diagnose(const GradientDescent& descent);

/// How many updates a run with these options takes from its start to Status::converged, found by
/// taking them; none if there is no such run, or it takes more than `most`.
std::optional<std::int64_t> iterations_to_convergence(const Moments& moments,
                                                      const Options& options, std::int64_t most);

}  // namespace descent
