#pragma once

#include <span>

#include "dataset.hpp"
#include "records.hpp"

namespace descent {

/// What program would have printed this log? Every scaling, every way to print w and b and every
/// bug of the catalogue is fitted to the whole log, with α and the start unknown. An explanation is
/// *possible* if it keeps to every printed number within its rounding and that of the program's own
/// arithmetic, float32 unless the digits show more. It is *certain* if no other one is possible.
///
/// Some explanations are the same run, which no log tells apart: correct descent with α and the
/// forgotten ÷ m with α/m; `sequential` and correct descent where the mean of z is 0; a b that is
/// never updated, under scalings that differ by a factor of x. They are all listed, and none is
/// certain, unless a stated α or a printed gradient tells which it is.
///
/// α and the cost go together: the gradient of 1/m Σ is twice that of 1/(2m) Σ, that of Σ 2m times.
/// Where the printed costs are not of 1/(2m) Σ, the first explanation is that the gradient belongs
/// to the printed cost, and a further one that it is that of 1/(2m) Σ.
///
/// The rows are in rising order of iteration. An infinite number in a row stands for one that was
/// printed as not finite; the log is read up to it.
RunExplanation explain_run(const Dataset& dataset, std::span<const LogRow> log,
                           const StatedSettings& stated);

}  // namespace descent
