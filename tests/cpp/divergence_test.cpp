#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>

#include "check.hpp"
#include "gradient_descent.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

constexpr std::int64_t plenty = 1'000'000;

bool finite(Parameters p) { return std::isfinite(p.w) && std::isfinite(p.b); }
bool finite(const Coordinates& c) {
  return finite(c.position) && finite(c.gradient) && finite(c.step);
}
bool finite_but_the_next_cost(const Snapshot& s) {
  return std::isfinite(s.learning_rate) && std::isfinite(s.cost) && std::isfinite(s.excess_cost) &&
         finite(s.data_units) && finite(s.scaled) && finite(s.coded_gradient);
}

GradientDescent diverging_run(const Moments& moments, FeatureScaling kind, Parameters start,
                              double times_the_limit) {
  const CostBowl bowl(moments, FeatureScaler::of(kind, moments));
  return run_of(moments, {.start = start,
                          .learning_rate = times_the_limit * bowl.max_stable_learning_rate(),
                          .scaling = kind});
}

void check_end(GradientDescent& run) {
  const std::int64_t last = run.iteration();
  const Snapshot end = run.snapshot();
  BOOST_TEST(end.status == Status::diverged);
  BOOST_TEST(!std::isfinite(end.next_cost));
  BOOST_TEST(finite_but_the_next_cost(end));
  BOOST_TEST(end.cost > 1e250);
  BOOST_TEST(run.furthest_iteration() == last);
  BOOST_TEST(run.path().back().iteration == last);

  for (int attempt = 0; attempt < 2; ++attempt) {
    BOOST_TEST(run.step() == 0);
    BOOST_TEST(run.step(plenty) == 0);
    run.seek(last + 1);
    BOOST_TEST(same_bits(run.snapshot(), end));
  }

  const std::int64_t some = std::min<std::int64_t>(last, 10);
  for (std::int64_t k = 1; k <= some; ++k) {
    const Snapshot before = run.snapshot_at(last - k);
    BOOST_TEST(before.iteration == last - k);
    BOOST_TEST(before.status == Status::running);
    BOOST_TEST(finite_but_the_next_cost(before));
    BOOST_TEST(std::isfinite(before.next_cost));
  }
  run.back(some);
  BOOST_TEST(run.iteration() == last - some);
  BOOST_TEST(run.step(plenty) == some);
  BOOST_TEST(same_bits(run.snapshot(), end));
}

BOOST_AUTO_TEST_SUITE(divergence)

BOOST_AUTO_TEST_CASE(a_diverging_run_ends_at_its_last_finite_iteration_in_every_scaling) {
  const Moments moments = moments_of(shipped("portland-housing"));
  for_each_scaling([&](FeatureScaling kind) {
    auto run = diverging_run(moments, kind, {-0.1, 900}, 3);
    const std::int64_t taken = run.step(plenty);
    BOOST_TEST(taken < plenty);
    BOOST_TEST(taken == run.iteration());
    check_end(run);
  });
}

BOOST_AUTO_TEST_CASE(so_does_one_that_took_so_long_that_its_past_was_thinned_out) {
  const Moments moments = moments_of(shipped("portland-housing"));
  for_each_scaling([&](FeatureScaling kind) {
    auto run = diverging_run(moments, kind, {-0.1, 900}, 1.01);
    BOOST_TEST(run.step(plenty) > static_cast<std::int64_t>(Trajectory::capacity));
    check_end(run);
  });
}

BOOST_AUTO_TEST_CASE(so_does_any_data_set) {
  for_each_seed(180, [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 1000));
    const Parameters start = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      auto run = diverging_run(moments, kind, start, random.uniform(1.2, 100));
      run.step(plenty);
      check_end(run);
    });
  });
}

BOOST_AUTO_TEST_CASE(so_does_every_fault_that_climbs) {
  using enum GradientFault;
  const Moments moments = moments_of(shipped("portland-housing"));
  for (const GradientFault fault : {b_sign_flipped, swapped, missing_mean, ascent}) {
    for_each_scaling([&](FeatureScaling kind) {
      // Here the learning rate is so small that b, which these send uphill, hardly moves.
      const bool slow = fault == b_sign_flipped || fault == swapped;
      if (slow && kind == FeatureScaling::none) return;
      BOOST_TEST_CONTEXT("fault " << static_cast<int>(fault)) {
        const CostBowl bowl(moments, FeatureScaler::of(kind, moments));
        auto run = run_of(moments, {.learning_rate = bowl.max_stable_learning_rate() / 2,
                                    .scaling = kind,
                                    .fault = fault});
        run.step(plenty);
        check_end(run);
      }
    });
  }
}

BOOST_AUTO_TEST_CASE(a_run_that_cannot_take_its_first_step_says_so_at_iteration_0) {
  auto run =
      run_of(moments_of(shipped("portland-housing")), {.start = {1e150, 0}, .learning_rate = 1e6});
  BOOST_TEST(run.step(5) == 0);
  BOOST_TEST(run.iteration() == 0);
  BOOST_TEST(run.snapshot().status == Status::diverged);
  BOOST_TEST(finite_but_the_next_cost(run.snapshot()));
  BOOST_TEST((run.snapshot().data_units.position == Parameters{1e150, 0}));
}

BOOST_AUTO_TEST_CASE(numbers_stay_finite_for_the_largest_and_the_smallest_data_allowed) {
  const double large = Dataset::largest_magnitude;
  const Examples extremes[] = {{{-large, large}, {large, -large}},
                               {{large, 0.9 * large}, {0, large}},
                               {{0, 1 / large}, {-large, large}},
                               {{large, large * (1 - 1e-11)}, {-large, large}}};
  for (const Examples& examples : extremes) {
    for_each_scaling([&](FeatureScaling kind) {
      for (int fault = 0; fault <= static_cast<int>(GradientFault::sequential); ++fault) {
        for (const double alpha : {1e-6, 1.0, 1e6}) {
          auto run = run_of(moments_of(examples), {.start = {0, 0},
                                                   .learning_rate = alpha,
                                                   .scaling = kind,
                                                   .fault = static_cast<GradientFault>(fault)});
          for (int k = 0; k < 20; ++k) {
            BOOST_TEST(finite_but_the_next_cost(run.snapshot()),
                       "not finite at iteration " << run.iteration() << ", alpha " << alpha
                                                  << ", fault " << fault);
            run.step(k);
          }
        }
      }
    });
  }
}

BOOST_AUTO_TEST_CASE(a_diverged_run_recovers_when_it_goes_back_and_takes_smaller_steps) {
  auto run = run_of(moments_of(shipped("portland-housing")), {.learning_rate = 3});
  run.step(plenty);
  run.seek(5);
  BOOST_TEST(!run.set_learning_rate(0.1).has_value());
  BOOST_TEST(run.step(1000) == 1000);
  BOOST_TEST(run.snapshot().status == Status::converged);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
