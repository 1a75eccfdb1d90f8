#include "diagnosis.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <ostream>

#include "check.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

GradientDescent houses(double learning_rate, GradientFault fault = GradientFault::none) {
  return run_of(moments_of(shipped("portland-housing")), {.start = {.w = -0.1, .b = 900},
                                                          .learning_rate = learning_rate,
                                                          .scaling = FeatureScaling::per_thousand,
                                                          .fault = fault});
}

/// Calls check(run) for random runs of every kind, at α from far below the limit to thrice it.
template <class Check>
void for_runs_of_every_kind(Check check) {
  for_each_seed(many(300), [&](Random& random) {
    const Moments moments = moments_of(random_examples(random, 200));
    const Parameters start = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      const CostBowl bowl(moments, FeatureScaler::of(kind, moments));
      const double over_limit = std::pow(10, random.uniform(-3, std::log10(3)));
      const auto fault = static_cast<GradientFault>(random.whole(0, 7));
      check(run_of(moments, {.start = start,
                             .learning_rate = over_limit * bowl.max_stable_learning_rate(),
                             .scaling = kind,
                             .fault = fault}));
    });
  });
}

/// Updates from the present iteration until 1 % of its excess cost is left, one by one.
double counted_to_one_percent(GradientDescent run) {
  const double enough = 0.01 * run.snapshot().excess_cost;
  double count = 0;
  for (; run.snapshot().excess_cost > enough; ++count) run.step();
  return count;
}

BOOST_AUTO_TEST_SUITE(diagnosis)

BOOST_AUTO_TEST_CASE(a_bug_is_found_though_the_derivative_it_is_in_vanishes_at_the_start) {
  for (const auto fault : {GradientFault::b_sign_flipped, GradientFault::b_frozen}) {
    auto run = run_of(moments_of(shipped("anscombe-3")), {.start = {.w = -0.5, .b = 12},
                                                          .learning_rate = 0.1,
                                                          .scaling = FeatureScaling::per_thousand,
                                                          .fault = fault});
    BOOST_TEST(within(run.snapshot().scaled.gradient.b, 0, 1e-10));
    BOOST_TEST(!diagnose(run).evidence.gradient_check.holds);
    for (int k = 0; k < 100; ++k) {
      run.step();
      BOOST_TEST(diagnose(run).cause == Cause::gradient_bug);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_correct_gradient_is_no_bug_though_the_run_starts_at_or_near_the_minimum) {
  for (const ShippedDataset& dataset : shipped_datasets()) {
    const Moments moments = moments_of(examples_of(dataset));
    const Parameters minimum = CostBowl(moments, {}).minimizer();
    for (const double off : {0.0, 1e-15, 1e-12, 1e-9, 1e-6}) {
      for_each_scaling([&](FeatureScaling kind) {
        const CostBowl bowl(moments, FeatureScaler::of(kind, moments));
        auto run = run_of(moments, {.start = (1 + off) * minimum,
                                    .learning_rate = bowl.max_stable_learning_rate() / 2,
                                    .scaling = kind});
        BOOST_TEST_CONTEXT(dataset.id << ", off by " << off) {
          for (int k = 0; k < 5; ++k) {
            BOOST_TEST(diagnose(run).evidence.gradient_check.holds);
            BOOST_TEST(diagnose(run).cause != Cause::gradient_bug);
            run.step();
          }
        }
      });
    }
  }
}

BOOST_AUTO_TEST_CASE(the_gradient_check_is_the_same_wherever_the_run_starts_and_is) {
  auto run = houses(0.1, GradientFault::swapped);
  const GradientCheck before = diagnose(run).evidence.gradient_check;
  run.step(37);
  BOOST_TEST(diagnose(run).evidence.gradient_check.relative_error == before.relative_error);
  const auto other =
      run_of(moments_of(shipped("portland-housing")), {.start = {.w = 3, .b = -7},
                                                       .learning_rate = 0.1,
                                                       .scaling = FeatureScaling::per_thousand,
                                                       .fault = GradientFault::swapped});
  BOOST_TEST(diagnose(other).evidence.gradient_check.relative_error == before.relative_error);
}

BOOST_AUTO_TEST_CASE(above_the_limit_a_run_bounces_while_the_cost_falls_and_then_diverges) {
  for (const double alpha : {0.3631, 0.364, 0.368, 0.4}) {
    auto run = houses(alpha);
    bool was_diverging = false;
    for (int k = 0; k < 300; ++k) {
      run.step();
      const Diagnosis diagnosis = diagnose(run);
      const bool diverges = diagnosis.verdict == Verdict::diverging;
      BOOST_TEST((diverges || diagnosis.verdict == Verdict::bouncing));
      BOOST_TEST(diagnosis.cause == Cause::learning_rate_too_high);
      if (!diverges) BOOST_TEST(run.snapshot().next_cost <= run.snapshot().cost);
      if (was_diverging) BOOST_TEST(diverges);
      was_diverging = diverges;
    }
    if (alpha > 0.367) BOOST_TEST(was_diverging);
  }
}

BOOST_AUTO_TEST_CASE(above_the_limit_a_correct_run_is_never_called_converging_or_crawling) {
  for_runs_of_every_kind([](GradientDescent run) {
    for (int k = 0; k < 20 && run.step() == 1; ++k) {
      const Diagnosis diagnosis = diagnose(run);
      const Evidence& evidence = diagnosis.evidence;
      if (!evidence.gradient_check.holds || evidence.learning_rate_over_limit < 1) continue;
      BOOST_TEST(diagnosis.verdict != Verdict::converging);
      BOOST_TEST(diagnosis.verdict != Verdict::crawling);
    }
  });
}

BOOST_AUTO_TEST_CASE(the_first_steep_drop_does_not_make_the_rest_look_short) {
  for (const std::int64_t k : {1, 2, 3, 10, 50}) {
    auto run = houses(0.05);
    run.seek(k);
    const double needed = diagnose(run).evidence.iterations_to_one_percent;
    BOOST_TEST(needed == counted_to_one_percent(run));
    BOOST_TEST(needed > 300);
    BOOST_TEST(diagnose(run).verdict == Verdict::converging);
  }
}

BOOST_AUTO_TEST_CASE(what_a_crawling_run_still_needs_is_foretold_within_a_hundredth) {
  for (const double alpha : {0.015, 0.005, 0.001}) {
    auto run = houses(alpha);
    run.step(3);
    const Diagnosis diagnosis = diagnose(run);
    BOOST_TEST(diagnosis.verdict == Verdict::crawling);
    BOOST_TEST(diagnosis.cause == Cause::learning_rate_too_low);
    BOOST_TEST(
        relative(diagnosis.evidence.iterations_to_one_percent, counted_to_one_percent(run), 0.01));
  }
}

BOOST_AUTO_TEST_CASE(rising_is_what_the_next_cost_does) {
  for_runs_of_every_kind([](GradientDescent run) {
    for (int k = 0; k < 20; ++k) {
      const Snapshot at = run.snapshot();
      const bool rising = diagnose(run).evidence.rising;
      const double noise = 1e-8 * at.excess_cost + run.scaled_bowl().rounding_level();
      const double next_excess = run.scaled_bowl().excess_cost(run.next_position());
      if (next_excess > at.excess_cost + noise) BOOST_TEST(rising);
      if (rising) BOOST_TEST(!(next_excess <= at.excess_cost));
      if (run.step() == 0) break;
    }
  });
}

BOOST_AUTO_TEST_CASE(no_run_bounces_or_crawls_while_its_cost_rises) {
  for_runs_of_every_kind([](GradientDescent run) {
    for (int k = 0; k < 20 && run.step() == 1; ++k) {
      const Diagnosis diagnosis = diagnose(run);
      if (diagnosis.verdict == Verdict::bouncing || diagnosis.verdict == Verdict::crawling) {
        BOOST_TEST(!diagnosis.evidence.rising);
      }
    }
  });
}

BOOST_AUTO_TEST_CASE(the_evidence_is_finite_to_the_last_finite_iteration) {
  const auto check = [](const GradientDescent& run) {
    const Evidence evidence = diagnose(run).evidence;
    const GradientCheck& gradient = evidence.gradient_check;
    BOOST_TEST(!std::isnan(evidence.excess_ratio));
    BOOST_TEST(!std::isnan(evidence.iterations_to_one_percent));
    for (const double number : {evidence.cosine.value_or(0), evidence.learning_rate_over_limit,
                                evidence.condition_number, gradient.coded.w, gradient.coded.b,
                                gradient.numeric.w, gradient.numeric.b, gradient.relative_error}) {
      BOOST_TEST(std::isfinite(number));
    }
  };
  auto run = run_of(moments_of(shipped("portland-housing")), {.learning_rate = 3});
  while (run.step() == 1) check(run);
  BOOST_TEST(diagnose(run).verdict == Verdict::diverging);
  BOOST_TEST(relative(diagnose(run).evidence.cosine.value_or(0), -1, 1e-12));

  for_runs_of_every_kind([&](GradientDescent any) {
    for (const std::int64_t n : {0, 1, 30, 3000}) {
      any.step(n);
      check(any);
    }
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
