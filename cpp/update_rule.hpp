#pragma once

#include <Eigen/Core>

#include "cost_bowl.hpp"
#include "dataset.hpp"
#include "feature_scaling.hpp"
#include "records.hpp"

namespace descent {

/// One way in which a program may descend, but for α and the start.
struct UpdateRule {
  FeatureScaling scaling = FeatureScaling::none;
  bool sample_deviation = false;  ///< z-score with s² = Sxx / (m − 1) in place of Sxx / m
  bool prints_scaled = false;     ///< it prints (w_z, b_z), not (w, b)
  GradientFault fault = GradientFault::none;

  bool operator==(const UpdateRule&) const = default;
};

/// An update rule on one data set: the linear map d ← (I + B(α)) d of the distance d = p − p* from
/// the minimum, in scaled coordinates, and how a program prints p.
class RuleOnData {
 public:
  [[gnu::noinline]] RuleOnData(const Moments& moments, UpdateRule rule);

  const UpdateRule& rule() const { return rule_; }
  const CostBowl& bowl() const { return bowl_; }
  const FeatureScaler& scaling() const { return scaling_; }
  double count() const { return count_; }
  /// About |x| / s: how large z would be if it were not centred. The centring cancels as much.
  double raw_feature() const { return raw_feature_; }

  /// B(α) = −α M, where M d is the coded gradient.
  [[gnu::noinline]] Eigen::Matrix2d step_matrix(double learning_rate) const;

  /// p* as the program prints it.
  Eigen::Vector2d printed_minimum() const { return printed_minimum_; }
  /// What is printed of a distance: C d.
  const Eigen::Matrix2d& to_printed() const { return to_printed_; }
  const Eigen::Matrix2d& from_printed() const { return from_printed_; }
  /// The distance of a line given in the data's units.
  Eigen::Vector2d distance_of_line(Parameters line) const;
  /// The line in the data's units.
  Parameters line_at(Eigen::Vector2d distance) const;

 private:
  UpdateRule rule_;
  double count_;
  double raw_feature_;
  FeatureScaler scaling_;
  CostBowl bowl_;
  Parameters line_;  ///< the least-squares line in the data's units
  Eigen::Vector2d printed_minimum_;
  Eigen::Matrix2d to_printed_;
  Eigen::Matrix2d from_printed_;
};

}  // namespace descent
