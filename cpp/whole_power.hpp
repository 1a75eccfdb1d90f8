#pragma once

#include <Eigen/Core>
#include <cstdint>

namespace descent {

/// baseⁿ for a whole n ≥ 0, by squaring.
template <class Base>
Base whole_power(Base base, double n, Base power) {
  for (auto rest = static_cast<std::uint64_t>(n); rest > 0; rest >>= 1U) {
    if ((rest & 1U) != 0) power = power * base;
    if (rest > 1) base = base * base;
  }
  return power;
}
inline double whole_power(double base, double n) { return whole_power(base, n, 1.0); }
[[gnu::noinline]] inline Eigen::Matrix2d whole_power(const Eigen::Matrix2d& base, double n) {
  return whole_power<Eigen::Matrix2d>(base, n, Eigen::Matrix2d::Identity());
}

}  // namespace descent
