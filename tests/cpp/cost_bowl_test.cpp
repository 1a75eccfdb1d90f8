#include "cost_bowl.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "check.hpp"
#include "plain_descent.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"
#include "special_values.hpp"

namespace descent::test {
namespace {

/// A random data set, one of its scalings, and a line, in the scaled coordinates.
struct Case {
  PlainDescent plain;
  CostBowl bowl;
  Parameters p;
  bool offset;   ///< x̄ is far from 0, measured in spreads of x
  double noise;  ///< what rounding may do to a residual at p
};

template <class Check>
void for_each_case(std::uint64_t seeds, Check check) {
  for_each_seed(seeds, [&](Random& random) {
    const Examples examples = random_examples(random, 10'000);
    const Moments moments = moments_of(examples);
    const Parameters line = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      const FeatureScaler scaling = FeatureScaler::of(kind, moments);
      const PlainDescent plain(examples, scaling);
      const Parameters p = scaling.to_scaled(line);
      const double offset = std::abs(moments.mean_x) / std::sqrt(moments.variance_x);
      const double mean_noise = std::abs(p.w * moments.mean_x) / scaling.scale;
      check(Case{plain, CostBowl(moments, scaling), p, offset > 1000,
                 epsilon * (8 * plain.magnitude(p) + mean_noise)},
            random);
    });
  });
}

BOOST_AUTO_TEST_SUITE(cost_bowl)

// These references: rational arithmetic over the doubles nearest to the file's numbers; where a
// square root is needed (the eigenvalues, from the exact trace and determinant), to 50 digits.
BOOST_AUTO_TEST_CASE(minimum_and_start_cost_of_the_course_houses) {
  const CostBowl bowl(moments_of(shipped("portland-housing")), FeatureScaler{});
  BOOST_TEST(relative(bowl.minimizer().w, 0.134525287720241332190, 1e-14));
  BOOST_TEST(relative(bowl.minimizer().b, 71.2704924487291009427, 1e-13));
  BOOST_TEST(relative(bowl.minimum_cost(), 2058.13274043304181760, 1e-14));
  BOOST_TEST(relative(bowl.cost({-0.1, 900}), 83683.9828405000007479, 1e-14));
}

BOOST_AUTO_TEST_CASE(stability_limit_and_condition_number_of_the_course_houses) {
  using enum FeatureScaling;
  const Moments moments = moments_of(shipped("portland-housing"));
  const struct {
    FeatureScaling kind;
    double limit;
    double condition_number;
  } expectations[] = {{none, 4.32821804377444404955e-7, 3.45440104810599309160e7},
                      {per_thousand, 0.363066677283720138722, 49.0928491922743782421},
                      {max, 1.65995310287780452771, 47.0942148407296350539},
                      {mean_normalization, 2, 21.2709372976608845924},
                      {z_score, 2, 1}};
  for (const auto& expected : expectations) {
    const CostBowl bowl(moments, FeatureScaler::of(expected.kind, moments));
    BOOST_TEST(relative(bowl.max_stable_learning_rate(), expected.limit, 1e-14));
    BOOST_TEST(relative(bowl.condition_number(), expected.condition_number, 1e-13));
  }
}

BOOST_AUTO_TEST_CASE(cost_is_the_plain_sum_over_the_examples) {
  for_each_case(240, [](const Case& at, Random&) {
    const double expected = at.plain.cost(at.p);
    const double tolerance = 1e-10 * expected;
    const double noise = at.offset ? at.noise * std::sqrt(2 * expected) : 0;
    BOOST_TEST(within(at.bowl.cost(at.p), expected, tolerance + noise));
  });
}

BOOST_AUTO_TEST_CASE(gradient_is_the_central_difference_of_the_plain_cost) {
  for_each_case(180, [](const Case& at, Random&) {
    const Eigen::Matrix2d hessian = at.bowl.hessian();
    const double cost = at.plain.cost(at.p);
    const Parameters gradient = at.bowl.gradient(at.p);
    // J is quadratic: the difference is exact for any h, and most so when it changes J by about J.
    const double h_w = std::sqrt(cost / hessian(0, 0));
    const double h_b = std::sqrt(cost);
    const double by_w =
        (at.plain.cost(at.p + Parameters{h_w, 0}) - at.plain.cost(at.p - Parameters{h_w, 0})) /
        (2 * h_w);
    const double by_b =
        (at.plain.cost(at.p + Parameters{0, h_b}) - at.plain.cost(at.p - Parameters{0, h_b})) /
        (2 * h_b);
    // |∂J/∂p_i| ≤ √(2 J H_ii).
    const double noise = (at.offset ? 1e-8 : 1e-12) * std::sqrt(2 * cost) + at.noise;
    BOOST_TEST(within(gradient.w, by_w, noise * std::sqrt(hessian(0, 0))));
    BOOST_TEST(within(gradient.b, by_b, noise));
  });
}

BOOST_AUTO_TEST_CASE(gradient_vanishes_at_the_minimizer_and_no_neighbour_is_lower) {
  for_each_case(180, [](const Case& at, Random& random) {
    const Parameters best = at.bowl.minimizer();
    const double noise = 8 * epsilon * at.plain.magnitude(best);
    const double slope_scale = std::sqrt(at.bowl.hessian()(0, 0));
    BOOST_TEST(within(at.bowl.gradient(best).w, 0, noise * slope_scale));
    BOOST_TEST(within(at.bowl.gradient(best).b, 0, noise));
    BOOST_TEST(at.bowl.excess_cost(best) <= at.bowl.rounding_level());
    const Parameters near = best + random.uniform(-1e-3, 1e-3) * at.p;
    BOOST_TEST(at.bowl.cost(near) >= at.bowl.minimum_cost());
  });
}

BOOST_AUTO_TEST_CASE(hessian_is_the_difference_of_plain_gradients) {
  for_each_case(180, [](const Case& at, Random&) {
    const Eigen::Matrix2d hessian = at.bowl.hessian();
    const Parameters origin = at.plain.gradient({0, 0});
    const double step = at.plain.magnitude({0, 0});
    const Parameters by_w = 1 / step * (at.plain.gradient({step, 0}) - origin);
    const Parameters by_b = 1 / step * (at.plain.gradient({0, step}) - origin);
    const double z = std::sqrt(hessian(0, 0));
    const double noise = at.offset ? 1e-8 : 1e-12;
    BOOST_TEST(within(hessian(0, 0), by_w.w, noise * (z + 1) * z));
    BOOST_TEST(within(hessian(0, 1), by_w.b, noise * (z + 1)));
    BOOST_TEST(within(hessian(1, 0), by_b.w, noise * (z + 1)));
    BOOST_TEST(within(hessian(1, 1), by_b.b, noise));
  });
}

BOOST_AUTO_TEST_CASE(curvatures_have_the_trace_and_the_determinant_of_the_hessian) {
  for_each_seed(300, [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 1000));
    for_each_scaling([&](FeatureScaling kind) {
      const FeatureScaler scaling = FeatureScaler::of(kind, moments);
      const CostBowl bowl(moments, scaling);
      const auto [largest, smallest] = bowl.curvature();
      const Eigen::Matrix2d hessian = bowl.hessian();
      const double determinant = moments.variance_x / (scaling.scale * scaling.scale);
      BOOST_TEST(smallest > 0);
      BOOST_TEST(bowl.condition_number() >= 1 - 4 * epsilon);
      BOOST_TEST(relative(largest + smallest, hessian.trace(), 1e-14));
      BOOST_TEST(relative(largest * smallest, determinant, 1e-14));
      BOOST_TEST(relative(bowl.max_stable_learning_rate() * largest, 2, 1e-15));
    });
  });
}

BOOST_AUTO_TEST_CASE(contour_ellipse_is_the_whole_level_set) {
  for_each_case(180, [](const Case& at, Random& random) {
    const Eigen::Matrix2d hessian = at.bowl.hessian();
    const double excess = random.magnitude(-10, 10) * (at.bowl.minimum_cost() + 1e-3);
    const auto [center, cosine, sine] = at.bowl.contour_ellipse(excess);
    // w z̄ and b cancel in the mean residual: the narrower the valley, the more of their digits.
    const double noise =
        1e-13 + 8 * epsilon * std::sqrt(at.bowl.condition_number() * hessian.trace());
    const double rounding = std::sqrt(at.bowl.rounding_level());
    for (int i = 0; i < 16; ++i) {
      const double t = random.uniform(0, 2 * std::numbers::pi);
      const Parameters p = center + std::cos(t) * cosine + std::sin(t) * sine;
      BOOST_TEST(within(std::sqrt(at.bowl.excess_cost(p)), std::sqrt(excess),
                        noise * std::sqrt(excess) + rounding));
    }
    // {½ dᵀHd = excess} has the area 2π·excess / √det H, and an ellipse has π·|cosine × sine|.
    const double determinant = at.bowl.curvature().largest * at.bowl.curvature().smallest;
    BOOST_TEST(relative(std::abs(cosine.w * sine.b - cosine.b * sine.w),
                        2 * excess / std::sqrt(determinant), 1e-13));
  });
}

BOOST_AUTO_TEST_CASE(excess_cost_keeps_its_digits_far_below_the_cost) {
  const Moments moments = moments_of(shipped("portland-housing"));
  const CostBowl bowl(moments, FeatureScaler::of(FeatureScaling::z_score, moments));
  const Parameters near = bowl.minimizer() + Parameters{1e-9, 0};
  const double distance = near.w - bowl.minimizer().w;
  BOOST_TEST(bowl.cost(near) - bowl.minimum_cost() == 0);
  BOOST_TEST(relative(bowl.excess_cost(near), 0.5 * distance * distance, 1e-6));
}

BOOST_AUTO_TEST_CASE(mean_and_deviation_of_y_are_the_plain_sums) {
  for_each_seed(180, [](Random& random) {
    const Examples examples = random_examples(random, 1000);
    const Eigen::Map<const Eigen::ArrayXd> y(examples.y.data(),
                                             static_cast<Eigen::Index>(examples.y.size()));
    const CostBowl bowl(moments_of(examples), FeatureScaler{});
    const double size = y.abs().maxCoeff();
    BOOST_TEST(within(bowl.mean_y(), y.mean(), 1e-12 * size));
    BOOST_TEST(within(bowl.deviation_y(), std::sqrt((y - y.mean()).square().mean()), 1e-7 * size));
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
