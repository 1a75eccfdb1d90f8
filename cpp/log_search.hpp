#pragma once

#include <cstddef>
#include <vector>

#include "dataset.hpp"
#include "log_fit.hpp"
#include "read_log.hpp"
#include "records.hpp"
#include "update_rule.hpp"

namespace descent {

/// A rule with an α that fits, under one reading of the log.
struct Found {
  UpdateRule rule;
  LogFit fit;
  double shift = 0;           ///< See ReadLog::origin().
  double cost_factor = 1;     ///< Of costs alone: that of their convention.
  double unit = 0;            ///< The rounding that it was fitted with.
  std::size_t kept_rows = 0;  ///< So many of the rows that suffice to fit by it keeps to.
};

/// All rules fitted to a log.
struct Search {
  std::vector<Found> complete;  ///< Those that keep to all rows.
  std::vector<Found> partial;
  bool hidden = false;  ///< A rule may be right, but rounding hides whether it is.
};

/// Fits every rule of the catalogue, under every reading of the log.
class LogSearch {
 public:
  LogSearch(const Moments& moments, const ReadLog& log) : moments_(moments), log_(log) {}

  /// `unit`: see RoundingGrowth.
  Search run(double unit);
  /// Of the rules that keep to some rows only, those that keep to most; none if that is too few to
  /// tell anything.
  std::vector<Found> longest(std::vector<Found> partial, double unit) const;

 private:
  void fit_rules(double unit, double shift, CostConvention convention, Search& search);
  bool begins_with(const RuleOnData& rule, double shift, double cost_factor) const;

  const Moments& moments_;
  const ReadLog& log_;
  // The guesses of α, for each rule and reading in turn: they are the same for either rounding.
  std::vector<std::vector<double>> guesses_;
  std::size_t fitted_ = 0;
};

/// Whether the same rule with about the same α is among these.
bool is_among(const std::vector<Found>& all, const Found& found);

}  // namespace descent
