#pragma once

#include <cstdint>
#include <vector>

#include "dataset.hpp"
#include "log_search.hpp"
#include "read_log.hpp"
#include "records.hpp"

namespace descent {

/// The programs that take a found run: their α differs with the gradient that they compute. `run`
/// is its number.
std::vector<Explanation> explained_programs(const Moments& moments, const ReadLog& log,
                                            const Found& found, std::int64_t run);

/// How much an explanation asks one to believe: people choose an α of few digits, and most programs
/// have no bug.
double surprise(const Explanation& explanation);

}  // namespace descent
