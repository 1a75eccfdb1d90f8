#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

#include "numbers.hpp"

// NOLINTBEGIN(*-reinterpret-cast,*-no-int-to-ptr): JavaScript knows addresses as numbers.
namespace descent {

/// How numbers cross between JavaScript and an object here: into a room made for them before the
/// call that reads them, and out of the results, where a call that returns more than one number
/// leaves them. JavaScript copies; nothing is shared.
class Boundary {
 public:
  /// Room for `count` numbers that JavaScript writes and the next call reads.
  std::uintptr_t make_room(std::size_t count) {
    incoming_.resize(count);
    return address_of(incoming_);
  }
  std::uintptr_t results() { return address_of(results_); }

 protected:
  /// What was written for the present call.
  std::vector<double> take_written() { return std::exchange(incoming_, {}); }

  /// Leaves a record in the results, or several, one after the other. Returns how many numbers.
  template <class... Values>
  std::size_t give(const Values&... values) {
    results_.clear();
    (append(results_, values), ...);
    return results_.size();
  }
  std::size_t give_numbers(std::vector<double> numbers) {
    results_ = std::move(numbers);
    return results_.size();
  }
  /// Leaves records of plain numbers, column by column.
  template <class Row>
  std::size_t give_columns(const std::vector<Row>& rows) {
    std::vector<double> numbers;
    for (const Row& row : rows) append(numbers, row);
    return give_transposed(numbers, rows.size());
  }

 private:
  /// Not inlined: there are several kinds of rows.
  [[gnu::noinline]] std::size_t give_transposed(const std::vector<double>& numbers,
                                                std::size_t rows) {
    results_.resize(numbers.size());
    const std::size_t columns = numbers.size() / std::max<std::size_t>(rows, 1);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      results_[i % columns * rows + i / columns] = numbers[i];
    }
    return results_.size();
  }
  /// An address that JavaScript can look up in its heap view.
  static std::uintptr_t address_of(const std::vector<double>& numbers) {
    return reinterpret_cast<std::uintptr_t>(numbers.data());
  }

  std::vector<double> incoming_;
  std::vector<double> results_;
};

/// An object, as the number that JavaScript knows it by: a class would bring embind's care for
/// ownership and inheritance, two compressed kilobytes, to every page. 0 is no object.
using Handle = std::uintptr_t;

template <class Object>
Object* object_at(Handle handle) {
  return reinterpret_cast<Object*>(handle);
}
template <class Object>
Handle create() {
  return reinterpret_cast<Handle>(std::make_unique<Object>().release());
}
template <class Object>
void destroy(Handle handle) {
  const std::unique_ptr<Object> last_owner(object_at<Object>(handle));
}

/// What a call returns where there is no object, or no data set yet for it to speak of.
inline constexpr double not_open = -1;

/// JavaScript's number as an argument of this type: NaN is 0, and what is out of range is as good
/// as the end of it.
template <class Argument>
Argument argument_from(double number) {
  if constexpr (std::is_floating_point_v<Argument>) {
    return number;
  } else {
    if (std::isnan(number)) return 0;
    constexpr double least = std::is_signed_v<Argument> ? -0x1p53 : 0;
    constexpr double most = std::is_signed_v<Argument> ? 0x1p53 : 0xffffffff;
    return static_cast<Argument>(std::clamp(number, least, most));
  }
}

/// A member function as a free one that takes the handle first. Whatever it takes and returns
/// crosses as a double, so that there are few signatures for embind to know.
template <class Object, auto method>
struct OnHandle;
template <class>
using Number = double;
template <class Object, class Class, class Result, class... Arguments,
          Result (Class::*method)(Arguments...)>
struct OnHandle<Object, method> {
  /// At any time.
  static double call(Handle handle, Number<Arguments>... arguments) {
    if (handle == 0) return not_open;
    return static_cast<double>(
        (object_at<Object>(handle)->*method)(argument_from<Arguments>(arguments)...));
  }
  /// Once the object has a data set.
  static double call_open(Handle handle, Number<Arguments>... arguments) {
    if (handle == 0 || !object_at<Object>(handle)->is_open()) return not_open;
    return call(handle, arguments...);
  }
};

}  // namespace descent
// NOLINTEND(*-reinterpret-cast,*-no-int-to-ptr)
