#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

#include "records.hpp"

// Records as the numbers that cross to JavaScript, in the order of fields.def. An enumerator is its
// place in its enumeration, and what is not there NaN.
namespace descent {

/// Not inlined: a record has many.
[[gnu::noinline]] inline void append_number(std::vector<double>& numbers, double number) {
  numbers.push_back(number);
}

template <class Value>
void append(std::vector<double>& numbers, const std::optional<Value>& value);
template <class Value>
void append(std::vector<double>& numbers, const std::vector<Value>& values);

/// Adds the numbers of a record, or of one field of it.
template <class Value>
void append(std::vector<double>& numbers, const Value& value) {
  if constexpr (std::is_class_v<Value>) {
    each_field(value, [&numbers](const auto& field) { append(numbers, field); });
  } else {
    append_number(numbers, static_cast<double>(value));
  }
}
template <class Value>
void append(std::vector<double>& numbers, const std::optional<Value>& value) {
  append_number(numbers,
                value ? static_cast<double>(*value) : std::numeric_limits<double>::quiet_NaN());
}
/// How many there are, then each of them.
template <class Value>
void append(std::vector<double>& numbers, const std::vector<Value>& values) {
  append_number(numbers, static_cast<double>(values.size()));
  for (const Value& value : values) append(numbers, value);
}

/// Takes records from numbers, one after the other.
class NumberReader {
 public:
  explicit NumberReader(std::span<const double> numbers) : rest_(numbers) {}

  /// What no whole number of its kind can stand for becomes −1, the place after all the enumerators
  /// of an enumeration; numbers that are missing are NaN.
  template <class Value>
  void read(Value& value) {
    if constexpr (std::is_class_v<Value>) {
      each_field(value, [this](auto& field) { this->read(field); });
    } else if constexpr (std::is_floating_point_v<Value>) {
      value = next();
    } else {
      constexpr double largest = std::is_enum_v<Value> ? 254 : 0x1p53;
      value = static_cast<Value>(whole(next(), largest));
    }
  }
  std::span<const double> rest() const { return rest_; }

 private:
  double next() {
    if (rest_.empty()) return std::numeric_limits<double>::quiet_NaN();
    const double number = rest_.front();
    rest_ = rest_.subspan(1);
    return number;
  }
  static std::int64_t whole(double number, double largest) {
    const bool is_whole = number >= 0 && number <= largest && number == std::trunc(number);
    return is_whole ? static_cast<std::int64_t>(number) : -1;
  }

  std::span<const double> rest_;
};

}  // namespace descent
