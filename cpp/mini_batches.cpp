#include "mini_batches.hpp"

#include <algorithm>
#include <utility>

namespace descent {
namespace {

/// splitmix64 (Steele, Lea and Flood 2014), begun at a state of its own for each seed and epoch.
/// Whole numbers only, so that every machine shuffles alike.
class Shuffler {
 public:
  Shuffler(std::uint32_t seed, std::int64_t epoch)
      : state_(mixed(std::uint64_t{seed} << 32U | static_cast<std::uint64_t>(epoch))) {}

  /// In [0, n), each to within n / 2³² as likely.
  std::uint32_t below(std::uint32_t n) {
    state_ += 0x9e3779b97f4a7c15U;
    return static_cast<std::uint32_t>((mixed(state_) >> 32U) * n >> 32U);
  }

 private:
  static std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace

double BatchCost::cost(Parameters p) const {
  double sum = 0;
  for (const std::uint32_t row : rows_) sum += error(p, row) * error(p, row);
  return sum / (2 * count());
}

Parameters BatchCost::gradient(Parameters p) const {
  Parameters sum;
  for (const std::uint32_t row : rows_) {
    const double e = error(p, row);
    sum.w += e * z_[row];
    sum.b += e;
  }
  return {sum.w / count(), sum.b / count()};
}

double BatchCost::mean_residual(Parameters p) const {
  double sum = 0;
  for (const std::uint32_t row : rows_) sum += error(p, row);
  return sum / count();
}

MiniBatches::MiniBatches(const Dataset& dataset, const FeatureScaling& scaling,
                         const CostBowl& bowl, std::uint32_t batch_size, std::uint32_t seed)
    : batch_size_(batch_size),
      seed_(seed),
      z_(static_cast<std::size_t>(dataset.x().size())),
      y_(z_.size()) {
  const double count = dataset.moments().count;
  const auto all = static_cast<std::int64_t>(count);
  batches_in_epoch_ = (all + batch_size - 1) / batch_size;
  const auto kept = [count](double n) { return (count - n) / (n * (count - 1)); };
  const auto batches = static_cast<double>(batches_in_epoch_);
  const double last_batch = count - (batches - 1) * batch_size;
  kept_variance_ = ((batches - 1) * kept(batch_size) + kept(last_batch)) / batches;

  double sum_lengths = 0;  // of the vectors (z, 1), squared
  double sum_squared_lengths = 0;
  for (Eigen::Index i = 0; i < all; ++i) {
    const double z = scaling.apply(dataset.x()[i]);
    const double y = dataset.y()[i];
    z_[static_cast<std::size_t>(i)] = z;
    y_[static_cast<std::size_t>(i)] = y;
    const double error = bowl.minimizer().w * z + bowl.minimizer().b - y;
    const double length = z * z + 1;
    gradient_variance_ += error * error * length / count;
    sum_lengths += length;
    sum_squared_lengths += length * length;
  }
  const double largest = bowl.curvature().largest;
  batch_curvature_ = largest + kept_variance_ * (sum_squared_lengths / sum_lengths - largest);
}

const MiniBatches::Order& MiniBatches::order(std::int64_t epoch) const {
  Order& order = orders_[static_cast<std::size_t>(epoch & 1)];
  if (order.epoch == epoch) return order;
  order.epoch = epoch;
  const auto count = static_cast<std::uint32_t>(z_.size());
  order.rows.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) order.rows[i] = i;
  // Fisher–Yates.
  Shuffler shuffler(seed_, epoch);
  for (std::uint32_t i = count - 1; i > 0; --i) {
    std::swap(order.rows[i], order.rows[shuffler.below(i + 1)]);
  }
  return order;
}

BatchCost MiniBatches::batch(std::int64_t iteration) const {
  const std::span<const std::uint32_t> rows(order(iteration / batches_in_epoch_).rows);
  const auto first = static_cast<std::size_t>(iteration % batches_in_epoch_) * batch_size_;
  return {rows.subspan(first, std::min<std::size_t>(batch_size_, rows.size() - first)), z_.data(),
          y_.data()};
}

double MiniBatches::noise_floor(double learning_rate) const {
  // With M the mean of d·dᵀ, M = (I − αH) M (I − αH) + noise; ½ tr HM of its solution.
  const double damping = std::max(2 - learning_rate * batch_curvature_, 0.1);
  return learning_rate * kept_variance_ * gradient_variance_ / (2 * damping);
}

}  // namespace descent
