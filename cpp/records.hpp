#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <vector>

namespace descent {

/// A number that may be too large to compute: ∞ or NaN then.
using Unbounded = double;
/// A count of examples; 0, or at least m, stands for all of them.
using BatchSize = std::int64_t;

// The enumerations.
#define ENUMERATION(name) enum class name : std::uint8_t {
#define VALUE(name) name,
#define END_ENUMERATION \
  }                     \
  ;
#include "fields.def"

/// The options by name, in their order.
enum class Option : std::uint8_t {
#define OPTION(type, name, ...) name,
#include "fields.def"
};

/// How many values an enumeration has.
template <class Enumeration>
constexpr std::size_t value_count = 0;
#define ENUMERATION(name) \
  template <>             \
  inline constexpr std::size_t value_count<name> = std::initializer_list<const char*> {
#define VALUE(name) #name,
#define END_ENUMERATION \
  }                     \
  .size();
#include "fields.def"

// The records.
#define RECORD(name) struct name {
#define FIELD(type, name) type name;
#define FIELD_OR(type, name, ...) type name = __VA_ARGS__;
#define END_RECORD \
  }                \
  ;
#include "fields.def"

// each_field(record, visit) calls visit with each field of a record, in their order.
#define RECORD(name)                              \
  template <class Record, class Visit>            \
  requires std::same_as<const Record, const name> \
  constexpr void each_field(Record& record, Visit visit) {
#define FIELD(type, name) visit(record.name);
#define END_RECORD }
#include "fields.def"

}  // namespace descent
