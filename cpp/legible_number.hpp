#pragma once

namespace descent {

/// A positive number in few decimal digits.
struct LegibleNumber {
  double value = 0;
  int digits = 0;  ///< significant ones
};

/// The number of fewest digits in [least, most], 0 < least ≤ most, near its middle: people choose
/// such an α. Where 15 digits do not suffice, the middle itself.
LegibleNumber legible_within(double least, double most);

}  // namespace descent
