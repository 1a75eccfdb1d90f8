#pragma once

#include "cost_bowl.hpp"
#include "parameters.hpp"

namespace descent {

/// The part of the excess cost that lies across the valley, along the steep direction: 0 … 1.
double part_across(const CostBowl& bowl, Parameters position);

/// How the excess cost shrinks under the true gradient: it is the sum of a part across the valley
/// and a part along it, which each update multiplies by (1 − αλmax)² and (1 − αλmin)².
class ErrorDecay {
 public:
  /// For a run from `position`, where J is above J*.
  ErrorDecay(const CostBowl& bowl, Parameters position);
  /// Updates until at most `part` of the excess is left; ∞ where that takes for ever. For α below
  /// the limit 2/λmax. Counted by doubling: O(1).
  [[gnu::noinline]] double count_to_leave(double part, double learning_rate) const;
  /// Whether the update after `count` others turns back on the one before: by more than 120°.
  bool turns_back_after(double count, double learning_rate) const;

 private:
  Curvature curvature_;
  double across_;  ///< part of the excess, across the valley
  double along_;
};

}  // namespace descent
