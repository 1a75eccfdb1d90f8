#pragma once

#include <cstdint>
#include <span>
#include <variant>

#include "dataset.hpp"
#include "parameters.hpp"
#include "records.hpp"

namespace descent {

/// Of a line w x + b in the data's units, on some of the rows; of no rows, zeros.
Misses misses_on(const Dataset& dataset, std::span<const std::uint32_t> rows, Parameters line);

/// Holds `unseen_count` examples back, drawn by the seed alone. The error if no line can be fitted
/// to the rest, in which rows are counted anew.
std::variant<HoldOut, DatasetError> hold_out(const Dataset& dataset, std::uint32_t unseen_count,
                                             std::uint32_t seed);

/// Splits as hold_out() does, with `trial_count` seeds from `first_seed` on; of no trials, zeros.
/// The first error, if a split has one.
std::variant<HoldOutTrials, DatasetError> hold_out_trials(const Dataset& dataset,
                                                          std::uint32_t unseen_count,
                                                          std::uint32_t first_seed,
                                                          std::uint32_t trial_count);

}  // namespace descent
