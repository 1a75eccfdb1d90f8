#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "log_fit.hpp"

// Where LogFitter looks for α: the distance of a rule from a few telling rows, over all of α.
namespace descent {
namespace {

/// α λmax, from tiny steps over the stable ones, which end at 2, to ones far beyond.
std::vector<double> steps_tried() {
  constexpr double least = 1e-9;
  constexpr double most = 1e6;
  constexpr double fine_from = 0.05;
  constexpr double fine_to = 4;
  constexpr double fine_step = 0.02;
  constexpr double factor = 1.25;
  std::vector<double> steps{least};
  while (steps.back() < most) {
    const double last = steps.back();
    const bool is_fine = last >= fine_from && last < fine_to;
    steps.push_back(is_fine ? last + fine_step : last * factor);
  }
  return steps;
}

}  // namespace

/// The first row that is well away from row 0; or the last.
std::size_t LogFitter::first_moved() const {
  const auto moves = [&](const Observation& row) {
    for (std::size_t kind = 0; kind < Observation::kinds; ++kind) {
      const double enough = std::min(100 * row.rounding(kind), 0.3 * spread_.at(kind));
      if (std::abs(row.number(kind) - rows_.front().number(kind)) > enough) return true;
    }
    return false;
  };
  std::size_t j = 1;
  while (j + 1 < rows_.size() && !moves(rows_[j])) ++j;
  return j;
}

/// How far the rule stays from the anchors at this α, from where the first row stands.
double LogFitter::distance_from(double learning_rate, std::span<const Observation> anchors) const {
  constexpr std::size_t kinds = Observation::kinds;
  std::vector<double> predicted;
  predict(rule_, {learning_rate, first_distance()}, anchors, predicted);
  double sum = 0;
  for (std::size_t i = known_distance_ ? 0 : kinds; i < kinds * anchors.size(); ++i) {
    const Observation& row = anchors[i / kinds];
    const double value = row.number(i % kinds);
    if (std::isnan(value)) continue;
    // Against how far it has come: a run that grows is then not hidden by its last row.
    const double from = known_distance_ ? start_cost_ : anchors.front().number(i % kinds);
    const double way = std::abs(value - from) + std::abs(predicted[i] - from) + 1e-300;
    const double off = (value - predicted[i]) / (row.rounding(i % kinds) + 0.1 * way);
    sum += off * off;
  }
  return std::isfinite(sum) ? sum : std::numeric_limits<double>::max();
}

/// By golden sections.
double LogFitter::closest_between(double low, double high,
                                  std::span<const Observation> anchors) const {
  constexpr double golden = 0.381966011250105;
  constexpr int rounds = 26;
  double left = low + golden * (high - low);
  double right = high - golden * (high - low);
  double at_left = distance_from(left, anchors);
  double at_right = distance_from(right, anchors);
  for (int round = 0; round < rounds; ++round) {
    if (at_left < at_right) {
      high = right;
      right = left;
      at_right = at_left;
      left = low + golden * (high - low);
      at_left = distance_from(left, anchors);
    } else {
      low = left;
      left = right;
      at_left = at_right;
      right = high - golden * (high - low);
      at_right = distance_from(right, anchors);
    }
  }
  return 0.5 * (low + high);
}

/// Where the cost of the telling row is hit between two α, by halving.
std::optional<double> LogFitter::crossing_between(double low, double high,
                                                  const Observation& row) const {
  constexpr int rounds = 40;
  std::vector<double> at;
  const auto is_above = [&](double learning_rate) {
    predict(rule_, {learning_rate, first_distance()}, {&row, 1}, at);
    return !(at[2] <= row.cost);
  };
  const bool at_low = is_above(low);
  if (at_low == is_above(high)) return std::nullopt;
  for (int round = 0; round < rounds; ++round) {
    const double middle = 0.5 * (low + high);
    (is_above(middle) == at_low ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

std::vector<double> LogFitter::guesses() const {
  const double size = std::max(rule_.bowl().curvature().largest, 1.0);
  const std::size_t moved = first_moved();
  // Of costs alone, the first row may already lie away from the start.
  const std::size_t telling = rows_.front().step > 0 ? 0 : std::min(moved, rows_.size() - 1);
  std::vector<Observation> anchors{rows_.front()};
  for (const std::size_t row : {moved, moved + 1, 2 * moved}) {
    if (row < rows_.size() && rows_[row].step > anchors.back().step) anchors.push_back(rows_[row]);
  }
  const std::vector<double> steps = steps_tried();
  std::vector<double> heights;
  heights.reserve(steps.size());
  for (const double step : steps) heights.push_back(distance_from(step / size, anchors));
  std::vector<double> guesses;
  for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
    if (heights[i] > heights[i - 1] || heights[i] >= heights[i + 1]) continue;
    guesses.push_back(closest_between(steps[i - 1] / size, steps[i + 1] / size, anchors));
  }
  // A run that has arrived by then comes as close with every α of a wide range: the least distance
  // is lost in it, but not where it passes the printed cost.
  for (std::size_t i = 1; known_distance_ && i < steps.size(); ++i) {
    const auto crossing = crossing_between(steps[i - 1] / size, steps[i] / size, rows_[telling]);
    if (crossing) guesses.push_back(*crossing);
  }
  return guesses;
}

}  // namespace descent
