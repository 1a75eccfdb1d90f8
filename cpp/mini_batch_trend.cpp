#include "mini_batch_trend.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace descent {
namespace {

/// However short the epoch, so many that chance does not decide.
constexpr std::int64_t enough_updates = 50;
/// However large the batches, so many that a trend can be told.
constexpr std::int64_t least_updates = 20;
/// Examples that may be looked at to take one mean.
constexpr std::int64_t most_examples_averaged = 20'000;
constexpr std::int64_t epochs_looked_back = 10;

/// The updates that a mean is taken over: an epoch, if that is neither too short nor too long.
std::int64_t updates_looked_at(const MiniBatches& batches) {
  const std::int64_t affordable = most_examples_averaged / batches.batch_size();
  return std::min(std::max(batches.batches_in_epoch(), enough_updates),
                  std::max(affordable, least_updates));
}

double mean(const double* first, std::int64_t count) {
  double sum = 0;
  for (std::int64_t i = 0; i < count; ++i) sum += first[i];
  return sum / static_cast<double>(count);
}

/// Whether excess costs, the last of them that of the next update, have fallen: from the first to
/// the present one, from the first epoch's mean to the last one's, from half to half.
bool falls_over(std::span<const double> costs, std::int64_t epoch) {
  const auto count = static_cast<std::int64_t>(costs.size());
  const double* end = costs.data() + count;
  const auto means_fall = [&](std::int64_t wished) {
    const std::int64_t some = std::min(wished, count / 2);
    const double before = mean(costs.data(), some);
    return mean(end - some, some) < before && mean(end - 1 - some, some) < before;
  };
  return end[-2] < costs.front() && means_fall(epoch) && means_fall(count / 2);
}

}  // namespace

MiniBatchTrend mini_batch_trend(const GradientDescent& descent) {
  const MiniBatches& batches = *descent.mini_batches();
  const std::int64_t updates = updates_looked_at(batches);
  const std::int64_t ten_epochs = epochs_looked_back * batches.batches_in_epoch();
  const std::int64_t wanted = std::max(ten_epochs, 2 * updates - 2);
  const std::int64_t affordable =
      std::max(most_examples_averaged / batches.batch_size(), 2 * updates - 2);
  const std::int64_t now = descent.iteration();
  const std::int64_t since = std::min(descent.learning_rate_since(), now);
  const std::int64_t first = std::max(now - std::min(wanted, affordable), since);

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
  trend.now = end[-2];
  trend.highest = *std::max_element(excess_costs.begin(), excess_costs.end());
  trend.falls = trend.recent_mean < trend.earlier_mean &&
                falls_over(std::span<const double>(excess_costs)
                               .last(static_cast<std::size_t>(std::min(count, ten_epochs + 2))),
                           batches.batches_in_epoch());
  trend.looks_back_far = now - first >= ten_epochs;
  return trend;
}

}  // namespace descent
