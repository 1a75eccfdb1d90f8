#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace descent {

/// How many times `stride` multiplies `state` until `is_enough(state)`, which then holds for good.
/// At least 1; infinity where 2^50 times are not enough.
template <class Stride, class State, class IsEnough>
double count_by_doubling(Stride stride, State state, IsEnough is_enough) {
  constexpr std::size_t most_doublings = 50;
  std::array<Stride, most_doublings> strides;
  std::size_t doublings = 0;
  while (doublings < most_doublings && !is_enough(stride * state)) {
    strides[doublings++] = stride;
    stride = (stride * stride).eval();
  }
  double count = 0;
  // From the longest stride that is not too long.
  for (std::size_t i = doublings; i-- > 0;) {
    const State further = strides[i] * state;
    if (is_enough(further)) continue;
    state = further;
    count += static_cast<double>(std::int64_t{1} << i);
  }
  const bool endless = count + 1 >= static_cast<double>(std::int64_t{1} << most_doublings);
  return endless ? std::numeric_limits<double>::infinity() : count + 1;
}

}  // namespace descent
