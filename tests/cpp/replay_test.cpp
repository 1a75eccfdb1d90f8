#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <map>
#include <vector>

#include "check.hpp"
#include "gradient_descent.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

constexpr auto endless = std::numeric_limits<std::int64_t>::max();

/// What a reader did to a run, and what the run should be after it.
struct Session {
  std::map<std::int64_t, double> learning_rates;  ///< by the first iteration they hold for
  std::int64_t iteration = 0;
  std::int64_t furthest = 0;

  double learning_rate() const { return std::prev(learning_rates.upper_bound(iteration))->second; }
  void go_to(std::int64_t k) {
    iteration = std::max<std::int64_t>(0, k);
    furthest = std::max(furthest, iteration);
  }
  void change(double learning_rate) {
    const bool changes_later = learning_rates.upper_bound(iteration) != learning_rates.end();
    if (learning_rate == this->learning_rate() && !changes_later) return;
    learning_rates.erase(learning_rates.lower_bound(iteration), learning_rates.end());
    if (learning_rates.empty() || std::prev(learning_rates.end())->second != learning_rate) {
      learning_rates[iteration] = learning_rate;
    }
    furthest = iteration;
  }
};

void act(GradientDescent& run, Session& session, Random& random, double limit) {
  // Mostly a few iterations, now and then enough to make the trajectory thin itself out.
  const std::int64_t far = random.whole(0, 9) == 0 ? 4000 : 40;
  const std::int64_t n = random.whole(0, far);
  switch (random.whole(0, 4)) {
    case 0:
      BOOST_TEST(run.step(n) == n);
      session.go_to(session.iteration + n);
      break;
    case 1:
      run.back(n);
      session.go_to(session.iteration - n);
      break;
    case 2: {
      const std::int64_t k = random.whole(0, session.furthest + far);
      run.seek(k);
      session.go_to(k);
      break;
    }
    case 3: {
      const double learning_rate = random.uniform(0.01, 0.99) * limit;
      BOOST_TEST(!run.set_learning_rate(learning_rate).has_value());
      session.change(learning_rate);
      break;
    }
    default:
      BOOST_TEST(!run.set_learning_rate(session.learning_rate()).has_value());
      session.change(session.learning_rate());
  }
  BOOST_TEST(run.iteration() == session.iteration);
  BOOST_TEST(run.furthest_iteration() == session.furthest);
  BOOST_TEST(run.learning_rate() == session.learning_rate());
}

GradientDescent started(const Moments& moments, Options options, const Session& session) {
  options.learning_rate = session.learning_rates.begin()->second;
  return run_of(moments, options);
}

BOOST_AUTO_TEST_SUITE(replay)

BOOST_AUTO_TEST_CASE(whatever_the_way_to_an_iteration_it_is_the_same_to_the_last_bit) {
  for_each_seed(180, [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 1000));
    const Options options{
        .start = random_line(random, moments),
        .scaling = static_cast<FeatureScaling>(random.whole(0, 4)),
        .fault = random.whole(0, 1) == 0 ? GradientFault::none : GradientFault::sequential};
    const CostBowl bowl(moments, FeatureScaler::of(options.scaling, moments));
    const double limit = bowl.max_stable_learning_rate() / 2;
    Session session{.learning_rates = {{0, 0.3 * limit}}};
    auto run = started(moments, options, session);
    for (int i = 0; i < 60; ++i) act(run, session, random, limit);

    auto plain = started(moments, options, session);
    std::size_t mistakes = 0;
    for (std::int64_t k = 0; k <= session.furthest; ++k) {
      const auto change = session.learning_rates.find(k);
      if (change != session.learning_rates.end()) plain.set_learning_rate(change->second);
      // Every iteration that is kept, and some of those that have to be computed again.
      if (k < 1100 || k % 97 == 0 || k == session.furthest) {
        const bool same = bits_of(run.snapshot_at(k)) == bits_of(plain.snapshot());
        if (!same && ++mistakes == 1) BOOST_TEST(same_bits(run.snapshot_at(k), plain.snapshot()));
      }
      plain.step();
    }
    BOOST_TEST(mistakes == 0U);
    BOOST_TEST(same_bits(run.snapshot(), run.snapshot_at(session.iteration)));
  });
}

BOOST_AUTO_TEST_CASE(the_longest_run_keeps_bounded_memory_and_every_iteration_in_reach) {
  auto run = run_of(moments_of(shipped("portland-housing")),
                    {.learning_rate = 0.05, .scaling = FeatureScaling::per_thousand});
  std::vector<Snapshot> early;
  for (int k = 0; k < 1200; ++k) {
    early.push_back(run.snapshot());
    run.step();
  }
  run.seek(123'456);
  const Snapshot middle = run.snapshot();
  BOOST_TEST(run.step(endless) == largest_iteration - 123'456);
  BOOST_TEST(run.iteration() == largest_iteration);
  BOOST_TEST(run.path().size() <= Trajectory::capacity + 1);
  BOOST_TEST(run.path().back().iteration == largest_iteration);

  BOOST_TEST(same_bits(run.snapshot_at(123'456), middle));
  for (const Snapshot& expected : early) {
    BOOST_TEST(same_bits(run.snapshot_at(expected.iteration), expected));
  }
  for (std::size_t k = 0; k < 1024; ++k) {
    BOOST_TEST(run.path()[k].iteration == static_cast<std::int64_t>(k));
  }
  BOOST_TEST(run.step() == 0);
}

BOOST_AUTO_TEST_CASE(going_nowhere_changes_nothing) {
  auto run = run_of(moments_of(shipped("portland-housing")), {});
  run.step(10);
  const Snapshot before = run.snapshot();
  BOOST_TEST(run.step(0) == 0);
  BOOST_TEST(run.step(-3) == 0);
  run.back(0);
  run.seek(10);
  BOOST_TEST(same_bits(run.snapshot(), before));
  BOOST_TEST(run.furthest_iteration() == 10);
}

BOOST_AUTO_TEST_CASE(seeking_ends_at_the_first_and_at_the_largest_iteration) {
  auto run = run_of(moments_of(shipped("portland-housing")), {});
  run.step(10);
  for (const std::int64_t k : {std::int64_t{-1}, -endless, -endless - 1}) {
    run.seek(k);
    BOOST_TEST(run.iteration() == 0);
  }
  run.back(endless);
  BOOST_TEST(run.iteration() == 0);
  run.seek(endless);
  BOOST_TEST(run.iteration() == largest_iteration);
  run.seek(10);
  run.back(-endless - 1);
  BOOST_TEST(run.iteration() == largest_iteration);
}

BOOST_AUTO_TEST_CASE(a_change_of_learning_rate_keeps_what_was_and_forgets_what_would_have_been) {
  auto run = run_of(moments_of(shipped("portland-housing")), {.learning_rate = 0.1});
  run.step(30);
  const Snapshot tenth = run.snapshot_at(10);
  const Snapshot twentieth = run.snapshot_at(20);
  run.seek(20);
  BOOST_TEST(!run.set_learning_rate(0.5).has_value());

  BOOST_TEST(run.iteration() == 20);
  BOOST_TEST(run.furthest_iteration() == 20);
  BOOST_TEST(same_bits(run.snapshot_at(10), tenth));
  BOOST_TEST(run.snapshot().scaled.position == twentieth.scaled.position);
  BOOST_TEST(run.snapshot().learning_rate == 0.5);
  BOOST_TEST(run.snapshot_at(19).learning_rate == 0.1);
  BOOST_TEST(run.path().size() == 21U);

  run.step();
  BOOST_TEST(run.snapshot().scaled.position ==
             twentieth.scaled.position - 0.5 * twentieth.scaled.gradient);
}

BOOST_AUTO_TEST_CASE(setting_the_same_learning_rate_forgets_nothing) {
  auto run = run_of(moments_of(shipped("portland-housing")), {.learning_rate = 0.1});
  run.step(30);
  run.back(10);
  BOOST_TEST(!run.set_learning_rate(0.1).has_value());
  BOOST_TEST(run.furthest_iteration() == 30);
}

BOOST_AUTO_TEST_CASE(setting_the_same_learning_rate_forgets_that_it_was_changed_later) {
  const Moments moments = moments_of(shipped("portland-housing"));
  auto run = run_of(moments, {.learning_rate = 0.1});
  run.step(10);
  run.set_learning_rate(0.5);
  run.step(5);
  run.seek(5);
  BOOST_TEST(!run.set_learning_rate(0.1).has_value());
  BOOST_TEST(run.furthest_iteration() == 5);
  BOOST_TEST(run.learning_rate_since() == 0);

  run.step(10);
  auto plain = run_of(moments, {.learning_rate = 0.1});
  for (std::int64_t k = 0; k <= 15; ++k) {
    BOOST_TEST(same_bits(run.snapshot_at(k), plain.snapshot()));
    plain.step();
  }
}

BOOST_AUTO_TEST_CASE(a_learning_rate_changed_there_and_back_has_been_the_same_all_along) {
  auto run = run_of(moments_of(shipped("portland-housing")), {.learning_rate = 0.1});
  run.step(10);
  run.set_learning_rate(0.5);
  BOOST_TEST(run.learning_rate_since() == 10);
  run.set_learning_rate(0.1);
  BOOST_TEST(run.learning_rate_since() == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
