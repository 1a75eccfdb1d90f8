#include "legible_number.hpp"

#include <cmath>

namespace descent {

LegibleNumber legible_within(double least, double most) {
  const double middle = least + 0.5 * (most - least);
  constexpr int most_digits = 15;
  // middle = mantissa · 10^exponent with 1 ≤ mantissa < 10.
  int exponent = 0;
  double mantissa = middle;
  for (; mantissa >= 10 && exponent < 300; ++exponent) mantissa /= 10;
  for (; mantissa < 1 && exponent > -300; --exponent) mantissa *= 10;
  for (int digits = 1; digits <= most_digits; ++digits) {
    // middle · 10^shift has so many digits before the point. Powers up to 10²² are exact, so that
    // the nearest double to the digits comes out.
    const int shift = digits - 1 - exponent;
    if (std::abs(shift) > 22) continue;
    double power = 1;
    for (int i = 0; i < std::abs(shift); ++i) power *= 10;
    const double rounded =
        shift >= 0 ? std::round(middle * power) / power : std::round(middle / power) * power;
    if (rounded >= least && rounded <= most) return {.value = rounded, .digits = digits};
  }
  return {.value = middle, .digits = most_digits + 1};
}

}  // namespace descent
