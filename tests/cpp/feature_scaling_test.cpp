#include "feature_scaling.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>

#include "check.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"
#include "special_values.hpp"

namespace descent::test {
namespace {

BOOST_AUTO_TEST_SUITE(feature_scaling)

BOOST_AUTO_TEST_CASE(center_and_scale_of_the_course_houses) {
  using enum FeatureScaling;
  const Moments moments = moments_of(shipped("portland-housing"));
  const double mean = 2000.68085106382977756;
  const struct {
    FeatureScaling kind;
    double center;
    double scale;
  } expectations[] = {{none, 0, 1},
                      {per_thousand, 0, 1000},
                      {max, 0, 4478},
                      {mean_normalization, mean, 4478 - 852},
                      {z_score, mean, 786.20261874304681466713}};
  for (const auto& expected : expectations) {
    const FeatureScaler found = FeatureScaler::of(expected.kind, moments);
    BOOST_TEST(relative(found.center, expected.center, 1e-15));
    BOOST_TEST(relative(found.scale, expected.scale, 1e-15));
  }
}

BOOST_AUTO_TEST_CASE(max_divides_by_the_largest_magnitude_be_it_negative) {
  const Moments moments = moments_of({{-8, -2, 4}, {1, 2, 3}});
  BOOST_TEST(FeatureScaler::of(FeatureScaling::max, moments).scale == 8);
}

BOOST_AUTO_TEST_CASE(the_scaled_feature_has_the_range_its_name_promises) {
  for_each_seed(150, [](Random& random) {
    const Examples examples = random_examples(random, 1000);
    const Moments moments = moments_of(examples);
    const auto scaled_moments = [&](FeatureScaling kind) {
      const FeatureScaler scaling = FeatureScaler::of(kind, moments);
      Examples scaled = examples;
      for (double& x : scaled.x) x = scaling.apply(x);
      return moments_of(scaled);
    };
    // How far off the mean of an offset feature may be, in units of the scaled one.
    const double noise =
        8 * epsilon * (1 + std::abs(moments.mean_x) / std::sqrt(moments.variance_x));

    const Moments z_score = scaled_moments(FeatureScaling::z_score);
    BOOST_TEST(within(z_score.mean_x, 0, noise));
    BOOST_TEST(within(z_score.variance_x, 1, 1e-13));

    const Moments normalized = scaled_moments(FeatureScaling::mean_normalization);
    BOOST_TEST(within(normalized.mean_x, 0, noise));
    BOOST_TEST(within(normalized.max_x - normalized.min_x, 1, 1e-15 + noise));

    const Moments max = scaled_moments(FeatureScaling::max);
    BOOST_TEST(std::max(std::abs(max.min_x), std::abs(max.max_x)) == 1);
  });
}

BOOST_AUTO_TEST_CASE(the_maps_between_coordinates_invert_each_other) {
  for_each_seed(300, [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 100));
    const Parameters p = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      const FeatureScaler scaling = FeatureScaler::of(kind, moments);
      const double largest_b = std::abs(p.b) + std::abs(p.w * scaling.center);
      const Parameters there_and_back = scaling.to_data_units(scaling.to_scaled(p));
      BOOST_TEST(relative(there_and_back.w, p.w, 2 * epsilon));
      BOOST_TEST(within(there_and_back.b, p.b, 4 * epsilon * largest_b));

      const double w = p.w / scaling.scale;
      const Parameters back_and_there = scaling.to_scaled(scaling.to_data_units(p));
      BOOST_TEST(relative(back_and_there.w, p.w, 2 * epsilon));
      BOOST_TEST(within(back_and_there.b, p.b,
                        4 * epsilon * (std::abs(p.b) + std::abs(w * scaling.center))));
    });
  });
}

BOOST_AUTO_TEST_CASE(a_line_predicts_the_same_in_either_coordinates) {
  for_each_seed(300, [](Random& random) {
    const Examples examples = random_examples(random, 100);
    const Moments moments = moments_of(examples);
    const Parameters p = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      const FeatureScaler scaling = FeatureScaler::of(kind, moments);
      const Parameters scaled = scaling.to_scaled(p);
      const double x = examples.x.front();
      BOOST_TEST(within(scaled.w * scaling.apply(x) + scaled.b, p.w * x + p.b,
                        8 * epsilon * (std::abs(p.w * x) + std::abs(p.b))));
    });
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
