#include "gradient_check.hpp"

#include <Eigen/LU>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>

#include "check.hpp"
#include "gradient_fault.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

/// Calls check(bowl, moments) for the shipped data and for random ones, in every scaling.
template <class Check>
void for_each_bowl(Check check) {
  const auto in_every_scaling = [&](const Moments& moments) {
    for_each_scaling([&](FeatureScaling kind) {
      check(CostBowl(moments, FeatureScaler::of(kind, moments)), moments);
    });
  };
  for (const ShippedDataset& dataset : shipped_datasets()) {
    BOOST_TEST_CONTEXT(dataset.id) { in_every_scaling(moments_of(examples_of(dataset))); }
  }
  for_each_seed(
      300, [&](Random& random) { in_every_scaling(moments_of(random_examples(random, 1000))); });
}

GradientCheck check_at_probe(const CostBowl& bowl, GradientFault fault, double alpha,
                             double count) {
  const Parameters probe = probe_point(bowl);
  return check_gradient(bowl, probe, coded_gradient(bowl, probe, fault, alpha, count));
}

bool correct_gradient_holds(const CostBowl& bowl) {
  return check_at_probe(bowl, GradientFault::none, 0.1, 2).holds;
}

BOOST_AUTO_TEST_SUITE(gradient_check)

BOOST_AUTO_TEST_CASE(the_probe_is_where_the_data_s_own_size_says_and_both_derivatives_are_large) {
  for_each_bowl([](const CostBowl& bowl, const Moments&) {
    const Parameters probe = probe_point(bowl);
    const Parameters gradient = bowl.gradient(probe);
    const double excess = bowl.excess_cost(probe);
    BOOST_TEST(excess >= 0.2 * bowl.cost({}));
    BOOST_TEST(excess >= 0.2 * bowl.minimum_cost());
    // Of the most that a derivative can be on that level set: √(2 · excess · its curvature).
    BOOST_TEST(std::abs(gradient.w) >= 0.5 * std::sqrt(2 * excess * bowl.hessian()(0, 0)));
    BOOST_TEST(std::abs(gradient.b) >= 0.5 * std::sqrt(2 * excess));
  });
}

BOOST_AUTO_TEST_CASE(the_correct_gradient_holds_with_any_data) {
  for_each_bowl([](const CostBowl& bowl, const Moments&) {
    BOOST_TEST(check_at_probe(bowl, GradientFault::none, 0.1, 2).relative_error < 1e-8);
  });
}

BOOST_AUTO_TEST_CASE(the_correct_gradient_holds_at_the_ends_of_the_contract) {
  for_each_scaling([](FeatureScaling kind) {
    const auto holds = [kind](const Examples& examples) {
      const Moments moments = moments_of(examples);
      return correct_gradient_holds(CostBowl(moments, FeatureScaler::of(kind, moments)));
    };
    // All x equal but for their last digits.
    for (const double spread : {1e-6, 1e-9, 1e-11, 2e-12}) {
      BOOST_TEST(holds({{1, 1 + spread, 1 - spread}, {1, 2, 4}}));
      BOOST_TEST(holds({{1, 1 + spread, 1 - spread}, {1e9, 1e9 + 1, 1e9 - 2}}));
    }
    BOOST_TEST(holds({{1, 2, 3}, {0, 0, 0}}));
    BOOST_TEST(holds({{1, 2, 3}, {5, 5, 5}}));
    BOOST_TEST(holds({{1, 2, 3}, {1e12, 1e12 + 1, 1e12}}));
    BOOST_TEST(holds({{1e70, -1e70, 3}, {1e70, 1e70, -1e70}}));
    BOOST_TEST(holds({{1e-69, 2e-69, -1e-69}, {1e-160, 0, 1e-200}}));
    BOOST_TEST(holds({{1e-69, 2e-69, -1e-69}, {1e70, -1e70, 1e70}}));
  });
}

BOOST_AUTO_TEST_CASE(every_bug_that_changes_the_gradient_fails) {
  using enum GradientFault;
  for_each_bowl([](const CostBowl& bowl, const Moments& moments) {
    const double alpha = bowl.max_stable_learning_rate() / 4;
    const double mean_z = std::abs(bowl.hessian()(0, 1));
    for (const GradientFault fault : {b_sign_flipped, missing_mean, ascent, b_frozen}) {
      BOOST_TEST_CONTEXT("fault " << static_cast<int>(fault)) {
        BOOST_TEST(check_at_probe(bowl, fault, alpha, moments.count).relative_error >
                   0.1 * 0.5 / std::sqrt(1 + bowl.hessian()(0, 0)));
      }
    }
    // If z is 1 nearly everywhere, its factor makes as little difference as its spread says.
    const double deviation = std::sqrt(bowl.hessian().determinant());
    const double least = 0.02 * std::min(1.0, deviation) / std::sqrt(1 + bowl.hessian()(0, 0));
    for (const GradientFault fault : {w_missing_x, swapped}) {
      BOOST_TEST_CONTEXT("fault " << static_cast<int>(fault)) {
        BOOST_TEST(check_at_probe(bowl, fault, alpha, moments.count).relative_error > least);
      }
    }
    // With z centred, ∂J/∂b does not change with w, and the order of the updates does not matter.
    if (mean_z > 0.1 && mean_z < 10) {
      BOOST_TEST(!check_at_probe(bowl, sequential, alpha, moments.count).holds);
    }
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
