#include "remaining_iterations.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>

#include "count_by_doubling.hpp"
#include "error_decay.hpp"

namespace descent {
namespace {

/// Updates that are taken ahead where they cannot be counted otherwise.
constexpr int most_ahead = 2000;
/// Counts the updates until the excess is `enough`, for a coded gradient that leads to the minimum,
/// along powers of I − αM. The excess must fall from one update to the next, but for the first
/// ones.
double count_to_reach(double enough, Parameters position, const GradientDescent& descent) {
  const CostBowl& bowl = descent.scaled_bowl();
  const double alpha = descent.learning_rate();
  const Parameters w = descent.coded_change({1, 0});
  const Parameters b = descent.coded_change({0, 1});
  Eigen::Matrix2d stride;
  stride << 1 - alpha * w.w, -alpha * b.w, -alpha * w.b, 1 - alpha * b.b;
  const Parameters away = position - bowl.minimizer();
  return count_by_doubling(stride, Eigen::Vector2d(away.w, away.b), [&](const Eigen::Vector2d& d) {
    return bowl.excess_cost(bowl.minimizer() + Parameters{d(0), d(1)}) <= enough;
  });
}

/// Takes up to `most_ahead` updates; those that a run still needs then are counted if it `arrives`.
double take_to_reach(double enough, const GradientDescent& descent, bool arrives) {
  const CostBowl& bowl = descent.scaled_bowl();
  Parameters position = descent.position();
  for (int taken = 1; taken <= most_ahead; ++taken) {
    position = descent.updated(position, descent.learning_rate());
    const double excess = bowl.excess_cost(position);
    if (excess <= enough) return taken;
    if (!std::isfinite(excess)) return std::numeric_limits<double>::infinity();
  }
  return arrives ? most_ahead + count_to_reach(enough, position, descent)
                 : std::numeric_limits<double>::infinity();
}

}  // namespace

double remaining_iterations(const GradientDescent& descent, bool healthy, LongRunFate fate,
                            double noise) {
  const double excess = descent.scaled_bowl().excess_cost(descent.position());
  const double left_over = std::max(descent.scaled_bowl().rounding_level(), noise);
  if (excess <= left_over) return 0;
  const double part = std::max(0.01, left_over / excess);
  const bool arrives = fate == LongRunFate::reaches_minimum;
  return healthy && arrives ? ErrorDecay(descent.scaled_bowl(), descent.position())
                                  .count_to_leave(part, descent.learning_rate())
                            : take_to_reach(part * excess, descent, arrives);
}

}  // namespace descent
