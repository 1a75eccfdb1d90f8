#include "run_explanation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "legible_number.hpp"
#include "log_fit.hpp"
#include "printed_extras.hpp"
#include "update_rule.hpp"
#include "whole_power.hpp"

namespace descent {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double double_rounding = 0x1p-53;
constexpr double single_rounding = 0x1p-24;

/// Enough rows to fit by: the first ones, where a run moves most, and the others evenly.
constexpr std::size_t first_rows = 64;
constexpr std::size_t most_rows = 192;

bool is_printed(double number) { return !std::isnan(number); }

bool has_position(const LogRow& row) {
  return is_printed(row.position.w) || is_printed(row.position.b);
}

bool is_finite_row(const LogRow& row) {
  return !std::isinf(row.position.w) && !std::isinf(row.position.b) && !std::isinf(row.cost) &&
         !std::isinf(row.gradient.w) && !std::isinf(row.gradient.b);
}

/// A rule that fits, under one reading of the log.
struct Found {
  UpdateRule rule;
  LogFit fit;
  double shift = 0;  ///< Costs alone: updates between the start and the row called iteration 0.
  double cost_factor = 1;
  std::size_t parted_row = 0;  ///< Of the thinned log: the first one not kept to.
};

/// The printed cost over 1/(2m) Σ.
double factor_of(CostConvention convention, double count) {
  switch (convention) {
    case CostConvention::half_mean:
      break;
    case CostConvention::mean:
      return 2;
    case CostConvention::sum:
      return 2 * count;
  }
  return 1;
}

std::vector<UpdateRule> rules_of(const StatedSettings& stated, bool costs_alone) {
  constexpr std::array faults{GradientFault::none,        GradientFault::b_sign_flipped,
                              GradientFault::w_missing_x, GradientFault::swapped,
                              GradientFault::ascent,      GradientFault::b_frozen,
                              GradientFault::sequential};
  const bool is_stated = static_cast<std::size_t>(stated.scaling) < value_count<FeatureScaling>;
  const bool start_is_origin = stated.start == Parameters{0, 0};
  std::vector<UpdateRule> rules;
  for (std::size_t place = 0; place < value_count<FeatureScaling>; ++place) {
    const auto scaling = static_cast<FeatureScaling>(place);
    if (is_stated && scaling != stated.scaling) continue;
    for (const bool sample : {false, true}) {
      if (sample && scaling != FeatureScaling::z_score) continue;
      for (const bool scaled : {false, true}) {
        if (scaled && scaling == FeatureScaling::none) continue;
        // (0, 0) is the same line in both.
        if (scaled && costs_alone && start_is_origin) continue;
        for (const GradientFault fault : faults) rules.push_back({scaling, sample, scaled, fault});
      }
    }
  }
  return rules;
}

/// The log as observations, and the row that each came from.
struct Reading {
  std::vector<Observation> observations;
  double origin = 0;  ///< The iteration that step 0 belongs to.
};

Reading reading_of(std::span<const LogRow> rows, bool costs_alone, double shift,
                   double cost_factor) {
  Reading reading;
  reading.origin = costs_alone ? -shift : rows.front().iteration;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const LogRow& row = rows[i];
    reading.observations.push_back(
        {.step = row.iteration - reading.origin,
         .position = {row.position.w, row.position.b},
         .position_rounding = {row.position_rounding.w, row.position_rounding.b},
         .cost = costs_alone ? row.cost / cost_factor : nan,
         .cost_rounding = row.cost_rounding / cost_factor});
  }
  return reading;
}

std::vector<LogRow> thinned(std::span<const LogRow> rows) {
  if (rows.size() <= most_rows) return {rows.begin(), rows.end()};
  std::vector<LogRow> kept(rows.begin(), rows.begin() + first_rows);
  constexpr std::size_t others = most_rows - first_rows;
  for (std::size_t i = 1; i <= others; ++i) {
    kept.push_back(rows[first_rows - 1 + (rows.size() - first_rows) * i / others]);
  }
  return kept;
}

/// How many rows from the first on a rule keeps to, between those of two fits.
std::size_t rows_kept(const LogFitter& fitter, LogFit& fit, std::size_t all) {
  std::size_t low = fit.rows;
  std::size_t high = std::min(all, std::max<std::size_t>(2 * low, 3));
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    const LogFit tried = fitter.refined(fit.learning_rate, middle);
    if (tried.rows == middle) {
      low = middle;
      fit = tried;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/// All rules fitted to the rows; `complete` if they keep to all of them.
struct Search {
  std::vector<Found> complete;
  std::vector<Found> partial;
  bool hidden = false;  ///< A rule may be right, but rounding hides whether it is.
};

/// The same rule with the same α.
bool is_among(const std::vector<Found>& all, const Found& found) {
  return std::any_of(all.begin(), all.end(), [&](const Found& other) {
    return other.rule == found.rule && other.shift == found.shift &&
           other.cost_factor == found.cost_factor &&
           other.fit.least_learning_rate <= found.fit.most_learning_rate &&
           found.fit.least_learning_rate <= other.fit.most_learning_rate;
  });
}

class Detective {
 public:
  Detective(const Dataset& dataset, std::span<const LogRow> log, const StatedSettings& stated)
      : moments_(dataset.moments()), stated_(stated) {
    for (const LogRow& row : log) {
      if (!is_finite_row(row)) break;
      rows_.push_back(row);
    }
    costs_alone_ = std::none_of(rows_.begin(), rows_.end(), has_position);
    std::erase_if(rows_, [this](const LogRow& row) {
      return costs_alone_ ? !is_printed(row.cost) : !has_position(row);
    });
    kept_ = thinned(rows_);
  }

  RunExplanation explain();

 private:
  Search search(double unit);
  void fit_rules(double unit, double shift, CostConvention convention, Search& search);
  bool begins_with(const RuleOnData& rule, double shift, double cost_factor) const;
  bool is_finer_than_single() const;
  bool is_single() const;
  std::vector<Found> parted(std::vector<Found> partial, double unit) const;
  std::vector<Explanation> explanations_of(const Found& found, std::int64_t run) const;
  std::vector<LogRow> rows_until(std::size_t parted_row) const;
  std::optional<Eigen::Vector2d> known_distance(const RuleOnData& rule) const;

  const Moments& moments_;
  StatedSettings stated_;
  std::vector<LogRow> rows_;
  std::vector<LogRow> kept_;
  bool costs_alone_ = false;
  std::vector<std::vector<double>> guesses_;  ///< of α, for each rule and reading in turn
  std::size_t fitted_ = 0;
  RunExplanation result_;
};

std::optional<Eigen::Vector2d> Detective::known_distance(const RuleOnData& rule) const {
  if (!costs_alone_) return std::nullopt;
  if (!rule.rule().prints_scaled) return rule.distance_of_line(stated_.start);
  return Eigen::Vector2d{stated_.start.w, stated_.start.b} - rule.printed_minimum();
}

/// Some number has more digits than a float32 has.
bool Detective::is_finer_than_single() const {
  const auto is_finer = [](double number, double rounding) {
    return is_printed(number) && rounding < 2e-9 * std::abs(number) &&
           std::abs(number - static_cast<double>(static_cast<float>(number))) >
               rounding + 1e-15 * std::abs(number);
  };
  return std::any_of(rows_.begin(), rows_.end(), [&](const LogRow& row) {
    return is_finer(row.position.w, row.position_rounding.w) ||
           is_finer(row.position.b, row.position_rounding.b) ||
           (costs_alone_ && is_finer(row.cost, row.cost_rounding));
  });
}

/// Enough digits to show a double, and none shows one.
bool Detective::is_single() const {
  const auto shows = [](double number, double rounding) {
    return is_printed(number) && rounding < 2e-9 * std::abs(number) && number != std::trunc(number);
  };
  return !is_finer_than_single() && std::any_of(rows_.begin(), rows_.end(), [&](const LogRow& row) {
    return shows(row.position.w, row.position_rounding.w) ||
           shows(row.position.b, row.position_rounding.b) ||
           (costs_alone_ && shows(row.cost, row.cost_rounding));
  });
}

/// Whether a cost that is printed of the start may be of this convention. They differ by a factor
/// of two or more.
bool Detective::begins_with(const RuleOnData& rule, double shift, double cost_factor) const {
  const LogRow& first = kept_.front();
  if (!costs_alone_ || first.iteration + shift > 0) return true;
  constexpr double allowed = 0.2;
  const Eigen::Vector2d distance = known_distance(rule).value_or(Eigen::Vector2d::Zero());
  const Parameters gradient = rule.bowl().centered().gradient({distance[0], distance[1]});
  const double excess = 0.5 * (distance[0] * gradient.w + distance[1] * gradient.b);
  const double cost = cost_factor * (rule.bowl().minimum_cost() + excess);
  return std::abs(first.cost - cost) <= 2 * first.cost_rounding + allowed * cost;
}

void Detective::fit_rules(double unit, double shift, CostConvention convention, Search& search) {
  const double factor = factor_of(convention, moments_.count);
  const Reading reading = reading_of(kept_, costs_alone_, shift, factor);
  for (const UpdateRule& rule : rules_of(stated_, costs_alone_)) {
    const RuleOnData on_data(moments_, rule);
    const LogFitter fitter(on_data, reading.observations, unit, known_distance(on_data));
    if (!begins_with(on_data, shift, factor)) continue;
    // They are the same for either rounding.
    if (fitted_ == guesses_.size()) guesses_.push_back(fitter.guesses());
    for (const LogFit& fit : fitter.fits(guesses_[fitted_++])) {
      if (!fit.says_something) {
        // With a larger α any rule makes whatever is wanted of rounding.
        constexpr double usual = 4;
        const double step = fit.learning_rate * on_data.bowl().curvature().largest;
        search.hidden = search.hidden || step <= usual;
        continue;
      }
      const Found found{
          .rule = rule, .fit = fit, .shift = shift, .cost_factor = factor, .parted_row = fit.rows};
      (fit.rows == kept_.size() ? search.complete : search.partial).push_back(found);
    }
  }
}

Search Detective::search(double unit) {
  Search search;
  fitted_ = 0;
  if (!costs_alone_) {
    fit_rules(unit, 0, CostConvention::half_mean, search);
    return search;
  }
  for (const double shift : {0.0, 1.0, -1.0}) {
    if (kept_.front().iteration + shift < 0) continue;
    for (const CostConvention convention :
         {CostConvention::half_mean, CostConvention::mean, CostConvention::sum}) {
      fit_rules(unit, shift, convention, search);
    }
  }
  return search;
}

/// Those of the rules that keep to most rows, and how many these are.
std::vector<Found> Detective::parted(std::vector<Found> partial, double unit) const {
  std::size_t stage = 0;
  for (const Found& found : partial) stage = std::max(stage, found.fit.rows);
  std::size_t longest = 0;
  for (Found& found : partial) {
    if (2 * found.fit.rows < stage || stage == 0) continue;
    const RuleOnData on_data(moments_, found.rule);
    const Reading reading = reading_of(kept_, costs_alone_, found.shift, found.cost_factor);
    const LogFitter fitter(on_data, reading.observations, unit, known_distance(on_data));
    found.parted_row = rows_kept(fitter, found.fit, kept_.size());
    longest = std::max(longest, found.parted_row);
  }
  // Four numbers fix nothing, and six of a log that is no descent may still look like one.
  if (longest < (costs_alone_ ? 5 : 4)) return {};
  std::erase_if(partial, [&](const Found& found) { return found.parted_row < longest; });
  return partial;
}

std::vector<LogRow> Detective::rows_until(std::size_t parted_row) const {
  if (parted_row >= kept_.size()) return rows_;
  std::vector<LogRow> rows;
  for (const LogRow& row : rows_) {
    if (row.iteration >= kept_[parted_row].iteration) break;
    rows.push_back(row);
  }
  return rows;
}

/// The programs that take this run: their α differs with the gradient they compute.
std::vector<Explanation> Detective::explanations_of(const Found& found, std::int64_t run) const {
  const RuleOnData on_data(moments_, found.rule);
  const double m = moments_.count;
  const Reading reading = reading_of(kept_, costs_alone_, found.shift, found.cost_factor);
  const PrintedExtras extras(on_data, found.fit, reading.origin, rows_until(found.parted_row));

  std::vector<CostConvention> conventions;
  for (std::size_t place = 0; place < value_count<CostConvention>; ++place) {
    const auto tried = static_cast<CostConvention>(place);
    const double factor = factor_of(tried, m);
    if (costs_alone_ ? factor == found.cost_factor : extras.costs_match(factor)) {
      conventions.push_back(tried);
    }
  }
  const bool cost_matches = !conventions.empty();
  // No cost tells which one the gradient is of.
  if (!cost_matches) {
    conventions = {CostConvention::half_mean, CostConvention::mean, CostConvention::sum};
  }

  struct Program {
    GradientFault fault;
    double factor;
    CostConvention convention;
  };
  std::vector<Program> programs;
  for (const CostConvention convention : conventions) {
    std::vector<double> factors{factor_of(convention, m)};
    if (cost_matches && convention != CostConvention::half_mean) factors.push_back(1);
    for (const double factor : factors) {
      programs.push_back({found.rule.fault, factor, convention});
      const bool has_mean = convention != CostConvention::sum || factor == 1;
      if (found.rule.fault == GradientFault::none && has_mean) {
        programs.push_back({GradientFault::missing_mean, factor, convention});
      }
    }
  }

  std::vector<Explanation> explanations;
  for (const Program& program : programs) {
    const bool sums = program.fault == GradientFault::missing_mean;
    const double whole = program.factor * (sums ? m : 1);
    const double alpha = found.fit.learning_rate / whole;
    const double least = found.fit.least_learning_rate / whole * (1 - 4e-16);
    const double most = found.fit.most_learning_rate / whole * (1 + 4e-16);
    Explanation explanation{
        .learning_rate =
            legible_within(std::max(least, 0.5 * alpha), std::min(most, 2 * alpha)).value,
        .least_learning_rate = least,
        .most_learning_rate = most,
        .learning_rate_over_limit =
            found.fit.learning_rate / on_data.bowl().max_stable_learning_rate(),
        .scaling = found.rule.scaling,
        .sample_deviation = found.rule.sample_deviation,
        .prints_scaled = found.rule.prints_scaled,
        .fault = program.fault,
        .cost_convention = program.convention,
        .cost_matches = cost_matches,
        .gradient_factor = program.factor,
        .certain = false,
        .misfit = found.fit.misfit,
        .run = run,
        .as_stated = false,
        .start = on_data.line_at(found.fit.distance),
        .replay_learning_rate = 0,
        .replay_fault = program.fault};
    const double stated = stated_.learning_rate;
    explanation.as_stated = stated >= explanation.least_learning_rate * (1 - 1e-9) &&
                            stated <= explanation.most_learning_rate * (1 + 1e-9);
    if (explanation.as_stated) explanation.learning_rate = stated;
    explanation.replay_learning_rate = explanation.learning_rate * program.factor;
    if (!extras.gradients_match(program.fault, program.factor)) explanation.misfit += 1e6;
    explanations.push_back(explanation);
  }
  return explanations;
}

/// Fewer is likelier: people choose an α of few digits, and most programs have no bug.
double surprise(const Explanation& explanation) {
  const double alpha = explanation.learning_rate;
  const int digits = legible_within(std::max(explanation.least_learning_rate, 0.5 * alpha),
                                    std::min(explanation.most_learning_rate, 2 * alpha))
                         .digits;
  double surprise = digits;
  if (explanation.fault == GradientFault::missing_mean)
    surprise += 1.25;
  else if (explanation.fault == GradientFault::sequential)
    surprise += 1.5;
  else if (explanation.fault != GradientFault::none)
    surprise += 2;
  if (explanation.scaling == FeatureScaling::z_score)
    surprise += 0.1;
  else if (explanation.scaling != FeatureScaling::none)
    surprise += 0.3;
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

/// Whether a printed number changes by more than its rounding.
bool moves(std::span<const LogRow> rows) {
  const LogRow& first = rows.front();
  const auto is_away = [](double one, double other, double rounding) {
    return std::abs(one - other) > 2 * rounding;
  };
  return rows.size() == 1 || std::any_of(rows.begin(), rows.end(), [&](const LogRow& row) {
           return is_away(row.position.w, first.position.w, row.position_rounding.w) ||
                  is_away(row.position.b, first.position.b, row.position_rounding.b) ||
                  is_away(row.cost, first.cost, row.cost_rounding);
         });
}

/// Whether the printed positions lie on one line.
bool is_straight(std::span<const LogRow> rows) {
  const LogRow& first = rows.front();
  const LogRow* far = &first;
  const auto away = [&](const LogRow& row) { return row.position - first.position; };
  const auto in_roundings = [&](const LogRow& row) {
    const Parameters d = away(row);
    return std::max(std::abs(d.w) / (row.position_rounding.w + 1e-300),
                    std::abs(d.b) / (row.position_rounding.b + 1e-300));
  };
  for (const LogRow& row : rows) {
    if (in_roundings(row) > in_roundings(*far)) far = &row;
  }
  const Parameters along = away(*far);
  return std::all_of(rows.begin(), rows.end(), [&](const LogRow& row) {
    const Parameters d = away(row);
    const double across = std::abs(d.w * along.b - d.b * along.w);
    const double rounding = 4 * (row.position_rounding.w * std::abs(along.b) +
                                 row.position_rounding.b * std::abs(along.w));
    return !(across > rounding + 1e-9 * length(d) * length(along));
  });
}

RunExplanation Detective::explain() {
  const bool has_start = is_printed(stated_.start.w) && is_printed(stated_.start.b);
  if (rows_.size() < (costs_alone_ ? 1U : 2U)) {
    result_.limit = ExplanationLimit::too_few_rows;
    return std::move(result_);
  }
  if (!moves(rows_)) {
    result_.limit = ExplanationLimit::nothing_moves;
    return std::move(result_);
  }
  if (costs_alone_ && !has_start) {
    stated_.start = {0, 0};
    result_.assumed_start = true;
  }

  const bool is_finer = is_finer_than_single();
  Search found = search(double_rounding);
  double unit = double_rounding;
  if (!is_finer || found.complete.empty()) {
    Search coarser = search(single_rounding);
    unit = single_rounding;
    result_.single_precision = is_finer ? !coarser.complete.empty() : is_single();
    for (const Found& each : found.complete) {
      if (!is_among(coarser.complete, each)) coarser.complete.push_back(each);
    }
    found = std::move(coarser);
  }
  std::vector<Found> runs = std::move(found.complete);
  if (runs.empty()) {
    if (!found.hidden) runs = parted(std::move(found.partial), unit);
    if (runs.empty() || result_.assumed_start) {
      result_.limit = found.hidden            ? ExplanationLimit::rounding_hides
                      : result_.assumed_start ? ExplanationLimit::start_unknown
                                              : ExplanationLimit::no_such_descent;
      return std::move(result_);
    }
    result_.parts_at = kept_.at(runs.front().parted_row).iteration;
  }

  for (std::size_t i = 0; i < runs.size(); ++i) {
    for (const Explanation& explanation : explanations_of(runs[i], static_cast<std::int64_t>(i))) {
      result_.explanations.push_back(explanation);
    }
  }
  std::vector<Explanation>& all = result_.explanations;
  const auto keep_those = [&all](auto fits) {
    if (std::any_of(all.begin(), all.end(), fits)) {
      std::erase_if(all, [&](const Explanation& each) { return !fits(each); });
    }
  };
  keep_those([](const Explanation& each) { return each.cost_matches; });
  keep_those([](const Explanation& each) { return each.misfit < 1e5; });
  keep_those([](const Explanation& each) { return each.as_stated; });
  // Few enough, and std::sort would be as large as all of this.
  for (std::size_t i = 1; i < all.size(); ++i) {
    for (std::size_t j = i; j > 0 && surprise(all[j]) < surprise(all[j - 1]); --j) {
      std::swap(all[j], all[j - 1]);
    }
  }
  // The same program, printing w and b in other coordinates or with a hardly different deviation.
  std::vector<Explanation> distinct;
  for (const Explanation& each : all) {
    const bool is_known =
        std::any_of(distinct.begin(), distinct.end(), [&](const Explanation& other) {
          return each.scaling == other.scaling && each.fault == other.fault &&
                 each.cost_convention == other.cost_convention &&
                 each.gradient_factor == other.gradient_factor &&
                 each.least_learning_rate <= other.most_learning_rate &&
                 other.least_learning_rate <= each.most_learning_rate;
        });
    if (!is_known) distinct.push_back(each);
  }
  all = std::move(distinct);
  result_.iterations = (result_.parts_at ? *result_.parts_at : rows_.back().iteration) -
                       (costs_alone_ ? -runs.front().shift : rows_.front().iteration);
  const std::size_t numbers = costs_alone_ ? rows_.size() : 2 * rows_.size();
  all.front().certain = all.size() == 1 && !found.hidden && !result_.parts_at &&
                        !result_.assumed_start && numbers >= (costs_alone_ ? 3U : 6U);
  if (!costs_alone_) result_.straight = is_straight(rows_);
  const Found& first = runs.at(static_cast<std::size_t>(all.front().run));
  result_.max_stable_learning_rate =
      RuleOnData(moments_, first.rule).bowl().max_stable_learning_rate();
  return std::move(result_);
}

}  // namespace

RunExplanation explain_run(const Dataset& dataset, std::span<const LogRow> log,
                           const StatedSettings& stated) {
  return Detective(dataset, log, stated).explain();
}

}  // namespace descent
