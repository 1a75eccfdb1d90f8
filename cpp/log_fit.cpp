#include "log_fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

#include "rounding_growth.hpp"
#include "whole_power.hpp"

namespace descent {
namespace {

/// w, b and cost of a row.
constexpr std::size_t kinds = 3;
/// Where least squares leaves a printed number further off than this, no run of the rule is within
/// the rounding of all of them.
constexpr double worst_allowed = 3;
/// Where rounding of the program's arithmetic alone may move a number by this part of all that the
/// log's numbers move, a fit says nothing.
constexpr double vacuous_part = 0.2;
/// Up to this part of α its margin follows from the slopes at the fit.
constexpr double linear_margin = 1e-3;

double observed(const Observation& row, std::size_t kind) {
  return kind == 2 ? row.cost : row.position[static_cast<Eigen::Index>(kind)];
}

double rounding_of(const Observation& row, std::size_t kind) {
  return kind == 2 ? row.cost_rounding : row.position_rounding[static_cast<Eigen::Index>(kind)];
}

/// min ‖A s − r‖ with few columns, by orthogonalizing them one after the other.
struct LeastSquares {
  std::vector<std::vector<double>> columns;  ///< overwritten
  std::vector<double> right;
  std::vector<double> solution;
  /// How far the last unknown is off at most, with right sides that are each off by at most 1.
  double last_margin = 0;

  /// False if a number is not finite. An unknown that no equation tells of stays 0.
  bool solve();
};

double dot(std::span<const double> left, std::span<const double> right) {
  double sum = 0;
  for (std::size_t i = 0; i < left.size(); ++i) sum += left[i] * right[i];
  return sum;
}

bool LeastSquares::solve() {
  constexpr double least_part = 1e-11;
  const std::size_t count = columns.size();
  std::vector<double> upper(count * count, 0.0);
  solution.assign(count, 0.0);
  std::vector<double> projected(count, 0.0);
  for (std::size_t j = 0; j < count; ++j) {
    const double before = std::sqrt(dot(columns[j], columns[j]));
    if (!std::isfinite(before)) return false;
    for (int twice = 0; twice < 2; ++twice) {
      for (std::size_t k = 0; k < j; ++k) {
        const double share = dot(columns[k], columns[j]);
        upper[k * count + j] += share;
        for (std::size_t i = 0; i < columns[j].size(); ++i) columns[j][i] -= share * columns[k][i];
      }
    }
    const double norm = std::sqrt(dot(columns[j], columns[j]));
    const bool is_told = norm > least_part * before;
    upper[j * count + j] = is_told ? norm : 0;
    for (double& entry : columns[j]) entry = is_told ? entry / norm : 0;
    projected[j] = dot(columns[j], right);
    if (j + 1 < count) continue;
    double sum = 0;
    for (const double entry : columns[j]) sum += std::abs(entry);
    last_margin = is_told ? sum / norm : std::numeric_limits<double>::infinity();
  }
  for (std::size_t j = count; j-- > 0;) {
    double rest = projected[j];
    for (std::size_t k = j + 1; k < count; ++k) rest -= upper[j * count + k] * solution[k];
    solution[j] = upper[j * count + j] > 0 ? rest / upper[j * count + j] : 0;
    if (!std::isfinite(solution[j])) return false;
  }
  return true;
}

}  // namespace

LogFitter::LogFitter(const RuleOnData& rule, std::span<const Observation> rows, double unit,
                     std::optional<Eigen::Vector2d> known_distance)
    : rule_(rule), rows_(rows), unit_(unit), known_distance_(std::move(known_distance)) {
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const Observation& row : rows) {
      const double value = observed(row, kind);
      if (std::isnan(value)) continue;
      least = std::min(least, value);
      most = std::max(most, value);
    }
    spread_.at(kind) = most > least ? most - least : 0;
  }
  if (known_distance_) {
    const Eigen::Vector2d& d = *known_distance_;
    const Parameters gradient = rule.bowl().centered().gradient({d[0], d[1]});
    start_cost_ = rule.bowl().minimum_cost() + 0.5 * (d[0] * gradient.w + d[1] * gradient.b);
  }
  movement_ = size_of(rule.from_printed().cwiseAbs() * Eigen::Vector2d{spread_[0], spread_[1]});
}

/// How much a distance from the minimum changes predictions.
double LogFitter::size_of(const Eigen::Vector2d& distance) const {
  return std::abs(distance[0]) * std::sqrt(rule_.bowl().centered().mean_square_z) +
         std::abs(distance[1]);
}

/// What the run would print in each row: w, b, cost.
void LogFitter::predict(double learning_rate, const Eigen::Vector2d& distance,
                        std::span<const Observation> rows, std::vector<double>& values) const {
  const Eigen::Matrix2d update = Eigen::Matrix2d::Identity() + rule_.step_matrix(learning_rate);
  const CenteredCost cost = rule_.bowl().centered();
  const double minimum_cost = rule_.bowl().minimum_cost();
  values.resize(kinds * rows.size());
  Eigen::Vector2d d = distance;
  Eigen::Matrix2d power = update;
  double gap = 1;
  double step = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double ahead = rows[i].step - step;
    if (ahead != gap && ahead > 0) {
      gap = ahead;
      power = whole_power(update, gap);
    }
    if (ahead > 0) d = power * d;
    step = rows[i].step;
    const Eigen::Vector2d printed = rule_.printed_minimum() + rule_.to_printed() * d;
    values[kinds * i] = printed[0];
    values[kinds * i + 1] = printed[1];
    const double residual = cost.mean_residual({d[0], d[1]});
    const double variance = cost.mean_square_z - cost.mean_z * cost.mean_z;
    values[kinds * i + 2] = minimum_cost + 0.5 * (residual * residual + variance * d[0] * d[0]);
  }
}

/// How far from its prediction each printed number may be. Whether this says anything.
bool LogFitter::tolerances(const LogFit& fit, std::size_t rows, std::vector<double>& values) const {
  const Eigen::Matrix2d step_matrix = rule_.step_matrix(fit.learning_rate);
  const Eigen::Matrix2d update = Eigen::Matrix2d::Identity() + step_matrix;
  RoundingGrowth growth(rule_, step_matrix, unit_);
  const CenteredCost cost = rule_.bowl().centered();
  const Eigen::Matrix2d to_printed = rule_.to_printed().cwiseAbs();
  const double terms = 4 + std::sqrt(rule_.count());
  const Parameters minimum = rule_.bowl().minimizer();
  values.resize(kinds * rows);
  Eigen::Vector2d d = fit.distance;
  Eigen::Matrix2d power = update;
  double gap = 1;
  double step = 0;
  growth.begin(d);
  bool says_something = true;
  for (std::size_t i = 0; i < rows; ++i) {
    const double ahead = rows_[i].step - step;
    if (ahead != gap && ahead > 0) {
      gap = ahead;
      power = whole_power(update, gap);
    }
    if (ahead > 0) {
      const Eigen::Vector2d from = d;
      d = power * d;
      growth.advance(ahead, from, d);
    }
    step = rows_[i].step;
    const Eigen::Vector2d bound = growth.bound();
    const Eigen::Vector2d printed = to_printed * bound;
    for (std::size_t kind = 0; kind < 2; ++kind) {
      const auto k = static_cast<Eigen::Index>(kind);
      values[kinds * i + kind] =
          rows_[i].position_rounding[k] + printed[k] + 2 * unit_ * std::abs(rows_[i].position[k]);
    }
    const Parameters gradient = cost.gradient({d[0], d[1]});
    const double excess = 0.5 * (d[0] * gradient.w + d[1] * gradient.b);
    const double level = rule_.bowl().minimum_cost() + std::max(excess, 0.0);
    const double size_z = std::sqrt(cost.mean_square_z);
    const double predictions = (std::abs(minimum.w) + std::abs(d[0])) * size_z +
                               std::abs(minimum.b) + std::abs(d[1]) +
                               std::abs(rule_.bowl().mean_y());
    const Parameters spread = cost.gradient({bound[0], bound[1]});
    const double shifted = unit_ * rule_.raw_feature() * (std::abs(minimum.w) + std::abs(d[0]));
    values[kinds * i + 2] =
        rows_[i].cost_rounding + std::abs(gradient.w) * bound[0] + std::abs(gradient.b) * bound[1] +
        0.5 * (std::abs(bound[0] * spread.w) + std::abs(bound[1] * spread.b)) +
        unit_ * terms * (level + predictions * std::sqrt(2 * level)) +
        shifted * (std::sqrt(2 * level) + shifted) + unit_ * unit_ * predictions * predictions;
    says_something =
        says_something && (known_distance_ ? values[kinds * i + 2] - rows_[i].cost_rounding <=
                                                 vacuous_part * spread_[2]
                                           : size_of(bound) <= vacuous_part * movement_);
  }
  return says_something;
}

/// Gauss–Newton on the start and α, each residual in units of what rounding allows. Whether the
/// rule keeps to the rows then.
bool LogFitter::improve(LogFit& fit, std::size_t rows, bool rate_is_free) const {
  constexpr int most_rounds = 12;
  const std::span<const Observation> log = rows_.first(rows);
  std::vector<double> allowed;
  std::vector<double> at;
  std::vector<double> moved;
  LeastSquares problem;
  double change_of_rate = 0;

  const auto sum_at = [&](const LogFit& tried) {
    predict(tried.learning_rate, tried.distance, log, at);
    double sum = 0;
    for (std::size_t i = 0; i < kinds * rows; ++i) {
      const double value = observed(log[i / kinds], i % kinds);
      if (std::isnan(value)) continue;
      const double off = (value - at[i]) / allowed[i];
      sum += off * off;
    }
    return std::isfinite(sum) ? sum : std::numeric_limits<double>::infinity();
  };
  /// Fills a column with the changes of the predictions, `less` to `more`.
  const auto fill = [&](std::vector<double>& column, std::span<const double> less,
                        std::span<const double> more, double apart) {
    column.clear();
    for (std::size_t i = 0; i < kinds * rows; ++i) {
      if (std::isnan(observed(log[i / kinds], i % kinds))) continue;
      column.push_back((more[i] - less[i]) / apart / allowed[i]);
    }
  };

  bool settled = false;
  for (int round = 0; round < most_rounds && !settled; ++round) {
    tolerances(fit, rows, allowed);
    const double sum = sum_at(fit);
    if (!std::isfinite(sum)) return false;
    const std::vector<double> base = at;
    const double reach = std::max({std::abs(fit.distance[0]), std::abs(fit.distance[1]), 1e-300});
    problem.columns.clear();
    if (!known_distance_) {
      for (Eigen::Index k = 0; k < 2; ++k) {
        Eigen::Vector2d distance = fit.distance;
        distance[k] += reach;
        predict(fit.learning_rate, distance, log, moved);
        fill(problem.columns.emplace_back(), base, moved, 1);
      }
    }
    constexpr double h = 1e-6;
    std::vector<double> less;
    predict(fit.learning_rate * (1 - h), fit.distance, log, less);
    predict(fit.learning_rate * (1 + h), fit.distance, log, moved);
    if (rate_is_free) fill(problem.columns.emplace_back(), less, moved, 2 * h);
    if (problem.columns.empty()) break;
    problem.right.clear();
    for (std::size_t i = 0; i < kinds * rows; ++i) {
      const double value = observed(log[i / kinds], i % kinds);
      if (!std::isnan(value)) problem.right.push_back((value - base[i]) / allowed[i]);
    }
    if (!problem.solve()) return false;

    change_of_rate = rate_is_free ? problem.solution.back() : 0;
    double part = 1;
    LogFit next;
    double next_sum = 0;
    for (int halving = 0; halving < 12; ++halving, part *= 0.5) {
      next = fit;
      next.learning_rate *= std::max(0.1, 1 + part * change_of_rate);
      if (!known_distance_) {
        next.distance += part * reach * Eigen::Vector2d{problem.solution[0], problem.solution[1]};
      }
      next_sum = sum_at(next);
      if (next_sum <= sum) break;
    }
    if (!(next_sum <= sum)) break;
    settled = sum - next_sum <= 1e-6 * (1 + next_sum) && part == 1;
    fit = next;
  }
  // With every residual at most 1, α cannot be further off.
  if (rate_is_free) {
    fit.least_learning_rate = fit.learning_rate * std::max(0.0, 1 - problem.last_margin);
    fit.most_learning_rate = fit.learning_rate * (1 + problem.last_margin);
  }

  fit.says_something = tolerances(fit, rows, allowed);
  predict(fit.learning_rate, fit.distance, log, at);
  double sum = 0;
  std::size_t count = 0;
  fit.misfit = 0;
  for (std::size_t i = 0; i < kinds * rows; ++i) {
    const double value = observed(log[i / kinds], i % kinds);
    if (std::isnan(value)) continue;
    const double off = std::abs(value - at[i]) / allowed[i];
    if (!std::isfinite(off)) return false;
    fit.misfit = std::max(fit.misfit, off);
    sum += off * off;
    ++count;
  }
  return fit.misfit <= worst_allowed && sum <= static_cast<double>(count);
}

/// From the first rows to all of them, the number of rows doubling, so that each fit begins near
/// its end.
LogFit LogFitter::continued(double learning_rate) const {
  LogFit fit;
  fit.learning_rate = learning_rate;
  fit.distance = first_distance();
  std::size_t rows = std::min(rows_.size(), first_moved() + 2);
  while (true) {
    LogFit next = fit;
    if (!improve(next, rows, true)) {
      next.rows = fit.rows;
      return next;
    }
    fit = next;
    fit.rows = rows;
    if (rows == rows_.size()) return fit;
    rows = std::min(rows_.size(), 2 * rows);
  }
}

LogFit LogFitter::refined(double learning_rate, std::size_t rows) const {
  LogFit fit;
  fit.learning_rate = learning_rate;
  fit.distance = first_distance();
  if (improve(fit, rows, true)) fit.rows = rows;
  return fit;
}

Eigen::Vector2d LogFitter::first_distance() const {
  if (known_distance_) return *known_distance_;
  Eigen::Vector2d position = rows_.front().position;
  for (Eigen::Index k = 0; k < 2; ++k) {
    if (std::isnan(position[k])) position[k] = rule_.printed_minimum()[k];
  }
  return rule_.from_printed() * (position - rule_.printed_minimum());
}

/// The first row that is well away from row 0; or the last.
std::size_t LogFitter::first_moved() const {
  const auto moves = [&](const Observation& row) {
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      const double first = observed(rows_.front(), kind);
      const double enough = std::min(100 * rounding_of(row, kind), 0.3 * spread_.at(kind));
      if (std::abs(observed(row, kind) - first) > enough) return true;
    }
    return false;
  };
  std::size_t j = 1;
  while (j + 1 < rows_.size() && !moves(rows_[j])) ++j;
  return j;
}

/// How far the rule stays from the anchors at this α, from where the first row stands.
double LogFitter::distance_from(double learning_rate, std::span<const Observation> anchors) const {
  std::vector<double> predicted;
  predict(learning_rate, first_distance(), anchors, predicted);
  double sum = 0;
  for (std::size_t i = 0; i < kinds * anchors.size(); ++i) {
    const Observation& row = anchors[i / kinds];
    const double value = observed(row, i % kinds);
    if (std::isnan(value) || (i < kinds && !known_distance_)) continue;
    // Against how far it has come: a run that grows is then not hidden by its last row.
    const double from = known_distance_ ? start_cost_ : observed(anchors.front(), i % kinds);
    const double way = std::abs(value - from) + std::abs(predicted[i] - from) + 1e-300;
    const double off = (value - predicted[i]) / (rounding_of(row, i % kinds) + 0.1 * way);
    sum += off * off;
  }
  return std::isfinite(sum) ? sum : std::numeric_limits<double>::max();
}

std::vector<double> LogFitter::guesses() const {
  const double size = std::max(rule_.bowl().curvature().largest, 1.0);
  std::vector<double> grid;
  for (double step = 1e-9; step < 0.05; step *= 1.25) grid.push_back(step / size);
  for (double step = 0.05; step < 4; step += 0.02) grid.push_back(step / size);
  for (double step = 4; step < 1e6; step *= 1.25) grid.push_back(step / size);
  const std::size_t moved = first_moved();
  std::vector<Observation> rows{rows_.front()};
  for (const std::size_t row : {moved, moved + 1, 2 * moved}) {
    if (row < rows_.size() && rows_[row].step > rows.back().step) rows.push_back(rows_[row]);
  }
  std::vector<double> heights;
  heights.reserve(grid.size());
  for (const double learning_rate : grid) heights.push_back(distance_from(learning_rate, rows));
  std::vector<double> guesses;
  for (std::size_t i = 1; i + 1 < grid.size(); ++i) {
    if (heights[i] > heights[i - 1] || heights[i] >= heights[i + 1]) continue;
    double low = grid[i - 1];
    double high = grid[i + 1];
    constexpr double golden = 0.381966011250105;
    double left = low + golden * (high - low);
    double right = high - golden * (high - low);
    double at_left = distance_from(left, rows);
    double at_right = distance_from(right, rows);
    for (int round = 0; round < 26; ++round) {
      if (at_left < at_right) {
        high = right;
        right = left;
        at_right = at_left;
        left = low + golden * (high - low);
        at_left = distance_from(left, rows);
      } else {
        low = left;
        left = right;
        at_left = at_right;
        right = high - golden * (high - low);
        at_right = distance_from(right, rows);
      }
    }
    guesses.push_back(0.5 * (low + high));
  }
  return guesses;
}

/// Where the digits leave α open by much, that is no question of slopes: from the fitted α
/// outwards, to where the rule no longer keeps to the rows.
void LogFitter::widen(LogFit& fit) const {
  if (fit.most_learning_rate <= fit.learning_rate * (1 + linear_margin)) return;
  const auto is_kept = [&](double learning_rate) {
    LogFit tried = fit;
    tried.learning_rate = learning_rate;
    return improve(tried, rows_.size(), false) && tried.says_something;
  };
  for (const bool upwards : {false, true}) {
    double kept = 0;
    double broken = linear_margin;
    constexpr double most = 64;
    const auto at = [&](double exponent) {
      return fit.learning_rate *
             (1 + std::expm1((upwards ? exponent : -exponent) * std::numbers::ln2));
    };
    while (broken < most && is_kept(at(broken))) {
      kept = broken;
      broken *= 2;
    }
    for (int halving = 0; halving < 10 && broken < most; ++halving) {
      const double middle = 0.5 * (kept + broken);
      (is_kept(at(middle)) ? kept : broken) = middle;
    }
    (upwards ? fit.most_learning_rate : fit.least_learning_rate) =
        broken < most ? at(broken) : (upwards ? std::numeric_limits<double>::infinity() : 0);
  }
}

std::vector<LogFit> LogFitter::fits(std::span<const double> guesses) const {
  std::vector<LogFit> complete;
  LogFit longest;
  for (const double guess : guesses) {
    const auto is_within = [](double learning_rate, const LogFit& other) {
      return learning_rate >= other.least_learning_rate &&
             learning_rate <= other.most_learning_rate;
    };
    const auto is_known = [&](double learning_rate) {
      return std::any_of(complete.begin(), complete.end(),
                         [&](const LogFit& other) { return is_within(learning_rate, other); });
    };
    LogFit fit = continued(guess);
    if (fit.rows < rows_.size()) {
      if (fit.rows >= longest.rows) longest = fit;
      continue;
    }
    if (is_known(fit.learning_rate)) continue;
    if (fit.says_something) widen(fit);
    complete.push_back(fit);
  }
  if (complete.empty()) return {longest};
  return complete;
}

}  // namespace descent
