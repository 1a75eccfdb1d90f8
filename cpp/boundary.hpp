#pragma once

#include <emscripten/bind.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <vector>

/// How numbers cross between JavaScript and an object here: into a room made for them before the
/// call that reads them, and out of the results, where a call with more than one number to say
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
  void append(std::initializer_list<double> numbers) { results_.insert(results_.end(), numbers); }
  std::size_t give(std::initializer_list<double> numbers) {
    results_.clear();
    append(numbers);
    return results_.size();
  }

  std::vector<double> incoming_;
  std::vector<double> results_;

 private:
  /// An address that JavaScript can look up in its heap view.
  static std::uintptr_t address_of(const std::vector<double>& numbers) {
    return reinterpret_cast<std::uintptr_t>(numbers.data());
  }
};

/// An object, as the number that JavaScript knows it by: a class would bring embind's care for
/// ownership and inheritance, two compressed kilobytes, to every page.
using Handle = std::uintptr_t;

template <class Object>
Object& object_at(Handle handle) {
  return *reinterpret_cast<Object*>(handle);
}
template <class Object>
Handle create() {
  return reinterpret_cast<Handle>(std::make_unique<Object>().release());
}
template <class Object>
void destroy(Handle handle) {
  const std::unique_ptr<Object> last_owner(&object_at<Object>(handle));
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
  static double call(Handle handle, Number<Arguments>... arguments) {
    return static_cast<double>(
        (object_at<Object>(handle).*method)(static_cast<Arguments>(arguments)...));
  }
};

/// Makes a member function callable from JavaScript under a name.
template <class Object, auto method>
void expose(const char* name) {
  emscripten::function(name, &OnHandle<Object, method>::call);
}
