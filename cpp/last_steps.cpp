#include "last_steps.hpp"

#include <algorithm>
#include <cstddef>

namespace descent {
namespace {

/// So many updates are looked back upon: enough to tell a trend, few enough to follow a change.
constexpr std::int64_t window = 10;
constexpr double reversing_cosine = -0.5;

double cosine_between(Parameters p, Parameters q) {
  const double p_length = length(p);
  const double q_length = length(q);
  if (p_length == 0 || q_length == 0) return 1;
  // Quotients before products: these are of the order of 1 even where the lengths are near the end
  // of the range of a double.
  return p.w / p_length * (q.w / q_length) + p.b / p_length * (q.b / q_length);
}

}  // namespace

LastSteps last_steps(const GradientDescent& descent) {
  const std::int64_t now = descent.iteration();
  const std::int64_t from = std::max(now - window, std::min(descent.learning_rate_since(), now));
  std::vector<Parameters> positions = descent.positions(from, now);
  positions.push_back(descent.next_position());

  LastSteps last;
  for (std::size_t i = 0; i < positions.size(); ++i) {
    last.excess_costs.push_back(descent.scaled_bowl().excess_cost(positions[i]));
    if (i > 0) last.steps.push_back(positions[i] - positions[i - 1]);
  }
  return last;
}

bool exceeds_a_former(const LastSteps& last) {
  const std::size_t next = last.excess_costs.size() - 1;
  const auto least = std::min_element(last.excess_costs.begin(), last.excess_costs.end() - 1);
  return last.excess_costs[next] > *least * (1 + 1e-9);
}

bool mostly_reverses(const LastSteps& last, double shortest) {
  const std::size_t pairs = last.steps.size() - 1;
  std::size_t reversals = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    const bool seen = std::min(length(last.steps[i]), length(last.steps[i + 1])) > shortest;
    if (seen && cosine_between(last.steps[i], last.steps[i + 1]) < reversing_cosine) ++reversals;
  }
  return 2 * reversals > pairs;
}

double shortest_step(const GradientDescent& descent) {
  constexpr double times = 30;
  return times * descent.scaled_bowl().step_rounding(descent.position(), descent.learning_rate());
}

std::optional<double> last_cosine(const LastSteps& last, double shortest) {
  if (last.steps.size() < 2) return std::nullopt;
  const Parameters former = last.steps[last.steps.size() - 2];
  const Parameters coming = last.steps.back();
  const bool seen = std::min(length(former), length(coming)) > shortest;
  return seen ? std::optional(cosine_between(former, coming)) : std::nullopt;
}

}  // namespace descent
