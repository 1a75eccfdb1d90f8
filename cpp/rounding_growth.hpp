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
  RoundingGrowth(const RuleOnData& rule, double learning_rate, double unit);

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
  double terms_;  ///< roundings in a sum over the examples, as they add up
  /// What the errors are multiplied by in an update of w_z and of b_z: α times the size of z, or α;
  /// 0 where the program never updates.
  Eigen::Vector2d factor_of_errors_;
  Eigen::Vector2d factor_of_shifts_;  ///< the same for the rounding of z that its centring leaves
  Eigen::Vector2d minimum_;
  Eigen::Vector2d factor_;           ///< |λ|
  Eigen::Matrix2d from_eigenbasis_;  ///< |V|
  Eigen::Matrix2d to_eigenbasis_;    ///< |V⁻¹|
  Eigen::Vector2d error_;
};

}  // namespace descent
