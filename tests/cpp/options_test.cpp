#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <variant>
#include <vector>

#include "check.hpp"
#include "gradient_descent.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"
#include "special_values.hpp"

namespace descent::test {
namespace {

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
      BOOST_TEST(error->option == Option::learning_rate);
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
    for_each_scaling([&](FeatureScaling kind) {
      BOOST_TEST_CONTEXT("start (" << start.w << ", " << start.b << ")") {
        const auto created = GradientDescent::create(moments, {.start = start, .scaling = kind});
        const auto* error = std::get_if<OptionsError>(&created);
        BOOST_TEST_REQUIRE(error != nullptr);
        BOOST_TEST(error->option == Option::start);
      }
    });
  }
}

BOOST_AUTO_TEST_CASE(an_option_out_of_range_is_named_with_what_was_found_and_what_was_expected) {
  const struct {
    Options options;
    Option option;
    double found;
    double least;
    double most;
  } refusals[] = {
      {{.learning_rate = -3}, Option::learning_rate, -3, 5e-324, 1e6},
      {{.scaling = static_cast<FeatureScaling>(5)}, Option::scaling, 5, 0, 4},
      {{.scaling = static_cast<FeatureScaling>(255)}, Option::scaling, 255, 0, 4},
      {{.fault = static_cast<GradientFault>(8)}, Option::fault, 8, 0, 7},
      {{.batch_size = -1}, Option::batch_size, -1, 0, 0x1p53},
      {{.seed = -1}, Option::seed, -1, 0, 4294967295},
      {{.seed = 4294967296}, Option::seed, 4294967296, 0, 4294967295},
  };
  const Dataset dataset = dataset_of(shipped("portland-housing"));
  for (const auto& refusal : refusals) {
    const auto created = GradientDescent::create(dataset, refusal.options);
    const auto* error = std::get_if<OptionsError>(&created);
    BOOST_TEST_REQUIRE(error != nullptr);
    BOOST_TEST(error->option == refusal.option);
    BOOST_TEST(error->found == refusal.found);
    BOOST_TEST(error->least == refusal.least);
    BOOST_TEST(error->most == refusal.most);
  }
}

BOOST_AUTO_TEST_CASE(the_start_is_named_with_the_cost_that_is_not_finite) {
  const auto created =
      GradientDescent::create(moments_of(shipped("portland-housing")), {.start = {1e160, 0}});
  const auto* error = std::get_if<OptionsError>(&created);
  BOOST_TEST_REQUIRE(error != nullptr);
  BOOST_TEST(error->option == Option::start);
  BOOST_TEST(error->found == infinity);
  BOOST_TEST(error->most == std::numeric_limits<double>::max());
}

BOOST_AUTO_TEST_CASE(a_refused_learning_rate_changes_nothing) {
  auto run = run_of(moments_of(shipped("portland-housing")), {});
  run.step(20);
  run.back(5);
  const Snapshot before = run.snapshot();
  for (const double learning_rate : refused_learning_rates()) {
    const auto error = run.set_learning_rate(learning_rate);
    BOOST_TEST_REQUIRE(error.has_value());
    BOOST_TEST(error->option == Option::learning_rate);
    BOOST_TEST(same_bits(run.snapshot(), before));
    BOOST_TEST(run.furthest_iteration() == 20);
  }
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
