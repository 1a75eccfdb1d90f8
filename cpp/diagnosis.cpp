#include "diagnosis.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <variant>
#include <vector>

namespace descent {
namespace {

/// So many updates are looked back upon: enough to tell a trend, few enough to follow a change.
constexpr std::int64_t window = 10;
constexpr double reversing_cosine = -0.5;
constexpr double patience = 1000;

double length(Parameters p) { return std::hypot(p.w, p.b); }

double cosine_between(Parameters p, Parameters q) {
  const double size = length(p) * length(q);
  return size > 0 ? (p.w * q.w + p.b * q.b) / size : 1;
}

/// std::log and std::pow would bring ten kilobytes of tables to every page; these two, made from
/// their neighbours at 1 and 0, bring none, and keep the digits of ratios near 1.
double logarithm(double x) {
  if (std::abs(x - 1) < 0.5) return std::log1p(x - 1);
  int exponent = 0;
  const double mantissa = std::frexp(x, &exponent);
  return exponent * std::numbers::ln2 + std::log1p(mantissa - 1);
}
double root(double x, double degree) { return 1 + std::expm1(logarithm(x) / degree); }

/// Updates that it takes to lose 99 % at a ratio from one to the next.
double iterations_to_lose_99_percent(double ratio) {
  if (ratio >= 1) return std::numeric_limits<double>::infinity();
  return ratio > 0 ? logarithm(0.01) / logarithm(ratio) : 1;
}

/// What becomes in the end of d ← (I − αM) d.
enum class Fate : std::uint8_t { reaches_minimum, settles_elsewhere, grows };

Fate fate_of_healthy(const GradientDescent& descent) {
  const bool stable = descent.learning_rate() < descent.scaled_bowl().max_stable_learning_rate();
  return stable ? Fate::reaches_minimum : Fate::grows;
}

/// Where a faulty iteration leads. Every coded gradient of ours is linear in d, so M is read off by
/// trying it on two directions.
Fate fate_of_faulty(const GradientDescent& descent) {
  const Parameters minimizer = descent.scaled_bowl().minimizer();
  const Parameters d = descent.position() - minimizer;
  const auto coded = [&](Parameters direction) {
    return descent.coded_gradient_at(minimizer + direction) - descent.coded_gradient_at(minimizer);
  };
  const Parameters first = coded({1, 0});
  const Parameters second = coded({0, 1});
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
  if (growth > 1 || (growth == 1 && !singular)) return Fate::grows;
  if (!singular) return Fate::reaches_minimum;

  // M has rank one: d comes to rest where M·d vanishes, at d − M·d / tr M.
  const Parameters rest = d - (1 / trace) * coded(d);
  const double excess = descent.scaled_bowl().excess_cost(minimizer + rest);
  return excess <= descent.converged_excess() ? Fate::reaches_minimum : Fate::settles_elsewhere;
}

/// The last updates and the next one, as far back as α has been what it is now.
struct LastSteps {
  std::vector<double> excess_costs;  ///< of the points between them
  std::vector<Parameters> steps;
};

LastSteps last_steps(const GradientDescent& descent) {
  const std::int64_t now = descent.iteration();
  const std::int64_t from = std::max(now - window, std::min(descent.learning_rate_since(), now));
  std::vector<Parameters> positions = descent.positions(from, now);
  positions.push_back(descent.next_position());

  LastSteps last;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    last.excess_costs.push_back(descent.scaled_bowl().excess_cost(positions[i]));
    if (i > 0) last.steps.push_back(positions[i] - positions[i - 1]);
  }
  return last;
}

/// Whether the cost at the present iteration is above one it has had within the window, or is about
/// to be.
bool is_rising(const LastSteps& last) {
  const std::size_t next = last.excess_costs.size() - 1;
  const auto least = std::min_element(last.excess_costs.begin(), last.excess_costs.end() - 1);
  return last.excess_costs[next] > *least * (1 + 1e-9);
}

bool mostly_reverses(const LastSteps& last) {
  const std::size_t pairs = last.steps.size() - 1;
  std::size_t reversals = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    if (cosine_between(last.steps[i], last.steps[i + 1]) < reversing_cosine) ++reversals;
  }
  return 2 * reversals > pairs;
}

/// At the start, unless that is the minimum: near it all gradients vanish, and nothing can be told.
GradientCheck check_where_it_tells(const GradientDescent& descent) {
  const CostBowl& bowl = descent.scaled_bowl();
  const Parameters start = descent.positions(0, 0).front();
  const bool tells = bowl.excess_cost(start) > 1e6 * bowl.rounding_level();
  const Parameters point = tells ? start : descent.position();
  return check_gradient(bowl, point, descent.coded_gradient_at(point));
}

Evidence evidence_of(const GradientDescent& descent, const LastSteps& last) {
  Evidence evidence;
  const CostBowl& bowl = descent.scaled_bowl();
  const auto steps = static_cast<double>(last.steps.size());
  const double first = last.excess_costs.front();
  if (first > 0) {
    const double ratio = last.excess_costs.back() / first;
    evidence.excess_ratio = ratio > 0 && std::isfinite(ratio) ? root(ratio, steps) : ratio;
  }
  if (last.steps.size() > 1) {
    evidence.cosine = cosine_between(last.steps[last.steps.size() - 2], last.steps.back());
  }
  evidence.iterations_to_one_percent = iterations_to_lose_99_percent(evidence.excess_ratio);
  evidence.learning_rate_over_limit = descent.learning_rate() / bowl.max_stable_learning_rate();
  evidence.condition_number = bowl.condition_number();
  evidence.gradient_check = check_where_it_tells(descent);
  return evidence;
}

Verdict verdict_of(const GradientDescent& descent, const LastSteps& last,
                   const Evidence& evidence) {
  if (descent.iteration() == 0) return Verdict::not_started;
  if (!std::isfinite(last.excess_costs.back())) return Verdict::diverging;

  const bool healthy = evidence.gradient_check.holds();
  const Fate fate = healthy ? fate_of_healthy(descent) : fate_of_faulty(descent);
  const double excess = last.excess_costs[last.excess_costs.size() - 2];
  if (excess <= descent.converged_excess() && fate == Fate::reaches_minimum) {
    return Verdict::converged;
  }
  if (fate == Fate::grows && is_rising(last)) return Verdict::diverging;
  if (fate != Fate::reaches_minimum && !healthy) return Verdict::drifting;
  if (mostly_reverses(last)) return Verdict::bouncing;
  if (evidence.iterations_to_one_percent > patience) return Verdict::crawling;
  return Verdict::converging;
}

/// Even the best α, 2 / (λmax + λmin), multiplies the error by (κ − 1) / (κ + 1) at every update.
bool would_crawl_at_best(double condition_number) {
  const double factor = (condition_number - 1) / (condition_number + 1);
  return iterations_to_lose_99_percent(factor * factor) > patience;
}

Cause cause_of(Verdict verdict, const Evidence& evidence) {
  if (verdict == Verdict::not_started) return Cause::none;
  if (!evidence.gradient_check.holds()) return Cause::gradient_bug;
  switch (verdict) {
    case Verdict::diverging:
    case Verdict::bouncing:
      return Cause::learning_rate_too_high;
    case Verdict::crawling:
      return would_crawl_at_best(evidence.condition_number) ? Cause::feature_scaling
                                                            : Cause::learning_rate_too_low;
    case Verdict::not_started:
    case Verdict::converged:
    case Verdict::drifting:
    case Verdict::converging:
      break;
  }
  return Cause::none;
}

}  // namespace

Diagnosis diagnose(const GradientDescent& descent) {
  const LastSteps last = last_steps(descent);
  Diagnosis diagnosis;
  diagnosis.evidence = evidence_of(descent, last);
  diagnosis.verdict = verdict_of(descent, last, diagnosis.evidence);
  diagnosis.cause = cause_of(diagnosis.verdict, diagnosis.evidence);
  return diagnosis;
}

std::optional<std::int64_t> iterations_to_convergence(const Moments& moments,
                                                      const Options& options, std::int64_t most) {
  const auto created = GradientDescent::create(moments, options);
  const auto* descent = std::get_if<GradientDescent>(&created);
  if (descent == nullptr) return std::nullopt;
  Parameters position = descent->position();
  for (std::int64_t taken = 0; taken <= most; ++taken) {
    if (descent->scaled_bowl().excess_cost(position) <= descent->converged_excess()) return taken;
    position = descent->updated(position, options.learning_rate);
  }
  return std::nullopt;
}

}  // namespace descent
