#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "parameters.hpp"

namespace descent {

/// Where the run was at one iteration, in scaled coordinates.
struct Record {
  std::int64_t iteration = 0;
  Parameters position;
  double batch_cost = 0;  ///< over the next update's batch; 0 where that is all the examples
};

/// The run's past in bounded memory. The first `dense_iterations` are all kept, since early jumps
/// are the ones the eye follows. After them, iterations are kept in neighbouring pairs
/// (k, k + 1) with k a multiple of the stride, so that a path that bounces still shows both sides;
/// whenever `capacity` is reached the stride doubles and every other pair is dropped.
class Trajectory {
 public:
  static constexpr std::int64_t dense_iterations = 1024;
  static constexpr std::size_t capacity = 4096;

  explicit Trajectory(const Record& start) { records_.push_back(start); }

  /// Iterations must be appended in order, each once; those off the stride are not kept.
  void append(const Record& record) {
    if (records_.size() == capacity && is_kept(record.iteration)) thin();
    if (is_kept(record.iteration)) records_.push_back(record);
  }

  /// Whether the record of an iteration would be kept, as long as there is room for it.
  bool is_kept(std::int64_t iteration) const {
    return iteration < dense_iterations || (iteration & (stride_ - 1)) <= 1;
  }

  /// Forgets what came after `iteration`.
  void truncate_after(std::int64_t iteration);

  /// The latest record that is not after `iteration` (which is ≥ 0).
  const Record& at_or_before(std::int64_t iteration) const;

  /// In order of iteration, the first being iteration 0.
  const std::vector<Record>& records() const { return records_; }

 private:
  void thin();

  std::vector<Record> records_;
  std::int64_t stride_ = 2;  // pairs (k, k + 1) at every second k: all of them
};

}  // namespace descent
