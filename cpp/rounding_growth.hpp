#pragma once

#include <Eigen/Core>

#include "update_rule.hpp"

namespace descent {

/// A bound of what rounding in a program's own arithmetic does to its run, in scaled coordinates:
/// each update adds a little, which the later updates shrink or let grow. Kept in the eigenbasis of
/// the update, where that is a factor |λ|ⁿ.
class RoundingGrowth {
 public:
  /// `unit` is the relative rounding of one operation: 2⁻⁵³, or 2⁻²⁴ for float32.
  RoundingGrowth(const RuleOnData& rule, const Eigen::Matrix2d& step_matrix, double unit);

  /// At the first row, this far from the minimum.
  void begin(const Eigen::Vector2d& distance);
  /// After `updates` more, which lead from one distance to another.
  [[gnu::noinline]] void advance(double updates, const Eigen::Vector2d& from,
                                 const Eigen::Vector2d& to);
  /// The bound for w_z and b_z.
  Eigen::Vector2d bound() const { return from_eigenbasis_ * error_; }

 private:
  /// What one update adds, near this distance.
  [[gnu::noinline]] Eigen::Vector2d added(const Eigen::Vector2d& distance) const;

  const RuleOnData& rule_;
  double unit_;
  double terms_;         ///< roundings in a sum over the examples, as they add up
  double step_largest_;  ///< max |α φ|, the factor of a gradient in the update
  Eigen::Vector2d minimum_;
  Eigen::Vector2d factor_;           ///< |λ|
  Eigen::Matrix2d from_eigenbasis_;  ///< |V|
  Eigen::Matrix2d to_eigenbasis_;    ///< |V⁻¹|
  Eigen::Vector2d error_;
};

}  // namespace descent
