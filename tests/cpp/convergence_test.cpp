#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>

#include "check.hpp"
#include "gradient_descent.hpp"
#include "plain_descent.hpp"
#include "random_dataset.hpp"
#include "special_values.hpp"

namespace descent::test {
namespace {

/// Calls check(run, limit) for random data, starts and all scalings, with a learning rate between
/// two multiples of the stability limit.
template <class Check>
void for_each_run(std::uint64_t seeds, double least, double most, Check check) {
  for_each_seed(seeds, [&](Random& random) {
    const Moments moments = moments_of(random_examples(random, 10'000));
    const Parameters start = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      const CostBowl bowl(moments, FeatureScaler::of(kind, moments));
      auto run = run_of(
          moments, {.start = start,
                    .learning_rate = random.uniform(least, most) * bowl.max_stable_learning_rate(),
                    .scaling = kind});
      check(run);
    });
  });
}

BOOST_AUTO_TEST_SUITE(convergence)

BOOST_AUTO_TEST_CASE(cost_never_rises_below_the_stability_limit) {
  for_each_run(300, 0.001, 0.9999, [](GradientDescent& run) {
    const CostBowl& bowl = run.scaled_bowl();
    const double largest_z = std::sqrt(bowl.hessian()(0, 0));
    const double mean_y = bowl.minimizer().w * bowl.hessian()(0, 1) + bowl.minimizer().b;
    double worst = -1;
    for (int k = 0; k < 200; ++k) {
      const Snapshot at = run.snapshot();
      const Parameters p = at.scaled.position;
      // √(2·excess) is a distance: rounding of the terms of one residual may add this much to it.
      const double magnitude = std::abs(p.w) * largest_z + std::abs(p.b) + std::abs(mean_y);
      const double rise =
          std::sqrt(2 * bowl.excess_cost(p + at.scaled.step)) - std::sqrt(2 * at.excess_cost);
      worst = std::max(worst, rise / magnitude);
      run.step();
    }
    BOOST_TEST(worst <= 4 * epsilon);
  });
}

BOOST_AUTO_TEST_CASE(cost_always_rises_in_the_end_above_the_stability_limit) {
  for_each_run(180, 1.001, 3, [](GradientDescent& run) {
    const double start = run.snapshot().cost;
    run.step(30'000);
    const Snapshot end = run.snapshot();
    BOOST_TEST(end.cost > 1e6 * start);
    BOOST_TEST((end.status == Status::diverged || end.next_cost > end.cost));
  });
}

BOOST_AUTO_TEST_CASE(half_the_stability_limit_finds_the_minimum_of_well_scaled_data) {
  for_each_seed(180, [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 10'000));
    auto run = run_of(moments, {.start = random_line(random, moments), .learning_rate = 1});
    run.step(2);
    BOOST_TEST(run.snapshot().status == Status::converged);
    const Parameters found = run.snapshot().data_units.position;
    BOOST_TEST(relative(found.w, moments.slope, 1e-12));
    BOOST_TEST(within(found.w * moments.mean_x + found.b, moments.mean_y,
                      8 * epsilon * (std::abs(found.w * moments.mean_x) + std::abs(found.b))));
  });
}

BOOST_AUTO_TEST_CASE(every_scaling_runs_as_the_plain_loops_do_in_that_scaling) {
  for_each_seed(90, [](Random& random) {
    const Examples examples = random_examples(random, 1000);
    const Moments moments = moments_of(examples);
    const Parameters start = random_line(random, moments);
    const PlainDescent in_data_units(examples, {});
    for_each_scaling([&](FeatureScaling kind) {
      const FeatureScaler scaling = FeatureScaler::of(kind, moments);
      const PlainDescent plain(examples, scaling);
      const double alpha =
          random.uniform(0.05, 0.95) * CostBowl(moments, scaling).max_stable_learning_rate();
      auto run = run_of(moments, {.start = start, .learning_rate = alpha, .scaling = kind});

      Parameters p = scaling.to_scaled(start);
      double magnitude = in_data_units.magnitude(start);
      for (int k = 1; k <= 100; ++k) {
        p = plain.updated(p, alpha, GradientFault::none);
        run.step();
        const Parameters expected = scaling.to_data_units(p);
        magnitude = std::max(magnitude, in_data_units.magnitude(expected));
        // Below the limit no update enlarges what rounding has added so far, and each adds some ε
        // of the terms that cancel in a residual.
        const double distance =
            in_data_units.distance(run.snapshot().data_units.position, expected);
        BOOST_TEST(distance <= 16 * epsilon * (k + 1) * magnitude);
      }
    });
  });
}

BOOST_AUTO_TEST_CASE(no_scaling_changes_which_line_is_best) {
  for_each_seed(300, [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 1000));
    for_each_scaling([&](FeatureScaling kind) {
      const FeatureScaler scaling = FeatureScaler::of(kind, moments);
      const CostBowl bowl(moments, scaling);
      const Parameters found = scaling.to_data_units(bowl.minimizer());
      BOOST_TEST(relative(found.w, moments.slope, 4 * epsilon));
      BOOST_TEST(within(found.w * moments.mean_x + found.b, moments.mean_y,
                        8 * epsilon * (std::abs(found.w * moments.mean_x) + std::abs(found.b))));
      BOOST_TEST(bowl.minimum_cost() == moments.mean_squared_residual / 2);
    });
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
