#include "gradient_descent.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace descent {

std::variant<GradientDescent, OptionsError> GradientDescent::create(const Moments& moments,
                                                                    const Options& options) {
  if (const auto breach = breach_of(options)) return *breach;
  GradientDescent descent(moments, options);
  const double start_cost = descent.scaled_bowl_.cost(descent.position_);
  if (!std::isfinite(start_cost)) {
    return OptionsError{.option = Option::start,
                        .found = start_cost,
                        .least = 0,
                        .most = std::numeric_limits<double>::max()};
  }
  return descent;
}

std::variant<GradientDescent, OptionsError> GradientDescent::create(const Dataset& dataset,
                                                                    const Options& options) {
  const Moments& moments = dataset.moments();
  auto created = create(moments, options);
  auto* descent = std::get_if<GradientDescent>(&created);
  const auto batch_size = static_cast<double>(options.batch_size);
  const bool all = batch_size == 0 || batch_size >= moments.count;
  if (descent == nullptr || all) return created;
  descent->mini_batches_.emplace(dataset, descent->scaling_, descent->scaled_bowl_,
                                 static_cast<std::uint32_t>(options.batch_size),
                                 static_cast<std::uint32_t>(options.seed));
  descent->count_ = batch_size;
  descent->furthest_.batch_cost = descent->batch_cost(descent->furthest_);
  descent->trajectory_ = Trajectory(descent->furthest_);
  return created;
}

GradientDescent::GradientDescent(const Moments& moments, const Options& options)
    : options_(options),
      count_(moments.count),
      scaling_(FeatureScaler::of(options.scaling, moments)),
      scaled_bowl_(moments, scaling_),
      data_bowl_(moments, FeatureScaler{}),
      position_(scaling_.to_scaled(options.start)),
      furthest_{0, position_},
      trajectory_(furthest_),
      learning_rates_{{0, options.learning_rate}} {
  start_excess_ = scaled_bowl_.excess_cost(position_);
  // Where y is zero everywhere, nothing but the start says what is far away.
  const double spread = scaled_bowl_.spread() > 0 ? scaled_bowl_.spread() : start_excess_;
  converged_excess_ =
      std::max({std::min(convergence_tolerance * start_excess_, convergence_spread * spread),
                scaled_bowl_.rounding_level()});
}

Parameters GradientDescent::updated(Parameters position, double learning_rate) const {
  const Parameters gradient =
      coded_gradient(scaled_bowl_, position, options_.fault, learning_rate, count_);
  return position - learning_rate * gradient;
}

Parameters GradientDescent::batch_gradient(const Record& record, double learning_rate) const {
  const BatchCost batch = mini_batches_->batch(record.iteration);
  return descent::coded_gradient(batch, record.position, options_.fault, learning_rate,
                                 batch.count());
}

double GradientDescent::batch_cost(const Record& record) const {
  return mini_batches_ ? mini_batches_->batch(record.iteration).cost(record.position) : 0;
}

std::int64_t GradientDescent::last_iteration() const {
  if (!mini_batches_) return largest_iteration;
  return std::min(largest_iteration, most_examples_looked_at / mini_batches_->batch_size());
}

std::int64_t GradientDescent::step(std::int64_t n) {
  const std::int64_t start = iteration_;
  const std::int64_t end = start + std::clamp<std::int64_t>(n, 0, last_iteration() - start);
  while (iteration_ < end) {
    const auto next_change = change_after(iteration_);
    const double learning_rate = std::prev(next_change)->learning_rate;
    const std::int64_t until =
        next_change == learning_rates_.end() ? end : std::min(end, next_change->from);
    for (; iteration_ < until; ++iteration_) {
      // Without mini-batches this is updated(), written out so that the loop needs no call.
      const Parameters gradient =
          mini_batches_
              ? batch_gradient({iteration_, position_}, learning_rate)
              : coded_gradient(scaled_bowl_, position_, options_.fault, learning_rate, count_);
      const Parameters next = position_ - learning_rate * gradient;
      if (!std::isfinite(scaled_bowl_.excess_cost(next))) return iteration_ - start;
      position_ = next;
      if (iteration_ == furthest_.iteration) {
        furthest_ = {iteration_ + 1, next};
        if (mini_batches_ && trajectory_.is_kept(iteration_ + 1)) {
          furthest_.batch_cost = batch_cost(furthest_);
        }
        trajectory_.append(furthest_);
      }
    }
  }
  return iteration_ - start;
}

void GradientDescent::seek(std::int64_t k) {
  const Record record = record_at(std::clamp<std::int64_t>(k, 0, furthest_.iteration));
  iteration_ = record.iteration;
  position_ = record.position;
  step(k - iteration_);
}

std::optional<OptionsError> GradientDescent::set_learning_rate(double learning_rate) {
  if (const auto breach = breach_of({.learning_rate = learning_rate})) return breach;
  const bool changes_later = change_after(iteration_) != learning_rates_.end();
  if (learning_rate == this->learning_rate() && !changes_later) return std::nullopt;
  trajectory_.truncate_after(iteration_);
  furthest_ = {iteration_, position_};
  std::erase_if(learning_rates_,
                [this](const LearningRateChange& change) { return change.from >= iteration_; });
  // One change for each stretch of equal α, so that learning_rate_since() is where it began.
  if (learning_rates_.empty() || learning_rates_.back().learning_rate != learning_rate) {
    learning_rates_.push_back({iteration_, learning_rate});
  }
  return std::nullopt;
}

GradientDescent::LearningRateChanges::const_iterator GradientDescent::change_after(
    std::int64_t iteration) const {
  return std::upper_bound(
      learning_rates_.begin(), learning_rates_.end(), iteration,
      [](std::int64_t value, const LearningRateChange& change) { return value < change.from; });
}

double GradientDescent::learning_rate_at(std::int64_t iteration) const {
  return std::prev(change_after(iteration))->learning_rate;
}

std::int64_t GradientDescent::learning_rate_since() const {
  return std::prev(change_after(iteration_))->from;
}

std::vector<Parameters> GradientDescent::positions(std::int64_t first, std::int64_t last) const {
  Record record = record_at(first);
  std::vector<Parameters> positions{record.position};
  for (; record.iteration < last; ++record.iteration) {
    record.position = next_after(record);
    positions.push_back(record.position);
  }
  return positions;
}

Record GradientDescent::record_at(std::int64_t k) const {
  if (k == furthest_.iteration) return furthest_;
  Record record = trajectory_.at_or_before(k);
  for (; record.iteration < k; ++record.iteration) {
    record.position = next_after(record);
  }
  return record;
}

Snapshot GradientDescent::snapshot_at(std::int64_t k) const {
  return snapshot_of(record_at(std::clamp<std::int64_t>(k, 0, furthest_.iteration)));
}

Parameters GradientDescent::to_data_units(const Record& record) const {
  // The start is given in the data's units; scaling it there and back could cost its last digit.
  if (record.iteration == 0) return options_.start;
  return scaling_.to_data_units(record.position);
}

Snapshot GradientDescent::snapshot_of(const Record& record) const {
  const Parameters position = record.position;
  const double learning_rate = learning_rate_at(record.iteration);
  const double cost = scaled_bowl_.cost(position);
  const double excess_cost = scaled_bowl_.excess_cost(position);
  const Parameters gradient = scaled_bowl_.gradient(position);
  const Parameters coded =
      mini_batches_ ? batch_gradient(record, learning_rate)
                    : coded_gradient(scaled_bowl_, position, options_.fault, learning_rate, count_);
  const Parameters step = -learning_rate * coded;
  const double next_excess_cost = scaled_bowl_.excess_cost(position + step);
  const double next_cost = scaled_bowl_.cost(position + step);
  return {
      .iteration = record.iteration,
      .status = status_of(excess_cost, next_cost),
      .learning_rate = learning_rate,
      .cost = cost,
      .excess_cost = excess_cost,
      .next_cost = next_cost,
      .next_excess_cost = next_excess_cost,
      .cost_change = cost > 0 ? (next_excess_cost - excess_cost) / cost : 0,
      .data_units = {.position = to_data_units(record),
                     // The chain rule through w_z = s·w, b_z = b + c·w.
                     .gradient = {.w = scaling_.scale * gradient.w + scaling_.center * gradient.b,
                                  .b = gradient.b},
                     .step = scaling_.to_data_units(step)},
      .scaled = {.position = position, .gradient = gradient, .step = step},
      .coded_gradient = coded,
      .lengths = {.gradient = length(gradient),
                  .coded_gradient = length(coded),
                  .step = length(step)},
      .batch_cost = mini_batches_ ? batch_cost(record) : cost};
}

Status GradientDescent::status_of(double excess_cost, double next_cost) const {
  if (!std::isfinite(next_cost)) return Status::diverged;
  return excess_cost <= converged_excess_ ? Status::converged : Status::running;
}

std::vector<Record> GradientDescent::path() const {
  std::vector<Record> path = trajectory_.records();
  if (path.back().iteration != furthest_.iteration) {
    path.push_back(furthest_);
    path.back().batch_cost = batch_cost(furthest_);
  }
  return path;
}

}  // namespace descent
