#include "log_search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace descent {
namespace {

/// The catalogue: every bug with every scaling, and the ways to print w and b with it.
std::vector<UpdateRule> rules_of(const StatedSettings& stated, bool costs_alone) {
  // The forgotten mean is correct descent with another α.
  constexpr std::array faults{GradientFault::none,        GradientFault::b_sign_flipped,
                              GradientFault::w_missing_x, GradientFault::swapped,
                              GradientFault::ascent,      GradientFault::b_frozen,
                              GradientFault::sequential};
  // (0, 0) is the same line in all coordinates.
  const bool prints_lines = costs_alone && stated.start == Parameters{0, 0};
  const auto is_way = [&](const UpdateRule& way) {
    if (is_stated(stated.scaling) && way.scaling != stated.scaling) return false;
    if (way.sample_deviation && way.scaling != FeatureScaling::z_score) return false;
    return !way.prints_scaled || (way.scaling != FeatureScaling::none && !prints_lines);
  };
  std::vector<UpdateRule> rules;
  for (const bool prints_scaled : {false, true}) {
    for (std::size_t i = 0; i < 2 * value_count<FeatureScaling>; ++i) {
      UpdateRule rule{.scaling = static_cast<FeatureScaling>(i / 2),
                      .sample_deviation = i % 2 == 1,
                      .prints_scaled = prints_scaled};
      if (!is_way(rule)) continue;
      for (const GradientFault fault : faults) {
        rule.fault = fault;
        rules.push_back(rule);
      }
    }
  }
  return rules;
}

/// How many rows from the first on a rule keeps to, between those of two fits.
std::size_t rows_kept(const LogFitter& fitter, LogFit& fit, std::size_t all) {
  std::size_t low = fit.rows;
  std::size_t high = std::min(all, std::max<std::size_t>(2 * low, 3));
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    const LogFit tried = fitter.refined(fit.run.learning_rate, middle);
    if (tried.rows == middle) {
      low = middle;
      fit = tried;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

}  // namespace

bool is_among(const std::vector<Found>& all, const Found& found) {
  return std::any_of(all.begin(), all.end(), [&](const Found& other) {
    return other.rule == found.rule && other.shift == found.shift &&
           other.cost_factor == found.cost_factor &&
           other.fit.least_learning_rate <= found.fit.most_learning_rate &&
           found.fit.least_learning_rate <= other.fit.most_learning_rate;
  });
}

/// Whether a cost that is printed of the start may be of this convention. They differ by a factor
/// of two or more.
bool LogSearch::begins_with(const RuleOnData& rule, double shift, double cost_factor) const {
  const LogRow& first = log_.kept().front();
  if (!log_.has_costs_alone() || first.iteration + shift > 0) return true;
  constexpr double allowed = 0.2;
  const Eigen::Vector2d distance = log_.known_distance(rule).value_or(Eigen::Vector2d::Zero());
  const Parameters gradient = rule.bowl().centered().gradient({distance[0], distance[1]});
  const double excess = 0.5 * (distance[0] * gradient.w + distance[1] * gradient.b);
  const double cost = cost_factor * (rule.bowl().minimum_cost() + excess);
  return std::abs(first.cost - cost) <= 2 * first.cost_rounding + allowed * cost;
}

void LogSearch::fit_rules(double unit, double shift, CostConvention convention, Search& search) {
  // With a larger α any rule makes whatever is wanted of rounding; and where rounding does so much,
  // a run that is still within the log's numbers had none.
  constexpr double usual_step = 4;
  constexpr double most_rounding = 1e6;
  const double factor = factor_of(convention, moments_.count);
  const double stated = log_.stated().learning_rate;
  const std::vector<Observation> observations = log_.observations(shift, factor);
  for (const UpdateRule& rule : rules_of(log_.stated(), log_.has_costs_alone())) {
    const RuleOnData on_data(moments_, rule);
    const LogFitter fitter(on_data, observations, unit, log_.known_distance(on_data));
    if (!begins_with(on_data, shift, factor)) continue;
    if (fitted_ == guesses_.size()) {
      guesses_.push_back(fitter.guesses());
      // A stated α is meant for one of these gradients.
      for (const double size : {1.0, 2.0, moments_.count, 2 * moments_.count}) {
        if (is_printed(stated)) guesses_.back().push_back(size * stated);
      }
    }
    for (const LogFit& fit : fitter.fits(guesses_[fitted_++])) {
      const Found found{.rule = rule,
                        .fit = fit,
                        .shift = shift,
                        .cost_factor = factor,
                        .unit = unit,
                        .kept_rows = fit.rows};
      if (fit.rows < observations.size()) {
        search.partial.push_back(found);
      } else if (fit.says_something()) {
        search.complete.push_back(found);
      } else if (fit.rounding_part <= most_rounding) {
        const double step = fit.run.learning_rate * on_data.bowl().curvature().largest;
        search.hidden = search.hidden || step <= usual_step;
      }
    }
  }
}

Search LogSearch::run(double unit) {
  Search search;
  fitted_ = 0;
  if (!log_.has_costs_alone()) {
    fit_rules(unit, 0, CostConvention::half_mean, search);
    return search;
  }
  for (const double shift : {0.0, 1.0, -1.0}) {
    if (log_.kept().front().iteration + shift < 0) continue;
    for (const CostConvention convention : cost_conventions) {
      fit_rules(unit, shift, convention, search);
    }
  }
  return search;
}

std::vector<Found> LogSearch::longest(std::vector<Found> partial, double unit) const {
  std::size_t stage = 1;
  for (const Found& found : partial) stage = std::max(stage, found.fit.rows);
  std::size_t longest = 0;
  for (Found& found : partial) {
    if (2 * found.fit.rows < stage) continue;
    const RuleOnData on_data(moments_, found.rule);
    const std::vector<Observation> observations = log_.observations(found.shift, found.cost_factor);
    const LogFitter fitter(on_data, observations, unit, log_.known_distance(on_data));
    found.kept_rows = rows_kept(fitter, found.fit, observations.size());
    longest = std::max(longest, found.kept_rows);
  }
  // Four numbers fix nothing, and six of a log that is no descent may still look like one.
  if (longest < (log_.has_costs_alone() ? 5U : 4U)) return {};
  std::erase_if(partial, [&](const Found& found) { return found.kept_rows < longest; });
  return partial;
}

}  // namespace descent
