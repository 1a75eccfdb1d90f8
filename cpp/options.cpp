#include "options.hpp"

#include <array>
#include <cstdint>
#include <limits>

namespace descent {
namespace {

/// The largest number up to which a double counts every whole one.
constexpr double largest_count = 0x1p53;

template <class Enumeration>
OptionsError choice(Option option, Enumeration value) {
  return {.option = option,
          .found = static_cast<double>(value),
          .least = 0,
          .most = static_cast<double>(value_count<Enumeration>) - 1};
}

}  // namespace

std::optional<OptionsError> breach_of(const Options& options) {
  const std::array ranges{OptionsError{.option = Option::learning_rate,
                                       .found = options.learning_rate,
                                       .least = std::numeric_limits<double>::denorm_min(),
                                       .most = largest_learning_rate},
                          choice(Option::scaling, options.scaling),
                          choice(Option::fault, options.fault),
                          OptionsError{.option = Option::batch_size,
                                       .found = static_cast<double>(options.batch_size),
                                       .least = 0,
                                       .most = largest_count},
                          OptionsError{.option = Option::seed,
                                       .found = static_cast<double>(options.seed),
                                       .least = 0,
                                       .most = std::numeric_limits<std::uint32_t>::max()}};
  for (const OptionsError& range : ranges) {
    // Written so that NaN, which compares false, is out of range too.
    if (!(range.found >= range.least && range.found <= range.most)) return range;
  }
  return std::nullopt;
}

}  // namespace descent
