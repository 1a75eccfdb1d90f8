#include "dataset.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "check.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"
#include "special_values.hpp"

namespace descent::test {
namespace {

struct BrokenContract {
  std::string what;
  std::vector<double> x;
  std::vector<double> y;
  DatasetErrorCode code;
  std::size_t row;
  double found;
};

std::vector<BrokenContract> broken_contracts() {
  using enum DatasetErrorCode;
  const double too_large = std::nextafter(Dataset::largest_magnitude, infinity);
  return {
      {"empty", {}, {}, too_few_examples, 0, 0},
      {"one point", {1}, {2}, too_few_examples, 1, 1},
      {"y is shorter", {1, 2, 3}, {1, 2}, unequal_lengths, 2, 2},
      {"x is shorter", {1}, {1, 2, 3}, unequal_lengths, 1, 3},
      {"no y", {1, 2}, {}, unequal_lengths, 0, 0},
      {"a length comes before what is in it", {nan, nan}, {1}, unequal_lengths, 1, 1},
      {"x is NaN", {1, nan, 3}, {1, 2, 3}, x_not_finite, 1, nan},
      {"x is infinite", {1, 2, infinity}, {1, 2, 3}, x_not_finite, 2, infinity},
      {"x is minus infinite", {-infinity, 2}, {1, 2}, x_not_finite, 0, -infinity},
      {"x would overflow", {1, 1e308}, {1, 2}, x_not_finite, 1, 1e308},
      {"x is just too large", {1, -too_large}, {1, 2}, x_not_finite, 1, -too_large},
      {"y is NaN", {1, 2, 3}, {1, 2, nan}, y_not_finite, 2, nan},
      {"y is infinite", {1, 2}, {infinity, 2}, y_not_finite, 0, infinity},
      {"y is minus infinite", {1, 2}, {1, -infinity}, y_not_finite, 1, -infinity},
      {"y would overflow", {1, 2}, {-1e308, 2}, y_not_finite, 0, -1e308},
      {"both in a row: x is named", {1, nan}, {1, nan}, x_not_finite, 1, nan},
      {"the earlier row is named", {1, 2, nan}, {1, infinity, 3}, y_not_finite, 1, infinity},
      {"x is constant", {5, 5, 5}, {1, 2, 3}, constant_x, 0, 5},
      {"x is zero", {0, 0}, {1, 2}, constant_x, 0, 0},
      {"x varies by rounding only", {1e7, 1e7 + 2e-9}, {1, 2}, constant_x, 0, 1e7},
      {"x varies by less than its squares can hold", {0, 1e-200}, {1, 2}, constant_x, 0, 0},
  };
}

bool same_number(double found, double expected) {
  return found == expected || (std::isnan(found) && std::isnan(expected));
}

BOOST_AUTO_TEST_SUITE(dataset)

BOOST_AUTO_TEST_CASE(a_broken_contract_is_named_with_the_first_bad_row_and_what_stood_there) {
  for (const auto& broken : broken_contracts()) {
    BOOST_TEST_CONTEXT(broken.what) {
      const auto created = Dataset::create(broken.x, broken.y);
      const auto* error = std::get_if<DatasetError>(&created);
      BOOST_TEST_REQUIRE(error != nullptr);
      BOOST_TEST(error->code == broken.code);
      BOOST_TEST(error->row == broken.row);
      BOOST_TEST(same_number(error->found, broken.found),
                 "expected " << broken.found << ", found " << error->found);
    }
  }
}

BOOST_AUTO_TEST_CASE(the_largest_numbers_allowed_have_finite_moments) {
  const double large = Dataset::largest_magnitude;
  const Moments moments = moments_of({{-large, large, large}, {large, -large, large}});
  BOOST_TEST(std::isfinite(moments.variance_x));
  BOOST_TEST(std::isfinite(moments.mean_squared_residual));
  BOOST_TEST(relative(moments.mean_x, large / 3, 1e-15));
  BOOST_TEST(relative(moments.slope, -0.5, 1e-15));
}

BOOST_AUTO_TEST_CASE(a_constant_y_is_a_data_set_with_a_level_line) {
  const Moments moments = moments_of({{1, 2, 4}, {7, 7, 7}});
  BOOST_TEST(moments.slope == 0);
  BOOST_TEST(moments.mean_squared_residual == 0);
}

BOOST_AUTO_TEST_CASE(every_shipped_data_set_can_be_trained_on) {
  BOOST_TEST(shipped_datasets().size() > 0);
  for (const auto& dataset : shipped_datasets()) {
    BOOST_TEST_CONTEXT(dataset.id) {
      const Examples examples = examples_of(dataset);
      const auto created = Dataset::create(examples.x, examples.y);
      BOOST_TEST(std::holds_alternative<Dataset>(created));
    }
  }
}

// Exact: rational arithmetic over the doubles nearest to the file's numbers.
BOOST_AUTO_TEST_CASE(moments_of_the_course_houses_are_exact_to_the_last_digits) {
  const Moments moments = moments_of(shipped("portland-housing"));
  BOOST_TEST(moments.count == 47);
  BOOST_TEST(relative(moments.mean_x, 2000.68085106382977756, 1e-15));
  BOOST_TEST(relative(moments.mean_y, 340.412659574468079882, 1e-15));
  BOOST_TEST(relative(moments.variance_x, 618114.557718424592167, 1e-14));
  BOOST_TEST(relative(moments.slope, 0.134525287720241332190, 1e-14));
  BOOST_TEST(relative(moments.mean_squared_residual, 4116.26548086608363519, 1e-14));
  BOOST_TEST(moments.min_x == 852);
  BOOST_TEST(moments.max_x == 4478);
}

BOOST_AUTO_TEST_CASE(moments_agree_with_plain_centred_sums) {
  for_each_seed(300, [](Random& random) {
    const Examples examples = random_examples(random, 10'000);
    const Moments moments = moments_of(examples);
    const auto count = static_cast<long double>(examples.x.size());
    long double mean_x = 0;
    long double mean_y = 0;
    for (const double x : examples.x) mean_x += x / count;
    for (const double y : examples.y) mean_y += y / count;
    long double xx = 0;
    long double xy = 0;
    long double yy = 0;
    for (std::size_t i = 0; i < examples.x.size(); ++i) {
      const long double dx = examples.x[i] - mean_x;
      const long double dy = examples.y[i] - mean_y;
      xx += dx * dx / count;
      xy += dx * dy / count;
      yy += dy * dy / count;
    }
    const auto sd_x = static_cast<double>(std::sqrt(xx));
    const auto sd_y = static_cast<double>(std::sqrt(yy));
    const double largest_y = std::abs(static_cast<double>(mean_y)) + sd_y;
    BOOST_TEST(moments.count == static_cast<double>(count));
    const double largest_x = std::abs(static_cast<double>(mean_x)) + sd_x;
    BOOST_TEST(within(moments.mean_x, static_cast<double>(mean_x), 1e-14 * largest_x));
    BOOST_TEST(within(moments.mean_y, static_cast<double>(mean_y), 1e-14 * largest_y));
    BOOST_TEST(relative(moments.variance_x, static_cast<double>(xx), 1e-12));
    BOOST_TEST(within(moments.slope, static_cast<double>(xy / xx), 1e-12 * sd_y / sd_x));
    // The mean's last digit moves every residual by as much.
    BOOST_TEST(within(moments.mean_squared_residual, static_cast<double>(yy - xy * xy / xx),
                      1e-12 * sd_y * sd_y));
  });
}

BOOST_AUTO_TEST_CASE(an_offset_of_1e7_costs_the_moments_no_digits) {
  for_each_seed(150, [](Random& random) {
    Examples near;
    Examples far;
    for (int i = 0; i < 100; ++i) {
      // Whole multiples of 2^-20, so that the sum with the offset is exact.
      near.x.push_back(std::ldexp(static_cast<double>(random.whole(-4'000'000, 4'000'000)), -20));
      near.y.push_back(random.uniform(-5, 5));
      far.x.push_back(near.x.back() + 1e7);
    }
    far.y = near.y;
    const Moments expected = moments_of(near);
    const Moments found = moments_of(far);
    // ε × 1e7 is what the mean itself can be off by.
    BOOST_TEST(within(found.mean_x - 1e7, expected.mean_x, 4e-9));
    BOOST_TEST(relative(found.variance_x, expected.variance_x, 1e-13));
    BOOST_TEST(relative(found.mean_squared_residual, expected.mean_squared_residual, 1e-13));
    BOOST_TEST(within(found.slope, expected.slope, 1e-12));
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
