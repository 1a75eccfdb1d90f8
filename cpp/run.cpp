#include "run.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <variant>
#include <vector>

#include "batch_growth.hpp"
#include "convergence_forecast.hpp"
#include "diagnosis.hpp"
#include "iteration_terms.hpp"
#include "landscape.hpp"
#include "remedy.hpp"

namespace descent {
namespace {

Options options_from(NumberReader& numbers) {
  Options options;
  numbers.read(options);
  return options;
}

Options options_from(const std::vector<double>& numbers) {
  NumberReader reader(numbers);
  return options_from(reader);
}

}  // namespace

Refusal Run::open(std::size_t x_count) {
  const std::vector<double> written = take_written();
  NumberReader numbers(written);
  const Options options = options_from(numbers);
  const auto examples = numbers.rest();
  x_count = std::min(x_count, examples.size());
  auto created = Dataset::create(examples.first(x_count), examples.subspan(x_count));
  if (const auto* error = std::get_if<DatasetError>(&created)) {
    give(*error);
    return Refusal::data;
  }
  auto* dataset = std::get_if<Dataset>(&created);
  const Refusal refusal = start(*dataset, options);
  if (refusal == Refusal::none) dataset_.emplace(std::move(*dataset));
  return refusal;
}

Refusal Run::restart() { return start(*dataset_, options_from(take_written())); }

// Not inlined, to keep the module small.
[[gnu::noinline]] Refusal Run::start(const Dataset& dataset, const Options& options) {
  auto created = GradientDescent::create(dataset, options);
  if (const auto* error = std::get_if<OptionsError>(&created)) {
    give(*error);
    return Refusal::options;
  }
  descent_.emplace(std::move(*std::get_if<GradientDescent>(&created)));
  return Refusal::none;
}

Refusal Run::set_learning_rate(double learning_rate) {
  const auto error = descent_->set_learning_rate(learning_rate);
  if (!error) return Refusal::none;
  give(*error);
  return Refusal::options;
}

std::int64_t Run::seek(std::int64_t k) {
  descent_->seek(k);
  return descent_->iteration();
}

std::size_t Run::landscape() { return give(landscape_of(*descent_)); }

std::size_t Run::contour_ellipse(double excess) {
  return give(descent_->data_bowl().contour_ellipse(std::max(0.0, excess)));
}

std::size_t Run::path() {
  std::vector<PathPoint> points;
  for (const Record& record : descent_->path()) {
    const auto [w, b] = descent_->to_data_units(record);
    points.push_back({.iteration = record.iteration,
                      .w = w,
                      .b = b,
                      .cost = descent_->scaled_bowl().cost(record.position),
                      .excess_cost = descent_->scaled_bowl().excess_cost(record.position)});
  }
  return give_columns(points);
}

std::size_t Run::batch_costs() {
  std::vector<double> costs;
  for (const Record& record : descent_->path()) costs.push_back(record.batch_cost);
  return give_numbers(std::move(costs));
}

std::size_t Run::learning_rates() {
  return give(LearningRateSchedule{.changes = descent_->learning_rates()});
}

std::size_t Run::snapshots(std::int64_t first, std::int64_t last, std::int64_t stride) {
  first = std::clamp<std::int64_t>(first, 0, furthest_iteration());
  last = std::min(last, furthest_iteration());
  stride = std::max<std::int64_t>(stride, 1);
  std::vector<double> numbers;
  for (Record record = descent_->record_at(first); record.iteration <= last; ++record.iteration) {
    if ((record.iteration - first) % stride == 0) append(numbers, descent_->snapshot_of(record));
    record.position = descent_->next_after(record);
  }
  return give_numbers(std::move(numbers));
}

std::size_t Run::batch_rows() {
  const MiniBatches* batches = descent_->mini_batches();
  if (batches == nullptr) return give();
  const auto rows = batches->batch(descent_->iteration()).rows();
  return give_numbers({rows.begin(), rows.end()});
}

std::size_t Run::iteration_terms(std::int64_t iteration, std::size_t row_count) {
  const Snapshot at = descent_->snapshot_at(iteration);
  const MiniBatches* batches = descent_->mini_batches();
  const auto terms_over = [&](const auto& cost) {
    return descent::iteration_terms(*dataset_, descent_->scaling(), cost, at.scaled, row_count);
  };
  return give(batches != nullptr ? terms_over(batches->batch(at.iteration))
                                 : terms_over(descent_->scaled_bowl()));
}

std::size_t Run::diagnosis() { return give(diagnose(*descent_)); }

double Run::iterations_to_convergence(std::int64_t most) {
  const auto needed = descent::iterations_to_convergence(
      dataset_->moments(), options_from(take_written()), std::min(most, largest_iteration));
  return needed ? static_cast<double>(*needed) : std::numeric_limits<double>::infinity();
}

std::size_t Run::remedy() {
  const auto remedy = remedy_for(*dataset_, *descent_, diagnose(*descent_));
  return remedy ? give(*remedy) : give();
}

double Run::batches_diverge_from() {
  const MiniBatches* batches = descent_->mini_batches();
  if (batches == nullptr) return std::numeric_limits<double>::quiet_NaN();
  return descent::batches_diverge_from(batches->sample(),
                                       descent_->scaled_bowl().max_stable_learning_rate());
}

}  // namespace descent
