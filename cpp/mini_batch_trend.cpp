#include "mini_batch_trend.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace descent {
namespace {

/// However short the epoch, so many that chance does not decide.
constexpr std::int64_t enough_updates = 50;
/// However large the batches, so many that a trend can be told.
constexpr std::int64_t least_updates = 20;
/// Examples that may be looked at to take one mean.
constexpr std::int64_t most_examples = 20'000;

/// The updates that a mean is taken over: an epoch, if that is neither too short nor too long.
std::int64_t updates_looked_at(const MiniBatches& batches) {
  const std::int64_t affordable = most_examples / batches.batch_size();
  return std::min(std::max(batches.batches_in_epoch(), enough_updates),
                  std::max(affordable, least_updates));
}

double mean(const double* first, std::int64_t count) {
  double sum = 0;
  for (std::int64_t i = 0; i < count; ++i) sum += first[i];
  return sum / static_cast<double>(count);
}

/// Whether d ← (I − αM_B) d, over the batches B of the present epoch, has an eigenvalue above 1.
/// Every coded gradient is linear in d, so its matrix is found by following two directions. An
/// epoch looks at every example once, so this changes little from one to the next.
bool amplifies(const GradientDescent& descent, std::int64_t updates) {
  const std::int64_t in_epoch = descent.mini_batches()->batches_in_epoch();
  const std::int64_t first = descent.iteration() - descent.iteration() % in_epoch;
  const std::int64_t last = first + std::min(updates, in_epoch);
  const double learning_rate = descent.learning_rate();
  Parameters w{1, 0};
  Parameters b{0, 1};
  for (std::int64_t k = first; k < last; ++k) {
    // What the update makes of the origin is noise; the rest is linear.
    const Parameters origin = descent.next_after({k, {}}, learning_rate);
    w = descent.next_after({k, w}, learning_rate) - origin;
    b = descent.next_after({k, b}, learning_rate) - origin;
  }
  const double half_trace = (w.w + b.b) / 2;
  const double determinant = w.w * b.b - w.b * b.w;
  const double discriminant = half_trace * half_trace - determinant;
  const double radius =
      discriminant < 0 ? std::sqrt(determinant) : std::abs(half_trace) + std::sqrt(discriminant);
  return !(radius <= 1 + 1e-9);
}

}  // namespace

MiniBatchTrend mini_batch_trend(const GradientDescent& descent) {
  const std::int64_t updates = updates_looked_at(*descent.mini_batches());
  const std::int64_t now = descent.iteration();
  const std::int64_t since = std::min(descent.learning_rate_since(), now);
  const std::int64_t first = std::max(now + 2 - 2 * updates, since);

  std::vector<double> excess_costs;
  for (const Parameters position : descent.positions(first, now)) {
    excess_costs.push_back(descent.scaled_bowl().excess_cost(position));
  }
  excess_costs.push_back(descent.scaled_bowl().excess_cost(descent.next_position()));

  MiniBatchTrend trend;
  const auto count = static_cast<std::int64_t>(excess_costs.size());
  const double* end = excess_costs.data() + count;
  trend.window = std::min(updates, count / 2);
  trend.recent_mean = mean(end - trend.window, trend.window);
  trend.earlier_mean = mean(end - 2 * trend.window, trend.window);
  trend.amplifies = amplifies(descent, updates);
  return trend;
}

}  // namespace descent
