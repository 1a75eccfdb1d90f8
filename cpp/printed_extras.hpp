#pragma once

#include <Eigen/Core>
#include <vector>

#include "log_prediction.hpp"
#include "records.hpp"
#include "update_rule.hpp"

namespace descent {

/// The costs and gradients that a log prints beside w and b, held against a fitted run. A program
/// may print them as they are at the printed w and b, or as they were before the update.
class PrintedExtras {
 public:
  /// `origin` is the iteration that the run starts at, `unit` the rounding of the program's
  /// arithmetic.
  PrintedExtras(const RuleOnData& rule, RuleRun run, double origin, std::vector<LogRow> rows,
                double unit);

  /// Whether every printed cost is `factor` times 1/(2m) Σ. False if none is printed.
  bool costs_match(double factor) const;
  /// Whether every printed gradient is that of a program with this fault, `factor` times that of
  /// 1/(2m) Σ; the true one, or what the program takes for it. True if none is printed.
  bool gradients_match(GradientFault fault, double factor) const;

 private:
  /// Distances from the minimum at the rows, so many updates earlier; NaN before the first row.
  std::vector<Eigen::Vector2d> distances(double earlier) const;

  bool are_costs(const std::vector<Eigen::Vector2d>& at, double factor) const;
  bool are_gradients(const std::vector<Eigen::Vector2d>& at, GradientFault fault,
                     double factor) const;

  const RuleOnData& rule_;
  RuleRun run_;
  double origin_;
  std::vector<LogRow> rows_;
  /// How far the run may be from where it is fitted, at each row, in scaled coordinates.
  std::vector<Eigen::Vector2d> open_;
};

}  // namespace descent
