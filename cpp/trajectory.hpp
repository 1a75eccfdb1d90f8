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
};

/// The run's past in bounded memory. The first `dense_iterations` are all kept, since early jumps
/// are the ones the eye follows. After them, iterations are kept in neighbouring pairs
/// (k, k + 1) with k a multiple of the stride, so that a path that bounces still shows both sides;
/// whenever `capacity` is reached the stride doubles and every other pair is dropped.
class Trajectory {
 public:
  static constexpr std::int64_t dense_iterations = 1024;
  static constexpr std::size_t capacity = 4096;

  explicit Trajectory(Parameters start) { records_.push_back({0, start}); }

  /// Iterations must be appended in order, each once; those off the stride are not kept.
  void append(std::int64_t iteration, Parameters position) {
    if (records_.size() == capacity && is_kept(iteration)) thin();
    if (is_kept(iteration)) records_.push_back({iteration, position});
  }

  /// Forgets what came after `iteration`.
  void truncate_after(std::int64_t iteration);

  /// The latest record that is not after `iteration` (which is ≥ 0).
  const Record& at_or_before(std::int64_t iteration) const;

  /// In order of iteration, the first being iteration 0.
  const std::vector<Record>& records() const { return records_; }

 private:
  bool is_kept(std::int64_t iteration) const {
    return iteration < dense_iterations || (iteration & (stride_ - 1)) <= 1;
  }
  void thin();

  std::vector<Record> records_;
  std::int64_t stride_ = 2;  // pairs (k, k + 1) at every second k: all of them
};

}  // namespace descent
