#include "mini_batches.hpp"

#include <algorithm>

#include "shuffled_rows.hpp"

namespace descent {
namespace {

/// What a frame has the time to look at.
constexpr std::int64_t most_sampled_batches = 6000;
constexpr std::int64_t most_sampled_examples = 100'000;
/// However large they are.
constexpr std::int64_t least_sampled_batches = 20;

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

BatchShape BatchCost::shape() const {
  double sum = 0;
  double sum_squares = 0;
  for (const std::uint32_t row : rows_) {
    sum += z_[row];
    sum_squares += z_[row] * z_[row];
  }
  return {.cost = {.mean_z = sum / count(), .mean_square_z = sum_squares / count()},
          .count = count()};
}

double BatchCost::mean_residual(Parameters p) const {
  double sum = 0;
  for (const std::uint32_t row : rows_) sum += error(p, row);
  return sum / count();
}

MiniBatches::MiniBatches(const Dataset& dataset, const FeatureScaler& scaling, const CostBowl& bowl,
                         std::uint32_t batch_size, std::uint32_t seed)
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
  sample_ = sampled();
}

std::vector<BatchShape> MiniBatches::sampled() const {
  const std::int64_t affordable =
      std::min<std::int64_t>(most_sampled_batches, most_sampled_examples / batch_size_);
  const std::int64_t whole_epochs = affordable - affordable % batches_in_epoch_;
  const std::int64_t batches =
      std::max(whole_epochs > 0 ? whole_epochs : affordable, least_sampled_batches);
  std::vector<BatchShape> shapes;
  shapes.reserve(static_cast<std::size_t>(batches));
  for (std::int64_t k = 0; k < batches; ++k) shapes.push_back(batch(k).shape());
  return shapes;
}

const MiniBatches::Order& MiniBatches::order(std::int64_t epoch) const {
  Order& order = orders_[static_cast<std::size_t>(epoch & 1)];
  if (order.epoch == epoch) return order;
  order.epoch = epoch;
  shuffle_rows(order.rows, static_cast<std::uint32_t>(z_.size()), seed_, epoch);
  return order;
}

BatchCost MiniBatches::batch(std::int64_t iteration) const {
  const std::span<const std::uint32_t> rows(order(iteration / batches_in_epoch_).rows);
  const auto first = static_cast<std::size_t>(iteration % batches_in_epoch_) * batch_size_;
  return {rows.subspan(first, std::min<std::size_t>(batch_size_, rows.size() - first)), z_.data(),
          y_.data()};
}

const MiniBatches::Growth& MiniBatches::growth(GradientFault fault, double learning_rate) const {
  if (growth_.fault != fault || growth_.learning_rate != learning_rate) {
    growth_ = {fault, learning_rate, batch_growth(sample_, fault, learning_rate),
               mean_square_growth(sample_, fault, learning_rate)};
  }
  return growth_;
}

double MiniBatches::noise_floor(double learning_rate) const {
  // With M the mean of d·dᵀ, M = (I − αH) M (I − αH) + noise; ½ tr HM of its solution.
  const double damping = std::max(2 - learning_rate * batch_curvature_, 0.1);
  return learning_rate * kept_variance_ * gradient_variance_ / (2 * damping);
}

}  // namespace descent
