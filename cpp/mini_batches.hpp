#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "batch_growth.hpp"
#include "cost_bowl.hpp"
#include "dataset.hpp"
#include "feature_scaling.hpp"
#include "parameters.hpp"

namespace descent {

/// The cost over one batch of n examples, J_B(w, b) = 1/(2n) Σ (w z⁽ⁱ⁾ + b − y⁽ⁱ⁾)², summed over
/// its rows: O(n). A view, which goes when its MiniBatches are asked for an epoch far from its own.
class BatchCost {
 public:
  BatchCost(std::span<const std::uint32_t> rows, const double* z, const double* y)
      : rows_(rows), z_(z), y_(y) {}

  double count() const { return static_cast<double>(rows_.size()); }
  /// In the order they are summed in, counted from 0.
  std::span<const std::uint32_t> rows() const { return rows_; }

  double cost(Parameters p) const;
  Parameters gradient(Parameters p) const;
  /// 1/n Σ (w z + b − y), which is also ∂J_B/∂b.
  double mean_residual(Parameters p) const;
  BatchShape shape() const;

 private:
  double error(Parameters p, std::uint32_t row) const { return (p.w * z_[row] + p.b) - y_[row]; }

  std::span<const std::uint32_t> rows_;
  const double* z_;
  const double* y_;
};

/// Which examples each update looks at. Every epoch shuffles all of them anew and deals them out,
/// batch_size at a time, without replacement; the last batch of an epoch may be smaller. The order
/// is a pure function of the seed and the epoch.
class MiniBatches {
 public:
  /// 1 ≤ batch_size < m. `bowl` is in the coordinates that `scaling` gives.
  MiniBatches(const Dataset& dataset, const FeatureScaler& scaling, const CostBowl& bowl,
              std::uint32_t batch_size, std::uint32_t seed);

  std::uint32_t batch_size() const { return batch_size_; }
  std::int64_t batches_in_epoch() const { return batches_in_epoch_; }

  /// What the update from `iteration` to the next looks at. O(1) within an epoch and its
  /// neighbour; O(m) to shuffle another.
  BatchCost batch(std::int64_t iteration) const;

  /// The run's first batches, over whole epochs where that can be afforded: what follows is like
  /// them.
  std::span<const BatchShape> sample() const { return sample_; }
  struct Growth {
    GradientFault fault = GradientFault::none;
    double learning_rate = 0;
    double factor = 1;       ///< batch_growth() over the sample
    double mean_square = 1;  ///< mean_square_growth() over it
  };
  const Growth& growth(GradientFault fault, double learning_rate) const;

  /// About how high above J* a run that has come down keeps on wandering: its mean excess cost, if
  /// batches were drawn anew each time, rounded up where α is so large that this mean grows.
  double noise_floor(double learning_rate) const;

 private:
  struct Order {
    std::int64_t epoch = -1;
    std::vector<std::uint32_t> rows;
  };

  const Order& order(std::int64_t epoch) const;
  std::vector<BatchShape> sampled() const;

  std::uint32_t batch_size_;
  std::uint32_t seed_;
  std::int64_t batches_in_epoch_;
  std::vector<double> z_;
  std::vector<double> y_;
  /// The part of the examples' variance that a batch's mean keeps, (m − n) / (n (m − 1)), on
  /// average over an epoch.
  double kept_variance_;
  double gradient_variance_ = 0;  ///< of one example's gradient at the minimum, both parts summed
  double batch_curvature_ = 0;    ///< what stands in for λ where a batch is squared
  /// The last even epoch asked for, and the last odd one: neighbours never displace each other.
  mutable std::array<Order, 2> orders_;
  std::vector<BatchShape> sample_;
  /// The growth asked for last: it stays the same while a run plays.
  mutable Growth growth_;
};

}  // namespace descent
