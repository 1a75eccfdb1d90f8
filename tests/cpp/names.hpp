#pragma once

#include <array>
#include <cstddef>
#include <ostream>
#include <string>

#include "records.hpp"

// What enumerators are called in messages: name_of(Verdict::not_started) is "not_started".
namespace descent {

#define ENUMERATION(name)                       \
  inline std::string name_of(name enumerator) { \
    using Enumeration = name;                   \
    switch (enumerator) {
#define VALUE(name)       \
  case Enumeration::name: \
    return #name;
#define END_ENUMERATION                                      \
  }                                                          \
  return std::to_string(static_cast<int>(enumerator)) + "?"; \
  }
#include "fields.def"

inline std::string name_of(Option option) {
  constexpr std::array names{
#define OPTION(type, name, ...) #name,
#include "fields.def"
  };
  return names.at(static_cast<std::size_t>(option));
}

// Found by Boost.Test when it reports a failure.
#define ENUMERATION(name)                                                          \
  inline std::ostream& boost_test_print_type(std::ostream& out, name enumerator) { \
    return out << name_of(enumerator);                                             \
  }
#include "fields.def"
inline std::ostream& boost_test_print_type(std::ostream& out, Option option) {
  return out << name_of(option);
}

}  // namespace descent
