#pragma once

#include "gradient_descent.hpp"
#include "records.hpp"

namespace descent {

/// The least box, in data units, that holds the minimum, a start and every iterate of a stable run
/// from there with this run's α at iteration 0. Each update multiplies the parts of the error along
/// the eigenvectors of the Hessian by 1 − αλ: if no part changes its sign, the iterates stay within
/// the parallelogram between start and minimum; else they stay within the one that is four times as
/// large, around the minimum. With a bug or with small batches the larger one is taken, which such
/// a run may leave all the same.
PathBox path_box(const GradientDescent& descent, Parameters start);

}  // namespace descent
