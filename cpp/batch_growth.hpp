#pragma once

#include <span>

#include "centered_cost.hpp"
#include "gradient_fault.hpp"

namespace descent {

/// What the growth of a run needs to know of one batch.
struct BatchShape {
  CenteredCost cost;
  double count = 0;  ///< examples in it
};

/// By what one update multiplies the mean of the squared distance from the minimum, over all the
/// batches that it may look at: the spectral radius of E[(I − αM_B) ⊗ (I − αM_B)], the mean taken
/// over these. Above 1, some orders of the examples throw a run far off, though most may not.
double mean_square_growth(std::span<const BatchShape> batches, GradientFault fault,
                          double learning_rate);

/// By what one update multiplies the distance from the minimum, as the geometric mean over these
/// updates, one after the other: the largest Lyapunov exponent of d ← (I − αM_B) d, as a factor.
/// Below 1 a run shrinks to the noise of its batches; above 1 it grows beyond every bound, whatever
/// single epochs do. With a bug that leaves one direction alone, that of the direction that moves.
///
/// This is what a run comes to; the mean of the squared distance grows at a smaller α already, on
/// account of orders so unlucky that hardly any run meets them.
double batch_growth(std::span<const BatchShape> batches, GradientFault fault, double learning_rate);

/// The smallest α at which a correct run over these batches grows, to within a thousandth of it.
/// `limit`: 2/λmax, where batch descent begins to.
double batches_diverge_from(std::span<const BatchShape> batches, double limit);

}  // namespace descent
