#include "long_run.hpp"

#include <algorithm>
#include <cmath>

namespace descent {
namespace {

LongRun long_run_of_healthy(const GradientDescent& descent) {
  const double alpha = descent.learning_rate();
  const auto [largest, smallest] = descent.scaled_bowl().curvature();
  const bool stable = alpha < descent.scaled_bowl().max_stable_learning_rate();
  return {.fate = stable ? LongRunFate::reaches_minimum : LongRunFate::grows,
          .factor = std::max(std::abs(1 - alpha * largest), std::abs(1 - alpha * smallest))};
}

/// Whether |1 − αμ| < 1. In 1 − αμ itself a tiny αμ would be lost.
bool shrinks(double alpha, double mu) { return alpha * mu > 0 && alpha * mu < 2; }

/// M has rank one: what moves is multiplied by 1 − α·tr M, and d comes to rest where M·d vanishes.
LongRun long_run_of_singular(const GradientDescent& descent, double trace) {
  const double alpha = descent.learning_rate();
  const double factor = std::abs(1 - alpha * trace);
  if (!shrinks(alpha, trace)) return {.fate = LongRunFate::grows, .factor = factor};
  const CostBowl& bowl = descent.scaled_bowl();
  const Parameters d = descent.position() - bowl.minimizer();
  const Parameters rest = d - (1 / trace) * descent.coded_change(d);
  const bool by_chance = bowl.excess_cost(bowl.minimizer() + rest) <= descent.converged_excess();
  return {.fate = by_chance ? LongRunFate::reaches_minimum : LongRunFate::settles_elsewhere,
          .factor = factor};
}

LongRun long_run_of_faulty(const GradientDescent& descent) {
  const double trace = descent.coded_change({1, 0}).w + descent.coded_change({0, 1}).b;
  const double determinant = descent.coded_determinant();
  if (determinant == 0) return long_run_of_singular(descent, trace);

  const double alpha = descent.learning_rate();
  // Eigenvalues μ of M; those of the iteration are 1 − αμ.
  const double discriminant = trace * trace / 4 - determinant;
  if (discriminant < 0) {
    // |1 − αμ|² = 1 − α (tr M − α det M).
    const double shrinkage = alpha * (trace - alpha * determinant);
    return {.fate = shrinkage > 0 ? LongRunFate::reaches_minimum : LongRunFate::grows,
            .factor = std::sqrt(std::max(0.0, 1 - shrinkage))};
  }
  const double half_gap = std::sqrt(discriminant);
  // The eigenvalue of smaller size from the determinant: no cancellation at large κ.
  const double larger = trace / 2 + (trace < 0 ? -half_gap : half_gap);
  const double smaller = determinant / larger;
  const bool stable = shrinks(alpha, larger) && shrinks(alpha, smaller);
  return {.fate = stable ? LongRunFate::reaches_minimum : LongRunFate::grows,
          .factor = std::max(std::abs(1 - alpha * larger), std::abs(1 - alpha * smaller))};
}

}  // namespace

LongRun long_run_of(const GradientDescent& descent, bool healthy) {
  return healthy ? long_run_of_healthy(descent) : long_run_of_faulty(descent);
}

bool is_resting(const GradientDescent& descent) {
  const double trace = descent.coded_change({1, 0}).w + descent.coded_change({0, 1}).b;
  const CostBowl& bowl = descent.scaled_bowl();
  const auto way_left = [&](Parameters position) {
    return (1 / trace) * descent.coded_change(position - bowl.minimizer());
  };
  const Parameters left = way_left(descent.position());
  // Distances count as far as the line on the data moves over them.
  const double seen = bowl.excess_cost(bowl.minimizer() + left);
  const double of_all = bowl.excess_cost(bowl.minimizer() + way_left(descent.start()));
  constexpr double part = 1e-4;
  return seen <= std::max(part * part * of_all, bowl.rounding_level());
}

}  // namespace descent
