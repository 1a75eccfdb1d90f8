#pragma once

#include "cost_bowl.hpp"
#include "records.hpp"

namespace descent {

/// A run that takes longer than this many iterations crawls.
inline constexpr double crawls_after = 1000;

/// What becomes of a run at each α, known beforehand from the curvatures λ: along an eigenvector
/// the error is multiplied by 1 − αλ at every update. From the start that takes longest, along the
/// valley. Read in this order:
///   α > diverges_from            |1 − αλmax| > 1: the error across the valley grows
///   α < crawls_below             along the valley, 99 % of the excess cost needs more than
///                                `crawls_after` iterations: |1 − αλmin|^(2·crawls_after) > 0.01
///   α > bounces_above            the error across the valley changes sign at every update and
///                                keeps more than half its size, or outlives all the rest
///   otherwise                    converges
LearningRateFates fates_of(const CostBowl& bowl);

/// The same from one start: a run bounces if the updates still turn back on each other half-way to
/// 1 % of the excess cost; if they do not, it crawls where this takes more than `crawls_after`
/// iterations. A run that needs three updates or fewer may be put on either side.
LearningRateFates fates_from(const CostBowl& bowl, Parameters start);

}  // namespace descent
