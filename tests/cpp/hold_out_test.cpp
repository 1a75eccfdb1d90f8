#include "hold_out.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include "check.hpp"
#include "cost_bowl.hpp"
#include "examples.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

std::vector<std::uint32_t> all_rows(const Dataset& dataset) {
  std::vector<std::uint32_t> rows(static_cast<std::size_t>(dataset.x().size()));
  std::iota(rows.begin(), rows.end(), 0U);
  return rows;
}

HoldOut split_of(const Dataset& dataset, std::uint32_t unseen_count, std::uint32_t seed) {
  return std::get<HoldOut>(hold_out(dataset, unseen_count, seed));
}

BOOST_AUTO_TEST_SUITE(hold_out_split)

BOOST_AUTO_TEST_CASE(every_example_is_either_seen_or_unseen) {
  const Dataset houses = dataset_of(shipped("portland-housing"));
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const HoldOut split = split_of(houses, 14, seed);
    BOOST_TEST(split.unseen_rows.size() == 14U);
    std::vector<std::uint32_t> rows = split.unseen_rows;
    rows.insert(rows.end(), split.seen_rows.begin(), split.seen_rows.end());
    std::sort(rows.begin(), rows.end());
    BOOST_TEST(rows == all_rows(houses));
    BOOST_TEST(split_of(houses, 14, seed).unseen_rows == split.unseen_rows);
  }
  BOOST_TEST(split_of(houses, 14, 1).unseen_rows != split_of(houses, 14, 2).unseen_rows);
}

BOOST_AUTO_TEST_CASE(the_line_is_the_best_on_what_it_has_seen) {
  const Examples houses = shipped("portland-housing");
  const Dataset dataset = dataset_of(houses);
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const HoldOut split = split_of(dataset, 14, seed);
    for (const Parameters nudge : {Parameters{1e-3, 0}, {-1e-3, 0}, {0, 1}, {0, -1}}) {
      const Misses other = misses_on(dataset, split.seen_rows, split.line + nudge);
      BOOST_TEST(split.seen.root_mean_square < other.root_mean_square);
    }
    // A mean of sizes is never above their root mean square.
    BOOST_TEST(split.seen.mean_absolute <= split.seen.root_mean_square);
    BOOST_TEST(split.unseen.mean_absolute <= split.unseen.root_mean_square);
  }
}

BOOST_AUTO_TEST_CASE(trials_are_the_means_over_their_splits) {
  const Dataset houses = dataset_of(shipped("portland-housing"));
  double unseen = 0;
  double seen = 0;
  std::uint32_t larger = 0;
  for (std::uint32_t seed = 7; seed < 37; ++seed) {
    const HoldOut split = split_of(houses, 15, seed);
    unseen += split.unseen.root_mean_square;
    seen += split.seen.root_mean_square;
    if (split.unseen.root_mean_square > split.seen.root_mean_square) ++larger;
  }
  const auto trials = std::get<HoldOutTrials>(hold_out_trials(houses, 15, 7, 30));
  BOOST_TEST(trials.unseen_miss == unseen / 30, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(trials.seen_miss == seen / 30, boost::test_tools::tolerance(1e-12));
  BOOST_TEST(trials.larger == larger);
}

BOOST_AUTO_TEST_CASE(trials_that_leave_no_line_say_so) {
  const Dataset houses = dataset_of(shipped("portland-housing"));
  const auto count = static_cast<std::uint32_t>(houses.x().size());
  BOOST_TEST(std::holds_alternative<DatasetError>(hold_out_trials(houses, count - 1, 1, 3)));
}

BOOST_AUTO_TEST_CASE(with_nothing_held_back_it_is_the_least_squares_line_and_its_cost) {
  const Dataset houses = dataset_of(shipped("portland-housing"));
  const HoldOut split = split_of(houses, 0, 1);
  BOOST_TEST(relative(split.line.w, 0.13452528772024133, 1e-12));
  BOOST_TEST(relative(split.line.b, 71.27049244872893, 1e-12));
  const double cost = split.seen.root_mean_square * split.seen.root_mean_square / 2;
  BOOST_TEST(relative(cost, 2058.1327404330405, 1e-12));
  BOOST_TEST(split.unseen.root_mean_square == 0);
}

BOOST_AUTO_TEST_CASE(on_average_a_line_misses_what_it_has_not_seen_by_more) {
  const Dataset houses = dataset_of(shipped("portland-housing"));
  double seen = 0;
  double unseen = 0;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const HoldOut split = split_of(houses, 14, seed);
    seen += split.seen.root_mean_square * split.seen.root_mean_square;
    unseen += split.unseen.root_mean_square * split.unseen.root_mean_square;
  }
  BOOST_TEST(unseen > seen);
}

BOOST_AUTO_TEST_CASE(what_is_left_must_still_determine_a_line) {
  const Dataset houses = dataset_of(shipped("portland-housing"));
  for (const std::uint32_t unseen_count : {46U, 47U, 1000U}) {
    const auto refused = hold_out(houses, unseen_count, 1);
    const auto* error = std::get_if<DatasetError>(&refused);
    BOOST_REQUIRE(error != nullptr);
    BOOST_TEST((error->code == DatasetErrorCode::too_few_examples));
  }
  const Dataset steps = dataset_of({{1, 1, 1, 1, 2}, {1, 2, 3, 4, 5}});
  bool refused = false;
  for (std::uint32_t seed = 0; seed < 50 && !refused; ++seed) {
    const auto split = hold_out(steps, 2, seed);
    const auto* error = std::get_if<DatasetError>(&split);
    refused = error != nullptr && error->code == DatasetErrorCode::constant_x;
  }
  BOOST_TEST(refused);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
