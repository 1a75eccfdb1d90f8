#pragma once

#include "cost_bowl.hpp"
#include "parameters.hpp"

namespace descent {

/// A start for data that nobody has chosen one for: clearly bad, yet in view of the examples. Its
/// line passes two standard deviations of y above the means, and tilts against the best line by
/// half a standard deviation of y per standard deviation of x. Where y is constant, a tenth of y
/// stands for its deviation; where it is 0 throughout, 1. w is rounded to two digits, and b to a
/// tenth of the deviation of y, as a person would choose them. In data units.
/// @param bowl over the data as they are
Parameters suitable_start(const CostBowl& bowl);

}  // namespace descent
