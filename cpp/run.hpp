#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "boundary.hpp"
#include "dataset.hpp"
#include "gradient_descent.hpp"
#include "path_box.hpp"
#include "records.hpp"

namespace descent {

/// The step API in numbers, as JavaScript calls it: a data set and the run on it. Options and
/// examples are written into a room made for them before the call that reads them. What a call
/// leaves in the results is a record of fields.def; it returns how many numbers these are, unless
/// said otherwise. A call that is refused leaves data and run as they were.
class Run : public Boundary {
 public:
  bool is_open() const { return descent_.has_value(); }

  /// A new run on new data. Written before: the options, the x, the y.
  Refusal open(std::size_t x_count);
  /// A new run on the same data. Written before: the options.
  Refusal restart();
  /// From here on.
  Refusal set_learning_rate(double learning_rate);

  /// Takes up to n updates; returns how many.
  std::int64_t step(std::int64_t n) { return descent_->step(n); }
  /// Returns the iteration arrived at.
  std::int64_t seek(std::int64_t k);
  std::int64_t furthest_iteration() { return descent_->furthest_iteration(); }

  std::size_t snapshot() { return give(descent_->snapshot()); }
  std::size_t snapshot_at(std::int64_t k) { return give(descent_->snapshot_at(k)); }
  std::size_t landscape();
  /// A negative excess is as good as none.
  std::size_t contour_ellipse(double excess);
  /// The kept path, as a table.
  std::size_t path();
  /// The costs of the next updates' batches, for the iterations of path(). Of no use where these
  /// are all the examples.
  std::size_t batch_costs();
  std::size_t learning_rates();
  /// J − J* at a point in the data's units.
  double excess_cost_at(double w, double b) { return descent_->data_bowl().excess_cost({w, b}); }
  /// The box that the paths of stable runs from (w, b) stay in: see path_box.hpp.
  std::size_t path_box(double w, double b) { return give(descent::path_box(*descent_, {w, b})); }
  /// Of every stride-th iteration from the first to the last, none beyond the furthest.
  std::size_t snapshots(std::int64_t first, std::int64_t last, std::int64_t stride);
  /// The rows that the next update looks at, in its order; none if it is all of them.
  std::size_t batch_rows();
  /// Over the rows that the iteration's update looks at, and the terms of the first of them.
  std::size_t iteration_terms(std::int64_t iteration, std::size_t row_count);
  std::size_t diagnosis();
  /// Updates that another run on these data, with the options written before, would take to
  /// converge; ∞ if not within `most`, or if there is no such run.
  double iterations_to_convergence(std::int64_t most);
  /// No numbers where there is none.
  std::size_t remedy();
  /// The α from which on a correct run with these batches grows; NaN in batch descent.
  double batches_diverge_from();

 private:
  Refusal start(const Dataset& dataset, const Options& options);

  std::optional<Dataset> dataset_;
  std::optional<GradientDescent> descent_;
};

}  // namespace descent
