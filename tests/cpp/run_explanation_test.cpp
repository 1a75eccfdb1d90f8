#include "run_explanation.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "check.hpp"
#include "printed_run.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr StatedSettings nothing_stated{.learning_rate = missing,
                                        .scaling = static_cast<FeatureScaling>(255),
                                        .start = {.w = missing, .b = missing}};

StatedSettings stated(double learning_rate) {
  StatedSettings settings = nothing_stated;
  settings.learning_rate = learning_rate;
  return settings;
}

std::vector<LogRow> log_of(const char* dataset, const PrintingProgram& program) {
  const Examples examples = shipped(dataset);
  return printed_by<double>(program, examples,
                            FeatureScaler::of(program.rule.scaling, moments_of(examples)));
}

RunExplanation explained(const char* dataset, const std::vector<LogRow>& log,
                         const StatedSettings& settings) {
  return explain_run(dataset_of(shipped(dataset)), log, settings);
}

BOOST_AUTO_TEST_SUITE(run_explanation)

BOOST_AUTO_TEST_CASE(the_food_truck_run_is_correct_descent_with_its_alpha) {
  const auto log = log_of("food-truck", {.alpha = 0.01, .rows = 1501});
  const RunExplanation found = explained("food-truck", log, stated(0.01));
  BOOST_REQUIRE(found.explanations.size() == 1U);
  const Explanation& only = found.explanations.front();
  BOOST_TEST(only.certain);
  BOOST_TEST(only.learning_rate == 0.01);
  BOOST_CHECK(only.fault == GradientFault::none);
  BOOST_CHECK(only.scaling == FeatureScaling::none);
  BOOST_CHECK(only.cost_convention == CostConvention::half_mean);
  BOOST_TEST(!found.parts_at.has_value());
}

BOOST_AUTO_TEST_CASE(without_a_stated_alpha_the_forgotten_mean_is_possible_too) {
  const auto log = log_of("food-truck", {.alpha = 0.01, .rows = 100});
  const RunExplanation found = explained("food-truck", log, nothing_stated);
  BOOST_REQUIRE(found.explanations.size() == 2U);
  const Explanation& first = found.explanations.front();
  const Explanation& second = found.explanations.back();
  BOOST_TEST(!first.certain);
  BOOST_CHECK(first.fault == GradientFault::none);
  BOOST_CHECK(second.fault == GradientFault::missing_mean);
  BOOST_TEST(first.run == second.run);
  BOOST_TEST(within(second.learning_rate * 97, 0.01, 1e-12));
}

BOOST_AUTO_TEST_CASE(the_lab_with_alpha_0_8_diverges_above_the_limit) {
  const auto log = log_of("ng-lab-2points", {.alpha = 0.8, .digits = 4, .rows = 10});
  const RunExplanation found = explained("ng-lab-2points", log, stated(0.8));
  BOOST_REQUIRE(!found.explanations.empty());
  BOOST_TEST(found.explanations.front().certain);
  BOOST_TEST(found.explanations.front().learning_rate == 0.8);
  BOOST_TEST(found.explanations.front().learning_rate_over_limit > 1);
  BOOST_TEST(within(found.max_stable_learning_rate, 0.5836, 5e-5));
}

BOOST_AUTO_TEST_CASE(a_log_parts_where_alpha_changes) {
  auto log = log_of("food-truck", {.alpha = 0.01, .rows = 38});
  const LogRow& last = log.back();
  const auto rest = log_of("food-truck", {.alpha = 0.005, .start = last.position, .rows = 20});
  for (std::size_t i = 1; i < rest.size(); ++i) {
    log.push_back(rest[i]);
    log.back().iteration = 37 + static_cast<double>(i);
  }
  const RunExplanation found = explained("food-truck", log, stated(0.01));
  BOOST_REQUIRE(found.parts_at.has_value());
  BOOST_TEST(*found.parts_at == 38);
  BOOST_TEST(!found.explanations.empty());
  BOOST_TEST(!found.explanations.front().certain);
}

BOOST_AUTO_TEST_CASE(b_that_never_moves_is_the_same_run_under_every_uncentred_scaling) {
  const auto log = log_of("food-truck", {.rule = {.fault = GradientFault::b_frozen},
                                         .alpha = 0.01,
                                         .start = {.w = 0, .b = 3},
                                         .digits = 8,
                                         .rows = 30});
  const RunExplanation found = explained("food-truck", log, nothing_stated);
  for (const FeatureScaling scaling :
       {FeatureScaling::none, FeatureScaling::per_thousand, FeatureScaling::max}) {
    BOOST_TEST(std::any_of(
        found.explanations.begin(), found.explanations.end(), [&](const Explanation& each) {
          return each.scaling == scaling && each.fault == GradientFault::b_frozen;
        }));
  }
  BOOST_TEST(!found.explanations.front().certain);
}

BOOST_AUTO_TEST_CASE(a_log_in_which_nothing_moves_explains_nothing) {
  const auto log = log_of("food-truck", {.alpha = 1e-12, .start = {.w = 1, .b = 1}, .digits = 4});
  const RunExplanation found = explained("food-truck", log, nothing_stated);
  BOOST_CHECK(found.limit == ExplanationLimit::nothing_moves);
  BOOST_TEST(found.explanations.empty());
}

BOOST_AUTO_TEST_CASE(a_walk_that_is_no_descent_has_no_explanation) {
  auto log = log_of("food-truck", {.alpha = 0.01, .digits = 8, .rows = 20});
  double sign = 1;
  for (LogRow& row : log) {
    row.position.w += 0.1 * sign;
    sign = -sign * 0.9;
    row.cost = missing;
  }
  const RunExplanation found = explained("food-truck", log, nothing_stated);
  BOOST_CHECK(found.limit == ExplanationLimit::no_such_descent);
  BOOST_TEST(found.explanations.empty());
}

BOOST_AUTO_TEST_CASE(steps_that_turn_back_and_grow_are_told_of_a_log_that_nothing_explains) {
  std::vector<LogRow> log = log_of("food-truck", {.alpha = 0.01, .digits = 3, .rows = 5});
  const std::vector<Parameters> positions{{0, 0}, {-3.7, -1.8}, {12, 5}, {-40, -18}, {141, 60}};
  for (std::size_t i = 0; i < log.size(); ++i) {
    log[i].position = positions[i];
    log[i].cost = missing;
  }
  RunExplanation found = explained("food-truck", log, nothing_stated);
  BOOST_TEST(found.explanations.empty());
  BOOST_TEST(found.swings_out);
  log.back().position = {-50, -20};
  found = explained("food-truck", log, nothing_stated);
  BOOST_TEST(!found.swings_out);
}

BOOST_AUTO_TEST_CASE(a_frozen_b_does_not_explain_a_b_that_moves) {
  std::vector<LogRow> log = log_of("food-truck", {.alpha = 0.01, .digits = 3, .rows = 2});
  log[0].position = {0.653, 0.0584};
  log[1].position = {0.753, 0.0631};
  for (LogRow& row : log) {
    row.position_rounding = {5e-4, 5e-5};
    row.cost = missing;
  }
  const RunExplanation found = explained("food-truck", log, nothing_stated);
  BOOST_TEST(found.explanations.empty());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
