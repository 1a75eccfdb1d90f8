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
#include "mini_batches.hpp"
#include "options.hpp"
#include "parameters.hpp"
#include "records.hpp"
#include "trajectory.hpp"

namespace descent {

/// These bound how long a seek can take: so many updates, looking at so many examples.
inline constexpr std::int64_t largest_iteration = 10'000'000;
inline constexpr std::int64_t most_examples_looked_at = 100'000'000;
/// A run has converged once its excess cost is this small a part of the start's, and the line fits
/// as well as convergence_spread asks (or nothing but rounding is left).
inline constexpr double convergence_tolerance = 1e-6;
/// A run has not converged while its excess cost is above this part of CostBowl::spread(): its
/// predictions are then more than a hundredth of the standard deviation of y off, however far away
/// it started.
inline constexpr double convergence_spread = 1e-4;

/// Gradient descent on J(w, b), observable and reversible: each iteration is a pure function of the
/// one before it and its number, so any of them can be reached again to the last bit. Batch descent
/// looks at the moments only; with smaller batches, an update looks at its batch's rows.
class GradientDescent {
 public:
  /// Batch descent, whatever the batch size in the options.
  [[gnu::noinline]] static std::variant<GradientDescent, OptionsError> create(
      const Moments& moments, const Options& options);
  /// With batches as large as the options say. Keeps its own copy of the examples where it needs
  /// them.
  static std::variant<GradientDescent, OptionsError> create(const Dataset& dataset,
                                                            const Options& options);

  /// Takes up to n updates; stops early at divergence or at last_iteration(). Returns the number
  /// taken. O(n), independent of m; with smaller batches O(n · batch_size).
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
  /// As far as a run goes: the largest iteration, or less where batches are large.
  std::int64_t last_iteration() const;
  double learning_rate() const { return learning_rate_at(iteration_); }
  /// The iteration from which on α has been what it is now.
  std::int64_t learning_rate_since() const;
  using LearningRateChanges = std::vector<LearningRateChange>;
  /// The schedule of α from the start on, of later iterations too.
  const LearningRateChanges& learning_rates() const { return learning_rates_; }

  /// Examples an update looks at, but for an epoch's last; at most m.
  double examples_per_update() const { return count_; }

  /// Where the run is, and where the next update takes it, in scaled coordinates.
  Parameters position() const { return position_; }
  Parameters next_position() const { return next_after({iteration_, position_}); }
  /// The positions at iterations first … last ≤ furthest_iteration(), in scaled coordinates.
  [[gnu::noinline]] std::vector<Parameters> positions(std::int64_t first, std::int64_t last) const;
  /// What the (possibly faulty) code takes for the gradient at a point, in scaled coordinates; with
  /// smaller batches, what it does on average. Not inlined, which would cost every page a hundred
  /// bytes; step() does without it.
  [[gnu::noinline]] Parameters coded_gradient_at(Parameters position) const {
    return coded_gradient(scaled_bowl_, position, options_.fault, learning_rate(), count_);
  }
  /// M·d, what the coded gradient is at the distance d from the minimum. No position takes part, so
  /// that none brings its rounding.
  [[gnu::noinline]] Parameters coded_change(Parameters d) const {
    return coded_gradient(scaled_bowl_.centered(), d, options_.fault, learning_rate(), count_);
  }
  /// det M.
  double coded_determinant() const {
    const auto [largest, smallest] = scaled_bowl_.curvature();
    return determinant_factor(options_.fault, count_) * largest * smallest;
  }
  /// One update from any point, in scaled coordinates: what step() takes; with smaller batches,
  /// what it takes on average.
  [[gnu::noinline]] Parameters updated(Parameters position, double learning_rate) const;
  /// The one update that belongs to the record's iteration.
  [[gnu::noinline]] Parameters next_after(const Record& record) const {
    return next_after(record, learning_rate_at(record.iteration));
  }
  Parameters next_after(const Record& record, double learning_rate) const {
    if (mini_batches_)
      return record.position - learning_rate * batch_gradient(record, learning_rate);
    return updated(record.position, learning_rate);
  }
  /// None if every update looks at all the examples.
  const MiniBatches* mini_batches() const { return mini_batches_ ? &*mini_batches_ : nullptr; }
  /// At or below this excess cost the run counts as converged: see convergence_tolerance.
  double converged_excess() const { return converged_excess_; }
  double start_excess() const { return start_excess_; }
  Parameters start() const { return trajectory_.records().front().position; }
  const Options& options() const { return options_; }

  Snapshot snapshot() const { return snapshot_of({iteration_, position_}); }
  Snapshot snapshot_of(const Record& record) const;
  /// Where the run was at iteration k, 0 ≤ k ≤ furthest_iteration().
  Record record_at(std::int64_t k) const;
  /// The snapshot at another iteration ≤ furthest_iteration() (a later one is taken as that).
  Snapshot snapshot_at(std::int64_t k) const;
  /// The kept records, ending with the furthest iteration. O(their number).
  std::vector<Record> path() const;

  /// The bowl that descent runs in, and the same one over the data's own units.
  const CostBowl& scaled_bowl() const { return scaled_bowl_; }
  const CostBowl& data_bowl() const { return data_bowl_; }
  const FeatureScaler& scaling() const { return scaling_; }
  Parameters to_data_units(const Record& record) const;

 private:
  GradientDescent(const Moments& moments, const Options& options);

  /// The first change of α after `iteration`.
  LearningRateChanges::const_iterator change_after(std::int64_t iteration) const;
  double learning_rate_at(std::int64_t iteration) const;
  double batch_cost(const Record& record) const;
  /// The coded gradient of the record's batch. Not inlined: step() must stay small without batches.
  [[gnu::noinline]] Parameters batch_gradient(const Record& record, double learning_rate) const;
  Status status_of(double excess_cost, double next_cost) const;

  Options options_;
  double count_;  ///< how many examples an update looks at
  FeatureScaler scaling_;
  CostBowl scaled_bowl_;
  CostBowl data_bowl_;
  double start_excess_;
  double converged_excess_;
  std::optional<MiniBatches> mini_batches_;

  std::int64_t iteration_ = 0;
  Parameters position_;
  Record furthest_;
  Trajectory trajectory_;
  LearningRateChanges learning_rates_;
};

}  // namespace descent
