#pragma once

#include "gradient_descent.hpp"
#include "records.hpp"

namespace descent {

/// Reads a verdict from the run's last updates (with small batches, from its last ten epochs, or so
/// much of them as it takes no longer than a frame to look at), and confirms it by what is known of
/// the iteration d ← (I − αM) d about the minimum, where M·d is the coded gradient. O(1), but for
/// the replay of the last few updates and, above the limit or with a faulty gradient, up to 2000
/// ahead.
///
/// “To 1 %” means: until 1 % of the present J − J* is left. The steep direction is the eigenvector
/// of λmax, the flat one that of λmin. A run follows a long valley if its gradient is right, α is
/// stable, and even the best α, 2/(λmax + λmin), would need more than `crawls_after` updates to 1
/// %. The first verdict that applies is given:
///   not_started  Iteration 0.
///   diverging    The error grows in the long run, and the next cost is above a recent one. Or the
///                next cost is not finite. With small batches: the run is above its start, and
///                rises, or stays up, or is far above.
///   converged    J − J* is a millionth of the start's (see converged_excess) or rounding, and the
///                run leads to the minimum.
///   bouncing     α is at the limit or above it, and the cost still falls. With small batches: the
///                mean error grows.
///   drifting     Wrong gradient: the run moves away, or settles where the true gradient is not 0.
///                Long valley: 1 % is more than `crawls_after` updates away, and the steep
///                direction is done: 99 % of J − J* or more lies along the flat one (with small
///                batches, all but what their noise explains).
///   wandering    Small batches only: the mean cost no longer falls, or is no higher than the noise
///                of the batches explains.
///   converging   Long valley: the steep direction shrinks, by 99 % within `crawls_after` updates.
///   bouncing     Most of the last updates turn back on the one before, by more than 120°.
///   crawling     1 % is more than `crawls_after` updates away.
///   converging   None of these: 1 % is near, or the cost rises on a way that leads to the minimum.
/// And the first cause that applies:
///   none                    Not started.
///   gradient_bug            The gradient check fails, whatever the verdict.
///   small_batches           Of wandering: each update follows the chance of a few examples. With
///                           all of them, and the same α or half the limit, the run arrives.
///   feature_scaling         Of a run along a long valley that drifts, bounces or crawls, or that
///                           converges with more than `crawls_after` updates to 1 %.
///   learning_rate_too_high  Of diverging and the other bouncing: where J is steepest, an update
///                           overshoots (1 − αλmax < 0) and leaves much of the error, or more of
///                           it.
///   learning_rate_too_low   Of the other crawling: a larger α is fast.
///   none                    Of converged and the other converging.
Diagnosis diagnose(const GradientDescent& descent);

}  // namespace descent
