#pragma once

#include <optional>

#include "dataset.hpp"
#include "diagnosis.hpp"
#include "gradient_descent.hpp"
#include "records.hpp"

namespace descent {

/// What helps a run against what was diagnosed: a remedy that arrives, and arrives sooner than the
/// run left alone, or else one that overshoots less. None where the run needs no help, where
/// nothing of this kind helps, and where there is a bug in the gradient: that is to be mended
/// first. Neither learning_rate_too_high nor small_batches is answered with a larger α on the same
/// scaling.
/// Takes up to 10⁶ updates: some milliseconds.
std::optional<Remedy> remedy_for(const Dataset& dataset, const GradientDescent& descent,
                                 const Diagnosis& diagnosis);

}  // namespace descent
