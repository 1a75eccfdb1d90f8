#include "options.hpp"

#include <array>
#include <type_traits>

namespace descent {
namespace {

/// A choice is one of those that there are; what has no range of its own is in range.
template <class Value>
OptionsError range_of(Option option, Value value) {
  if constexpr (std::is_enum_v<Value>) {
    return {.option = option,
            .found = static_cast<double>(value),
            .least = 0,
            .most = static_cast<double>(value_count<Value>) - 1};
  } else {
    return {.option = option, .found = 0, .least = 0, .most = 0};
  }
}

}  // namespace

std::optional<OptionsError> breach_of(const Options& options) {
  const std::array ranges{
#define OPTION(type, name, ...) range_of(Option::name, options.name),
#define RANGED(type, name, default, lowest, highest)       \
  OptionsError{.option = Option::name,                     \
               .found = static_cast<double>(options.name), \
               .least = static_cast<double>(lowest),       \
               .most = static_cast<double>(highest)},
#include "fields.def"
  };
  for (const OptionsError& range : ranges) {
    // Written so that NaN, which compares false, is out of range too.
    if (!(range.found >= range.least && range.found <= range.most)) return range;
  }
  return std::nullopt;
}

}  // namespace descent
