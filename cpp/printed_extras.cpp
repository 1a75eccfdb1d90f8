#include "printed_extras.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "gradient_fault.hpp"
#include "read_log.hpp"
#include "whole_power.hpp"

namespace descent {
namespace {

/// Relative rounding of a sum over the examples that a float32 program computes.
constexpr double arithmetic = 1e-5;
/// The fit is off by a little, too.
constexpr double slack = 1.5;
/// Costs and gradients are printed as they are at the printed w and b, or one update earlier.
constexpr std::array shown_earlier{0.0, 1.0};

}  // namespace

PrintedExtras::PrintedExtras(const RuleOnData& rule, RuleRun run, double origin,
                             std::vector<LogRow> rows, double unit)
    : rule_(rule), run_(std::move(run)), origin_(origin), rows_(std::move(rows)) {
  std::vector<Observation> observations;
  for (const LogRow& row : rows_) {
    observations.push_back(observation_of(row, row.iteration - origin_));
  }
  Tolerances tolerances;
  allow(rule_, run_, observations, unit, tolerances);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const double* allowed = &tolerances.allowed[Observation::kinds * i];
    const Eigen::Vector2d open =
        rule_.from_printed().cwiseAbs() * Eigen::Vector2d{allowed[0], allowed[1]};
    open_.emplace_back(open.allFinite() ? open : Eigen::Vector2d::Zero());
  }
}

std::vector<Eigen::Vector2d> PrintedExtras::distances(double earlier) const {
  const Eigen::Matrix2d update =
      Eigen::Matrix2d::Identity() + rule_.step_matrix(run_.learning_rate);
  std::vector<Eigen::Vector2d> distances;
  Eigen::Vector2d d = run_.distance;
  double at = origin_;
  for (const LogRow& row : rows_) {
    const double wanted = row.iteration - earlier;
    if (wanted < at) {
      distances.emplace_back(Eigen::Vector2d::Constant(std::numeric_limits<double>::quiet_NaN()));
      continue;
    }
    if (wanted > at) d = whole_power(update, wanted - at) * d;
    at = wanted;
    distances.push_back(d);
  }
  return distances;
}

bool PrintedExtras::costs_match(double factor) const {
  return std::any_of(shown_earlier.begin(), shown_earlier.end(),
                     [&](double earlier) { return are_costs(distances(earlier), factor); });
}

bool PrintedExtras::are_costs(const std::vector<Eigen::Vector2d>& at, double factor) const {
  const CenteredCost cost = rule_.bowl().centered();
  int seen = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const LogRow& row = rows_[i];
    const Eigen::Vector2d& d = at[i];
    if (std::isnan(row.cost) || std::isnan(d[0])) continue;
    const Parameters gradient = cost.gradient({d[0], d[1]});
    const double level =
        rule_.bowl().minimum_cost() + 0.5 * (d[0] * gradient.w + d[1] * gradient.b);
    const Eigen::Vector2d& open = open_[i];
    const Parameters bend = cost.gradient({open[0], open[1]});
    const double rounding =
        row.cost_rounding +
        factor *
            (std::abs(gradient.w) * open[0] + std::abs(gradient.b) * open[1] +
             0.5 * (std::abs(bend.w) * open[0] + std::abs(bend.b) * open[1]) + arithmetic * level);
    if (std::abs(row.cost - factor * level) > slack * rounding) return false;
    ++seen;
  }
  return seen > 0;
}

bool PrintedExtras::gradients_match(GradientFault fault, double factor) const {
  const bool printed = std::any_of(rows_.begin(), rows_.end(), [](const LogRow& row) {
    return !std::isnan(row.gradient.w) || !std::isnan(row.gradient.b);
  });
  if (!printed) return true;
  return std::any_of(shown_earlier.begin(), shown_earlier.end(), [&](double earlier) {
    const std::vector<Eigen::Vector2d> at = distances(earlier);
    // A forgotten mean is forgotten where the gradient is computed; the other bugs may be in the
    // update alone.
    return are_gradients(at, fault, factor) ||
           (fault != GradientFault::missing_mean && are_gradients(at, GradientFault::none, factor));
  });
}

bool PrintedExtras::are_gradients(const std::vector<Eigen::Vector2d>& at, GradientFault fault,
                                  double factor) const {
  const CenteredCost cost = rule_.bowl().centered();
  const double size = factor * (fault == GradientFault::missing_mean ? rule_.count() : 1);
  int seen = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const LogRow& row = rows_[i];
    const Eigen::Vector2d& d = at[i];
    if (std::isnan(d[0])) continue;
    const Eigen::Vector2d& open = open_[i];
    const Parameters reach = cost.gradient(
        {open[0] + arithmetic * std::abs(d[0]), open[1] + arithmetic * std::abs(d[1])});
    const double most =
        size * std::max(std::abs(reach.w), std::abs(reach.b)) * (1 + std::abs(cost.mean_z));
    const Parameters expected =
        factor * coded_gradient(cost, {d[0], d[1]}, fault, run_.learning_rate, rule_.count());
    const auto is_off = [most](double found, double expects, double rounding) {
      return !std::isnan(found) && std::abs(found - expects) > slack * (rounding + most);
    };
    if (is_off(row.gradient.w, expected.w, row.gradient_rounding.w) ||
        is_off(row.gradient.b, expected.b, row.gradient_rounding.b)) {
      return false;
    }
    ++seen;
  }
  return seen > 0;
}

}  // namespace descent
