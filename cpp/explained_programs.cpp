#include "explained_programs.hpp"

#include <algorithm>
#include <cmath>

#include "legible_number.hpp"
#include "printed_extras.hpp"

namespace descent {
namespace {

/// What a program computes: with which bug, which gradient over that of 1/(2m) Σ, which cost.
struct Program {
  GradientFault fault;
  double factor;
  CostConvention convention;
};

/// The costs that the log prints, by all that its digits show.
std::vector<CostConvention> shown_costs(const ReadLog& log, const Found& found, double count,
                                        const PrintedExtras& extras) {
  std::vector<CostConvention> conventions;
  for (const CostConvention tried : cost_conventions) {
    const double factor = factor_of(tried, count);
    const bool is_shown =
        log.has_costs_alone() ? factor == found.cost_factor : extras.costs_match(factor);
    if (is_shown) conventions.push_back(tried);
  }
  return conventions;
}

std::vector<Program> programs_of(GradientFault fault, const std::vector<CostConvention>& shown,
                                 double count) {
  std::vector<Program> programs;
  const auto add = [&](double factor, CostConvention convention) {
    programs.push_back({fault, factor, convention});
    const bool has_mean = convention != CostConvention::sum || factor == 1;
    if (fault == GradientFault::none && has_mean) {
      programs.push_back({GradientFault::missing_mean, factor, convention});
    }
  };
  for (const CostConvention convention : cost_conventions) {
    const bool is_shown = std::find(shown.begin(), shown.end(), convention) != shown.end();
    // No cost tells which one the gradient is of.
    if (!is_shown && !shown.empty()) continue;
    add(factor_of(convention, count), convention);
    if (is_shown && convention != CostConvention::half_mean) add(1, convention);
  }
  return programs;
}

double surprise_of(GradientFault fault) {
  switch (fault) {
    case GradientFault::none:
      return 0;
    case GradientFault::missing_mean:
      return 1.25;
    case GradientFault::sequential:
      return 1.5;
    default:
      return 2;
  }
}

double surprise_of(FeatureScaling scaling) {
  switch (scaling) {
    case FeatureScaling::none:
      return 0;
    case FeatureScaling::z_score:
      return 0.1;
    default:
      return 0.3;
  }
}

}  // namespace

std::vector<Explanation> explained_programs(const Moments& moments, const ReadLog& log,
                                            const Found& found, std::int64_t run) {
  const RuleOnData on_data(moments, found.rule);
  const double m = moments.count;
  const PrintedExtras extras(on_data, found.fit.run, log.origin(found.shift),
                             log.rows_before(found.kept_rows), found.unit);
  const std::vector<CostConvention> shown = shown_costs(log, found, m, extras);
  const double stated = log.stated().learning_rate;
  const double rate = found.fit.run.learning_rate;
  // What is computed from α is rounded, too.
  constexpr double ulps = 4e-16;
  constexpr double typed = 1e-9;

  std::vector<Explanation> explanations;
  for (const Program& program : programs_of(found.rule.fault, shown, m)) {
    const bool sums = program.fault == GradientFault::missing_mean;
    const double whole = program.factor * (sums ? m : 1);
    const double alpha = rate / whole;
    const double least = found.fit.least_learning_rate / whole * (1 - ulps);
    const double most = found.fit.most_learning_rate / whole * (1 + ulps);
    const bool as_stated = stated >= least * (1 - typed) && stated <= most * (1 + typed);
    const double told =
        as_stated ? stated
                  : legible_within(std::max(least, 0.5 * alpha), std::min(most, 2 * alpha)).value;
    explanations.push_back(
        {.learning_rate = told,
         .least_learning_rate = least,
         .most_learning_rate = most,
         .learning_rate_over_limit = told * whole / on_data.bowl().max_stable_learning_rate(),
         .scaling = found.rule.scaling,
         .sample_deviation = found.rule.sample_deviation,
         .prints_scaled = found.rule.prints_scaled,
         .fault = program.fault,
         .cost_convention = program.convention,
         .cost_matches = !shown.empty(),
         .gradient_matches = extras.gradients_match(program.fault, program.factor),
         .gradient_factor = program.factor,
         .certain = false,
         .misfit = found.fit.misfit,
         .run = run,
         .as_stated = as_stated,
         .start = on_data.line_at(found.fit.run.distance),
         .replay_learning_rate = told * program.factor,
         .replay_fault = program.fault});
  }
  return explanations;
}

double surprise(const Explanation& explanation) {
  const double alpha = explanation.learning_rate;
  const int digits = legible_within(std::max(explanation.least_learning_rate, 0.5 * alpha),
                                    std::min(explanation.most_learning_rate, 2 * alpha))
                         .digits;
  double surprise = digits + surprise_of(explanation.fault) + surprise_of(explanation.scaling);
  if (explanation.sample_deviation) surprise += 0.6;
  if (explanation.prints_scaled) surprise += 0.2;
  if (explanation.learning_rate_over_limit > 1) surprise += 0.4;
  if (!explanation.cost_matches && explanation.cost_convention != CostConvention::half_mean) {
    surprise += explanation.cost_convention == CostConvention::mean ? 1.5 : 2;
  }
  if (explanation.cost_matches && explanation.cost_convention != CostConvention::half_mean &&
      explanation.gradient_factor == 1) {
    surprise += 1;
  }
  return surprise;
}

}  // namespace descent
