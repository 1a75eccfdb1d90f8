#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "dataset.hpp"
#include "parameters.hpp"

namespace descent {

/// How far a line misses, in the units of y.
struct Misses {
  double root_mean_square = 0;  ///< √(1/m Σ (f(x) − y)²) = √(2J)
  double mean_absolute = 0;     ///< 1/m Σ |f(x) − y|
};

/// Of a line w x + b in the data's units, on some of the rows; of no rows, zeros.
Misses misses_on(const Dataset& dataset, std::span<const std::uint32_t> rows, Parameters line);

/// A line fitted to some of the examples, and held against those that it has not seen.
struct HoldOut {
  std::vector<std::uint32_t> unseen;  ///< rows, in the order they were drawn in
  std::vector<std::uint32_t> seen;
  Parameters line;  ///< least squares on the seen, in the data's units
  Misses unseen_misses;
  Misses seen_misses;
};

/// Holds `unseen_count` examples back, drawn by the seed alone. The error if no line can be fitted
/// to the rest, in which rows are counted anew.
std::variant<HoldOut, DatasetError> hold_out(const Dataset& dataset, std::uint32_t unseen_count,
                                             std::uint32_t seed);

/// What many splits come to: the root mean square misses, in the units of y.
struct HoldOutTrials {
  double mean_unseen_miss = 0;      ///< mean over the splits
  double mean_seen_miss = 0;        ///< mean over the splits
  std::uint32_t larger_unseen = 0;  ///< splits whose miss on the unseen is the larger of the two
};

/// Splits as hold_out() does, with `trial_count` seeds from `first_seed` on; of no trials, zeros.
/// The first error, if a split has one.
std::variant<HoldOutTrials, DatasetError> hold_out_trials(const Dataset& dataset,
                                                          std::uint32_t unseen_count,
                                                          std::uint32_t first_seed,
                                                          std::uint32_t trial_count);

}  // namespace descent
