#pragma once

#include <optional>

#include "records.hpp"

namespace descent {

/// 2/λmax never exceeds 2, because one entry on the Hessian's diagonal is 1; a million times that
/// can only be a slip of the pen.
inline constexpr double largest_learning_rate = 1e6;

/// The first of the options that is out of range on any data; the start, which depends on them, is
/// not looked at. None if there is no such option.
std::optional<OptionsError> breach_of(const Options& options);

}  // namespace descent
