#pragma once

#include <optional>

#include "records.hpp"

namespace descent {

/// The first of the options that is out of its range in fields.def; the start, whose range depends
/// on the data, is not looked at. None if there is no such option.
std::optional<OptionsError> breach_of(const Options& options);

}  // namespace descent
