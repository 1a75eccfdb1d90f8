#pragma once

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <ostream>

#include "dataset.hpp"
#include "gradient_descent.hpp"
#include "parameters.hpp"

namespace descent {

// Found by Boost.Test when it reports a failure.
inline std::ostream& boost_test_print_type(std::ostream& out, Status status) {
  constexpr std::array names{"running", "converged", "diverged"};
  return out << names.at(static_cast<std::size_t>(status));
}
inline std::ostream& boost_test_print_type(std::ostream& out, DatasetErrorCode code) {
  constexpr std::array names{"unequal_lengths", "too_few_examples", "x_not_finite", "y_not_finite",
                             "constant_x"};
  return out << names.at(static_cast<std::size_t>(code));
}
inline std::ostream& boost_test_print_type(std::ostream& out, OptionsError error) {
  constexpr std::array names{"learning_rate_out_of_range", "start_not_finite"};
  return out << names.at(static_cast<std::size_t>(error));
}
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
inline std::array<std::uint64_t, 20> bits_of(const Snapshot& s) {
  const std::array<double, 20> numbers{static_cast<double>(s.iteration),
                                       static_cast<double>(s.status),
                                       s.learning_rate,
                                       s.cost,
                                       s.excess_cost,
                                       s.next_cost,
                                       s.data_units.position.w,
                                       s.data_units.position.b,
                                       s.data_units.gradient.w,
                                       s.data_units.gradient.b,
                                       s.data_units.step.w,
                                       s.data_units.step.b,
                                       s.scaled.position.w,
                                       s.scaled.position.b,
                                       s.scaled.gradient.w,
                                       s.scaled.gradient.b,
                                       s.scaled.step.w,
                                       s.scaled.step.b,
                                       s.coded_gradient.w,
                                       s.coded_gradient.b};
  std::array<std::uint64_t, 20> bits{};
  for (std::size_t i = 0; i < bits.size(); ++i) {
    const double number = numbers.at(i);
    bits.at(i) = bits_of(std::isnan(number) ? std::numeric_limits<double>::quiet_NaN() : number);
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
