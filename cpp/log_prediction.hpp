#pragma once

#include <Eigen/Core>
#include <cstddef>
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

  /// w, b and cost.
  static constexpr std::size_t kinds = 3;
  double number(std::size_t kind) const {
    return kind == 2 ? cost : position[static_cast<Eigen::Index>(kind)];
  }
  double rounding(std::size_t kind) const {
    return kind == 2 ? cost_rounding : position_rounding[static_cast<Eigen::Index>(kind)];
  }
};

/// A run of a rule: its α, and how far from the minimum it begins, in scaled coordinates.
struct RuleRun {
  double learning_rate = 0;
  Eigen::Vector2d distance = Eigen::Vector2d::Zero();
};

/// What the run would print in each row: w, b and cost, one row after the other.
void predict(const RuleOnData& rule, const RuleRun& run, std::span<const Observation> rows,
             std::vector<double>& numbers);

/// How far from its prediction each printed number may be: by what was rounded in printing, and by
/// the rounding of the program's arithmetic, `unit` for one operation.
struct Tolerances {
  std::vector<double> allowed;
  double most_bound = 0;       ///< Of what the program's rounding alone may change in predictions.
  double most_cost_bound = 0;  ///< And in costs.
};
void allow(const RuleOnData& rule, const RuleRun& run, std::span<const Observation> rows,
           double unit, Tolerances& tolerances);

/// How much a distance from the minimum changes predictions.
double size_of(const RuleOnData& rule, const Eigen::Vector2d& distance);

}  // namespace descent
