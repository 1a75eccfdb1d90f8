#pragma once

#include <cmath>
#include <numbers>

namespace descent {

// std::log and std::pow would bring ten kilobytes of tables to every page; these two, made from
// their neighbours at 1 and 0, bring none, and keep the digits of numbers near 1.

/// The natural logarithm of x > 0.
[[gnu::noinline]] inline double logarithm(double x) {
  if (std::abs(x - 1) < 0.5) return std::log1p(x - 1);
  int exponent = 0;
  const double mantissa = std::frexp(x, &exponent);
  return exponent * std::numbers::ln2 + std::log1p(mantissa - 1);
}

/// x^(1/degree) for x > 0.
[[gnu::noinline]] inline double root(double x, double degree) {
  return 1 + std::expm1(logarithm(x) / degree);
}

}  // namespace descent
