#include "gradient_fault.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

#include "check.hpp"
#include "plain_descent.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

using enum GradientFault;

constexpr std::array all_faults{none,         b_sign_flipped, w_missing_x, swapped,
                                missing_mean, ascent,         b_frozen,    sequential};

/// The run that the catalogue of bugs tells of.
GradientDescent catalogue_run(GradientFault fault, double learning_rate = 0.1) {
  return run_of(moments_of(shipped("portland-housing")), {.start = {.w = -0.1, .b = 900},
                                                          .learning_rate = learning_rate,
                                                          .scaling = FeatureScaling::per_thousand,
                                                          .fault = fault});
}

double cost_at(GradientDescent& run, std::int64_t iteration) {
  run.seek(iteration);
  BOOST_TEST_REQUIRE(run.iteration() == iteration);
  return run.snapshot().cost;
}

/// The iteration of least cost among the first n.
std::int64_t lowest(GradientDescent& run, std::int64_t n) {
  std::int64_t best = 0;
  for (std::int64_t k = 1; k <= n; ++k) {
    if (cost_at(run, k) < run.snapshot_at(best).cost) best = k;
  }
  return best;
}

BOOST_AUTO_TEST_SUITE(gradient_fault)

BOOST_AUTO_TEST_CASE(each_fault_updates_as_the_code_with_that_bug_does) {
  for_each_seed(180, [](Random& random) {
    const Examples examples = random_examples(random, 1000);
    const Moments moments = moments_of(examples);
    const Parameters line = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      const FeatureScaler scaling = FeatureScaler::of(kind, moments);
      const PlainDescent plain(examples, scaling);
      const CostBowl bowl(moments, scaling);
      const double alpha = random.uniform(0.01, 2) * bowl.max_stable_learning_rate();
      const Parameters p = scaling.to_scaled(line);
      const double mean_z = moments.mean_x / scaling.scale;
      for (const GradientFault fault : all_faults) {
        BOOST_TEST_CONTEXT("fault " << static_cast<int>(fault)) {
          const Parameters coded = coded_gradient(bowl, p, fault, alpha, moments.count);
          const Parameters found = p - alpha * coded;
          const Parameters expected = plain.updated(p, alpha, fault);
          const double sum = fault == missing_mean ? moments.count : 1;
          // What rounding may do to a residual here, there and through the mean of z; each counts
          // in the update with z, here at most its root mean square.
          const double error =
              std::numeric_limits<double>::epsilon() *
              (64 * plain.magnitude(p) + 8 * plain.magnitude(expected) +
               8 * (std::abs(p.w) + std::sqrt(2 * bowl.cost(p))) * std::abs(mean_z));
          const double noise = alpha * sum * error * (std::sqrt(bowl.hessian()(0, 0)) + 1);
          BOOST_TEST(within(found.w, expected.w, 1e-15 * std::abs(p.w) + noise));
          BOOST_TEST(within(found.b, expected.b, 1e-15 * std::abs(p.b) + noise));
        }
      }
    });
  });
}

BOOST_AUTO_TEST_CASE(a_correct_run_falls_as_the_catalogue_says) {
  auto run = catalogue_run(none);
  BOOST_TEST(within(cost_at(run, 0), 83'684, 0.5));
  BOOST_TEST(within(cost_at(run, 10), 34'604, 0.5));
  BOOST_TEST(within(cost_at(run, 100), 6'328, 0.5));
  BOOST_TEST(within(cost_at(run, 500), 2'059, 0.5));
}

BOOST_AUTO_TEST_CASE(b_sign_flipped_falls_until_iteration_3_and_then_rises) {
  auto run = catalogue_run(b_sign_flipped);
  BOOST_TEST(lowest(run, 100) == 3);
  BOOST_TEST(within(cost_at(run, 3), 61'954, 0.5));
  BOOST_TEST(within(cost_at(run, 100), 1.35e6, 0.005e6));
}

BOOST_AUTO_TEST_CASE(w_missing_x_gets_stuck_far_above_the_minimum) {
  auto run = catalogue_run(w_missing_x);
  BOOST_TEST(lowest(run, 500) == 5);
  BOOST_TEST(within(cost_at(run, 5), 38'403, 0.5));
  BOOST_TEST(within(cost_at(run, 500), 40'862, 0.5));
  BOOST_TEST(within(cost_at(run, 10'000), 40'862, 0.5));
}

BOOST_AUTO_TEST_CASE(swapped_falls_until_iteration_4_and_then_rises) {
  auto run = catalogue_run(swapped);
  BOOST_TEST(lowest(run, 100) == 4);
  BOOST_TEST(within(cost_at(run, 4), 37'390, 0.5));
  BOOST_TEST(within(cost_at(run, 100), 5.9e5, 0.05e5));
}

BOOST_AUTO_TEST_CASE(missing_mean_explodes_at_once_and_a_smaller_learning_rate_hides_it) {
  auto exploding = catalogue_run(missing_mean);
  BOOST_TEST(cost_at(exploding, 1) > 10 * cost_at(exploding, 0));
  auto hidden = catalogue_run(missing_mean, 0.1 / 47);
  auto correct = catalogue_run(none);
  BOOST_TEST(relative(cost_at(hidden, 100), cost_at(correct, 100), 1e-11));
}

BOOST_AUTO_TEST_CASE(ascent_rises_at_every_step) {
  auto run = catalogue_run(ascent);
  for (int k = 0; k < 100; ++k) {
    BOOST_TEST(run.snapshot().next_cost > run.snapshot().cost);
    run.step();
  }
}

BOOST_AUTO_TEST_CASE(b_frozen_settles_on_the_best_line_through_its_intercept) {
  auto run = catalogue_run(b_frozen);
  run.step(1000);
  const double expected = best_slope_through(shipped("portland-housing"), 900);
  BOOST_TEST(relative(run.snapshot().data_units.position.w, expected, 1e-12));
  BOOST_TEST(run.snapshot().data_units.position.b == 900);
}

BOOST_AUTO_TEST_CASE(sequential_converges_to_the_same_minimum_all_the_same) {
  auto run = catalogue_run(sequential);
  run.step(5000);
  const Snapshot snapshot = run.snapshot();
  BOOST_TEST(snapshot.status == Status::converged);
  BOOST_TEST(relative(snapshot.data_units.position.w, run.data_bowl().minimizer().w, 1e-9));
  BOOST_TEST(relative(snapshot.data_units.position.b, run.data_bowl().minimizer().b, 1e-9));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
