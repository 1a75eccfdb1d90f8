#include <boost/test/unit_test.hpp>
#include <cstdint>

#include "check.hpp"
#include "gradient_descent.hpp"
#include "plain_descent.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

GradientDescent course_run(const char* dataset, Parameters start, double learning_rate,
                           FeatureScaling scaling) {
  return run_of(moments_of(shipped(dataset)),
                {.start = start, .learning_rate = learning_rate, .scaling = scaling});
}

GradientDescent houses(double learning_rate, FeatureScaling scaling) {
  return course_run("portland-housing", {-0.1, 900}, learning_rate, scaling);
}

/// How many of the first n updates raise the cost.
int rises(GradientDescent& run, int n) {
  int count = 0;
  for (int k = 0; k < n; ++k) {
    if (run.snapshot().next_cost > run.snapshot().cost) ++count;
    run.step();
  }
  return count;
}

BOOST_AUTO_TEST_SUITE(course_runs)

BOOST_AUTO_TEST_CASE(food_truck_ends_where_the_course_prints_it) {
  auto run = course_run("food-truck", {0, 0}, 0.01, FeatureScaling::none);
  run.step(1500);
  const Parameters found = run.snapshot().data_units.position;
  BOOST_TEST(within(found.w, 1.166362350335582, 1e-13));
  BOOST_TEST(within(found.b, -3.63029143940436, 1e-13));
}

BOOST_AUTO_TEST_CASE(the_lab_converges_as_the_course_prints_it) {
  auto run = course_run("ng-lab-2points", {0, 0}, 0.01, FeatureScaling::none);
  BOOST_TEST(run.snapshot().scaled.gradient == (Parameters{-650, -400}));
  run.step();
  BOOST_TEST(relative(run.snapshot().data_units.position.w, 6.5, 1e-15));
  BOOST_TEST(relative(run.snapshot().data_units.position.b, 4, 1e-15));
  BOOST_TEST(within(run.snapshot().cost, 7.93e4, 0.005e4));

  // The course counts its updates from 0: its iteration 1000 is the 1001st.
  run.seek(1001);
  BOOST_TEST(within(run.snapshot().data_units.position.w, 194.9, 0.05));
  BOOST_TEST(within(run.snapshot().data_units.position.b, 108.228, 0.0005));
  BOOST_TEST(within(run.snapshot().cost, 3.41, 0.005));

  run.seek(10'000);
  const Parameters end = run.snapshot().data_units.position;
  BOOST_TEST(within(end.w, 199.9929, 0.00005));
  BOOST_TEST(within(end.b, 100.0116, 0.00005));
  BOOST_TEST(within(end.w * 1 + end.b, 300.0, 0.05));
  BOOST_TEST(within(end.w * 1.2 + end.b, 340.0, 0.05));
  BOOST_TEST(within(end.w * 2 + end.b, 500.0, 0.05));
}

BOOST_AUTO_TEST_CASE(the_lab_diverges_as_the_course_prints_it) {
  auto run = course_run("ng-lab-2points", {0, 0}, 0.8, FeatureScaling::none);
  BOOST_TEST(
      relative(run.scaled_bowl().max_stable_learning_rate(), 0.583592135001261821545, 1e-14));
  run.step();
  BOOST_TEST(relative(run.snapshot().data_units.position.w, 520, 1e-15));
  BOOST_TEST(relative(run.snapshot().data_units.position.b, 320, 1e-15));
  BOOST_TEST(within(run.snapshot().cost, 2.58e5, 0.005e5));
  run.seek(10);
  BOOST_TEST(within(run.snapshot().data_units.position.w, -4.845e4, 0.0005e4));
  BOOST_TEST(within(run.snapshot().data_units.position.b, -2.99567e4, 0.000005e4));
  BOOST_TEST(within(run.snapshot().cost, 5.60e9, 0.005e9));
}

// Under z-score the Hessian is the identity: each update leaves 1 − α of the way to the minimum.
BOOST_AUTO_TEST_CASE(z_score_walks_straight_to_the_minimum) {
  auto run = houses(0.3, FeatureScaling::z_score);
  const Parameters best{0.134525287720241332190, 71.2704924487291009427};
  double left = 1;
  for (int k = 0; k <= 8; ++k) {
    const Parameters found = run.snapshot().data_units.position;
    BOOST_TEST(relative(found.w, best.w + left * (-0.1 - best.w), 1e-12));
    BOOST_TEST(relative(found.b, best.b + left * (900 - best.b), 1e-12));
    left *= 0.7;
    run.step();
  }
  const Snapshot eighth = run.snapshot_at(8);
  BOOST_TEST(within(eighth.data_units.position.w, 0.1210, 0.00005));
  BOOST_TEST(within(eighth.data_units.position.b, 119.0, 0.05));
  BOOST_TEST(within(eighth.cost, 2329, 0.5));
  BOOST_TEST(relative(eighth.cost, 2329.39936133906003954, 1e-13));
}

BOOST_AUTO_TEST_CASE(the_least_squares_line_prices_1250_square_feet_at_239_thousand) {
  const CostBowl bowl(moments_of(shipped("portland-housing")), {});
  BOOST_TEST(within(bowl.minimizer().w * 1250 + bowl.minimizer().b, 239.43, 0.005));
}

BOOST_AUTO_TEST_CASE(per_thousand_bounces_while_the_cost_falls_just_below_the_limit) {
  auto run = houses(0.35, FeatureScaling::per_thousand);
  BOOST_TEST(rises(run, 500) == 0);
  run.seek(20);
  const double residual = run.snapshot().scaled.gradient.b;
  run.step();
  BOOST_TEST(residual * run.snapshot().scaled.gradient.b < 0);
}

BOOST_AUTO_TEST_CASE(per_thousand_bounces_with_rising_cost_just_above_the_limit) {
  auto run = houses(0.368, FeatureScaling::per_thousand);
  run.step(200);
  BOOST_TEST(rises(run, 500) == 500);
}

BOOST_AUTO_TEST_CASE(unscaled_square_feet_stick_at_a_negative_slope) {
  auto run = houses(4e-7, FeatureScaling::none);
  for (const std::int64_t k : {1000, 100'000}) {
    run.seek(k);
    const Parameters found = run.snapshot().data_units.position;
    const Examples examples = shipped("portland-housing");
    BOOST_TEST(relative(found.w, best_slope_through(examples, found.b), 1e-6));
    BOOST_TEST(within(found.w, -0.22, 0.005));
    BOOST_TEST(within(found.b, 900, 10));
    BOOST_TEST(run.snapshot().status == Status::running);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
