#include "read_log.hpp"

#include <algorithm>
#include <limits>

#include "parameters.hpp"

namespace descent {
namespace {

/// Enough rows to fit by: the first ones, where a run moves most, and the others evenly.
constexpr std::size_t first_rows = 64;
constexpr std::size_t most_rows = 192;

bool has_position(const LogRow& row) {
  return is_printed(row.position.w) || is_printed(row.position.b);
}

bool is_finite(const LogRow& row) {
  return !std::isinf(row.position.w) && !std::isinf(row.position.b) && !std::isinf(row.cost) &&
         !std::isinf(row.gradient.w) && !std::isinf(row.gradient.b);
}

/// Whether a number is printed with more digits than float32 has.
bool has_many_digits(double number, double rounding) {
  return is_printed(number) && rounding < 2e-9 * std::abs(number);
}

std::vector<LogRow> finite_rows(std::span<const LogRow> log) {
  return {log.begin(), std::find_if_not(log.begin(), log.end(), is_finite)};
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

}  // namespace

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

ReadLog::ReadLog(std::span<const LogRow> log, const StatedSettings& stated)
    : stated_(stated),
      rows_(finite_rows(log)),
      has_costs_alone_(std::none_of(rows_.begin(), rows_.end(), has_position)) {
  std::erase_if(rows_, [this](const LogRow& row) {
    return has_costs_alone_ ? !is_printed(row.cost) : !has_position(row);
  });
  kept_ = thinned(rows_);
}

std::vector<LogRow> ReadLog::rows_before(std::size_t kept_row) const {
  if (kept_row >= kept_.size()) return rows_;
  std::vector<LogRow> rows;
  for (const LogRow& row : rows_) {
    if (row.iteration >= kept_[kept_row].iteration) break;
    rows.push_back(row);
  }
  return rows;
}

Observation observation_of(const LogRow& row, double step) {
  return {.step = step,
          .position = {row.position.w, row.position.b},
          .position_rounding = {row.position_rounding.w, row.position_rounding.b},
          .cost = std::numeric_limits<double>::quiet_NaN()};
}

std::vector<Observation> ReadLog::observations(double shift, double cost_factor) const {
  std::vector<Observation> observations;
  for (const LogRow& row : kept_) {
    Observation observation = observation_of(row, row.iteration - origin(shift));
    if (has_costs_alone_) observation.cost = row.cost / cost_factor;
    observation.cost_rounding = row.cost_rounding / cost_factor;
    observations.push_back(observation);
  }
  return observations;
}

std::optional<Eigen::Vector2d> ReadLog::known_distance(const RuleOnData& rule) const {
  if (!has_costs_alone_) return std::nullopt;
  if (!rule.rule().prints_scaled) return rule.distance_of_line(stated_.start);
  return Eigen::Vector2d{stated_.start.w, stated_.start.b} - rule.printed_minimum();
}

bool ReadLog::any_number(bool (*holds)(double number, double rounding)) const {
  return std::any_of(rows_.begin(), rows_.end(), [&](const LogRow& row) {
    return holds(row.position.w, row.position_rounding.w) ||
           holds(row.position.b, row.position_rounding.b) ||
           (has_costs_alone_ && holds(row.cost, row.cost_rounding));
  });
}

bool ReadLog::is_finer_than_single() const {
  return any_number([](double number, double rounding) {
    return has_many_digits(number, rounding) &&
           std::abs(number - static_cast<double>(static_cast<float>(number))) >
               rounding + 1e-15 * std::abs(number);
  });
}

bool ReadLog::is_single() const {
  return !is_finer_than_single() && any_number([](double number, double rounding) {
    return has_many_digits(number, rounding) && number != std::trunc(number);
  });
}

bool ReadLog::moves() const {
  const LogRow& first = rows_.front();
  const auto is_away = [](double one, double other, double rounding) {
    return std::abs(one - other) > 2 * rounding;
  };
  return rows_.size() == 1 || std::any_of(rows_.begin(), rows_.end(), [&](const LogRow& row) {
           return is_away(row.position.w, first.position.w, row.position_rounding.w) ||
                  is_away(row.position.b, first.position.b, row.position_rounding.b) ||
                  is_away(row.cost, first.cost, row.cost_rounding);
         });
}

std::size_t ReadLog::telling_numbers() const {
  constexpr double least_part = 1e-4;
  constexpr double least_roundings = 10;
  std::size_t telling = 0;
  using Number = double (*)(const LogRow&);
  const auto count = [&](Number number, Number rounding) {
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const LogRow& row : rows_) {
      least = std::min(least, number(row));
      most = std::max(most, number(row));
    }
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      const double change = std::abs(number(rows_[i]) - number(rows_[i - 1]));
      // What grows is told by its own size.
      const double size = std::min(most - least, std::abs(number(rows_[i])) + change);
      if (change > least_roundings * rounding(rows_[i]) && change > least_part * size) ++telling;
    }
  };
  if (has_costs_alone_) {
    count([](const LogRow& row) { return row.cost; },
          [](const LogRow& row) { return row.cost_rounding; });
    return telling;
  }
  count([](const LogRow& row) { return row.position.w; },
        [](const LogRow& row) { return row.position_rounding.w; });
  count([](const LogRow& row) { return row.position.b; },
        [](const LogRow& row) { return row.position_rounding.b; });
  return telling;
}

bool ReadLog::swings_out() const {
  constexpr std::size_t least_rows = 4;
  if (has_costs_alone_ || rows_.size() < least_rows) return false;
  Parameters before = rows_[1].position - rows_[0].position;
  for (std::size_t i = 2; i < rows_.size(); ++i) {
    const Parameters step = rows_[i].position - rows_[i - 1].position;
    const bool turns_back = step.w * before.w < 0 || step.b * before.b < 0;
    if (!turns_back || !(length(step) > length(before))) return false;
    before = step;
  }
  return true;
}

bool ReadLog::is_straight() const {
  if (has_costs_alone_) return false;
  const LogRow& first = rows_.front();
  const LogRow* far = &first;
  const auto away = [&](const LogRow& row) { return row.position - first.position; };
  const auto in_roundings = [&](const LogRow& row) {
    const Parameters d = away(row);
    return std::max(std::abs(d.w) / (row.position_rounding.w + 1e-300),
                    std::abs(d.b) / (row.position_rounding.b + 1e-300));
  };
  for (const LogRow& row : rows_) {
    if (in_roundings(row) > in_roundings(*far)) far = &row;
  }
  const Parameters along = away(*far);
  return std::all_of(rows_.begin(), rows_.end(), [&](const LogRow& row) {
    const Parameters d = away(row);
    const double across = std::abs(d.w * along.b - d.b * along.w);
    const double rounding = 4 * (row.position_rounding.w * std::abs(along.b) +
                                 row.position_rounding.b * std::abs(along.w));
    return !(across > rounding + 1e-9 * length(d) * length(along));
  });
}

}  // namespace descent
