#include "log_fit.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace descent {
namespace {

constexpr std::size_t kinds = Observation::kinds;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double far_away = std::numeric_limits<double>::max();

/// Where least squares leaves a printed number further off than this, no run of the rule is within
/// the rounding of all of them.
constexpr double worst_allowed = 3;
/// Up to this part of α its margin follows from the slopes at the fit.
constexpr double linear_margin = 1e-3;
/// By this part of α it is moved to see what it changes.
constexpr double small_part = 1e-6;

/// Calls visit(i, number) with each number that is printed, i its place among the predictions.
template <class Visit>
void each_printed(std::span<const Observation> log, Visit visit) {
  for (std::size_t i = 0; i < kinds * log.size(); ++i) {
    const double number = log[i / kinds].number(i % kinds);
    if (!std::isnan(number)) visit(i, number);
  }
}

/// Σ ((printed − run) / allowed)²; ∞ if it is not finite.
double distance_squared(const RuleOnData& rule, const RuleRun& run,
                        std::span<const Observation> log, std::span<const double> allowed) {
  std::vector<double> at;
  predict(rule, run, log, at);
  double sum = 0;
  each_printed(log, [&](std::size_t i, double number) {
    const double off = (number - at[i]) / allowed[i];
    sum += off * off;
  });
  if (!std::isfinite(sum)) return infinity;
  return sum;
}

double reach_of(const RuleRun& run) { return std::max(run.distance.cwiseAbs().maxCoeff(), 1e-300); }

}  // namespace

LogFitter::LogFitter(const RuleOnData& rule, std::span<const Observation> rows, double unit,
                     std::optional<Eigen::Vector2d> known_distance)
    : rule_(rule), rows_(rows), unit_(unit), known_distance_(std::move(known_distance)) {
  std::array<double, kinds> least{infinity, infinity, infinity};
  std::array<double, kinds> most{-infinity, -infinity, -infinity};
  each_printed(rows, [&](std::size_t i, double number) {
    least.at(i % kinds) = std::min(least.at(i % kinds), number);
    most.at(i % kinds) = std::max(most.at(i % kinds), number);
  });
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    spread_.at(kind) = std::max(most.at(kind) - least.at(kind), 0.0);
  }
  if (known_distance_) {
    const Observation start{};
    std::vector<double> at;
    predict(rule, {.distance = *known_distance_}, {&start, 1}, at);
    start_cost_ = at[2];
  }
  movement_ =
      size_of(rule, rule.from_printed().cwiseAbs() * Eigen::Vector2d{spread_[0], spread_[1]});
}

/// What the start and α change, each residual in units of what rounding allows.
LeastSquares LogFitter::linearized(const RuleRun& run, std::span<const Observation> log,
                                   std::span<const double> allowed, bool rate_is_free) const {
  LeastSquares problem;
  std::vector<double> at;
  std::vector<double> moved;
  predict(rule_, run, log, at);
  const auto add_column = [&](std::span<const double> less, std::span<const double> more,
                              double apart) {
    std::vector<double>& column = problem.columns.emplace_back();
    each_printed(log, [&](std::size_t i, double /*number*/) {
      column.push_back((more[i] - less[i]) / apart / allowed[i]);
    });
  };
  for (Eigen::Index k = 0; k < (known_distance_ ? 0 : 2); ++k) {
    RuleRun other = run;
    other.distance[k] += reach_of(run);
    predict(rule_, other, log, moved);
    add_column(at, moved, 1);
  }
  if (rate_is_free) {
    std::vector<double> less;
    predict(rule_, {run.learning_rate * (1 - small_part), run.distance}, log, less);
    predict(rule_, {run.learning_rate * (1 + small_part), run.distance}, log, moved);
    add_column(less, moved, 2 * small_part);
  }
  each_printed(log, [&](std::size_t i, double number) {
    problem.right.push_back((number - at[i]) / allowed[i]);
  });
  return problem;
}

/// A part of the way to the solution.
RuleRun LogFitter::moved(const RuleRun& run, const LeastSquares& problem, double part,
                         bool rate_is_free) const {
  RuleRun next = run;
  if (rate_is_free) next.learning_rate *= std::max(0.1, 1 + part * problem.solution.back());
  if (!known_distance_) {
    next.distance +=
        part * reach_of(run) * Eigen::Vector2d{problem.solution[0], problem.solution[1]};
  }
  return next;
}

/// Gauss–Newton on the start and α. Whether the rule keeps to the rows then.
bool LogFitter::improve(LogFit& fit, std::size_t rows, bool rate_is_free) const {
  constexpr int most_rounds = 12;
  constexpr double least_part = 1e-3;
  // So far off, and no better for a step towards the log: that is another valley's bottom.
  constexpr double far_off = 1e4;
  const std::span<const Observation> log = rows_.first(rows);
  const bool is_fixed = known_distance_ && !rate_is_free;
  Tolerances tolerances;
  double margin = 0;
  for (int round = 0; round < most_rounds && !is_fixed; ++round) {
    allow(rule_, fit.run, log, unit_, tolerances);
    const double sum = distance_squared(rule_, fit.run, log, tolerances.allowed);
    if (!std::isfinite(sum)) return false;
    LeastSquares problem = linearized(fit.run, log, tolerances.allowed, rate_is_free);
    if (!problem.solve()) return false;
    margin = problem.last_margin;
    RuleRun next;
    double next_sum = infinity;
    double part = 2;
    do {
      part *= 0.5;
      next = moved(fit.run, problem, part, rate_is_free);
      next_sum = distance_squared(rule_, next, log, tolerances.allowed);
    } while (next_sum > sum && part > least_part);
    if (next_sum > sum) break;
    fit.run = next;
    if (sum - next_sum <= 1e-6 * (1 + next_sum) && part == 1) break;
    if (next_sum > 0.5 * sum && sum > far_off * static_cast<double>(kinds * rows)) return false;
  }
  // With every residual at most 1, α cannot be further off.
  if (rate_is_free) {
    fit.least_learning_rate = fit.run.learning_rate * std::max(0.0, 1 - margin);
    fit.most_learning_rate = fit.run.learning_rate * (1 + margin);
  }
  return is_kept(fit, log);
}

/// Least squares has done its best: whether every number is about where the rule has it.
bool LogFitter::is_kept(LogFit& fit, std::span<const Observation> log) const {
  Tolerances tolerances;
  std::vector<double> at;
  allow(rule_, fit.run, log, unit_, tolerances);
  predict(rule_, fit.run, log, at);
  double sum = 0;
  double count = 0;
  fit.misfit = 0;
  each_printed(log, [&](std::size_t i, double number) {
    const double off = std::abs(number - at[i]) / tolerances.allowed[i];
    // One that is no number must not be lost in a comparison.
    if (!(off <= fit.misfit)) fit.misfit = std::isnan(off) ? far_away : off;
    sum += off * off;
    ++count;
  });
  fit.rounding_part =
      known_distance_ ? tolerances.most_cost_bound / spread_[2] : tolerances.most_bound / movement_;
  return fit.misfit <= worst_allowed && sum <= count;
}

/// From the first rows to all of them, the number of rows doubling, so that each fit begins near
/// its end.
LogFit LogFitter::continued(double learning_rate) const {
  LogFit fit;
  fit.run = {learning_rate, first_distance()};
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
  fit.run = {learning_rate, first_distance()};
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

/// Where the digits leave α open by much, that is no question of slopes: from the fitted α
/// outwards, to where the rule no longer keeps to the rows.
void LogFitter::widen(LogFit& fit) const {
  if (fit.most_learning_rate <= fit.run.learning_rate * (1 + linear_margin)) return;
  const auto is_kept_at = [&](double learning_rate) {
    LogFit tried = fit;
    tried.run.learning_rate = learning_rate;
    return improve(tried, rows_.size(), false) && tried.says_something();
  };
  for (const double sign : {-1.0, 1.0}) {
    double kept = 0;
    double broken = linear_margin;
    constexpr double most = 64;
    // 2^(±exponent) times the fitted α.
    const auto at = [&](double exponent) {
      return fit.run.learning_rate * (1 + std::expm1(sign * exponent * std::numbers::ln2));
    };
    while (broken < most && is_kept_at(at(broken))) {
      kept = broken;
      broken *= 2;
    }
    for (int halving = 0; halving < 10 && broken < most; ++halving) {
      const double middle = 0.5 * (kept + broken);
      (is_kept_at(at(middle)) ? kept : broken) = middle;
    }
    const double end = sign > 0 ? infinity : 0.0;
    (sign > 0 ? fit.most_learning_rate : fit.least_learning_rate) =
        broken < most ? at(broken) : end;
  }
}

std::vector<LogFit> LogFitter::fits(std::span<const double> guesses) const {
  std::vector<LogFit> complete;
  LogFit longest;
  for (const double guess : guesses) {
    LogFit fit = continued(guess);
    if (fit.rows < rows_.size()) {
      if (fit.rows >= longest.rows) longest = fit;
      continue;
    }
    const bool is_known = std::any_of(complete.begin(), complete.end(), [&](const LogFit& other) {
      return fit.run.learning_rate >= other.least_learning_rate &&
             fit.run.learning_rate <= other.most_learning_rate;
    });
    if (is_known) continue;
    if (fit.says_something()) widen(fit);
    complete.push_back(fit);
  }
  if (complete.empty()) return {longest};
  return complete;
}

}  // namespace descent
