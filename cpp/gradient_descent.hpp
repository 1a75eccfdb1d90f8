#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "cost_bowl.hpp"
#include "dataset.hpp"
#include "feature_scaling.hpp"
#include "gradient_fault.hpp"
#include "parameters.hpp"
#include "trajectory.hpp"

namespace descent {

struct Options {
  /// The start, in the data's units.
  Parameters start{.w = -0.1, .b = 900};
  /// α: each update is −α × gradient, in scaled coordinates. 0 < α ≤ largest_learning_rate.
  double learning_rate = 0.1;
  FeatureScalingKind scaling = FeatureScalingKind::z_score;
  GradientFault fault = GradientFault::none;
  /// Status::converged once the excess cost is this small a part of the start's (or is rounding).
  double convergence_tolerance = 1e-6;
};

/// 2/λmax never exceeds 2, because one entry on the Hessian's diagonal is 1; a million times that
/// can only be a slip of the pen.
inline constexpr double largest_learning_rate = 1e6;
/// Bounds how long a seek can take.
inline constexpr std::int64_t largest_iteration = 10'000'000;

enum class OptionsError : std::uint8_t {
  learning_rate_out_of_range,  ///< 0 < α ≤ largest_learning_rate does not hold
  start_not_finite,            ///< w or b is not finite, or so large that J(w, b) is not
};

enum class Status : std::uint8_t {
  running,
  converged,  ///< J − J* ≤ convergence_tolerance × its value at the start, or at rounding level
  diverged,   ///< the next update would leave the range of finite numbers; it is not taken
};

/// All that is true at one iteration. Every field is finite but `next_cost`.
struct Snapshot {
  /// Position, true gradient of J and the change the next update makes, in one set of coordinates.
  struct Coordinates {
    Parameters position;
    Parameters gradient;
    Parameters step;
  };
  std::int64_t iteration = 0;
  Status status = Status::running;
  double learning_rate = 0;
  double cost = 0;
  double excess_cost = 0;  ///< cost − J*, without cancellation
  double next_cost = 0;    ///< the cost after the next update; ∞ or NaN if status is diverged
  Coordinates data_units;
  Coordinates scaled;         ///< scaled.step = −learning_rate × coded_gradient
  Parameters coded_gradient;  ///< scaled; equals scaled.gradient unless there is a fault
};

/// Batch gradient descent on J(w, b), observable and reversible: each iteration is a pure function
/// of the one before it, so any of them can be reached again to the last bit.
class GradientDescent {
 public:
  static std::variant<GradientDescent, OptionsError> create(const Moments& moments,
                                                            const Options& options);

  /// Takes up to n updates; stops early at divergence or at largest_iteration. Returns the number
  /// taken. O(n), independent of m.
  std::int64_t step(std::int64_t n = 1);
  /// Goes to iteration max(0, k), replaying from the nearest kept record, or stepping on beyond
  /// the furthest iteration reached so far.
  void seek(std::int64_t k);
  void back(std::int64_t n = 1) {
    seek(iteration_ - std::clamp(n, -largest_iteration, largest_iteration));
  }
  /// From here on; iterations after the present one are forgotten, those before it stay. A value
  /// out of range is refused and changes nothing; nor does the one that holds from here on anyway.
  std::optional<OptionsError> set_learning_rate(double learning_rate);

  std::int64_t iteration() const { return iteration_; }
  /// The last iteration computed since the start or the last change of α.
  std::int64_t furthest_iteration() const { return furthest_.iteration; }
  double learning_rate() const { return learning_rate_at(iteration_); }
  /// The iteration from which on α has been what it is now.
  std::int64_t learning_rate_since() const;

  /// Where the run is, and where the next update takes it, in scaled coordinates.
  Parameters position() const { return position_; }
  Parameters next_position() const { return updated(position_, learning_rate()); }
  /// The positions at iterations first … last ≤ furthest_iteration(), in scaled coordinates.
  std::vector<Parameters> positions(std::int64_t first, std::int64_t last) const;
  /// What the (possibly faulty) code takes for the gradient at a point, in scaled coordinates. Not
  /// inlined, which would cost every page a hundred bytes; step() does without it.
  [[gnu::noinline]] Parameters coded_gradient_at(Parameters position) const {
    return coded_gradient(scaled_bowl_, position, options_.fault, learning_rate(), count_);
  }
  /// One update from any point, in scaled coordinates: what step() takes.
  Parameters updated(Parameters position, double learning_rate) const;
  /// At or below this excess cost the run counts as converged.
  double converged_excess() const { return converged_excess_; }

  Snapshot snapshot() const { return snapshot_of({iteration_, position_}); }
  /// The snapshot at another iteration ≤ furthest_iteration() (a later one is taken as that).
  Snapshot snapshot_at(std::int64_t k) const;
  /// The kept records, ending with the furthest iteration.
  std::vector<Record> path() const;

  /// The bowl that descent runs in, and the same one over the data's own units.
  const CostBowl& scaled_bowl() const { return scaled_bowl_; }
  const CostBowl& data_bowl() const { return data_bowl_; }
  const FeatureScaling& scaling() const { return scaling_; }
  Parameters to_data_units(const Record& record) const;

 private:
  struct LearningRateChange {
    std::int64_t from_iteration = 0;
    double learning_rate = 0;
  };

  GradientDescent(const Moments& moments, const Options& options);

  using LearningRateChanges = std::vector<LearningRateChange>;

  /// The first change of α after `iteration`.
  LearningRateChanges::const_iterator change_after(std::int64_t iteration) const;
  double learning_rate_at(std::int64_t iteration) const;
  Record replay(std::int64_t k) const;
  Snapshot snapshot_of(const Record& record) const;

  Options options_;
  double count_;
  FeatureScaling scaling_;
  CostBowl scaled_bowl_;
  CostBowl data_bowl_;
  double converged_excess_;

  std::int64_t iteration_ = 0;
  Parameters position_;
  Record furthest_;
  Trajectory trajectory_;
  LearningRateChanges learning_rates_;
};

}  // namespace descent
