#pragma once

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <ostream>
#include <vector>

#include "dataset.hpp"
#include "gradient_descent.hpp"
#include "names.hpp"
#include "numbers.hpp"
#include "parameters.hpp"
#include "records.hpp"

namespace descent {

// Found by Boost.Test when it reports a failure.
inline std::ostream& boost_test_print_type(std::ostream& out, Parameters p) {
  return out << "(" << p.w << ", " << p.b << ")";
}

}  // namespace descent

namespace descent::test {

/// |found − expected| ≤ tolerance; false if any of them is NaN.
inline boost::test_tools::assertion_result within(double found, double expected, double tolerance) {
  boost::test_tools::assertion_result result(std::abs(found - expected) <= tolerance);
  if (!result) {
    result.message().stream().precision(std::numeric_limits<double>::max_digits10);
    result.message() << "expected " << expected << ", found " << found << ", off by "
                     << std::abs(found - expected) << ", allowed " << tolerance;
  }
  return result;
}

/// |found − expected| ≤ tolerance × |expected|
inline boost::test_tools::assertion_result relative(double found, double expected,
                                                    double tolerance) {
  return within(found, expected, tolerance * std::abs(expected));
}

/// std::bit_cast, which the oldest supported Emscripten lacks.
inline std::uint64_t bits_of(double number) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &number, sizeof bits);
  return bits;
}

/// All that a snapshot says, as bits. Which NaN is which is left to the machine, so they are one.
inline std::vector<std::uint64_t> bits_of(const Snapshot& snapshot) {
  std::vector<double> numbers;
  append(numbers, snapshot);
  std::vector<std::uint64_t> bits;
  bits.reserve(numbers.size());
  for (const double number : numbers) {
    bits.push_back(bits_of(std::isnan(number) ? std::numeric_limits<double>::quiet_NaN() : number));
  }
  return bits;
}

inline boost::test_tools::assertion_result same_bits(const Snapshot& found,
                                                     const Snapshot& expected) {
  boost::test_tools::assertion_result result(bits_of(found) == bits_of(expected));
  if (!result) {
    result.message().stream().precision(std::numeric_limits<double>::max_digits10);
    result.message() << "expected iteration " << expected.iteration << " at ("
                     << expected.scaled.position.w << ", " << expected.scaled.position.b
                     << "), alpha " << expected.learning_rate << ", found " << found.iteration
                     << " at (" << found.scaled.position.w << ", " << found.scaled.position.b
                     << "), alpha " << found.learning_rate;
  }
  return result;
}

}  // namespace descent::test
