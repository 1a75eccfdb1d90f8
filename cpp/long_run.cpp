#include "long_run.hpp"

#include <algorithm>
#include <cmath>

namespace descent {

Parameters coded_change(const GradientDescent& descent, Parameters d) {
  const Parameters minimizer = descent.scaled_bowl().minimizer();
  return descent.coded_gradient_at(minimizer + d) - descent.coded_gradient_at(minimizer);
}

namespace {

LongRun long_run_of_healthy(const GradientDescent& descent) {
  const double alpha = descent.learning_rate();
  const auto [largest, smallest] = descent.scaled_bowl().curvature();
  const bool stable = alpha < descent.scaled_bowl().max_stable_learning_rate();
  return {.fate = stable ? Fate::reaches_minimum : Fate::grows,
          .factor = std::max(std::abs(1 - alpha * largest), std::abs(1 - alpha * smallest))};
}

/// Where a faulty iteration leads. M is read off by trying it on two directions.
LongRun long_run_of_faulty(const GradientDescent& descent) {
  const Parameters minimizer = descent.scaled_bowl().minimizer();
  const Parameters d = descent.position() - minimizer;
  const Parameters first = coded_change(descent, {1, 0});
  const Parameters second = coded_change(descent, {0, 1});
  const double trace = first.w + second.b;
  const double determinant = first.w * second.b - second.w * first.b;
  const double alpha = descent.learning_rate();
  // Eigenvalues μ of M; those of the iteration are 1 − αμ.
  const double discriminant = trace * trace / 4 - determinant;
  double growth = 0;
  bool singular = false;
  if (discriminant < 0) {
    growth = std::sqrt(std::max(0.0, 1 - alpha * trace + alpha * alpha * determinant));
  } else {
    const double half_gap = std::sqrt(discriminant);
    // The eigenvalue of smaller size from the determinant: no cancellation at large κ.
    const double larger = trace / 2 + (trace < 0 ? -half_gap : half_gap);
    const double smaller = larger == 0 ? 0 : determinant / larger;
    growth = std::max(std::abs(1 - alpha * larger), std::abs(1 - alpha * smaller));
    const auto [largest, smallest] = descent.scaled_bowl().curvature();
    singular = std::abs(determinant) < 1e-9 * largest * smallest;
    if (singular) growth = std::abs(1 - alpha * larger);
  }
  if (growth > 1 || (growth == 1 && !singular)) return {.fate = Fate::grows, .factor = growth};
  if (!singular) return {.fate = Fate::reaches_minimum, .factor = growth};

  // M has rank one: d comes to rest where M·d vanishes, at d − M·d / tr M.
  const Parameters rest = d - (1 / trace) * coded_change(descent, d);
  const double excess = descent.scaled_bowl().excess_cost(minimizer + rest);
  const bool by_chance = excess <= descent.converged_excess();
  return {.fate = by_chance ? Fate::reaches_minimum : Fate::settles_elsewhere, .factor = growth};
}

}  // namespace

LongRun long_run_of(const GradientDescent& descent, bool healthy) {
  return healthy ? long_run_of_healthy(descent) : long_run_of_faulty(descent);
}

}  // namespace descent
