#pragma once

#include <optional>
#include <vector>

#include "gradient_descent.hpp"

namespace descent {

/// The last updates and the next one, as far back as α has been what it is now.
struct LastSteps {
  std::vector<double> excess_costs;  ///< of the points between them
  std::vector<Parameters> steps;
};

LastSteps last_steps(const GradientDescent& descent);

/// Whether the next cost is above a recent one.
bool exceeds_a_former(const LastSteps& last);

/// Updates of this run that are shorter say nothing: they may be made of rounding.
double shortest_step(const GradientDescent& descent);

/// Whether most updates turn back on the one before, by more than 120°. Turns of updates shorter
/// than `shortest` do not count.
bool mostly_reverses(const LastSteps& last, double shortest);

/// The cosine of the angle between the last update and the next; none where there is only one, or
/// one of them is shorter than `shortest`.
std::optional<double> last_cosine(const LastSteps& last, double shortest);

}  // namespace descent
