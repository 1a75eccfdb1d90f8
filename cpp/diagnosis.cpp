#include "diagnosis.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "error_decay.hpp"
#include "gradient_check.hpp"
#include "last_steps.hpp"
#include "learning_rate_fates.hpp"
#include "long_run.hpp"
#include "mini_batch_trend.hpp"
#include "powers.hpp"
#include "remaining_iterations.hpp"

namespace descent {
namespace {

double steepest_factor(const GradientDescent& descent) {
  const double factor = 1 - descent.learning_rate() * descent.scaled_bowl().curvature().largest;
  return std::abs(factor) < 1e-9 ? 0 : factor;
}

double steep_part(const CostBowl& bowl, Parameters position) {
  const bool is_rounding = bowl.excess_cost(position) <= bowl.rounding_level();
  return is_rounding ? 0 : part_across(bowl, position);
}

Evidence evidence_of(const GradientDescent& descent, const LastSteps& last,
                     const GradientCheck& check, LongRun long_run, double noise) {
  const CostBowl& bowl = descent.scaled_bowl();
  const double now = last.excess_costs[last.excess_costs.size() - 2];
  const double next = last.excess_costs.back();
  Evidence evidence{
      .cosine = last_cosine(last, shortest_step(descent)),
      .iterations_to_one_percent = remaining_iterations(descent, check.holds, long_run.fate, noise),
      .learning_rate_over_limit = descent.learning_rate() / bowl.max_stable_learning_rate(),
      .steepest_factor = steepest_factor(descent),
      .condition_number = bowl.condition_number(),
      .steep_part = steep_part(bowl, descent.position()),
      .long_run_factor = long_run.factor,
      .resting = long_run.fate == LongRunFate::settles_elsewhere &&
                 descent.mini_batches() == nullptr && is_resting(descent),
      .gradient_check = check,
      .rising = next > std::max(now * (1 + 1e-9), bowl.rounding_level())};
  const double first = last.excess_costs.front();
  if (first > 0) {
    const double ratio = next / first;
    evidence.excess_ratio = ratio > 0 && std::isfinite(ratio)
                                ? root(ratio, static_cast<double>(last.steps.size()))
                                : ratio;
  }
  if (evidence.iterations_to_one_percent > 0)
    evidence.mean_ratio_ahead = root(0.01, evidence.iterations_to_one_percent);
  return evidence;
}

/// Whether even the fastest α would crawl.
bool would_crawl_at_best(const CostBowl& bowl) {
  const auto [largest, smallest] = bowl.curvature();
  return fates_of(bowl).crawls_below > 2 / (largest + smallest);
}

/// Whether the run leads to the minimum, but along a valley so long that even the fastest α would
/// crawl: what it does then is not α's fault.
bool follows_long_valley(const CostBowl& bowl, const GradientCheck& check, LongRun long_run) {
  const bool arrives = long_run.fate == LongRunFate::reaches_minimum && long_run.factor <= 1 + 1e-9;
  return check.holds && arrives && would_crawl_at_best(bowl);
}

/// Whether nearly all of J − J* lies along the flat direction: all but a hundredth, or all but what
/// the noise of small batches explains (see MiniBatches::noise_floor), if that is the greater part.
bool steep_direction_is_done(const CostBowl& bowl, double excess, double steep_part, double noise) {
  const double steep = steep_part * excess;
  // The noise grows with the squared errors that the batches are drawn from. Its square is above
  // ten times its mean once in 600 times.
  const double noise_here = noise > 0 ? noise * (1 + excess / bowl.minimum_cost()) : 0;
  const double little = std::max(0.01 * excess, std::min(10 * noise_here, 0.5 * excess));
  return steep <= little && excess - steep > 4 * noise;
}

/// Whether α takes 99 % of the error along the steep direction within `crawls_after` updates:
/// |1 − αλmax|^(2·crawls_after) ≤ 0.01.
bool steep_direction_shrinks(double steepest_factor) {
  return std::abs(steepest_factor) <= root(0.01, 2 * crawls_after);
}

Verdict verdict_of(const GradientDescent& descent, const LastSteps& last, const Evidence& evidence,
                   LongRunFate fate, bool long_valley) {
  if (descent.iteration() == 0) return Verdict::not_started;
  if (!std::isfinite(last.excess_costs.back())) return Verdict::diverging;

  const double excess = last.excess_costs[last.excess_costs.size() - 2];
  if (excess <= descent.converged_excess() && fate == LongRunFate::reaches_minimum) {
    return Verdict::converged;
  }
  // At the limit itself, or closer to it than doubles can tell, nothing is known to grow.
  const bool grows = fate == LongRunFate::grows && evidence.long_run_factor > 1 + 1e-9;
  if (grows && exceeds_a_former(last)) return Verdict::diverging;
  if (fate != LongRunFate::reaches_minimum) {
    // With the true gradient, the overshoot across the valley is what grows.
    return evidence.gradient_check.holds ? Verdict::bouncing : Verdict::drifting;
  }
  if (evidence.rising) return Verdict::converging;
  const bool crawls = evidence.iterations_to_one_percent > crawls_after;
  if (long_valley) {
    const CostBowl& bowl = descent.scaled_bowl();
    const bool is_done = steep_direction_is_done(bowl, excess, evidence.steep_part, 0);
    if (crawls && is_done) return Verdict::drifting;
    // Updates turn back on each other here with every α that is worth having.
    if (steep_direction_shrinks(evidence.steepest_factor)) return Verdict::converging;
  }
  if (mostly_reverses(last, shortest_step(descent))) return Verdict::bouncing;
  return crawls ? Verdict::crawling : Verdict::converging;
}

/// What a run with small batches has grown to when it counts as diverging, in parts of where it
/// started, or of the noise that its batches make.
constexpr double far_above = 10;
/// Updates to take a mean over before a run is said to wander.
constexpr std::int64_t fewest_to_hover = 5;

/// What the last epochs of a run with small batches show, and what its updates do in the long run.
struct Outlook {
  bool grows = false;     ///< in the long run
  bool may_grow = false;  ///< with unlucky batches
  bool diverges = false;  ///< is above where it started, and rising or far above it
  bool comes_down = false;
  bool hovers = false;
};

Outlook outlook_of(const GradientDescent& descent, const MiniBatchTrend& trend, LongRunFate fate,
                   double noise) {
  const MiniBatches::Growth& growth =
      descent.mini_batches()->growth(descent.options().fault, descent.learning_rate());
  Outlook outlook;
  outlook.grows = growth.factor > 1 + 1e-9;
  outlook.may_grow = outlook.grows || growth.mean_square > 1 + 1e-9;
  // Chance takes the mean somewhat above what is expected of it, if anything is.
  const double noisy = outlook.may_grow ? 0 : 4 * noise;
  const double usual = std::max({descent.start_excess(), descent.scaled_bowl().spread(), noisy});
  // Where the error shrinks in the long run, a burst is over when the point has come back from it.
  const double high = outlook.grows ? std::max(trend.now, trend.recent_mean) : trend.now;
  const bool rises = outlook.may_grow && high > usual && trend.is_rising();
  const bool stays_up = outlook.grows && (trend.is_rising() || trend.recent_mean > usual);
  outlook.diverges =
      !std::isfinite(trend.recent_mean) || high > far_above * usual || rises || stays_up;
  outlook.comes_down = trend.falls && !(outlook.may_grow && trend.highest > usual);
  const bool in_the_noise = std::min(trend.recent_mean, trend.earlier_mean) <= noisy;
  outlook.hovers = !outlook.grows && !outlook.diverges && fate != LongRunFate::settles_elsewhere &&
                   trend.window >= fewest_to_hover &&
                   (in_the_noise || (trend.looks_back_far && !trend.falls));
  return outlook;
}

/// The verdict where batches are small, and what it adds to the evidence.
Verdict mini_batch_verdict(const GradientDescent& descent, LongRunFate fate, double noise,
                           bool long_valley, Evidence& evidence) {
  const MiniBatchTrend trend = mini_batch_trend(descent);
  Outlook outlook = outlook_of(descent, trend, fate, noise);
  const bool crawls = evidence.iterations_to_one_percent > crawls_after;
  const bool drifts =
      long_valley && crawls &&
      steep_direction_is_done(descent.scaled_bowl(), trend.now, evidence.steep_part, noise);
  outlook.hovers = outlook.hovers && !drifts;
  if (outlook.may_grow) {
    // What updates do on average is then not what they do.
    evidence.iterations_to_one_percent = std::numeric_limits<double>::infinity();
    evidence.mean_ratio_ahead = 0;
  }
  evidence.window = trend.window;
  evidence.mean_excess_cost = trend.recent_mean;
  if (trend.earlier_mean > 0) evidence.excess_ratio = trend.recent_mean / trend.earlier_mean;
  evidence.hovering = outlook.hovers;
  evidence.rising = trend.is_rising() && !outlook.hovers;

  if (descent.iteration() == 0) return Verdict::not_started;
  if (outlook.diverges) return Verdict::diverging;
  if (outlook.grows) return evidence.gradient_check.holds ? Verdict::bouncing : Verdict::drifting;
  if (fate == LongRunFate::settles_elsewhere) return Verdict::drifting;
  if (std::max(trend.now, 4 * noise) <= descent.converged_excess()) return Verdict::converged;
  if (drifts) return Verdict::drifting;
  if (outlook.hovers || !outlook.comes_down) return Verdict::wandering;
  if (long_valley && steep_direction_shrinks(evidence.steepest_factor)) return Verdict::converging;
  return crawls ? Verdict::crawling : Verdict::converging;
}

/// How far above J* the noise of small batches holds the run; 0 in batch descent.
double noise_of(const GradientDescent& descent, const GradientCheck& check) {
  const MiniBatches* batches = descent.mini_batches();
  if (batches == nullptr) return 0;
  // A bug may make every gradient longer, as if α were larger.
  return batches->noise_floor(descent.learning_rate() * length(check.coded) /
                              length(check.numeric));
}

/// `needed`: updates to 1 %, on average.
Cause cause_of(Verdict verdict, bool healthy, bool long_valley, double needed) {
  if (verdict == Verdict::not_started) return Cause::none;
  if (!healthy) return Cause::gradient_bug;
  switch (verdict) {
    case Verdict::diverging:
      return Cause::learning_rate_too_high;
    case Verdict::bouncing:
      return long_valley ? Cause::feature_scaling : Cause::learning_rate_too_high;
    case Verdict::wandering:
      return Cause::small_batches;
    case Verdict::crawling:
      return long_valley ? Cause::feature_scaling : Cause::learning_rate_too_low;
    case Verdict::drifting:
      return Cause::feature_scaling;
    case Verdict::converging:
      return long_valley && needed > crawls_after ? Cause::feature_scaling : Cause::none;
    case Verdict::not_started:
    case Verdict::converged:
      break;
  }
  return Cause::none;
}

}  // namespace

Diagnosis diagnose(const GradientDescent& descent) {
  const Parameters probe = probe_point(descent.scaled_bowl());
  const GradientCheck check =
      check_gradient(descent.scaled_bowl(), probe, descent.coded_gradient_at(probe));
  LongRun long_run = long_run_of(descent, check.holds);
  const MiniBatches* batches = descent.mini_batches();
  if (batches != nullptr) {
    long_run.factor = batches->growth(descent.options().fault, descent.learning_rate()).factor;
  }
  const LastSteps last = last_steps(descent);
  const double noise = noise_of(descent, check);
  Evidence evidence = evidence_of(descent, last, check, long_run, noise);
  const bool long_valley = follows_long_valley(descent.scaled_bowl(), check, long_run);
  const double needed = evidence.iterations_to_one_percent;
  const Verdict verdict =
      batches != nullptr ? mini_batch_verdict(descent, long_run.fate, noise, long_valley, evidence)
                         : verdict_of(descent, last, evidence, long_run.fate, long_valley);
  return {.verdict = verdict,
          .cause = cause_of(verdict, check.holds, long_valley, needed),
          .evidence = evidence};
}

}  // namespace descent
