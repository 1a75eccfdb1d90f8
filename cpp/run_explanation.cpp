#include "run_explanation.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

#include "explained_programs.hpp"
#include "log_search.hpp"
#include "read_log.hpp"

namespace descent {
namespace {

constexpr double double_rounding = 0x1p-53;
constexpr double single_rounding = 0x1p-24;

/// Those that fit, unless none does.
void keep_those(std::vector<Explanation>& explanations, bool Explanation::*fits) {
  const auto is_kept = [fits](const Explanation& each) { return each.*fits; };
  if (std::none_of(explanations.begin(), explanations.end(), is_kept)) return;
  std::erase_if(explanations, std::not_fn(is_kept));
}

/// The likeliest first. They are few, and std::sort would be as large as all of this.
void rank(std::vector<Explanation>& all) {
  for (std::size_t i = 1; i < all.size(); ++i) {
    for (std::size_t j = i; j > 0 && surprise(all[j]) < surprise(all[j - 1]); --j) {
      std::swap(all[j], all[j - 1]);
    }
  }
}

/// Without the same program printing w and b in other coordinates, or with a hardly different
/// deviation.
std::vector<Explanation> distinct(const std::vector<Explanation>& all) {
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
  return distinct;
}

/// The rules that keep to the log, computed in float32 unless its digits show more.
Search search_of(LogSearch& search, const ReadLog& log, RunExplanation& result) {
  const bool is_finer = log.is_finer_than_single();
  Search found = search.run(double_rounding);
  if (is_finer && !found.complete.empty()) return found;
  Search coarser = search.run(single_rounding);
  result.single_precision = is_finer ? !coarser.complete.empty() : log.is_single();
  for (const Found& each : found.complete) {
    if (!is_among(coarser.complete, each)) coarser.complete.push_back(each);
  }
  return coarser;
}

ExplanationLimit limit_of(const Search& search, const RunExplanation& result) {
  if (search.hidden) return ExplanationLimit::rounding_hides;
  return result.assumed_start ? ExplanationLimit::start_unknown : ExplanationLimit::no_such_descent;
}

RunExplanation explained(const Moments& moments, ReadLog& log) {
  RunExplanation result;
  const bool has_start = is_printed(log.stated().start.w) && is_printed(log.stated().start.b);
  const std::vector<LogRow>& rows = log.rows();
  if (rows.size() < (log.has_costs_alone() ? 1U : 2U)) {
    result.limit = ExplanationLimit::too_few_rows;
    return result;
  }
  if (!log.moves()) {
    result.limit = ExplanationLimit::nothing_moves;
    return result;
  }
  if (log.has_costs_alone() && !has_start) {
    log.assume_start({0, 0});
    result.assumed_start = true;
  }

  result.swings_out = log.swings_out();
  LogSearch search(moments, log);
  Search found = search_of(search, log, result);
  std::vector<Found> runs = std::move(found.complete);
  if (runs.empty() && !found.hidden && !result.assumed_start) {
    runs = search.longest(std::move(found.partial), single_rounding);
    const std::vector<LogRow>& kept = log.kept();
    const std::size_t keeps = runs.empty() ? kept.size() : runs.front().kept_rows;
    if (keeps < kept.size()) result.parts_at = kept[keeps].iteration;
    // Kept to all of it in the end, by a hair: others may, too.
    found.hidden = !runs.empty() && !result.parts_at;
  }
  if (runs.empty()) {
    result.limit = limit_of(found, result);
    return result;
  }

  std::vector<Explanation> all;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    for (const Explanation& each :
         explained_programs(moments, log, runs[i], static_cast<std::int64_t>(i))) {
      all.push_back(each);
    }
  }
  keep_those(all, &Explanation::cost_matches);
  keep_those(all, &Explanation::gradient_matches);
  keep_those(all, &Explanation::as_stated);
  rank(all);
  result.explanations = distinct(all);

  Explanation& first = result.explanations.front();
  const Found& run = runs.at(static_cast<std::size_t>(first.run));
  // α, and beyond the first row the start, are taken from as many of them.
  const std::size_t enough = log.has_costs_alone() ? 4 : 3;
  const bool contradicts = is_printed(log.stated().learning_rate) && !first.as_stated;
  first.certain = result.explanations.size() == 1 && !found.hidden && !result.parts_at &&
                  !result.assumed_start && !contradicts && log.telling_numbers() >= enough;
  result.straight = log.is_straight();
  result.iterations = result.parts_at.value_or(rows.back().iteration) - log.origin(run.shift);
  result.max_stable_learning_rate = RuleOnData(moments, run.rule).bowl().max_stable_learning_rate();
  return result;
}

}  // namespace

RunExplanation explain_run(const Dataset& dataset, std::span<const LogRow> log,
                           const StatedSettings& stated) {
  ReadLog read(log, stated);
  RunExplanation result = explained(dataset.moments(), read);
  if (result.limit != ExplanationLimit::no_such_descent || !is_stated(stated.scaling)) {
    return result;
  }
  // What is stated may be wrong.
  StatedSettings less = stated;
  less.scaling = no_scaling_stated;
  ReadLog again(log, less);
  result = explained(dataset.moments(), again);
  for (Explanation& each : result.explanations) each.certain = false;
  return result;
}

}  // namespace descent
