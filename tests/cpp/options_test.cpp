#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <variant>
#include <vector>

#include "check.hpp"
#include "gradient_descent.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
const double nan = std::nan("");

std::vector<double> refused_learning_rates() {
  return {0, -0.0, -0.1, nan, infinity, -infinity, 1e308, std::nextafter(1e6, infinity)};
}

BOOST_AUTO_TEST_SUITE(options)

BOOST_AUTO_TEST_CASE(a_learning_rate_out_of_range_is_refused) {
  const Moments moments = moments_of(shipped("portland-housing"));
  for (const double learning_rate : refused_learning_rates()) {
    BOOST_TEST_CONTEXT("alpha " << learning_rate) {
      const auto created = GradientDescent::create(moments, {.learning_rate = learning_rate});
      const auto* error = std::get_if<OptionsError>(&created);
      BOOST_TEST_REQUIRE(error != nullptr);
      BOOST_TEST(*error == OptionsError::learning_rate_out_of_range);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_learning_rate_of_any_size_in_range_is_accepted) {
  const Moments moments = moments_of(shipped("portland-housing"));
  for (const double learning_rate : {std::numeric_limits<double>::denorm_min(), 1e-300, 1e6}) {
    BOOST_TEST(run_of(moments, {.learning_rate = learning_rate}).learning_rate() == learning_rate);
  }
}

BOOST_AUTO_TEST_CASE(a_start_whose_cost_is_not_finite_is_refused_in_every_scaling) {
  const Moments moments = moments_of(shipped("portland-housing"));
  const Parameters starts[] = {{nan, 0},   {0, nan},    {infinity, 0},   {0, -infinity}, {1e308, 0},
                               {0, 1e308}, {-1e308, 0}, {1e308, -1e308}, {1e308, -2e303}};
  for (const Parameters start : starts) {
    for_each_scaling([&](FeatureScalingKind kind) {
      BOOST_TEST_CONTEXT("start (" << start.w << ", " << start.b << ")") {
        const auto created = GradientDescent::create(moments, {.start = start, .scaling = kind});
        const auto* error = std::get_if<OptionsError>(&created);
        BOOST_TEST_REQUIRE(error != nullptr);
        BOOST_TEST(*error == OptionsError::start_not_finite);
      }
    });
  }
}

BOOST_AUTO_TEST_CASE(a_refused_learning_rate_changes_nothing) {
  auto run = run_of(moments_of(shipped("portland-housing")), {});
  run.step(20);
  run.back(5);
  const Snapshot before = run.snapshot();
  for (const double learning_rate : refused_learning_rates()) {
    const auto error = run.set_learning_rate(learning_rate);
    BOOST_TEST_REQUIRE(error.has_value());
    BOOST_TEST(*error == OptionsError::learning_rate_out_of_range);
    BOOST_TEST(same_bits(run.snapshot(), before));
    BOOST_TEST(run.furthest_iteration() == 20);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
