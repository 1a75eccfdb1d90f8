#pragma once

#include <vector>

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
[[gnu::noinline]] LearningRateFates fates_of(const CostBowl& bowl);

/// The same from one start: a run bounces if the updates still turn back on each other half-way to
/// 1 % of the excess cost; if they do not, it crawls where this takes more than `crawls_after`
/// iterations. A run that needs three updates or fewer may be put on either side.
LearningRateFates fates_from(const CostBowl& bowl, Parameters start);

/// The fates from one start, in rising order of α from 0 on, without gap or overlap; none has
/// length 0 and no two neighbours are equal. A run that crawls bounces first where α is above the
/// `bounces_above` of all starts.
std::vector<FateStretch> stretches_from(const CostBowl& bowl, Parameters start);

/// Updates that lose 99 % of J − J* from the unluckiest start at the best α, 2 / (λmax + λmin),
/// where each multiplies every part of the error by ±(κ − 1) / (κ + 1). At least 1.
double updates_at_best(const CostBowl& bowl);

}  // namespace descent
