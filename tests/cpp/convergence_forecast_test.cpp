#include "convergence_forecast.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdint>

#include "check.hpp"
#include "learning_rate_fates.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

CostBowl houses(FeatureScalingKind kind) {
  const Moments moments = moments_of(shipped("portland-housing"));
  return {moments, FeatureScaling::of(kind, moments)};
}

BOOST_AUTO_TEST_SUITE(convergence_forecast)

BOOST_AUTO_TEST_CASE(the_iterations_foretold_are_those_that_the_run_then_takes) {
  const Moments moments = moments_of(shipped("portland-housing"));
  for_each_seed(60, [&](Random& random) {
    const Options options{.start = random_line(random, moments),
                          .learning_rate = random.uniform(0.05, 0.36),
                          .scaling = FeatureScalingKind::per_thousand};
    const auto needed = iterations_to_convergence(moments, options, 100'000);
    BOOST_TEST_REQUIRE(needed.has_value());
    auto run = run_of(moments, options);
    run.seek(*needed);
    BOOST_TEST(run.snapshot().status == Status::converged);
    run.back();
    BOOST_TEST(run.snapshot().status == Status::running);
    BOOST_TEST(!iterations_to_convergence(moments, options, *needed - 1).has_value());
  });
}

BOOST_AUTO_TEST_CASE(no_iterations_are_foretold_where_a_run_never_converges_or_cannot_start) {
  const Moments moments = moments_of(shipped("portland-housing"));
  BOOST_TEST(!iterations_to_convergence(moments, {.learning_rate = 2.1}, 100'000).has_value());
  BOOST_TEST(!iterations_to_convergence(moments, {.learning_rate = -1}, 100'000).has_value());
}

BOOST_AUTO_TEST_CASE(the_advisable_learning_rate_is_half_of_the_limit) {
  BOOST_TEST(relative(advisable_learning_rate(houses(FeatureScalingKind::z_score)), 1, 1e-14));
  BOOST_TEST(relative(advisable_learning_rate(houses(FeatureScalingKind::per_thousand)),
                      0.363066677283720138722 / 2, 1e-13));
}

BOOST_AUTO_TEST_CASE(the_advisable_learning_rate_is_the_fastest_where_half_of_the_limit_crawls) {
  const CostBowl bowl = houses(FeatureScalingKind::none);
  const auto [largest, smallest] = bowl.curvature();
  BOOST_TEST(LearningRateFates::of(bowl).crawls_below > 1 / largest);
  BOOST_TEST(relative(advisable_learning_rate(bowl), 2 / (largest + smallest), 1e-11));
}

BOOST_AUTO_TEST_CASE(the_advisable_learning_rate_is_never_one_that_diverges) {
  for_each_seed(300, [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 1000));
    for_each_scaling([&](FeatureScalingKind kind) {
      const CostBowl bowl(moments, FeatureScaling::of(kind, moments));
      const double alpha = advisable_learning_rate(bowl);
      BOOST_TEST(alpha < bowl.max_stable_learning_rate());
      BOOST_TEST(alpha >= bowl.max_stable_learning_rate() / 2);
    });
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
