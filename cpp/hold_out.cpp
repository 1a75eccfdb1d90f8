#include "hold_out.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "shuffled_rows.hpp"

namespace descent {

Misses misses_on(const Dataset& dataset, std::span<const std::uint32_t> rows, Parameters line) {
  if (rows.empty()) return {};
  double squares = 0;
  double absolutes = 0;
  for (const std::uint32_t row : rows) {
    const auto i = static_cast<Eigen::Index>(row);
    const double error = (line.w * dataset.x()[i] + line.b) - dataset.y()[i];
    squares += error * error;
    absolutes += std::abs(error);
  }
  const auto count = static_cast<double>(rows.size());
  return {.root_mean_square = std::sqrt(squares / count), .mean_absolute = absolutes / count};
}

std::variant<HoldOut, DatasetError> hold_out(const Dataset& dataset, std::uint32_t unseen_count,
                                             std::uint32_t seed) {
  const auto count = static_cast<std::uint32_t>(dataset.x().size());
  std::vector<std::uint32_t> rows;
  shuffle_rows(rows, count, seed, 0);
  const auto border = rows.begin() + static_cast<std::ptrdiff_t>(std::min(unseen_count, count));
  const std::vector<std::uint32_t> unseen_rows(rows.begin(), border);
  const std::vector<std::uint32_t> seen_rows(border, rows.end());

  std::vector<double> x;
  std::vector<double> y;
  for (const std::uint32_t row : seen_rows) {
    x.push_back(dataset.x()[static_cast<Eigen::Index>(row)]);
    y.push_back(dataset.y()[static_cast<Eigen::Index>(row)]);
  }
  const auto seen = Dataset::create(x, y);
  if (const auto* error = std::get_if<DatasetError>(&seen)) return *error;
  const Moments& moments = std::get_if<Dataset>(&seen)->moments();
  const Parameters line{.w = moments.slope, .b = moments.mean_y - moments.slope * moments.mean_x};
  return HoldOut{.line = line,
                 .seen = misses_on(dataset, seen_rows, line),
                 .unseen = misses_on(dataset, unseen_rows, line),
                 .seen_rows = seen_rows,
                 .unseen_rows = unseen_rows};
}

std::variant<HoldOutTrials, DatasetError> hold_out_trials(const Dataset& dataset,
                                                          std::uint32_t unseen_count,
                                                          std::uint32_t first_seed,
                                                          std::uint32_t trial_count) {
  HoldOutTrials trials;
  for (std::uint32_t trial = 0; trial < trial_count; ++trial) {
    const auto split = hold_out(dataset, unseen_count, first_seed + trial);
    if (const auto* error = std::get_if<DatasetError>(&split)) return *error;
    const auto& held = *std::get_if<HoldOut>(&split);
    const double unseen = held.unseen.root_mean_square;
    const double seen = held.seen.root_mean_square;
    trials.unseen_miss += unseen / trial_count;
    trials.seen_miss += seen / trial_count;
    if (unseen > seen) ++trials.larger;
  }
  return trials;
}

}  // namespace descent
