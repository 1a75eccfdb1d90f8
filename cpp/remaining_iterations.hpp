#pragma once

#include "gradient_descent.hpp"
#include "long_run.hpp"

namespace descent {

/// Updates still needed to lose 99 % of the present excess cost, or all but rounding and `noise`;
/// ∞ if the run is not seen to get there. For the true gradient (`healthy`) below the limit they
/// are counted from the eigenvalues, else by taking up to 2000; what a faulty run that reaches the
/// minimum needs beyond them is counted from powers of I − αM. With small batches, the updates are
/// what they are on average.
double remaining_iterations(const GradientDescent& descent, bool healthy, LongRunFate fate,
                            double noise);

}  // namespace descent
