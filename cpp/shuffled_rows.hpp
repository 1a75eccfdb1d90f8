#pragma once

#include <cstdint>
#include <vector>

namespace descent {

/// Makes `rows` the numbers 0 … count − 1, shuffled: by Fisher and Yates, with splitmix64 (Steele,
/// Lea and Flood 2014) begun at a state of its own for each seed and epoch. Whole numbers only, so
/// that every machine shuffles alike. Each order is as likely, to within count / 2³² a place.
void shuffle_rows(std::vector<std::uint32_t>& rows, std::uint32_t count, std::uint32_t seed,
                  std::int64_t epoch);

}  // namespace descent
