#include "trajectory.hpp"

#include <algorithm>
#include <iterator>

namespace descent {
namespace {

/// Compares an iteration with a record's, for std::upper_bound.
bool before(std::int64_t iteration, const Record& record) { return iteration < record.iteration; }

}  // namespace

void Trajectory::truncate_after(std::int64_t iteration) {
  records_.erase(std::upper_bound(records_.begin(), records_.end(), iteration, before),
                 records_.end());
}

const Record& Trajectory::at_or_before(std::int64_t iteration) const {
  return *std::prev(std::upper_bound(records_.begin(), records_.end(), iteration, before));
}

void Trajectory::thin() {
  stride_ *= 2;
  std::erase_if(records_, [this](const Record& record) { return !is_kept(record.iteration); });
}

}  // namespace descent
