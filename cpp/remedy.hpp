#pragma once

#include <cstdint>
#include <optional>

#include "dataset.hpp"
#include "diagnosis.hpp"
#include "gradient_descent.hpp"

namespace descent {

/// To start again from the same point with other settings.
struct Remedy {
  double learning_rate = 0;
  FeatureScalingKind scaling = FeatureScalingKind::z_score;
  bool all_examples = false;  ///< in place of small batches
  /// Updates from the start to Status::converged, counted by taking them.
  std::int64_t iterations = 0;
  /// The same for the present run left alone, from the iteration it is at; none if it takes longer
  /// than the remedy, or than can be counted in a moment. Where there is such a number, what the
  /// remedy brings is a steadier run, not a faster one.
  std::optional<std::int64_t> left_alone;
};

/// What helps a run against what was diagnosed: a remedy that arrives, and arrives sooner than the
/// run left alone, or else one that overshoots less. None where the run needs no help, where
/// nothing of this kind helps, and where there is a bug in the gradient: that is to be mended
/// first. A cause learning_rate_too_high is never answered with a larger α on the same scaling.
/// Takes up to 10⁶ updates: some milliseconds.
std::optional<Remedy> remedy_for(const Dataset& dataset, const GradientDescent& descent,
                                 const Diagnosis& diagnosis);

}  // namespace descent
