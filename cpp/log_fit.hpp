#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "least_squares.hpp"
#include "log_prediction.hpp"
#include "update_rule.hpp"

namespace descent {

/// The α and the start with which a rule comes closest to a log, by least squares.
struct LogFit {
  RuleRun run;
  /// No α outside is near it and keeps to all the rows.
  double least_learning_rate = 0;
  double most_learning_rate = 0;
  double misfit = 0;  ///< The largest |printed − run| over what rounding allows.
  /// What rounding of the program's own arithmetic may do, over how far the log moves.
  double rounding_part = 0;
  std::size_t rows = 0;  ///< So many rows, from the first on, are kept to.

  /// False if rounding of the program's own arithmetic would explain any other log as well.
  bool says_something() const { return rounding_part <= 0.2; }
};

/// Fits a rule to a log. A run is held to every row at once: its α and its start are the only
/// unknowns, so that rounding early in the log cannot hide what shows later.
class LogFitter {
 public:
  /// `unit` is the rounding of the program's arithmetic (see RoundingGrowth). Where the start is
  /// known the rows may hold costs alone; else the first one is to hold a position.
  LogFitter(const RuleOnData& rule, std::span<const Observation> rows, double unit,
            std::optional<Eigen::Vector2d> known_distance);

  /// Every α found with which the rule keeps to all rows; or else the one that keeps to most.
  /// Searched for near the guesses.
  std::vector<LogFit> fits(std::span<const double> guesses) const;
  /// Every α near which the rule comes locally closest to some of the rows.
  std::vector<double> guesses() const;
  /// The fit for one α that is near, on the first `rows`. No rows if it does not keep to them.
  LogFit refined(double learning_rate, std::size_t rows) const;

 private:
  [[gnu::noinline]] LogFit continued(double learning_rate) const;
  [[gnu::noinline]] bool improve(LogFit& fit, std::size_t rows, bool rate_is_free) const;
  [[gnu::noinline]] bool is_kept(LogFit& fit, std::span<const Observation> log) const;
  [[gnu::noinline]] void widen(LogFit& fit) const;
  LeastSquares linearized(const RuleRun& run, std::span<const Observation> log,
                          std::span<const double> allowed, bool rate_is_free) const;
  RuleRun moved(const RuleRun& run, const LeastSquares& problem, double part,
                bool rate_is_free) const;
  std::size_t first_moved() const;
  double distance_from(double learning_rate, std::span<const Observation> anchors) const;
  double closest_between(double low, double high, std::span<const Observation> anchors) const;
  std::optional<double> crossing_between(double low, double high, const Observation& row) const;
  Eigen::Vector2d first_distance() const;

  const RuleOnData& rule_;
  std::span<const Observation> rows_;
  double unit_;
  std::optional<Eigen::Vector2d> known_distance_;
  std::array<double, Observation::kinds> spread_{};  ///< Most − least of the log's w, b and cost.
  double start_cost_ = 0;                            ///< Of the known start.
  double movement_ = 0;  ///< What the spread of w and b changes in predictions.
};

}  // namespace descent
