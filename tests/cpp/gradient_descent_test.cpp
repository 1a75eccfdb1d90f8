#include "gradient_descent.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <tuple>

#include "check.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"
#include "special_values.hpp"

namespace descent::test {
namespace {

GradientFault random_fault(Random& random) {
  return static_cast<GradientFault>(
      random.whole(0, static_cast<std::int64_t>(GradientFault::sequential)));
}

/// Calls check(run, random) for random runs, a few iterations in.
template <class Check>
void for_runs_on_their_way(Check check) {
  for_each_seed(120, [&](Random& random) {
    const Moments moments = moments_of(random_examples(random, 1000));
    const Parameters start = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      const CostBowl bowl(moments, FeatureScaler::of(kind, moments));
      auto run = run_of(
          moments, {.start = start,
                    .learning_rate = random.uniform(0.01, 1.2) * bowl.max_stable_learning_rate(),
                    .scaling = kind,
                    .fault = random_fault(random)});
      run.step(random.whole(0, 20));
      check(run, random);
    });
  });
}

BOOST_AUTO_TEST_SUITE(gradient_descent)

BOOST_AUTO_TEST_CASE(a_run_starts_exactly_where_it_is_told_to) {
  for_each_seed(300, [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 100));
    const Parameters start = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      auto run = run_of(moments, {.start = start, .learning_rate = 1e-9, .scaling = kind});
      BOOST_TEST(run.snapshot().iteration == 0);
      BOOST_TEST(run.snapshot().data_units.position == start);
      run.step(3);
      BOOST_TEST(run.snapshot_at(0).data_units.position == start);
      BOOST_TEST(run.to_data_units(run.path().front()) == start);
    });
  });
}

BOOST_AUTO_TEST_CASE(the_scaled_step_is_minus_alpha_times_the_coded_gradient_to_the_last_bit) {
  for_runs_on_their_way([](const GradientDescent& run, Random&) {
    const Snapshot at = run.snapshot();
    BOOST_TEST(at.scaled.step == -at.learning_rate * at.coded_gradient);
  });
}

BOOST_AUTO_TEST_CASE(the_step_shown_leads_to_the_next_position_and_the_next_cost) {
  for_runs_on_their_way([](GradientDescent& run, Random&) {
    const Snapshot at = run.snapshot();
    BOOST_TEST_REQUIRE(run.step() == 1);
    const Snapshot next = run.snapshot();
    BOOST_TEST(next.iteration == at.iteration + 1);
    BOOST_TEST(next.scaled.position == at.scaled.position + at.scaled.step);
    BOOST_TEST(next.cost == at.next_cost);
  });
}

BOOST_AUTO_TEST_CASE(the_excess_of_the_next_cost_keeps_the_digits_that_the_cost_has_lost) {
  for_runs_on_their_way([](GradientDescent run, Random&) {
    const Snapshot at = run.snapshot();
    if (run.step() == 0) return;
    BOOST_TEST(at.next_excess_cost == run.snapshot().excess_cost);
    BOOST_TEST(within(at.cost * at.cost_change, at.next_cost - at.cost,
                      4 * epsilon * std::max(at.cost, at.next_cost)));
  });
}

BOOST_AUTO_TEST_CASE(lengths_are_in_the_coordinates_that_descent_runs_in) {
  for_runs_on_their_way([](const GradientDescent& run, Random&) {
    const auto [at, coded, lengths] =
        std::tuple(run.snapshot().scaled, run.snapshot().coded_gradient, run.snapshot().lengths);
    BOOST_TEST(relative(lengths.gradient, std::hypot(at.gradient.w, at.gradient.b), 2 * epsilon));
    BOOST_TEST(relative(lengths.coded_gradient, std::hypot(coded.w, coded.b), 2 * epsilon));
    BOOST_TEST(relative(lengths.step, run.learning_rate() * lengths.coded_gradient, 8 * epsilon));
  });
}

BOOST_AUTO_TEST_CASE(the_step_in_data_units_leads_to_the_next_position_in_data_units) {
  for_runs_on_their_way([](GradientDescent& run, Random&) {
    const Snapshot at = run.snapshot();
    const FeatureScaler& scaling = run.scaling();
    BOOST_TEST_REQUIRE(run.step() == 1);
    const Parameters found = at.data_units.position + at.data_units.step;
    const Parameters expected = run.snapshot().data_units.position;
    const double w = std::abs(at.data_units.position.w) + std::abs(expected.w);
    const double b = std::abs(at.data_units.position.b) + std::abs(expected.b);
    BOOST_TEST(within(found.w, expected.w, 8 * epsilon * w));
    BOOST_TEST(within(found.b, expected.b, 8 * epsilon * (b + w * std::abs(scaling.center))));
  });
}

BOOST_AUTO_TEST_CASE(the_gradient_in_data_units_is_that_of_the_bowl_in_data_units) {
  for_runs_on_their_way([](const GradientDescent& run, Random&) {
    const Snapshot at = run.snapshot();
    const Parameters p = at.data_units.position;
    const Parameters expected = run.data_bowl().gradient(p);
    const double mean_x = std::abs(run.data_bowl().hessian()(0, 1));
    const double rms_x = std::sqrt(run.data_bowl().hessian()(0, 0));
    const double noise =
        64 * epsilon *
        (std::abs(p.w) * (mean_x + run.scaling().scale) + std::abs(p.b) + std::sqrt(2 * at.cost));
    BOOST_TEST(within(at.data_units.gradient.w, expected.w, noise * rms_x));
    BOOST_TEST(within(at.data_units.gradient.b, expected.b, noise));
  });
}

BOOST_AUTO_TEST_CASE(without_a_fault_the_coded_gradient_is_the_true_one) {
  for_each_seed(60, [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 100));
    const auto run = run_of(moments, {.start = random_line(random, moments)});
    BOOST_TEST(run.snapshot().coded_gradient == run.snapshot().scaled.gradient);
  });
}

BOOST_AUTO_TEST_CASE(cost_is_the_minimum_plus_the_excess) {
  for_runs_on_their_way([](const GradientDescent& run, Random&) {
    const Snapshot at = run.snapshot();
    BOOST_TEST(at.cost == run.scaled_bowl().minimum_cost() + at.excess_cost);
    BOOST_TEST(at.excess_cost >= 0);
  });
}

BOOST_AUTO_TEST_CASE(a_run_has_converged_once_its_excess_is_a_millionth_of_the_start_s) {
  auto run = run_of(moments_of(shipped("portland-housing")), {});
  const double enough = 1e-6 * run.snapshot().excess_cost;
  int converged = 0;
  for (int k = 0; k < 200; ++k) {
    const Snapshot at = run.snapshot();
    BOOST_TEST((at.status == Status::converged) == (at.excess_cost <= enough));
    if (at.status == Status::converged) ++converged;
    run.step();
  }
  // 0.9^(2k) = 1e-6 at k = 65.6
  BOOST_TEST(converged == 200 - 66);
}

BOOST_AUTO_TEST_CASE(a_run_from_the_minimum_has_converged_and_stays) {
  // The lab's line fits exactly: its minimum cost is 0, and rounding alone decides.
  for (const char* id : {"portland-housing", "food-truck", "ng-lab-2points"}) {
    const Moments moments = moments_of(shipped(id));
    for_each_scaling([&](FeatureScaling kind) {
      const CostBowl bowl(moments, FeatureScaler::of(kind, moments));
      auto run = run_of(moments, {.start = CostBowl(moments, {}).minimizer(),
                                  .learning_rate = bowl.max_stable_learning_rate() / 2,
                                  .scaling = kind});
      for (int k = 0; k < 100; ++k) {
        BOOST_TEST(run.snapshot().status == Status::converged);
        run.step();
      }
    });
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
