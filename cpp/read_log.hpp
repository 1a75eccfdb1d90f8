#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "log_prediction.hpp"
#include "records.hpp"
#include "update_rule.hpp"

namespace descent {

inline bool is_printed(double number) { return !std::isnan(number); }

/// In place of a scaling, where nothing is stated: no value of the enumeration.
inline constexpr auto no_scaling_stated = static_cast<FeatureScaling>(255);
inline bool is_stated(FeatureScaling scaling) {
  return static_cast<std::size_t>(scaling) < value_count<FeatureScaling>;
}

/// Every cost that a log may print.
inline constexpr std::array cost_conventions{CostConvention::half_mean, CostConvention::mean,
                                             CostConvention::sum};
/// The printed cost over that of 1/(2m) Σ, m the count.
double factor_of(CostConvention convention, double count);

/// The position that a row prints, after so many updates; no cost.
Observation observation_of(const LogRow& row, double step);

/// The part of a log that a run is fitted to, and what is stated of the program.
class ReadLog {
 public:
  /// Takes the rows up to the first number that is not finite: those with a position, or if there
  /// are none those with a cost.
  ReadLog(std::span<const LogRow> log, const StatedSettings& stated);

  bool has_costs_alone() const { return has_costs_alone_; }
  const StatedSettings& stated() const { return stated_; }
  void assume_start(Parameters start) { stated_.start = start; }

  const std::vector<LogRow>& rows() const { return rows_; }
  /// Those of them that suffice to fit by.
  const std::vector<LogRow>& kept() const { return kept_; }
  /// All rows before one of those kept.
  std::vector<LogRow> rows_before(std::size_t kept_row) const;

  /// The iteration that step 0 belongs to. `shift`: for costs alone, the updates between the start
  /// and the row called iteration 0.
  double origin(double shift) const { return has_costs_alone_ ? -shift : rows_.front().iteration; }
  std::vector<Observation> observations(double shift, double cost_factor) const;
  /// The start's distance from the minimum, where costs alone are printed.
  std::optional<Eigen::Vector2d> known_distance(const RuleOnData& rule) const;

  /// Some number has more digits than a float32 has.
  bool is_finer_than_single() const;
  /// There are digits enough to show a double, and none shows one.
  bool is_single() const;
  /// A printed number changes by more than its rounding.
  bool moves() const;
  /// How many printed numbers are well away from those of the row before: the others, such as those
  /// of a run that has arrived, say nothing new.
  std::size_t telling_numbers() const;
  /// Each step turns back on the one before, in w or in b, and is longer: so does too large an α.
  bool swings_out() const;
  /// The printed positions lie on one line.
  bool is_straight() const;

 private:
  /// Whether this holds of one of the numbers that a run is fitted to, and its rounding.
  bool any_number(bool (*holds)(double number, double rounding)) const;

  StatedSettings stated_;
  std::vector<LogRow> rows_;
  bool has_costs_alone_;
  std::vector<LogRow> kept_;
};

}  // namespace descent
