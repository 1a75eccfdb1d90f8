#include "learning_rate_fates.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "error_decay.hpp"

namespace descent {
namespace {

/// The α between `low`, where `holds` is false, and `high` from which on it is true; `high` if it
/// is not true there either.
template <class Predicate>
double first_where(Predicate holds, double low, double high) {
  if (!holds(high)) return high;
  for (int halvings = 0; halvings < 40; ++halvings) {
    const double middle = (low + high) / 2;
    (holds(middle) ? high : low) = middle;
  }
  return high;
}

/// Between two values of α that have no bound between them.
LearningRateFate fate_within(const LearningRateFates& fates, double bounces_first_above,
                             double from, double to) {
  if (from >= fates.diverges_from) return LearningRateFate::diverges;
  if (to <= fates.crawls_below) {
    return from >= bounces_first_above ? LearningRateFate::bounces_then_crawls
                                       : LearningRateFate::crawls;
  }
  return from >= fates.bounces_above ? LearningRateFate::bounces : LearningRateFate::converges;
}

}  // namespace

LearningRateFates fates_of(const CostBowl& bowl) {
  const auto [largest, smallest] = bowl.curvature();
  // −expm1 keeps the digits of 1 − 0.01^(1 / 2·crawls_after).
  const double needed_decay = -std::expm1(std::log(0.01) / (2 * crawls_after));
  return {.crawls_below = needed_decay / smallest,
          .bounces_above = std::min(1.5 / largest, 2 / (largest + smallest)),
          .diverges_from = bowl.max_stable_learning_rate()};
}

LearningRateFates fates_from(const CostBowl& bowl, Parameters start) {
  LearningRateFates fates = fates_of(bowl);
  if (bowl.excess_cost(start) <= bowl.rounding_level()) return fates;
  const auto [largest, smallest] = bowl.curvature();
  const ErrorDecay decay(bowl, start);
  const auto count = [&](double learning_rate) {
    return decay.count_to_leave(0.01, learning_rate);
  };
  const auto arrives = [&](double learning_rate) { return count(learning_rate) <= crawls_after; };
  // At 1/λmax nothing is left across the valley; beyond it, only what is along it goes faster.
  const double straight = 1 / largest;
  const double fastest = 2 / (largest + smallest);
  if (arrives(straight)) {
    fates.crawls_below = first_where(arrives, 0, straight);
  } else {
    fates.crawls_below =
        arrives(fastest) ? first_where(arrives, straight, fastest) : fates.diverges_from;
  }
  const auto bounces = [&](double learning_rate) {
    const double updates = count(learning_rate);
    return std::isfinite(updates) && decay.turns_back_after(std::floor(updates / 2), learning_rate);
  };
  fates.bounces_above = first_where(bounces, straight, (1 - 1e-9) * fates.diverges_from);
  return fates;
}

std::vector<FateStretch> stretches_from(const CostBowl& bowl, Parameters start) {
  const LearningRateFates fates = fates_from(bowl, start);
  const double bounces_first_above = fates_of(bowl).bounces_above;
  std::vector<FateStretch> stretches;
  double from = 0;
  while (std::isfinite(from)) {
    double to = std::numeric_limits<double>::infinity();
    for (const double bound :
         {fates.crawls_below, fates.bounces_above, fates.diverges_from, bounces_first_above}) {
      if (bound > from) to = std::min(to, bound);
    }
    const LearningRateFate fate = fate_within(fates, bounces_first_above, from, to);
    if (stretches.empty() || stretches.back().fate != fate) {
      stretches.push_back({.fate = fate, .from = from, .to = to});
    } else {
      stretches.back().to = to;
    }
    from = to;
  }
  return stretches;
}

double updates_at_best(const CostBowl& bowl) {
  const double condition = bowl.condition_number();
  // Round, up to rounding.
  if (condition < 1 + 1e-9) return 1;
  return std::max(1.0, std::ceil(std::log(0.01) / (2 * std::log1p(-2 / (condition + 1)))));
}

}  // namespace descent
