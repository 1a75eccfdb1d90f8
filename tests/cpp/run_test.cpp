#include "run.hpp"

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <vector>

#include "boundary.hpp"
#include "check.hpp"
#include "examples.hpp"
#include "lesson.hpp"
#include "names.hpp"
#include "numbers.hpp"
#include "shipped_datasets.hpp"
#include "special_values.hpp"

namespace descent::test {
namespace {

/// An object in the core's memory, and its calls as JavaScript makes them.
template <class Object>
class Remote {
 public:
  Remote() : handle_(create<Object>()) {}
  Remote(const Remote&) = delete;
  Remote& operator=(const Remote&) = delete;
  Remote(Remote&&) = delete;
  Remote& operator=(Remote&&) = delete;
  ~Remote() { destroy<Object>(handle_); }

  template <auto method, class... Arguments>
  double any_time(Arguments... arguments) const {
    return OnHandle<Object, method>::call(handle_, arguments...);
  }
  template <auto method, class... Arguments>
  double once_open(Arguments... arguments) const {
    return OnHandle<Object, method>::call_open(handle_, arguments...);
  }
  // NOLINTBEGIN(*-reinterpret-cast,*-no-int-to-ptr): JavaScript knows addresses as numbers.
  void write(const std::vector<double>& numbers) {
    auto* room = reinterpret_cast<double*>(object_at<Object>(handle_)->make_room(numbers.size()));
    for (const double number : numbers) *room++ = number;
  }
  std::vector<double> results(double count) {
    const auto* first = reinterpret_cast<const double*>(object_at<Object>(handle_)->results());
    return {first, first + static_cast<std::size_t>(count)};
  }
  // NOLINTEND(*-reinterpret-cast,*-no-int-to-ptr)

 private:
  Handle handle_;
};

/// The options as JavaScript writes them: start, α, scaling, fault, batch size, seed.
std::vector<double> numbers_of(const Options& options) {
  std::vector<double> numbers;
  append(numbers, options);
  return numbers;
}

std::vector<double> houses_after(std::vector<double> numbers) {
  const Examples houses = shipped("portland-housing");
  numbers.insert(numbers.end(), houses.x.begin(), houses.x.end());
  numbers.insert(numbers.end(), houses.y.begin(), houses.y.end());
  return numbers;
}

double open(Remote<Run>& run, const std::vector<double>& options) {
  run.write(houses_after(options));
  return run.any_time<&Run::open>(47.0);
}

/// What the results hold after a call that refused options.
OptionsError options_error(Remote<Run>& run) {
  OptionsError error{};
  const std::vector<double> numbers = run.results(4);
  NumberReader(numbers).read(error);
  return error;
}

BOOST_AUTO_TEST_SUITE(step_api)

BOOST_AUTO_TEST_CASE(every_call_before_there_are_data_is_refused) {
  Remote<Run> run;
  run.write(numbers_of({}));
  BOOST_TEST(run.once_open<&Run::restart>() == not_open);
  BOOST_TEST(run.once_open<&Run::set_learning_rate>(0.1) == not_open);
  BOOST_TEST(run.once_open<&Run::step>(1.0) == not_open);
  BOOST_TEST(run.once_open<&Run::seek>(1.0) == not_open);
  BOOST_TEST(run.once_open<&Run::furthest_iteration>() == not_open);
  BOOST_TEST(run.once_open<&Run::snapshot>() == not_open);
  BOOST_TEST(run.once_open<&Run::snapshot_at>(0.0) == not_open);
  BOOST_TEST(run.once_open<&Run::landscape>() == not_open);
  BOOST_TEST(run.once_open<&Run::contour_ellipse>(1.0) == not_open);
  BOOST_TEST(run.once_open<&Run::path>() == not_open);
  BOOST_TEST(run.once_open<&Run::batch_costs>() == not_open);
  BOOST_TEST(run.once_open<&Run::batch_rows>() == not_open);
  BOOST_TEST((run.once_open<&Run::iteration_terms>(0.0, 3.0) == not_open));
  BOOST_TEST(run.once_open<&Run::diagnosis>() == not_open);
  BOOST_TEST(run.once_open<&Run::iterations_to_convergence>(10.0) == not_open);
  BOOST_TEST(run.once_open<&Run::remedy>() == not_open);
  BOOST_TEST(run.once_open<&Run::batches_diverge_from>() == not_open);
}

BOOST_AUTO_TEST_CASE(every_call_of_the_lesson_before_there_are_data_is_refused) {
  const Remote<Lesson> lesson;
  BOOST_TEST(lesson.once_open<&Lesson::scale>() == not_open);
  BOOST_TEST((lesson.once_open<&Lesson::predict>(1.0, 1.0, 1.0) == not_open));
  BOOST_TEST((lesson.once_open<&Lesson::cost_at>(1.0, 1.0) == not_open));
  BOOST_TEST((lesson.once_open<&Lesson::valleys>(0.0, 0.0, 1.0, 1.0) == not_open));
  BOOST_TEST((lesson.once_open<&Lesson::cost_grid>(0.0, 0.0, 1.0, 1.0, 2.0, 2.0) == not_open));
  BOOST_TEST((lesson.once_open<&Lesson::descend>(0.0, 0.0, 0.1, 5.0) == not_open));
  BOOST_TEST((lesson.once_open<&Lesson::hold_out>(5.0, 1.0) == not_open));
  BOOST_TEST((lesson.once_open<&Lesson::hold_out_trials>(5.0, 1.0, 3.0) == not_open));
}

BOOST_AUTO_TEST_CASE(a_call_on_no_object_is_refused) {
  BOOST_TEST((OnHandle<Run, &Run::step>::call_open(0, 1) == not_open));
  BOOST_TEST((OnHandle<Run, &Run::open>::call(0, 1) == not_open));
}

BOOST_AUTO_TEST_CASE(options_that_no_run_can_have_are_refused_by_name) {
  const std::vector<double> good = numbers_of({});
  const struct {
    std::size_t place;
    double number;
    Option option;
  } bad[] = {
      {0, nan, Option::start},       {1, infinity, Option::start},  {2, nan, Option::learning_rate},
      {2, 0, Option::learning_rate}, {3, -1, Option::scaling},      {3, 5, Option::scaling},
      {3, 2.5, Option::scaling},     {3, 256, Option::scaling},     {3, 1e300, Option::scaling},
      {3, nan, Option::scaling},     {4, -1, Option::fault},        {4, 8, Option::fault},
      {5, -1, Option::batch_size},   {5, 2.5, Option::batch_size},  {5, nan, Option::batch_size},
      {6, -1, Option::seed},         {6, 4294967296, Option::seed}, {6, nan, Option::seed},
  };
  for (const auto& breach : bad) {
    BOOST_TEST_CONTEXT("number " << breach.place << " is " << breach.number) {
      std::vector<double> options = good;
      options.at(breach.place) = breach.number;

      Remote<Run> closed;
      BOOST_TEST(open(closed, options) == static_cast<double>(Refusal::options));
      BOOST_TEST(options_error(closed).option == breach.option);
      BOOST_TEST(closed.once_open<&Run::step>(1.0) == not_open);

      Remote<Run> running;
      BOOST_TEST_REQUIRE(open(running, good) == static_cast<double>(Refusal::none));
      running.once_open<&Run::step>(7.0);
      running.write(options);
      BOOST_TEST(running.once_open<&Run::restart>() == static_cast<double>(Refusal::options));
      BOOST_TEST(options_error(running).option == breach.option);
      BOOST_TEST(running.once_open<&Run::furthest_iteration>() == 7);
      running.write(options);
      BOOST_TEST(running.once_open<&Run::iterations_to_convergence>(1e3) == infinity);
    }
  }
}

BOOST_AUTO_TEST_CASE(options_that_are_not_written_are_refused) {
  Remote<Run> run;
  BOOST_TEST_REQUIRE(open(run, numbers_of({})) == static_cast<double>(Refusal::none));
  run.write({});
  BOOST_TEST(run.once_open<&Run::restart>() == static_cast<double>(Refusal::options));
  BOOST_TEST(options_error(run).option == Option::learning_rate);
}

BOOST_AUTO_TEST_CASE(a_learning_rate_that_is_refused_is_named_with_its_range) {
  Remote<Run> run;
  BOOST_TEST_REQUIRE(open(run, numbers_of({})) == static_cast<double>(Refusal::none));
  BOOST_TEST(run.once_open<&Run::set_learning_rate>(2e6) == static_cast<double>(Refusal::options));
  const OptionsError error = options_error(run);
  BOOST_TEST(error.option == Option::learning_rate);
  BOOST_TEST(error.found == 2e6);
  BOOST_TEST(error.least > 0);
  BOOST_TEST(error.most == 1e6);
}

BOOST_AUTO_TEST_CASE(a_count_of_examples_that_is_not_theirs_is_refused) {
  for (const double x_count : {-1.0, 0.0, 46.0, 48.0, 1e9, 1e300, nan, infinity}) {
    BOOST_TEST_CONTEXT("x count " << x_count) {
      Remote<Run> run;
      run.write(houses_after(numbers_of({})));
      BOOST_TEST(run.any_time<&Run::open>(x_count) == static_cast<double>(Refusal::data));
      BOOST_TEST(run.results(1).front() == static_cast<double>(DatasetErrorCode::unequal_lengths));
      Remote<Lesson> lesson;
      lesson.write(houses_after({}));
      BOOST_TEST(lesson.any_time<&Lesson::open>(x_count) == static_cast<double>(Refusal::data));
    }
  }
}

BOOST_AUTO_TEST_CASE(counts_out_of_range_are_as_good_as_the_end_of_it) {
  Remote<Run> run;
  BOOST_TEST_REQUIRE(open(run, numbers_of({})) == static_cast<double>(Refusal::none));
  for (const double none : {-1.0, -infinity, nan}) {
    BOOST_TEST(run.once_open<&Run::step>(none) == 0);
    BOOST_TEST(run.once_open<&Run::seek>(none) == 0);
    BOOST_TEST((run.once_open<&Run::iteration_terms>(none, none) == 12));
  }
  run.once_open<&Run::step>(3.0);
  BOOST_TEST(run.results(run.once_open<&Run::snapshot_at>(1e300)).front() == 3);
  // All the rows that there are, six numbers each.
  BOOST_TEST((run.once_open<&Run::iteration_terms>(0.0, 1e300) == 12 + 6 * 47));
  const std::vector<double> ellipse = run.results(run.once_open<&Run::contour_ellipse>(-1.0));
  BOOST_TEST(ellipse.at(2) == 0);
  BOOST_TEST(run.results(run.once_open<&Run::contour_ellipse>(nan)) == ellipse);
}

BOOST_AUTO_TEST_CASE(a_path_is_left_column_by_column) {
  Remote<Run> run;
  BOOST_TEST_REQUIRE(open(run, numbers_of({})) == static_cast<double>(Refusal::none));
  run.once_open<&Run::step>(2.0);
  const std::vector<double> path = run.results(run.once_open<&Run::path>());
  BOOST_TEST_REQUIRE(path.size() == 15U);
  BOOST_TEST((path.at(0) == 0 && path.at(1) == 1 && path.at(2) == 2));
  BOOST_TEST((path.at(3) == -0.1 && path.at(6) == 900));
}

BOOST_AUTO_TEST_CASE(snapshots_are_those_of_every_so_many_iterations) {
  Remote<Run> run;
  open(run, numbers_of({.learning_rate = 0.01}));
  run.once_open<&Run::step>(3000.0);
  for (const auto& [first, last, stride] :
       {std::array{0.0, 30.0, 7.0}, {2000, 3000, 400}, {2999, 1e9, 1}, {5, 4, 1}, {-1, 0, 0}}) {
    std::vector<double> expected;
    for (double k = std::max(first, 0.0); k <= std::min(last, 3000.0); k += std::max(stride, 1.0)) {
      const auto one = run.results(run.once_open<&Run::snapshot_at>(k));
      expected.insert(expected.end(), one.begin(), one.end());
    }
    BOOST_TEST(run.results(run.once_open<&Run::snapshots>(first, last, stride)) == expected);
  }
}

BOOST_AUTO_TEST_CASE(the_schedule_of_alpha_is_told_as_it_was_set) {
  Remote<Run> run;
  open(run, numbers_of({.learning_rate = 0.1}));
  run.once_open<&Run::seek>(5.0);
  run.once_open<&Run::set_learning_rate>(0.2);
  run.once_open<&Run::seek>(9.0);
  run.once_open<&Run::set_learning_rate>(0.3);
  const auto schedule = [&] { return run.results(run.once_open<&Run::learning_rates>()); };
  BOOST_TEST((schedule() == std::vector<double>{3, 0, 0.1, 5, 0.2, 9, 0.3}));
  run.once_open<&Run::seek>(5.0);
  run.once_open<&Run::set_learning_rate>(0.1);
  BOOST_TEST((schedule() == std::vector<double>{1, 0, 0.1}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
