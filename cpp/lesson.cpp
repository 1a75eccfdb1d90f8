#include "lesson.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "hold_out.hpp"

namespace descent {
namespace {

/// No grid, path or series of trials that is asked for may be larger.
constexpr std::size_t most_numbers = 1'000'000;

}  // namespace

Refusal Lesson::open(std::size_t x_count) {
  const std::vector<double> written = take_written();
  const std::span<const double> examples(written);
  x_count = std::min(x_count, examples.size());
  auto created = Dataset::create(examples.first(x_count), examples.subspan(x_count));
  if (const auto* error = std::get_if<DatasetError>(&created)) {
    give(*error);
    return Refusal::data;
  }
  dataset_.emplace(std::move(*std::get_if<Dataset>(&created)));
  model_.emplace(*dataset_);
  return Refusal::none;
}

std::size_t Lesson::cost_at(double w, double b) {
  const double cost = model_->cost({w, b});
  const Parameters gradient = model_->gradient({w, b});
  return give(CostAt{.cost = cost,
                     .root_mean_square = model_->scale() * std::sqrt(2 * cost),
                     .gradient = gradient,
                     .gradient_length = length(gradient),
                     .curvature = model_->curvature({w, b})});
}

std::size_t Lesson::valleys(double least_w, double least_b, double greatest_w, double greatest_b) {
  return give(valleys_in(*model_, {{least_w, least_b}, {greatest_w, greatest_b}}));
}

std::size_t Lesson::cost_grid(double least_w, double least_b, double greatest_w, double greatest_b,
                              std::size_t columns, std::size_t rows) {
  columns = std::max<std::size_t>(columns, 2);
  rows = std::max<std::size_t>(rows, 2);
  if (rows > most_numbers / columns) return give();
  return give_numbers(
      descent::cost_grid(*model_, {{least_w, least_b}, {greatest_w, greatest_b}}, columns, rows));
}

std::size_t Lesson::descend(double w, double b, double learning_rate, std::size_t most) {
  std::vector<DescentPoint> points;
  for (const Parameters p :
       descent::descend(*model_, {w, b}, learning_rate,
                        static_cast<std::int64_t>(std::min(most, most_numbers)))) {
    points.push_back({.w = p.w, .b = p.b, .cost = model_->cost(p)});
  }
  return give_columns(points);
}

std::size_t Lesson::hold_out(std::uint32_t unseen_count, std::uint32_t seed) {
  const auto split = descent::hold_out(*dataset_, unseen_count, seed);
  const auto* held = std::get_if<HoldOut>(&split);
  return held != nullptr ? give(*held) : give();
}

std::size_t Lesson::hold_out_trials(std::uint32_t unseen_count, std::uint32_t first_seed,
                                    std::uint32_t trial_count) {
  const auto split = descent::hold_out_trials(*dataset_, unseen_count, first_seed,
                                              std::min<std::uint32_t>(trial_count, most_numbers));
  const auto* trials = std::get_if<HoldOutTrials>(&split);
  return trials != nullptr ? give(*trials) : give();
}

}  // namespace descent
