#include "error_decay.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace descent {
namespace {

/// Counting by doubling goes no further than 2 to this power.
constexpr std::size_t most_doublings = 50;

/// What a number of updates leaves of each part.
struct Stride {
  double across;
  double along;
};

Stride squared(Stride stride) {
  return {.across = stride.across * stride.across, .along = stride.along * stride.along};
}

double part_across(const CostBowl& bowl, Parameters position) {
  const auto [largest, smallest] = bowl.curvature();
  // ‖∇J‖² / 2 is the same sum as J − J*, each part times its λ.
  const double unit = std::sqrt(2 * bowl.excess_cost(position));
  const double slope = length(bowl.gradient(position)) / unit;
  const double gap = largest - smallest;
  return gap > 0 ? std::clamp((slope * slope - smallest) / gap, 0.0, 1.0) : 1;
}

double power(double base, double exponent) {
  double result = 1;
  for (auto rest = static_cast<std::int64_t>(exponent); rest > 0; rest /= 2, base *= base) {
    if (rest % 2 == 1) result *= base;
  }
  return result;
}

}  // namespace

ErrorDecay::ErrorDecay(const CostBowl& bowl, Parameters position)
    : curvature_(bowl.curvature()), across_(part_across(bowl, position)), along_(1 - across_) {}

double ErrorDecay::count_to_leave(double part, double learning_rate) const {
  const auto [largest, smallest] = curvature_;
  std::array<Stride, most_doublings> strides{};
  Stride stride =
      squared({.across = 1 - learning_rate * largest, .along = 1 - learning_rate * smallest});
  for (Stride& doubled : strides) {
    doubled = stride;
    stride = squared(stride);
  }
  double across = across_;
  double along = along_;
  double count = 0;
  // From the longest stride that is not too long.
  for (std::size_t i = most_doublings; i-- > 0;) {
    if (across * strides[i].across + along * strides[i].along <= part) continue;
    across *= strides[i].across;
    along *= strides[i].along;
    count += static_cast<double>(std::int64_t{1} << i);
  }
  // Where every stride was too short, it takes for ever.
  const bool endless = count + 1 >= static_cast<double>(std::int64_t{1} << most_doublings);
  return endless ? std::numeric_limits<double>::infinity() : count + 1;
}

bool ErrorDecay::turns_back_after(double count, double learning_rate) const {
  const auto [largest, smallest] = curvature_;
  const double r_across = 1 - learning_rate * largest;
  const double r_along = 1 - learning_rate * smallest;
  // An update is −α times the gradient, whose square has each part times its λ.
  const double across = largest * across_ * power(r_across * r_across, count);
  const double along = smallest * along_ * power(r_along * r_along, count);
  const double product = r_across * across + r_along * along;
  const double squares =
      (across + along) * (r_across * r_across * across + r_along * r_along * along);
  return product < 0 && product * product > 0.25 * squares;
}

}  // namespace descent
