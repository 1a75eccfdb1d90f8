#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "diagnosis.hpp"
#include "examples.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

constexpr int runs_made = many(2000);

struct Battery {
  int verdicts = 0;
  int converging_though_risen = 0;
  int far_off = 0;  ///< verdicts on runs that end far off, from when they are
  int far_off_called_diverging = 0;
  int runs_far_off = 0;
  int blow_up = 0;  ///< runs that leave the range of finite numbers
};

std::string described(const Options& options, std::size_t count, std::int64_t iteration) {
  return "m " + std::to_string(count) + ", batch size " + std::to_string(options.batch_size) +
         ", alpha " + std::to_string(options.learning_rate) + ", scaling " +
         std::to_string(static_cast<int>(options.scaling)) + ", seed " +
         std::to_string(options.seed) + ", iteration " + std::to_string(iteration);
}

std::size_t index(std::int64_t number) { return static_cast<std::size_t>(number); }

double mean(const std::vector<double>& values, std::size_t first, std::size_t count) {
  double sum = 0;
  for (std::size_t i = first; i < first + count; ++i) sum += values[i];
  return sum / static_cast<double>(count);
}

/// Whether the excess cost has risen over the ten epochs up to iteration k, or since the start:
/// there and now, or from the first epoch's mean to the last one's.
bool has_risen(const std::vector<double>& excess, std::size_t k, std::size_t epoch) {
  const std::size_t first = k > 10 * epoch ? k - 10 * epoch : 0;
  if (excess[k] > excess[first]) return true;
  return k - first >= 2 * epoch && mean(excess, k + 1 - epoch, epoch) > mean(excess, first, epoch);
}

void judge(GradientDescent& run, const Options& options, std::size_t count, Random& random,
           Battery& battery) {
  const auto epoch = static_cast<std::size_t>(run.mini_batches()->batches_in_epoch());
  run.step(static_cast<std::int64_t>(epoch) * random.whole(3, 60));
  const auto last = static_cast<std::size_t>(run.iteration());
  std::vector<double> excess;
  for (const Parameters p : run.positions(0, run.iteration())) {
    excess.push_back(run.scaled_bowl().excess_cost(p));
  }
  const double far = 1e3 * excess.front();
  const bool ends_far_off = excess.back() > far;
  if (ends_far_off) ++battery.runs_far_off;
  if (run.snapshot().status == Status::diverged) ++battery.blow_up;
  std::size_t passed = 0;
  while (passed < last && excess[passed] <= far) ++passed;

  std::vector<std::size_t> looked_at{1, 2, epoch, last};
  for (int i = 0; i < 10; ++i)
    looked_at.push_back(index(random.whole(1, static_cast<std::int64_t>(last))));
  if (ends_far_off) {
    for (int i = 0; i < 5; ++i)
      looked_at.push_back(
          index(random.whole(static_cast<std::int64_t>(passed), static_cast<std::int64_t>(last))));
  }
  for (const std::size_t k : looked_at) {
    if (k > last) continue;
    run.seek(static_cast<std::int64_t>(k));
    const Verdict verdict = diagnose(run).verdict;
    ++battery.verdicts;
    if (verdict == Verdict::converging && has_risen(excess, k, epoch)) {
      ++battery.converging_though_risen;
      BOOST_TEST_MESSAGE(
          "converging, though risen: " << described(options, count, static_cast<std::int64_t>(k)));
    }
    if (!ends_far_off || k < passed) continue;
    ++battery.far_off;
    if (verdict == Verdict::diverging) {
      ++battery.far_off_called_diverging;
    } else {
      BOOST_TEST_MESSAGE("not called diverging ("
                         << static_cast<int>(verdict) << ", " << excess[k] / excess[0]
                         << " times the start): "
                         << described(options, count, static_cast<std::int64_t>(k)));
    }
  }
}

BOOST_AUTO_TEST_SUITE(mini_batch_battery)

BOOST_AUTO_TEST_CASE(verdicts_agree_with_what_the_cost_did_over_ten_epochs) {
  const std::array<std::string, 6> ids{"portland-housing", "food-truck",   "cars",
                                       "anscombe-4",       "old-faithful", "ng-lab-2points"};
  Battery battery;
  int made = 0;
  for (std::uint64_t seed = 1; made < runs_made; ++seed) {
    Random random(seed);
    const bool is_shipped = random.whole(0, 2) > 0;
    const Examples examples =
        is_shipped ? shipped(ids.at(index(random.whole(0, 5)))) : random_examples(random, 200);
    const Dataset dataset = dataset_of(examples);
    const std::size_t m = examples.x.size();
    const std::array<std::size_t, 5> sizes{1, 2, 5, 10, m - 1};
    const std::size_t size = sizes.at(index(random.whole(0, 4)));
    if (size >= m) continue;
    const auto kind = static_cast<FeatureScaling>(random.whole(0, 4));
    const CostBowl bowl(dataset.moments(), FeatureScaler::of(kind, dataset.moments()));
    if (bowl.condition_number() > 1e10) continue;
    const double part = std::pow(10, random.uniform(-2, std::log10(3)));
    const Options options{.start = random_line(random, dataset.moments()),
                          .learning_rate = part * bowl.max_stable_learning_rate(),
                          .scaling = kind,
                          .batch_size = static_cast<std::uint32_t>(size),
                          .seed = static_cast<std::uint32_t>(random.bits())};
    auto run = std::get<GradientDescent>(GradientDescent::create(dataset, options));
    judge(run, options, m, random, battery);
    ++made;
  }
  BOOST_TEST_MESSAGE(made << " runs, " << battery.verdicts << " verdicts: "
                          << battery.converging_though_risen << " converging though risen; of "
                          << battery.far_off << " on " << battery.runs_far_off
                          << " runs that end above 1000 times the start (" << battery.blow_up
                          << " blow up), " << battery.far_off_called_diverging << " diverging");
  BOOST_TEST(battery.converging_though_risen == 0);
  BOOST_TEST(battery.runs_far_off > runs_made / 20);
  BOOST_TEST(battery.far_off_called_diverging >= 0.97 * battery.far_off);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
