#include "trajectory.hpp"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <cstdint>

#include "check.hpp"
#include "random_dataset.hpp"

namespace descent::test {
namespace {

/// A position that tells which iteration it belongs to.
Parameters mark(std::int64_t iteration) { return {static_cast<double>(iteration), 1}; }

void append_until(Trajectory& trajectory, std::int64_t from, std::int64_t last) {
  for (std::int64_t k = from; k <= last; ++k) trajectory.append({k, mark(k)});
}

/// In order, at most `capacity`, the early ones complete, the rest in pairs without wide gaps.
void check_shape(const Trajectory& trajectory, std::int64_t last) {
  const auto& records = trajectory.records();
  BOOST_TEST(records.size() <= Trajectory::capacity);
  BOOST_TEST(records.front().iteration == 0);
  std::size_t early = 0;
  std::size_t unpaired = 0;
  std::int64_t widest_gap = last - records.back().iteration;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const std::int64_t iteration = records[i].iteration;
    if (!(records[i].position == mark(iteration))) BOOST_ERROR("another's position: " << iteration);
    if (iteration < Trajectory::dense_iterations) ++early;
    const std::int64_t before = i == 0 ? -1 : records[i - 1].iteration;
    const std::int64_t after = i + 1 == records.size() ? last + 1 : records[i + 1].iteration;
    if (before >= iteration) BOOST_ERROR("out of order: " << iteration);
    if (iteration - before > 1 && after - iteration > 1 && iteration != last) ++unpaired;
    if (i > 0) widest_gap = std::max(widest_gap, iteration - before);
  }
  const auto all_early = std::min<std::int64_t>(last + 1, Trajectory::dense_iterations);
  BOOST_TEST(early == static_cast<std::size_t>(all_early));
  BOOST_TEST(unpaired == 0U);
  // Thinning drops no more than half: pairs are at most twice as far apart as would just fit.
  const auto room = static_cast<std::int64_t>(Trajectory::capacity) - Trajectory::dense_iterations;
  BOOST_TEST(widest_gap <= std::max<std::int64_t>(2, 4 * last / room));
}

BOOST_AUTO_TEST_SUITE(trajectory)

BOOST_AUTO_TEST_CASE(short_runs_are_kept_whole) {
  Trajectory run({0, mark(0)});
  const auto last = static_cast<std::int64_t>(Trajectory::capacity) - 1;
  append_until(run, 1, last);
  BOOST_TEST(run.records().size() == Trajectory::capacity);
  check_shape(run, last);
}

BOOST_AUTO_TEST_CASE(memory_stays_bounded_at_every_length) {
  Trajectory run({0, mark(0)});
  std::int64_t from = 1;
  for (const std::int64_t last : {1, 2, 1023, 1024, 1025, 4095, 4096, 4097, 5000, 8191, 12'345,
                                  65'536, 100'001, 1'000'000, 10'000'000}) {
    BOOST_TEST_CONTEXT("after " << last << " iterations") {
      append_until(run, from, last);
      check_shape(run, last);
    }
    from = last + 1;
  }
}

BOOST_AUTO_TEST_CASE(at_or_before_is_the_nearest_record_that_is_not_later) {
  Trajectory run({0, mark(0)});
  append_until(run, 1, 50'000);
  for_each_seed(200, [&](Random& random) {
    const std::int64_t k = random.whole(0, 50'000);
    const Record& found = run.at_or_before(k);
    BOOST_TEST(found.iteration <= k);
    for (const Record& record : run.records()) {
      if (record.iteration > found.iteration && record.iteration <= k) {
        BOOST_ERROR("asked for " << k << ", found " << found.iteration << " though "
                                 << record.iteration << " is kept");
      }
    }
  });
}

BOOST_AUTO_TEST_CASE(truncating_forgets_what_came_later_and_nothing_else) {
  for_each_seed(30, [](Random& random) {
    Trajectory run({0, mark(0)});
    append_until(run, 1, 30'000);
    const auto before = run.records();
    const std::int64_t cut = random.whole(0, 30'000);
    run.truncate_after(cut);
    std::size_t kept = 0;
    for (const Record& record : before) kept += record.iteration <= cut ? 1 : 0;
    BOOST_TEST(run.records().size() == kept);
    BOOST_TEST(run.records().back().iteration <= cut);
  });
}

BOOST_AUTO_TEST_CASE(memory_stays_bounded_however_often_a_run_is_cut_and_goes_on) {
  for_each_seed(10, [](Random& random) {
    Trajectory run({0, mark(0)});
    std::int64_t last = 0;
    for (int i = 0; i < 40; ++i) {
      const std::int64_t next = last + random.whole(0, 10'000);
      append_until(run, last + 1, next);
      last = random.whole(next / 2, next);
      run.truncate_after(last);
      BOOST_TEST(run.records().size() <= Trajectory::capacity);
      BOOST_TEST(run.records().front().iteration == 0);
    }
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
