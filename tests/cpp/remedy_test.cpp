#include "remedy.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <string>
#include <variant>

#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

constexpr int wanted = 1000;

/// What pressing the remedy starts.
GradientDescent pressed(const Dataset& dataset, Options options, const Remedy& remedy) {
  options.learning_rate = remedy.learning_rate;
  options.scaling = remedy.scaling;
  if (remedy.all_examples) options.batch_size = 0;
  return std::get<GradientDescent>(GradientDescent::create(dataset, options));
}

/// The first iteration at which the run has converged; most + 1 if there is none up to `most`.
std::int64_t arrival(GradientDescent run, std::int64_t most) {
  while (run.iteration() <= most) {
    if (run.scaled_bowl().excess_cost(run.position()) <= run.converged_excess())
      return run.iteration();
    if (run.step() == 0) break;
  }
  return most + 1;
}

Dataset some_dataset(Random& random) {
  const std::array<std::string, 6> ids{"portland-housing", "food-truck",   "cars",
                                       "anscombe-4",       "old-faithful", "ng-lab-2points"};
  return dataset_of(random.whole(0, 2) > 0
                        ? shipped(ids.at(static_cast<std::size_t>(random.whole(0, 5))))
                        : random_examples(random, 200));
}

Options some_options(Random& random, const Dataset& dataset) {
  const auto kind = static_cast<FeatureScaling>(random.whole(0, 4));
  const CostBowl bowl(dataset.moments(), FeatureScaler::of(kind, dataset.moments()));
  const auto most = static_cast<std::int64_t>(dataset.moments().count) - 1;
  const double part = std::pow(10, random.uniform(-4, std::log10(3)));
  const bool faulty = random.whole(0, 4) == 0;
  const bool small_batches = random.whole(0, 2) == 0;
  return {.start = random_line(random, dataset.moments()),
          .learning_rate = part * bowl.max_stable_learning_rate(),
          .scaling = kind,
          .fault = static_cast<GradientFault>(faulty ? random.whole(1, 7) : 0),
          .batch_size = static_cast<std::uint32_t>(small_batches ? random.whole(1, most) : 0),
          .seed = static_cast<std::uint32_t>(random.bits())};
}

BOOST_AUTO_TEST_SUITE(remedy)

BOOST_AUTO_TEST_CASE(every_remedy_arrives_at_its_count_and_says_so_if_it_is_no_sooner) {
  int pressed_remedies = 0;
  int steadier = 0;
  for (std::uint64_t seed = 1; pressed_remedies < wanted; ++seed) {
    Random random(seed);
    const Dataset dataset = some_dataset(random);
    const Options options = some_options(random, dataset);
    auto run = std::get<GradientDescent>(GradientDescent::create(dataset, options));
    run.step(random.whole(1, 300));
    const Diagnosis diagnosis = diagnose(run);
    const auto remedy = remedy_for(dataset, run, diagnosis);
    BOOST_TEST_CONTEXT("seed " << seed << ", iteration " << run.iteration()) {
      if (diagnosis.cause == Cause::none || options.fault != GradientFault::none)
        BOOST_TEST(!remedy.has_value());
      if (!remedy) continue;
      ++pressed_remedies;
      if (diagnosis.cause == Cause::learning_rate_too_high && remedy->scaling == options.scaling)
        BOOST_TEST(remedy->learning_rate <= options.learning_rate);

      auto cured = pressed(dataset, options, *remedy);
      cured.seek(remedy->iterations);
      BOOST_TEST((cured.snapshot().status == Status::converged));
      BOOST_TEST((diagnose(cured).verdict == Verdict::converged));
      cured.back();
      BOOST_TEST((cured.snapshot().status == Status::running));

      const std::int64_t most = run.iteration() + remedy->iterations;
      const bool stays = diagnosis.evidence.long_run_factor < 1;
      const std::int64_t alone = arrival(run, most) - run.iteration();
      if (remedy->left_alone) {
        ++steadier;
        BOOST_TEST((diagnosis.cause == Cause::learning_rate_too_high));
        BOOST_TEST(*remedy->left_alone == alone);
      } else if (stays && run.mini_batches() == nullptr) {
        BOOST_TEST(alone > remedy->iterations);
      }
    }
  }
  BOOST_TEST_MESSAGE(pressed_remedies << " remedies arrived at their counts; " << steadier
                                      << " of them steadier, not faster, and said so");
  BOOST_TEST(steadier > 0);
  BOOST_TEST(steadier < wanted / 2);
}

BOOST_AUTO_TEST_CASE(a_bouncing_run_is_never_told_to_take_a_larger_learning_rate) {
  // The course's food trucks on the raw feature: α = 0.0243 would be faster than half the limit,
  // and is larger than this.
  const Dataset dataset = dataset_of(shipped("food-truck"));
  auto run = std::get<GradientDescent>(GradientDescent::create(
      dataset, {.start = {0, 0}, .learning_rate = 0.0195, .scaling = FeatureScaling::none}));
  run.step(4);
  const Diagnosis diagnosis = diagnose(run);
  BOOST_TEST((diagnosis.cause == Cause::learning_rate_too_high));
  const auto remedy = remedy_for(dataset, run, diagnosis);
  BOOST_TEST_REQUIRE(remedy.has_value());
  BOOST_TEST((remedy->scaling == FeatureScaling::z_score));
  BOOST_TEST(remedy->iterations < 100);
}

BOOST_AUTO_TEST_CASE(half_the_limit_is_called_steadier_where_the_run_left_alone_is_faster) {
  const Dataset dataset = dataset_of(shipped("portland-housing"));
  auto run = std::get<GradientDescent>(GradientDescent::create(
      dataset, {.learning_rate = 0.35, .scaling = FeatureScaling::per_thousand}));
  run.step(20);
  const auto remedy = remedy_for(dataset, run, diagnose(run));
  BOOST_TEST_REQUIRE(remedy.has_value());
  BOOST_TEST(remedy->learning_rate == 0.182);
  BOOST_TEST_REQUIRE(remedy->left_alone.has_value());
  BOOST_TEST(*remedy->left_alone < remedy->iterations);
}

BOOST_AUTO_TEST_CASE(a_bug_has_no_other_remedy_even_where_it_does_not_show) {
  const Dataset dataset = dataset_of(shipped("portland-housing"));
  auto run = std::get<GradientDescent>(GradientDescent::create(
      dataset, {.fault = GradientFault::missing_mean, .batch_size = 1, .seed = 1}));
  run.step(200);
  BOOST_TEST(diagnose(run).evidence.gradient_check.holds);
  BOOST_TEST(!remedy_for(dataset, run, diagnose(run)).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
