#include "remedy.hpp"

#include <algorithm>
#include <cmath>

#include "convergence_forecast.hpp"
#include "learning_rate_fates.hpp"

namespace descent {
namespace {

/// Counting further than this would be felt.
constexpr std::int64_t most_iterations = 300'000;
/// With small batches an update costs as much as its examples.
constexpr std::int64_t most_examples_counted = 3'000'000;

/// Feature scaling that leaves no valley, and an α that walks straight to its minimum.
constexpr FeatureScaling remedy_scaling = FeatureScaling::z_score;
constexpr double remedy_learning_rate = 0.1;

/// To three digits: a reader is to type and to remember it.
double legible(double learning_rate) {
  double unit = 1;
  while (learning_rate / unit >= 1000) unit *= 10;
  double parts = 1;
  while (learning_rate * parts < 100 && parts < 1e22) parts *= 10;
  // By an exact power of ten either way, so that the nearest double to the digits comes out.
  return unit > 1 ? std::round(learning_rate / unit) * unit
                  : std::round(learning_rate * parts) / parts;
}

/// The α to recommend on the present scaling: half of the limit, which never overshoots. None where
/// it would crawl, or is no remedy.
std::optional<double> better_learning_rate(const GradientDescent& descent, Cause cause) {
  const CostBowl& bowl = descent.scaled_bowl();
  const double better = legible(bowl.max_stable_learning_rate() / 2);
  if (better < fates_of(bowl).crawls_below) return std::nullopt;
  const double present = descent.learning_rate();
  const bool is_lower = better < present;
  if (cause == Cause::learning_rate_too_low && !is_lower) return better;
  if (cause != Cause::learning_rate_too_high && cause != Cause::small_batches) return std::nullopt;
  if (is_lower) return better;
  // With all the examples this very α may do.
  return descent.mini_batches() != nullptr ? std::optional(present) : std::nullopt;
}

/// Updates that the present run still takes to converge, if it does within `most`, and stays there.
std::optional<std::int64_t> left_alone(const GradientDescent& descent, const Diagnosis& diagnosis,
                                       std::int64_t most) {
  if (diagnosis.evidence.long_run_factor >= 1) return std::nullopt;
  const std::int64_t now = descent.iteration();
  const double learning_rate = descent.learning_rate();
  const auto counts = [&](Parameters position) {
    return descent.scaled_bowl().excess_cost(position) <= descent.converged_excess();
  };
  if (const MiniBatches* batches = descent.mini_batches()) {
    // It would pass by, and the noise would take it away again.
    if (4 * batches->noise_floor(learning_rate) > descent.converged_excess()) return std::nullopt;
    most = std::min({most, most_examples_counted / batches->batch_size(),
                     descent.last_iteration() - descent.iteration()});
  }
  Parameters position = descent.position();
  for (std::int64_t taken = 0; taken <= most; ++taken) {
    if (counts(position)) return taken;
    position = descent.next_after({.iteration = now + taken, .position = position}, learning_rate);
  }
  return std::nullopt;
}

/// How long batch descent from the same start takes; none if it does not arrive, or has nowhere to
/// go.
std::optional<std::int64_t> iterations_of(const Dataset& dataset, const GradientDescent& descent,
                                          double learning_rate, FeatureScaling scaling) {
  Options options = descent.options();
  options.learning_rate = learning_rate;
  options.scaling = scaling;
  const auto needed = iterations_to_convergence(dataset.moments(), options, most_iterations);
  return needed == 0 ? std::nullopt : needed;
}

}  // namespace

std::optional<Remedy> remedy_for(const Dataset& dataset, const GradientDescent& descent,
                                 const Diagnosis& diagnosis) {
  const Options& options = descent.options();
  const bool needs_help = diagnosis.cause != Cause::none && diagnosis.cause != Cause::gradient_bug;
  if (!needs_help || options.fault != GradientFault::none) return std::nullopt;

  const auto tried = [&](double learning_rate, FeatureScaling scaling) {
    std::optional<Remedy> remedy;
    if (const auto iterations = iterations_of(dataset, descent, learning_rate, scaling)) {
      remedy = Remedy{.learning_rate = learning_rate,
                      .scaling = scaling,
                      .all_examples = descent.mini_batches() != nullptr,
                      .iterations = *iterations,
                      .left_alone = left_alone(descent, diagnosis, *iterations)};
    }
    return remedy;
  };
  if (const auto better = better_learning_rate(descent, diagnosis.cause)) {
    const auto remedy = tried(*better, options.scaling);
    if (remedy && !remedy->left_alone) return remedy;
    // A lower α at least overshoots less, and all the examples make no noise.
    if (diagnosis.cause != Cause::learning_rate_too_low) return remedy;
  }
  if (options.scaling == remedy_scaling) return std::nullopt;
  const auto remedy = tried(remedy_learning_rate, remedy_scaling);
  return remedy && !remedy->left_alone ? remedy : std::nullopt;
}

}  // namespace descent
