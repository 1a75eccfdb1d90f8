#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "update_rule.hpp"

namespace descent {

/// What one row of a log says of the run, as printed. NaN where it says nothing.
struct Observation {
  double step = 0;  ///< Updates since the origin, which is the first row or a stated start.
  Eigen::Vector2d position;
  Eigen::Vector2d position_rounding;
  double cost = 0;  ///< In the convention of 1/(2m).
  double cost_rounding = 0;
};

/// The α and the start with which a rule comes closest to a log, by least squares.
struct LogFit {
  double learning_rate = 0;
  /// No α outside is near it and keeps to all the rows.
  double least_learning_rate = 0;
  double most_learning_rate = 0;
  Eigen::Vector2d distance;  ///< From the minimum at the origin, in scaled coordinates.
  double misfit = 0;         ///< The largest |printed − run| over what rounding allows.
  /// False if rounding of the program's own arithmetic would explain any other log as well.
  bool says_something = true;
  std::size_t rows = 0;  ///< So many rows, from the first on, are kept to.
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
  std::vector<LogFit> fits(std::span<const double> guesses) const;
  /// Every α near which the rule comes locally closest to some of the rows.
  std::vector<double> guesses() const;
  /// The same for one α that is near, on the first `rows`. No rows if it does not keep to them.
  [[gnu::noinline]] LogFit refined(double learning_rate, std::size_t rows) const;

 private:
  std::size_t first_moved() const;
  [[gnu::noinline]] double distance_from(double learning_rate,
                                         std::span<const Observation> anchors) const;
  [[gnu::noinline]] LogFit continued(double learning_rate) const;
  [[gnu::noinline]] bool improve(LogFit& fit, std::size_t rows, bool rate_is_free) const;
  [[gnu::noinline]] void widen(LogFit& fit) const;
  [[gnu::noinline]] void predict(double learning_rate, const Eigen::Vector2d& distance,
                                 std::span<const Observation> rows,
                                 std::vector<double>& values) const;
  [[gnu::noinline]] bool tolerances(const LogFit& fit, std::size_t rows,
                                    std::vector<double>& values) const;
  Eigen::Vector2d first_distance() const;
  double size_of(const Eigen::Vector2d& distance) const;

  const RuleOnData& rule_;
  std::span<const Observation> rows_;
  double unit_;
  std::optional<Eigen::Vector2d> known_distance_;
  std::array<double, 3> spread_{};  ///< Most − least of the log's w, b and cost.
  double start_cost_ = 0;           ///< Of the known start.
  double movement_;                 ///< What that of w and b changes in predictions.
};

}  // namespace descent
