#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "boundary.hpp"
#include "dataset.hpp"
#include "records.hpp"
#include "square_model.hpp"

namespace descent {

/// What the lesson needs beyond a run, in numbers, as JavaScript calls it: a data set, the model on
/// it that is no bowl, and its splits into seen and unseen. As in Run, a call leaves records of
/// fields.def in the results and returns how many numbers they are, unless said otherwise.
class Lesson : public Boundary {
 public:
  bool is_open() const { return model_.has_value(); }

  /// Takes a data set. Written before: the x, the y. What is refused leaves the former one.
  Refusal open(std::size_t x_count);

  double scale() { return model_->scale(); }
  double predict(double w, double b, double x) { return model_->predict({w, b}, x); }
  std::size_t cost_at(double w, double b);
  /// A list of the minima within, the lowest first.
  std::size_t valleys(double least_w, double least_b, double greatest_w, double greatest_b);
  /// J at columns × rows points of the rectangle, row by row from the least b. At least two of
  /// each; no numbers if that were more than a million.
  std::size_t cost_grid(double least_w, double least_b, double greatest_w, double greatest_b,
                        std::size_t columns, std::size_t rows);
  /// From the start on, at most a million updates; as a table.
  std::size_t descend(double w, double b, double learning_rate, std::size_t most);
  /// No numbers if the seen determine no line.
  std::size_t hold_out(std::uint32_t unseen_count, std::uint32_t seed);
  /// No numbers if the seen of one split determine no line. At most a million trials.
  std::size_t hold_out_trials(std::uint32_t unseen_count, std::uint32_t first_seed,
                              std::uint32_t trial_count);

 private:
  std::optional<Dataset> dataset_;
  std::optional<SquareModel> model_;
};

}  // namespace descent
