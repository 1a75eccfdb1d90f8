#include "convergence_forecast.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdint>

#include "check.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

BOOST_AUTO_TEST_SUITE(convergence_forecast)

BOOST_AUTO_TEST_CASE(the_iterations_foretold_are_those_that_the_run_then_takes) {
  const Moments moments = moments_of(shipped("portland-housing"));
  for_each_seed(60, [&](Random& random) {
    const Options options{.start = random_line(random, moments),
                          .learning_rate = random.uniform(0.05, 0.36),
                          .scaling = FeatureScaling::per_thousand};
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

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
