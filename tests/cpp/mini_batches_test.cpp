#include "mini_batches.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "check.hpp"
#include "gradient_descent.hpp"
#include "iteration_terms.hpp"
#include "plain_descent.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

GradientDescent run_on(const Dataset& dataset, const Options& options) {
  return std::get<GradientDescent>(GradientDescent::create(dataset, options));
}

std::uint32_t random_batch_size(Random& random, const Dataset& dataset) {
  const std::int64_t most = dataset.x().size() - 1;
  const std::int64_t size = random.whole(0, 3) == 0 ? 1 : random.whole(1, most);
  return static_cast<std::uint32_t>(size);
}

std::uint32_t random_seed(Random& random) { return static_cast<std::uint32_t>(random.bits()); }

/// Stable for every single example, and so for every batch.
double stable_learning_rate(Random& random, const Dataset& dataset, FeatureScaling kind) {
  const auto scaling = FeatureScaler::of(kind, dataset.moments());
  double longest = 0;
  for (const double x : dataset.x()) {
    longest = std::max(longest, scaling.apply(x) * scaling.apply(x) + 1);
  }
  return random.uniform(0.1, 1.9) / longest;
}

Examples of_rows(const Examples& examples, std::span<const std::uint32_t> rows) {
  Examples some;
  for (const std::uint32_t row : rows) {
    some.x.push_back(examples.x[row]);
    some.y.push_back(examples.y[row]);
  }
  return some;
}

BOOST_AUTO_TEST_SUITE(mini_batches)

BOOST_AUTO_TEST_CASE(an_epoch_covers_every_example_once) {
  for_each_seed(200, [](Random& random) {
    const Dataset dataset = dataset_of(random_examples(random, 1000));
    const auto count = static_cast<std::size_t>(dataset.x().size());
    const std::uint32_t batch_size = random_batch_size(random, dataset);
    const auto run =
        run_on(dataset, {.start = {0, 0}, .batch_size = batch_size, .seed = random_seed(random)});
    const MiniBatches& batches = *run.mini_batches();
    const auto in_epoch = static_cast<std::size_t>(batches.batches_in_epoch());
    BOOST_TEST(in_epoch == (count + batch_size - 1) / batch_size);
    for (const std::int64_t epoch : {std::int64_t{0}, std::int64_t{1}, random.whole(2, 100'000)}) {
      std::vector<int> seen(count, 0);
      for (std::size_t i = 0; i < in_epoch; ++i) {
        const auto rows =
            batches.batch(epoch * batches.batches_in_epoch() + static_cast<std::int64_t>(i)).rows();
        const bool is_last = i + 1 == in_epoch;
        BOOST_TEST(rows.size() == (is_last ? count - i * batch_size : batch_size));
        for (const std::uint32_t row : rows) ++seen.at(row);
      }
      BOOST_TEST(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
    }
  });
}

BOOST_AUTO_TEST_CASE(every_example_is_as_likely_to_come_first) {
  const Dataset dataset = dataset_of(shipped("portland-housing"));
  std::vector<int> first(47, 0);
  constexpr int shuffles = 47'000;
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    const auto run = run_on(dataset, {.batch_size = 1, .seed = seed});
    for (std::int64_t epoch = 0; epoch < shuffles / 10; ++epoch) {
      ++first.at(run.mini_batches()->batch(47 * epoch).rows().front());
    }
  }
  // 1000 each, with a standard deviation of 31: five of them.
  for (const int times : first) BOOST_TEST(std::abs(times - 1000) < 155);
}

BOOST_AUTO_TEST_CASE(seeds_and_epochs_have_orders_of_their_own) {
  const Dataset dataset = dataset_of(shipped("portland-housing"));
  const auto order = [&](std::uint32_t seed, std::int64_t epoch) {
    const auto run = run_on(dataset, {.batch_size = 46, .seed = seed});
    const auto rows = run.mini_batches()->batch(2 * epoch).rows();
    return std::vector<std::uint32_t>(rows.begin(), rows.end());
  };
  BOOST_TEST(order(1, 0) == order(1, 0));
  BOOST_TEST(order(1, 0) != order(1, 1));
  BOOST_TEST(order(1, 0) != order(2, 0));
  BOOST_TEST(order(0, 1) != order(1, 0));
  BOOST_TEST(order(0xffffffffU, 5) != order(0xfffffffeU, 5));
}

BOOST_AUTO_TEST_CASE(batches_of_all_the_examples_are_batch_descent_to_the_last_bit) {
  for_each_seed(100, [](Random& random) {
    const Dataset dataset = dataset_of(random_examples(random, 1000));
    const auto count = static_cast<std::uint32_t>(dataset.x().size());
    Options options{.start = random_line(random, dataset.moments()),
                    .learning_rate = random.magnitude(-8, 0),
                    .scaling = static_cast<FeatureScaling>(random.whole(0, 4)),
                    .fault = static_cast<GradientFault>(random.whole(0, 7)),
                    .seed = random_seed(random)};
    auto plain = run_of(dataset.moments(), options);
    for (const std::uint32_t batch_size : {0U, count, count + 1, 0xffffffffU}) {
      options.batch_size = batch_size;
      auto run = run_on(dataset, options);
      BOOST_TEST(run.mini_batches() == nullptr);
      plain.seek(0);
      for (int i = 0; i < 20; ++i) {
        BOOST_TEST(same_bits(run.snapshot(), plain.snapshot()));
        BOOST_TEST(bits_of(run.snapshot().batch_cost) == bits_of(run.snapshot().cost));
        run.step(i);
        plain.step(i);
      }
    }
  });
}

BOOST_AUTO_TEST_CASE(the_gradients_of_an_epochs_batches_have_the_true_gradient_for_their_mean) {
  for_each_seed(200, [](Random& random) {
    const Examples examples = random_examples(random, 1000);
    const Dataset dataset = dataset_of(examples);
    const auto kind = static_cast<FeatureScaling>(random.whole(0, 4));
    const auto run = run_on(dataset, {.start = random_line(random, dataset.moments()),
                                      .scaling = kind,
                                      .batch_size = random_batch_size(random, dataset),
                                      .seed = random_seed(random)});
    const MiniBatches& batches = *run.mini_batches();
    const Parameters p = run.position();
    Parameters mean;
    double mean_cost = 0;
    for (std::int64_t k = 0; k < batches.batches_in_epoch(); ++k) {
      const BatchCost batch = batches.batch(k);
      const double weight = batch.count() / static_cast<double>(examples.x.size());
      mean = mean + weight * batch.gradient(p);
      mean_cost += weight * batch.cost(p);
    }
    const PlainDescent plain(examples, run.scaling());
    double largest_z = 1;
    double largest_x = 0;
    for (const double x : examples.x) {
      largest_z = std::max(largest_z, std::abs(run.scaling().apply(x)));
      largest_x = std::max(largest_x, std::abs(x));
    }
    // The bowl's centre is the mean of x to the last digit of x, however small the spread.
    const double off_centre = 1e-15 * std::abs(p.w / run.scaling().scale) * largest_x;
    const double rounding = 1e-12 * plain.magnitude(p) + off_centre;
    BOOST_TEST(within(mean.w, run.scaled_bowl().gradient(p).w, rounding * largest_z));
    BOOST_TEST(within(mean.b, run.scaled_bowl().gradient(p).b, rounding));
    BOOST_TEST(within(mean_cost, run.scaled_bowl().cost(p), rounding * plain.magnitude(p)));
  });
}

BOOST_AUTO_TEST_CASE(an_update_is_what_a_textbook_does_with_the_batchs_rows_whatever_the_bug) {
  for_each_seed(200, [](Random& random) {
    const Examples examples = random_examples(random, 1000);
    const Dataset dataset = dataset_of(examples);
    const Options options{.start = random_line(random, dataset.moments()),
                          .learning_rate = random.magnitude(-20, -2),
                          .scaling = static_cast<FeatureScaling>(random.whole(0, 4)),
                          .fault = static_cast<GradientFault>(random.whole(0, 7)),
                          .batch_size = random_batch_size(random, dataset),
                          .seed = random_seed(random)};
    auto run = run_on(dataset, options);
    for (std::int64_t k = 0; k < 5; ++k) {
      const Snapshot before = run.snapshot();
      const PlainDescent plain(of_rows(examples, run.mini_batches()->batch(k).rows()),
                               run.scaling());
      const Parameters p = before.scaled.position;
      const Parameters expected = plain.updated(p, options.learning_rate, options.fault);
      BOOST_TEST(within(before.batch_cost, plain.cost(p), 1e-12 * before.batch_cost));
      if (run.step() == 0) break;
      const Parameters found = run.position();
      const double scale = std::abs(expected.w) + std::abs(expected.b) + plain.magnitude(p);
      BOOST_TEST(within(found.w, expected.w, 1e-9 * scale));
      BOOST_TEST(within(found.b, expected.b, 1e-9 * scale));
      BOOST_TEST((found == p + before.scaled.step));
      BOOST_TEST((before.scaled.step == -options.learning_rate * before.coded_gradient));
      BOOST_TEST((before.scaled.gradient == run.scaled_bowl().gradient(p)));
    }
  });
}

BOOST_AUTO_TEST_CASE(whatever_the_way_to_an_iteration_it_is_the_same_to_the_last_bit) {
  for_each_seed(60, [](Random& random) {
    const Dataset dataset = dataset_of(random_examples(random, 1000));
    const auto kind = static_cast<FeatureScaling>(random.whole(0, 4));
    const Options options{.start = random_line(random, dataset.moments()),
                          .learning_rate = stable_learning_rate(random, dataset, kind),
                          .scaling = kind,
                          .batch_size = random_batch_size(random, dataset),
                          .seed = random_seed(random)};
    auto straight = run_on(dataset, options);
    std::vector<Snapshot> snapshots;
    for (int k = 0; k < 3000; ++k) {
      snapshots.push_back(straight.snapshot());
      straight.step();
    }
    auto run = run_on(dataset, options);
    for (int i = 0; i < 40; ++i) {
      const std::int64_t k = random.whole(0, 2999);
      const std::int64_t back = random.whole(0, 20);
      if (random.whole(0, 1) == 0) {
        run.seek(k);
      } else {
        run.seek(k + back);
        run.back(back);
      }
      const Snapshot& expected = snapshots.at(static_cast<std::size_t>(k));
      BOOST_TEST(same_bits(run.snapshot(), expected));
      BOOST_TEST(bits_of(run.snapshot().batch_cost) == bits_of(expected.batch_cost));
      BOOST_TEST(same_bits(run.snapshot_at(k / 2), snapshots.at(static_cast<std::size_t>(k / 2))));
    }
    for (const Record& record : straight.path()) {
      if (record.iteration == 3000) continue;
      const Snapshot& expected = snapshots.at(static_cast<std::size_t>(record.iteration));
      BOOST_TEST(bits_of(record.batch_cost) == bits_of(expected.batch_cost));
    }
  });
}

BOOST_AUTO_TEST_CASE(the_sums_of_an_iteration_are_over_its_batch) {
  const Examples houses = shipped("portland-housing");
  const Dataset dataset = dataset_of(houses);
  auto run = run_on(dataset, {.batch_size = 10, .seed = 7});
  run.step(4);  // the fifth batch of the first epoch, which has only seven left
  const BatchCost batch = run.mini_batches()->batch(4);
  const Snapshot snapshot = run.snapshot();
  const auto terms = iteration_terms(dataset, run.scaling(), batch, snapshot.scaled, 3);
  BOOST_TEST(terms.count == 7);
  BOOST_TEST(terms.cost == snapshot.batch_cost);
  BOOST_TEST((terms.gradient == snapshot.coded_gradient));
  BOOST_TEST(terms.rows.size() == 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    BOOST_TEST(terms.rows[i].y == houses.y.at(batch.rows()[i]));
    BOOST_TEST(terms.rows[i].z == run.scaling().apply(houses.x.at(batch.rows()[i])));
  }
  const auto all = iteration_terms(dataset, run.scaling(), batch, snapshot.scaled, 100);
  double sum = 0;
  for (const ExampleTerms& row : all.rows) sum += row.squared_error;
  BOOST_TEST(all.rows.size() == 7U);
  BOOST_TEST(relative(sum, all.sum_squared_errors, 1e-14));
}

BOOST_AUTO_TEST_CASE(a_run_of_large_batches_ends_before_it_can_take_for_ever) {
  Examples many;
  for (int i = 0; i < 2000; ++i) {
    many.x.push_back(i % 7);
    many.y.push_back(i % 5);
  }
  const auto run = run_on(dataset_of(many), {.batch_size = 1000});
  BOOST_TEST(run.last_iteration() == 100'000);
  const auto few = run_on(dataset_of(shipped("portland-housing")), {.batch_size = 10});
  BOOST_TEST(few.last_iteration() == largest_iteration);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
