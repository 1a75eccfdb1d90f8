#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "diagnosis.hpp"
#include "examples.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

GradientDescent run_on(const std::string& id, const Options& options) {
  return std::get<GradientDescent>(GradientDescent::create(dataset_of(shipped(id)), options));
}

/// The verdicts of a run, one after the other, each named once as long as it lasts.
std::string course_of(GradientDescent run, std::int64_t iterations) {
  std::string course = name_of(diagnose(run).verdict);
  std::string last = course;
  for (std::int64_t k = 0; k < iterations; ++k) {
    if (run.step() == 0) break;
    const std::string now = name_of(diagnose(run).verdict);
    if (now != last) course += " " + now;
    last = now;
  }
  return course;
}

BOOST_AUTO_TEST_SUITE(mini_batch_diagnosis)

BOOST_AUTO_TEST_CASE(a_run_comes_down_and_then_hovers_and_is_never_said_to_have_converged) {
  for (const std::uint32_t batch_size : {1U, 2U, 10U, 40U}) {
    for (const double learning_rate : {0.01, 0.05, 0.1, 0.2}) {
      for (std::uint32_t seed = 0; seed < many(20U); ++seed) {
        BOOST_TEST_CONTEXT("batch size " << batch_size << ", alpha " << learning_rate << ", seed "
                                         << seed) {
          const auto run =
              run_on("portland-housing",
                     {.learning_rate = learning_rate, .batch_size = batch_size, .seed = seed});
          std::string course = course_of(run, 1500);
          // Single examples may raise the cost at first; near the noise the trend may turn and
          // return.
          constexpr std::string_view turns = "wandering converging ";
          while (course.find(turns) != std::string::npos)
            course.erase(course.find(turns), turns.size());
          BOOST_TEST(
              (course == "not_started converging wandering" || course == "not_started wandering"));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(hovering_has_its_evidence) {
  auto run = run_on("portland-housing", {.learning_rate = 0.1, .batch_size = 1, .seed = 1});
  run.step(1000);
  const Diagnosis diagnosis = diagnose(run);
  BOOST_TEST((diagnosis.verdict == Verdict::wandering));
  BOOST_TEST((diagnosis.cause == Cause::small_batches));
  BOOST_TEST(diagnosis.evidence.hovering);
  BOOST_TEST(!diagnosis.evidence.rising);
  BOOST_TEST(diagnosis.evidence.window == 50);
  double sum = 0;
  for (const Parameters p : run.positions(1000 - 48, 1000)) sum += run.scaled_bowl().excess_cost(p);
  sum += run.scaled_bowl().excess_cost(run.next_position());
  BOOST_TEST(std::abs(diagnosis.evidence.mean_excess_cost - sum / 50) < 1e-9 * sum);
}

BOOST_AUTO_TEST_CASE(on_unscaled_data_small_batches_drift_and_do_not_wander_about_the_minimum) {
  for (const std::uint32_t batch_size : {1U, 10U, 40U}) {
    for (std::uint32_t seed = 0; seed < many(20U); ++seed) {
      BOOST_TEST_CONTEXT("batch size " << batch_size << ", seed " << seed) {
        auto run = run_on("portland-housing", {.start = {.w = -0.1, .b = 900},
                                               .learning_rate = 1e-8,
                                               .scaling = FeatureScaling::none,
                                               .batch_size = batch_size,
                                               .seed = seed});
        for (int i = 0; i < 10; ++i) {
          run.step(200);
          const Diagnosis diagnosis = diagnose(run);
          BOOST_TEST((diagnosis.verdict == Verdict::drifting));
          BOOST_TEST((diagnosis.cause == Cause::feature_scaling));
          BOOST_TEST(!diagnosis.evidence.hovering);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_noise_that_is_foretold_is_about_the_noise_that_is_seen) {
  for (const std::string id : {"portland-housing", "food-truck", "old-faithful", "cars"}) {
    for (const std::uint32_t batch_size : {1U, 10U}) {
      for (const double learning_rate : {0.01, 0.1}) {
        BOOST_TEST_CONTEXT(id << ", batch size " << batch_size << ", alpha " << learning_rate) {
          auto run = run_on(id, {.learning_rate = learning_rate, .batch_size = batch_size});
          run.step(20'000);
          double sum = 0;
          const auto positions = run.positions(10'000, 20'000);
          for (const Parameters p : positions) sum += run.scaled_bowl().excess_cost(p);
          const double seen = sum / static_cast<double>(positions.size());
          const double foretold = run.mini_batches()->noise_floor(learning_rate);
          // Shuffling makes less noise than drawing anew does, the less the smaller α is.
          BOOST_TEST(seen < 1.6 * foretold);
          BOOST_TEST(seen > 1e-3 * foretold);
        }
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(examples_on_a_line_let_even_single_ones_converge) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const auto run = run_on("ng-lab-2points", {.start = {0, 0},
                                               .learning_rate = 0.1,
                                               .scaling = FeatureScaling::z_score,
                                               .batch_size = 1,
                                               .seed = seed});
    BOOST_TEST(course_of(run, 2000) == "not_started converging converged");
  }
}

BOOST_AUTO_TEST_CASE(a_learning_rate_that_every_batch_amplifies_diverges) {
  for (const std::uint32_t batch_size : {1U, 5U, 20U}) {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
      BOOST_TEST_CONTEXT("batch size " << batch_size << ", seed " << seed) {
        auto run = run_on("portland-housing",
                          {.learning_rate = 3, .batch_size = batch_size, .seed = seed});
        run.step(100);
        BOOST_TEST((diagnose(run).verdict == Verdict::diverging));
        BOOST_TEST((diagnose(run).cause == Cause::learning_rate_too_high));
        run.step(1'000'000);
        BOOST_TEST((run.snapshot().status == Status::diverged));
        BOOST_TEST((diagnose(run).verdict == Verdict::diverging));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_tiny_learning_rate_crawls) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    auto run = run_on("portland-housing", {.learning_rate = 1e-3, .batch_size = 10, .seed = seed});
    run.step(30);
    const Diagnosis diagnosis = diagnose(run);
    BOOST_TEST((diagnosis.verdict == Verdict::crawling));
    BOOST_TEST((diagnosis.cause == Cause::learning_rate_too_low));
  }
}

BOOST_AUTO_TEST_CASE(bugs_are_found_whatever_the_batch) {
  for (const std::uint32_t batch_size : {1U, 10U, 40U}) {
    for (const auto fault :
         {GradientFault::b_sign_flipped, GradientFault::w_missing_x, GradientFault::swapped,
          GradientFault::ascent, GradientFault::b_frozen}) {
      auto run = run_on("portland-housing", {.learning_rate = 0.02,
                                             .scaling = FeatureScaling::per_thousand,
                                             .fault = fault,
                                             .batch_size = batch_size,
                                             .seed = 3});
      run.step(300);
      BOOST_TEST_CONTEXT("batch size " << batch_size << ", bug " << static_cast<int>(fault)) {
        const Diagnosis diagnosis = diagnose(run);
        const bool drifts = diagnosis.verdict == Verdict::drifting;
        BOOST_TEST((drifts || diagnosis.verdict == Verdict::diverging));
        BOOST_TEST((diagnosis.cause == Cause::gradient_bug));
      }
    }
  }
  // The sum over one example is its mean.
  const auto single =
      run_on("portland-housing", {.fault = GradientFault::missing_mean, .batch_size = 1});
  BOOST_TEST(diagnose(single).evidence.gradient_check.holds);
  const auto ten =
      run_on("portland-housing", {.fault = GradientFault::missing_mean, .batch_size = 10});
  BOOST_TEST(!diagnose(ten).evidence.gradient_check.holds);
}

BOOST_AUTO_TEST_CASE(any_run_gets_a_verdict_of_finite_numbers_and_the_same_one_again) {
  for_each_seed(many(300), [](Random& random) {
    const Dataset dataset = dataset_of(random_examples(random, 1000));
    const auto kind = static_cast<FeatureScaling>(random.whole(0, 4));
    const CostBowl bowl(dataset.moments(), FeatureScaler::of(kind, dataset.moments()));
    const Options options{
        .start = random_line(random, dataset.moments()),
        .learning_rate = std::min(1e6, random.uniform(0.01, 1.5) * bowl.max_stable_learning_rate()),
        .scaling = kind,
        .fault = static_cast<GradientFault>(random.whole(0, 7)),
        .batch_size = static_cast<std::uint32_t>(random.whole(1, dataset.x().size() - 1)),
        .seed = static_cast<std::uint32_t>(random.bits())};
    auto run = std::get<GradientDescent>(GradientDescent::create(dataset, options));
    for (int i = 0; i < 10; ++i) {
      const std::int64_t k = run.iteration();
      const Diagnosis first = diagnose(run);
      const Evidence& evidence = first.evidence;
      BOOST_TEST((first.verdict == Verdict::not_started) == (k == 0));
      BOOST_TEST(!std::isnan(evidence.excess_ratio));
      BOOST_TEST(std::isfinite(evidence.cosine.value_or(0)));
      BOOST_TEST(!std::isnan(evidence.iterations_to_one_percent));
      BOOST_TEST(!std::isnan(evidence.mean_excess_cost));
      BOOST_TEST(evidence.window >= 1);
      if (evidence.hovering) BOOST_TEST(!evidence.rising);
      if (first.verdict == Verdict::crawling) BOOST_TEST(!evidence.rising);
      run.step(random.whole(1, 200));
      run.seek(k);
      const Diagnosis again = diagnose(run);
      BOOST_TEST((again.verdict == first.verdict));
      BOOST_TEST(again.evidence.excess_ratio == evidence.excess_ratio);
      run.step(random.whole(1, 50));
    }
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
