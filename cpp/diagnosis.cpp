#include "diagnosis.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numbers>
#include <vector>

#include "learning_rate_fates.hpp"
#include "mini_batch_trend.hpp"

namespace descent {
namespace {

/// So many updates are looked back upon: enough to tell a trend, few enough to follow a change.
constexpr std::int64_t window = 10;
constexpr double reversing_cosine = -0.5;
/// In parts of (w, b); a shorter update is lost in rounding.
constexpr double shortest_step = 1e-14;
/// Updates that are taken ahead where they cannot be counted otherwise.
constexpr int most_ahead = 2000;
/// Counting by doubling goes no further than 2 to this power.
constexpr std::size_t most_doublings = 50;
constexpr double patience = LearningRateFates::patience;

double cosine_between(Parameters p, Parameters q) {
  const double p_length = length(p);
  const double q_length = length(q);
  if (p_length == 0 || q_length == 0) return 1;
  // Quotients before products: these are of the order of 1 even where the lengths are near the end
  // of the range of a double.
  return p.w / p_length * (q.w / q_length) + p.b / p_length * (q.b / q_length);
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

/// What becomes in the end of d ← (I − αM) d.
enum class Fate : std::uint8_t { reaches_minimum, settles_elsewhere, grows };

struct LongRun {
  Fate fate;
  double factor;  ///< Evidence::long_run_factor
};

LongRun long_run_of_healthy(const GradientDescent& descent) {
  const double alpha = descent.learning_rate();
  const auto [largest, smallest] = descent.scaled_bowl().curvature();
  const bool stable = alpha < descent.scaled_bowl().max_stable_learning_rate();
  return {.fate = stable ? Fate::reaches_minimum : Fate::grows,
          .factor = std::max(std::abs(1 - alpha * largest), std::abs(1 - alpha * smallest))};
}

/// M·d: every coded gradient of ours is linear in d.
Parameters coded_change(const GradientDescent& descent, Parameters d) {
  const Parameters minimizer = descent.scaled_bowl().minimizer();
  return descent.coded_gradient_at(minimizer + d) - descent.coded_gradient_at(minimizer);
}

/// Where a faulty iteration leads. Every coded gradient of ours is linear in d, so M is read off by
/// trying it on two directions.
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

/// Whether every stride was too short.
bool endless(double count) {
  return count + 1 >= static_cast<double>(std::int64_t{1} << most_doublings);
}

/// Counts the updates until `part` of the excess is left, for the true gradient at a stable α: the
/// excess is then a sum of two parts that shrink by (1 − αλ)² each. By doubling, from the longest
/// stride that is not too long.
double count_to_leave(double part, const GradientDescent& descent) {
  const CostBowl& bowl = descent.scaled_bowl();
  const auto [largest, smallest] = bowl.curvature();
  // ‖∇J‖² / 2 is the same sum, each part times its λ.
  const double unit = std::sqrt(2 * bowl.excess_cost(descent.position()));
  const double slope = length(bowl.gradient(descent.position())) / unit;
  const double gap = largest - smallest;
  double across = gap > 0 ? std::clamp((slope * slope - smallest) / gap, 0.0, 1.0) : 1;
  double along = 1 - across;

  const double alpha = descent.learning_rate();
  struct Stride {
    double across;
    double along;
  };
  const auto squared = [](Stride stride) -> Stride {
    return {.across = stride.across * stride.across, .along = stride.along * stride.along};
  };
  std::array<Stride, most_doublings> strides{};
  Stride stride = squared({.across = 1 - alpha * largest, .along = 1 - alpha * smallest});
  for (Stride& doubled : strides) {
    doubled = stride;
    stride = squared(stride);
  }
  double count = 0;
  for (std::size_t i = most_doublings; i-- > 0;) {
    if (across * strides[i].across + along * strides[i].along <= part) continue;
    across *= strides[i].across;
    along *= strides[i].along;
    count += static_cast<double>(std::int64_t{1} << i);
  }
  return endless(count) ? std::numeric_limits<double>::infinity() : count + 1;
}

/// The same for a coded gradient that leads to the minimum, along powers of I − αM. The excess must
/// fall from one update to the next, but for the first ones.
double count_to_reach(double enough, Parameters position, const GradientDescent& descent) {
  const CostBowl& bowl = descent.scaled_bowl();
  const double alpha = descent.learning_rate();
  const Parameters w = coded_change(descent, {1, 0});
  const Parameters b = coded_change(descent, {0, 1});
  Eigen::Matrix2d stride;
  stride << 1 - alpha * w.w, -alpha * b.w, -alpha * w.b, 1 - alpha * b.b;
  std::array<Eigen::Matrix2d, most_doublings> strides;
  for (Eigen::Matrix2d& doubled : strides) {
    doubled = stride;
    stride = (stride * stride).eval();
  }
  const Parameters away = position - bowl.minimizer();
  Eigen::Vector2d d(away.w, away.b);
  double count = 0;
  for (std::size_t i = most_doublings; i-- > 0;) {
    const Eigen::Vector2d further = strides[i] * d;
    if (bowl.excess_cost(bowl.minimizer() + Parameters{further(0), further(1)}) <= enough) continue;
    d = further;
    count += static_cast<double>(std::int64_t{1} << i);
  }
  return endless(count) ? std::numeric_limits<double>::infinity() : count + 1;
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

/// With small batches, the updates are what they are on average, and their noise is left over.
double iterations_to_one_percent(const GradientDescent& descent, bool healthy, Fate fate,
                                 double noise) {
  const double excess = descent.scaled_bowl().excess_cost(descent.position());
  const double left_over = std::max(descent.scaled_bowl().rounding_level(), noise);
  if (excess <= left_over) return 0;
  const double part = std::max(0.01, left_over / excess);
  const bool arrives = fate == Fate::reaches_minimum;
  return healthy && arrives ? count_to_leave(part, descent)
                            : take_to_reach(part * excess, descent, arrives);
}

Evidence evidence_of(const GradientDescent& descent, const LastSteps& last,
                     const GradientCheck& check, LongRun long_run, double noise) {
  Evidence evidence;
  const CostBowl& bowl = descent.scaled_bowl();
  const double now = last.excess_costs[last.excess_costs.size() - 2];
  const double next = last.excess_costs.back();
  const auto steps = static_cast<double>(last.steps.size());
  const double first = last.excess_costs.front();
  if (first > 0) {
    const double ratio = next / first;
    evidence.excess_ratio = ratio > 0 && std::isfinite(ratio) ? root(ratio, steps) : ratio;
  }
  if (last.steps.size() > 1) {
    const Parameters former = last.steps[last.steps.size() - 2];
    const Parameters coming = last.steps.back();
    const double rounding = shortest_step * length(descent.position());
    if (std::min(length(former), length(coming)) > rounding)
      evidence.cosine = cosine_between(former, coming);
  }
  evidence.iterations_to_one_percent =
      iterations_to_one_percent(descent, check.holds(), long_run.fate, noise);
  evidence.long_run_factor = long_run.factor;
  evidence.learning_rate_over_limit = descent.learning_rate() / bowl.max_stable_learning_rate();
  evidence.condition_number = bowl.condition_number();
  evidence.gradient_check = check;
  evidence.rising = next > std::max(now * (1 + 1e-9), bowl.rounding_level());
  return evidence;
}

Verdict verdict_of(const GradientDescent& descent, const LastSteps& last, const Evidence& evidence,
                   Fate fate) {
  if (descent.iteration() == 0) return Verdict::not_started;
  if (!std::isfinite(last.excess_costs.back())) return Verdict::diverging;

  const double excess = last.excess_costs[last.excess_costs.size() - 2];
  if (excess <= descent.converged_excess() && fate == Fate::reaches_minimum) {
    return Verdict::converged;
  }
  if (fate == Fate::grows && is_rising(last)) return Verdict::diverging;
  if (fate != Fate::reaches_minimum) {
    // With the true gradient, the overshoot across the valley is what grows.
    return evidence.gradient_check.holds() ? Verdict::bouncing : Verdict::drifting;
  }
  if (evidence.rising) return Verdict::converging;
  if (mostly_reverses(last)) return Verdict::bouncing;
  if (evidence.iterations_to_one_percent > patience) return Verdict::crawling;
  return Verdict::converging;
}

/// The verdict where batches are small, and what it adds to the evidence.
Verdict mini_batch_verdict(const GradientDescent& descent, Fate fate, double noise,
                           Evidence& evidence) {
  const MiniBatchTrend trend = mini_batch_trend(descent);
  if (trend.amplifies) {
    fate = Fate::grows;
  } else if (fate == Fate::grows) {
    fate = Fate::reaches_minimum;
  }
  evidence.window = trend.window;
  evidence.mean_excess_cost = trend.recent_mean;
  evidence.excess_ratio =
      trend.earlier_mean > 0 ? trend.recent_mean / trend.earlier_mean : evidence.excess_ratio;
  // Chance takes the mean somewhat above what is expected of it.
  const bool in_the_noise = std::min(trend.recent_mean, trend.earlier_mean) <= 4 * noise;
  evidence.hovering = fate == Fate::reaches_minimum && in_the_noise;
  evidence.rising = trend.is_rising() && !evidence.hovering;

  if (descent.iteration() == 0) return Verdict::not_started;
  if (!std::isfinite(trend.recent_mean)) return Verdict::diverging;
  if (fate == Fate::grows) {
    if (evidence.rising) return Verdict::diverging;
    return evidence.gradient_check.holds() ? Verdict::bouncing : Verdict::drifting;
  }
  if (fate == Fate::settles_elsewhere) return Verdict::drifting;
  const double excess = descent.scaled_bowl().excess_cost(descent.position());
  if (std::max(excess, 4 * noise) <= descent.converged_excess()) return Verdict::converged;
  if (evidence.hovering) return Verdict::bouncing;
  if (evidence.rising) return Verdict::converging;
  return evidence.iterations_to_one_percent > patience ? Verdict::crawling : Verdict::converging;
}

/// How far above J* the noise of small batches holds the run; 0 in batch descent.
double noise_of(const GradientDescent& descent, const GradientCheck& check) {
  const MiniBatches* batches = descent.mini_batches();
  if (batches == nullptr) return 0;
  // A bug may make every gradient longer, as if α were larger.
  return batches->noise_floor(descent.learning_rate() * length(check.coded) /
                              length(check.numeric));
}

/// Whether even the fastest α would crawl.
bool would_crawl_at_best(const CostBowl& bowl) {
  const auto [largest, smallest] = bowl.curvature();
  return LearningRateFates::of(bowl).crawls_below > 2 / (largest + smallest);
}

Cause cause_of(const CostBowl& bowl, Verdict verdict, bool healthy) {
  if (verdict == Verdict::not_started) return Cause::none;
  if (!healthy) return Cause::gradient_bug;
  switch (verdict) {
    case Verdict::diverging:
    case Verdict::bouncing:
      return Cause::learning_rate_too_high;
    case Verdict::crawling:
      return would_crawl_at_best(bowl) ? Cause::feature_scaling : Cause::learning_rate_too_low;
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
  const Parameters probe = probe_point(descent.scaled_bowl());
  const GradientCheck check =
      check_gradient(descent.scaled_bowl(), probe, descent.coded_gradient_at(probe));
  const LongRun long_run =
      check.holds() ? long_run_of_healthy(descent) : long_run_of_faulty(descent);
  const LastSteps last = last_steps(descent);
  Diagnosis diagnosis;
  const double noise = noise_of(descent, check);
  diagnosis.evidence = evidence_of(descent, last, check, long_run, noise);
  diagnosis.verdict = descent.mini_batches() != nullptr
                          ? mini_batch_verdict(descent, long_run.fate, noise, diagnosis.evidence)
                          : verdict_of(descent, last, diagnosis.evidence, long_run.fate);
  diagnosis.cause = cause_of(descent.scaled_bowl(), diagnosis.verdict, check.holds());
  return diagnosis;
}

}  // namespace descent
