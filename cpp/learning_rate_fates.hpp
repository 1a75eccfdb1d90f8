#pragma once

#include "cost_bowl.hpp"

namespace descent {

/// What becomes of a run at each α, known beforehand from the curvatures λ and, where it is given,
/// the start: along an eigenvector the error is multiplied by 1 − αλ at every update. Read in this
/// order, each of the unluckiest start:
///   α > diverges_from            |1 − αλmax| > 1: the error across the valley grows
///   α < crawls_below             along the valley, 99 % of the excess cost needs more than
///                                `patience` iterations: |1 − αλmin|^(2·patience) > 0.01
///   α > bounces_above            the error across the valley changes sign at every update and
///                                keeps more than half its size, or outlives all the rest
///   otherwise                    converges
struct LearningRateFates {
  static constexpr double patience = 1000;

  double crawls_below = 0;
  double bounces_above = 0;
  double diverges_from = 0;

  /// From the start that takes longest, along the valley.
  static LearningRateFates of(const CostBowl& bowl);
  /// From this start: it bounces if the updates still turn back on each other half-way to
  /// 1 % of the excess cost; if they do not, it crawls where this takes more than `patience`
  /// iterations. A run that needs three updates or fewer may be put on either side.
  static LearningRateFates from(const CostBowl& bowl, Parameters start);
};

}  // namespace descent
