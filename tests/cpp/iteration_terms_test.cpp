#include "iteration_terms.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

#include "check.hpp"
#include "plain_descent.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

constexpr auto every_row = std::numeric_limits<std::size_t>::max();

Coordinates at(double w, double b) { return {.position = {w, b}, .gradient = {}, .step = {}}; }

BOOST_AUTO_TEST_SUITE(terms_of_an_iteration)

BOOST_AUTO_TEST_CASE(terms_of_the_lab_at_its_start_are_those_on_paper) {
  const Dataset lab = dataset_of(shipped("ng-lab-2points"));
  const FeatureScaler scaling;
  const CostBowl bowl(lab.moments(), scaling);
  const IterationTerms terms = descent::iteration_terms(lab, scaling, bowl, at(1, 10), every_row);
  BOOST_TEST_REQUIRE(terms.rows.size() == 2U);
  const ExampleTerms& second = terms.rows[1];
  BOOST_TEST(second.z == 2);
  BOOST_TEST(second.y == 500);
  BOOST_TEST(second.prediction == 12);
  BOOST_TEST(second.error == -488);
  BOOST_TEST(second.squared_error == 488.0 * 488);
  BOOST_TEST(second.error_times_z == -976);
  BOOST_TEST(relative(terms.sum_squared_errors, 289.0 * 289 + 488.0 * 488, 1e-14));
  BOOST_TEST(relative(terms.sum_errors_times_z, -289 - 976, 1e-14));
  BOOST_TEST(relative(terms.sum_errors, -289 - 488, 1e-14));
}

BOOST_AUTO_TEST_CASE(as_many_rows_as_asked_for_but_no_more_than_there_are) {
  const Dataset houses = dataset_of(shipped("portland-housing"));
  const CostBowl bowl(houses.moments(), FeatureScaler{});
  for (const auto& [asked, expected] : {std::pair<std::size_t, std::size_t>{0, 0},
                                        {3, 3},
                                        {46, 46},
                                        {47, 47},
                                        {48, 47},
                                        {every_row, 47}}) {
    BOOST_TEST_CONTEXT("asked for " << asked) {
      const auto terms = descent::iteration_terms(houses, {}, bowl, at(0, 0), asked);
      BOOST_TEST(terms.rows.size() == expected);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_rows_add_up_to_the_totals_and_the_totals_to_cost_and_gradient) {
  for_each_seed(180, [](Random& random) {
    const Dataset dataset = dataset_of(random_examples(random, 1000));
    const Moments& moments = dataset.moments();
    const Parameters line = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      const FeatureScaler scaling = FeatureScaler::of(kind, moments);
      const CostBowl bowl(moments, scaling);
      const Parameters p = scaling.to_scaled(line);
      const Parameters step = scaling.to_scaled(random_line(random, moments));
      const IterationTerms terms = descent::iteration_terms(
          dataset, scaling, bowl, {.position = p, .gradient = {}, .step = step}, every_row);
      BOOST_TEST((terms.next_scaled == p + step));
      BOOST_TEST((terms.next == scaling.to_data_units(p + step)));
      double squares = 0;
      double products = 0;
      double errors = 0;
      double magnitude = 0;
      double products_magnitude = 0;
      for (const ExampleTerms& row : terms.rows) {
        squares += row.squared_error;
        products += row.error_times_z;
        errors += row.error;
        const double mean_z = std::abs(moments.mean_x) / scaling.scale;
        const double row_magnitude =
            std::abs(p.w) * (std::abs(row.z) + mean_z) + std::abs(p.b) + std::abs(row.y);
        magnitude += row_magnitude;
        products_magnitude += row_magnitude * (std::abs(row.z) + 1) + std::abs(row.error) * mean_z;
      }
      const double rounding = 16 * std::numeric_limits<double>::epsilon();
      const double rms = std::sqrt(squares / moments.count);
      BOOST_TEST(within(terms.sum_squared_errors, squares,
                        1e-12 * squares + 2 * rounding * magnitude * rms));
      BOOST_TEST(within(terms.sum_errors_times_z, products, rounding * products_magnitude));
      BOOST_TEST(within(terms.sum_errors, errors, rounding * magnitude));

      BOOST_TEST(relative(terms.sum_squared_errors / (2 * moments.count), bowl.cost(p), 1e-14));
      BOOST_TEST(relative(terms.sum_errors_times_z / moments.count, bowl.gradient(p).w, 1e-14));
      BOOST_TEST(relative(terms.sum_errors / moments.count, bowl.gradient(p).b, 1e-14));
    });
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
