#include "diagnosis.hpp"

#include <Eigen/Eigenvalues>
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

/// Houses around 2000 ft² at a price per ft² that varies, in thousands of dollars.
Examples houses_in_square_feet(Random& random) {
  const double center = random.uniform(1000, 4000);
  const double spread = random.uniform(200, 0.9 * center);
  const double slope = random.uniform(-0.3, 0.3);
  const double noise = random.uniform(0, 150);
  Examples examples;
  const std::int64_t count = random.whole(10, 200);
  for (std::int64_t i = 0; i < count; ++i) {
    const double x = center + random.uniform(-spread, spread);
    examples.x.push_back(x);
    examples.y.push_back(100 + slope * x + random.uniform(-noise, noise));
  }
  return examples;
}

BOOST_AUTO_TEST_CASE(unscaled_data_are_never_blamed_on_a_learning_rate_below_the_limit) {
  int drifting = 0;
  int converging = 0;
  for_each_seed(many(500), [&](Random& random) {
    const Moments moments = moments_of(houses_in_square_feet(random));
    const CostBowl bowl(moments, {});
    const auto [largest, smallest] = bowl.curvature();
    BOOST_TEST_REQUIRE(smallest / largest < 1e-4);
    const Parameters minimum = bowl.minimizer();
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> solver(bowl.hessian());
    const Eigen::Vector2d steep = solver.eigenvectors().col(1);
    auto run = run_of(moments, {.start = random_line(random, moments),
                                .learning_rate = random.uniform(0.3, 0.95) * 2 / largest,
                                .scaling = FeatureScaling::none});
    for (const std::int64_t n : {1, 1, 1, 2, 5, 10, 20, 60, 100, 300}) {
      run.step(n);
      const Diagnosis diagnosis = diagnose(run);
      BOOST_TEST(diagnosis.cause != Cause::learning_rate_too_high);
      const double excess = run.snapshot().excess_cost;
      if (excess <= run.converged_excess()) continue;
      const Parameters d = run.position() - minimum;
      const double distance = steep[0] * d.w + steep[1] * d.b;
      const double part = 0.5 * largest * distance * distance / excess;
      BOOST_TEST(within(diagnosis.evidence.steep_part, part, 1e-6));
      if (part > 0.0101) {
        BOOST_TEST(diagnosis.verdict == Verdict::converging);
        ++converging;
      } else if (part < 0.0099) {
        BOOST_TEST(diagnosis.verdict == Verdict::drifting);
        BOOST_TEST(diagnosis.cause == Cause::feature_scaling);
        BOOST_TEST(diagnosis.evidence.iterations_to_one_percent > 1000);
        ++drifting;
      }
    }
  });
  BOOST_TEST_MESSAGE(drifting << " drifting, " << converging << " converging");
  BOOST_TEST(drifting > many(2000));
  BOOST_TEST(converging > many(500));
}

BOOST_AUTO_TEST_CASE(unscaled_houses_drift_from_when_the_steep_direction_is_done) {
  auto run = run_of(
      moments_of(shipped("portland-housing")),
      {.start = {.w = -0.1, .b = 900}, .learning_rate = 4e-7, .scaling = FeatureScaling::none});
  bool drifts = false;
  for (int k = 1; k <= 300; ++k) {
    run.step();
    const Diagnosis diagnosis = diagnose(run);
    const bool did = drifts;
    drifts = diagnosis.verdict == Verdict::drifting;
    BOOST_TEST(drifts == (diagnosis.evidence.steep_part <= 0.01));
    if (did) BOOST_TEST(drifts);
    if (!drifts) BOOST_TEST(diagnosis.verdict == Verdict::converging);
    BOOST_TEST(diagnosis.cause == Cause::feature_scaling);
    if (k == 20) BOOST_TEST(drifts);
  }
}

BOOST_AUTO_TEST_CASE(on_unscaled_data_a_tiny_learning_rate_crawls_and_one_at_the_limit_bounces) {
  const Moments moments = moments_of(shipped("portland-housing"));
  const double limit = CostBowl(moments, {}).max_stable_learning_rate();
  const auto at = [&](double over_limit) {
    auto run = run_of(moments, {.start = {.w = -0.1, .b = 900},
                                .learning_rate = over_limit * limit,
                                .scaling = FeatureScaling::none});
    run.step(30);
    return diagnose(run);
  };
  BOOST_TEST(at(0.001).verdict == Verdict::crawling);
  BOOST_TEST(at(0.001).cause == Cause::feature_scaling);
  BOOST_TEST(at(0.002).verdict == Verdict::converging);
  BOOST_TEST(at(0.9999).verdict == Verdict::bouncing);
  BOOST_TEST(at(0.9999).cause == Cause::feature_scaling);
  BOOST_TEST(at(1.01).verdict == Verdict::diverging);
  BOOST_TEST(at(1.01).cause == Cause::learning_rate_too_high);
}

BOOST_AUTO_TEST_CASE(on_scaled_data_an_overshooting_learning_rate_is_still_too_high) {
  for (const double alpha : {0.35, 0.355, 0.36}) {
    auto run = houses(alpha);
    run.step(20);
    BOOST_TEST(diagnose(run).verdict == Verdict::bouncing);
    BOOST_TEST(diagnose(run).cause == Cause::learning_rate_too_high);
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
