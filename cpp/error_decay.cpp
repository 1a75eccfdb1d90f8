#include "error_decay.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "count_by_doubling.hpp"

namespace descent {
namespace {

double power(double base, double exponent) {
  double result = 1;
  for (auto rest = static_cast<std::int64_t>(exponent); rest > 0; rest /= 2, base *= base) {
    if (rest % 2 == 1) result *= base;
  }
  return result;
}

}  // namespace

double part_across(const CostBowl& bowl, Parameters position) {
  const auto [largest, smallest] = bowl.curvature();
  // ‖∇J‖² / 2 is the same sum as J − J*, each part times its λ.
  const double unit = std::sqrt(2 * bowl.excess_cost(position));
  const double slope = length(bowl.gradient(position)) / unit;
  const double gap = largest - smallest;
  return gap > 0 ? std::clamp((slope * slope - smallest) / gap, 0.0, 1.0) : 1;
}

ErrorDecay::ErrorDecay(const CostBowl& bowl, Parameters position)
    : curvature_(bowl.curvature()), across_(part_across(bowl, position)), along_(1 - across_) {}

double ErrorDecay::count_to_leave(double part, double learning_rate) const {
  const auto [largest, smallest] = curvature_;
  const Eigen::Array2d factor(1 - learning_rate * largest, 1 - learning_rate * smallest);
  const Eigen::Array2d parts(across_, along_);
  return count_by_doubling(Eigen::Array2d(factor * factor), parts,
                           [part](const Eigen::Array2d& left) { return left.sum() <= part; });
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
