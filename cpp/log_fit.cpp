#include "log_fit.hpp"

#include <Eigen/Dense>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "rounding_growth.hpp"
#include "whole_power.hpp"

namespace descent {
namespace {

/// w, b and cost of a row.
constexpr std::size_t kinds = 3;
/// Where least squares leaves a printed number further off than this, no run of the rule is within
/// the rounding of all of them.
constexpr double worst_allowed = 3;

double observed(const Observation& row, std::size_t kind) {
  return kind == 2 ? row.cost : row.position[static_cast<Eigen::Index>(kind)];
}

double rounding_of(const Observation& row, std::size_t kind) {
  return kind == 2 ? row.cost_rounding : row.position_rounding[static_cast<Eigen::Index>(kind)];
}

}  // namespace

LogFitter::LogFitter(const RuleOnData& rule, std::span<const Observation> rows, double unit,
                     std::optional<Eigen::Vector2d> known_distance)
    : rule_(rule), rows_(rows), unit_(unit), known_distance_(std::move(known_distance)) {}

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

/// How far from its prediction each printed number may be.
void LogFitter::tolerances(const LogFit& fit, std::size_t rows, std::vector<double>& values) const {
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
  growth.advance(0, d);
  for (std::size_t i = 0; i < rows; ++i) {
    const double ahead = rows_[i].step - step;
    if (ahead != gap && ahead > 0) {
      gap = ahead;
      power = whole_power(update, gap);
    }
    if (ahead > 0) {
      d = power * d;
      growth.advance(ahead, d);
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
    values[kinds * i + 2] = rows_[i].cost_rounding + std::abs(gradient.w) * bound[0] +
                            std::abs(gradient.b) * bound[1] +
                            0.5 * (std::abs(bound[0] * spread.w) + std::abs(bound[1] * spread.b)) +
                            unit_ * terms * (level + predictions * std::sqrt(2 * level)) +
                            unit_ * unit_ * predictions * predictions;
  }
}

double LogFitter::misfit_of(const LogFit& fit, std::size_t rows, double& sum,
                            std::size_t& count) const {
  std::vector<double> predicted;
  std::vector<double> allowed;
  predict(fit.learning_rate, fit.distance, rows_.first(rows), predicted);
  tolerances(fit, rows, allowed);
  double worst = 0;
  sum = 0;
  count = 0;
  for (std::size_t i = 0; i < kinds * rows; ++i) {
    const double value = observed(rows_[i / kinds], i % kinds);
    if (std::isnan(value)) continue;
    const double off = std::abs(value - predicted[i]) / allowed[i];
    worst = std::isfinite(off) ? std::max(worst, off) : std::numeric_limits<double>::infinity();
    sum += std::min(off * off, 1e100);
    ++count;
  }
  return worst;
}

/// Gauss–Newton on α and the start, each residual in units of what rounding allows. Whether the
/// rule keeps to the rows then.
bool LogFitter::improve(LogFit& fit, std::size_t rows) const {
  constexpr int most_rounds = 12;
  std::vector<double> allowed;
  std::vector<double> at;
  std::vector<double> less;
  std::vector<double> more;
  std::array<std::vector<double>, 2> along;
  const int unknowns = known_distance_ ? 1 : 3;

  const auto sum_at = [&](double learning_rate, const Eigen::Vector2d& distance) {
    predict(learning_rate, distance, rows_.first(rows), at);
    double sum = 0;
    for (std::size_t i = 0; i < kinds * rows; ++i) {
      const double value = observed(rows_[i / kinds], i % kinds);
      if (std::isnan(value)) continue;
      const double off = (value - at[i]) / allowed[i];
      sum += off * off;
    }
    return std::isfinite(sum) ? sum : std::numeric_limits<double>::infinity();
  };

  double sum = 0;
  Eigen::Matrix3d inverse = Eigen::Matrix3d::Zero();
  for (int round = 0; round < most_rounds; ++round) {
    tolerances(fit, rows, allowed);
    sum = sum_at(fit.learning_rate, fit.distance);
    if (!std::isfinite(sum)) return false;
    const double h = 1e-6 * fit.learning_rate;
    const std::vector<double> base = at;
    predict(fit.learning_rate - h, fit.distance, rows_.first(rows), less);
    predict(fit.learning_rate + h, fit.distance, rows_.first(rows), more);
    const double reach = std::max({std::abs(fit.distance[0]), std::abs(fit.distance[1]), 1e-300});
    if (unknowns == 3) {
      for (Eigen::Index k = 0; k < 2; ++k) {
        Eigen::Vector2d moved = fit.distance;
        moved[k] += reach;
        predict(fit.learning_rate, moved, rows_.first(rows), along.at(static_cast<std::size_t>(k)));
      }
    }
    Eigen::Matrix3d normal = Eigen::Matrix3d::Zero();
    Eigen::Vector3d right = Eigen::Vector3d::Zero();
    for (std::size_t i = 0; i < kinds * rows; ++i) {
      const double value = observed(rows_[i / kinds], i % kinds);
      if (std::isnan(value)) continue;
      Eigen::Vector3d slope((more[i] - less[i]) / 2e-6, 0, 0);
      if (unknowns == 3) {
        slope[1] = along[0][i] - base[i];
        slope[2] = along[1][i] - base[i];
      }
      slope /= allowed[i];
      normal += slope * slope.transpose();
      right += slope * ((value - base[i]) / allowed[i]);
    }
    if (!normal.allFinite()) return false;
    const Eigen::Vector3d scale = normal.diagonal().cwiseMax(1e-300).cwiseSqrt().cwiseInverse();
    Eigen::Matrix3d scaled = scale.asDiagonal() * normal * scale.asDiagonal();
    scaled += 1e-13 * Eigen::Matrix3d::Identity();
    if (unknowns == 1) scaled.bottomRightCorner<2, 2>().setIdentity();
    inverse = scale.asDiagonal() * scaled.inverse() * scale.asDiagonal();
    const Eigen::Vector3d change = inverse * right;
    double part = 1;
    LogFit next = fit;
    double next_sum = 0;
    for (int halving = 0; halving < 12; ++halving, part *= 0.5) {
      next = fit;
      next.learning_rate *= std::max(0.1, 1 + part * change[0]);
      next.distance += part * reach * change.tail<2>();
      next_sum = sum_at(next.learning_rate, next.distance);
      if (next_sum <= sum) break;
    }
    if (!(next_sum <= sum)) break;
    const bool settled = sum - next_sum <= 1e-6 * (1 + next_sum) && part == 1;
    fit = next;
    if (settled) break;
  }

  double count_sum = 0;
  std::size_t count = 0;
  fit.misfit = misfit_of(fit, rows, count_sum, count);
  // Σ|P r| over the row of the pseudo-inverse that gives α: with every |r| ≤ 1 it cannot be more.
  tolerances(fit, rows, allowed);
  double margin = 0;
  for (std::size_t i = 0; i < kinds * rows; ++i) {
    if (std::isnan(observed(rows_[i / kinds], i % kinds))) continue;
    Eigen::Vector3d slope((more[i] - less[i]) / 2e-6, 0, 0);
    if (unknowns == 3) {
      slope[1] = along[0][i] - at[i];
      slope[2] = along[1][i] - at[i];
    }
    margin += std::abs((inverse * slope)[0]) / allowed[i];
  }
  fit.learning_rate_margin = fit.learning_rate * margin;
  return fit.misfit <= worst_allowed && count_sum <= static_cast<double>(count);
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
    if (!improve(next, rows)) {
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
  if (improve(fit, rows)) fit.rows = rows;
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
      if (std::abs(observed(row, kind) - first) > 100 * rounding_of(row, kind)) return true;
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
    if (std::isnan(value)) continue;
    const double off =
        (value - predicted[i]) / (rounding_of(row, i % kinds) + 1e-9 * std::abs(value) + 1e-300);
    sum += off * off;
  }
  return std::isfinite(sum) ? sum : std::numeric_limits<double>::max();
}

/// Every α near which the rule comes locally closest to the anchors.
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
    for (int round = 0; round < 40; ++round) {
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

std::vector<LogFit> LogFitter::fits() const {
  std::vector<LogFit> complete;
  LogFit longest;
  for (const double guess : guesses()) {
    const LogFit fit = continued(guess);
    if (fit.rows < rows_.size()) {
      if (fit.rows >= longest.rows) longest = fit;
      continue;
    }
    const bool known = std::any_of(complete.begin(), complete.end(), [&](const LogFit& other) {
      return std::abs(other.learning_rate - fit.learning_rate) <=
             other.learning_rate_margin + fit.learning_rate_margin;
    });
    if (!known) complete.push_back(fit);
  }
  if (complete.empty()) return {longest};
  return complete;
}

}  // namespace descent
