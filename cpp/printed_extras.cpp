#include "printed_extras.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "gradient_fault.hpp"
#include "whole_power.hpp"

namespace descent {
namespace {

/// Relative rounding of a sum over the examples that a float32 program computes.
constexpr double arithmetic = 1e-5;

}  // namespace

PrintedExtras::PrintedExtras(const RuleOnData& rule, const LogFit& fit, double origin,
                             std::vector<LogRow> rows)
    : rule_(rule), fit_(fit), origin_(origin), rows_(std::move(rows)) {}

std::vector<Eigen::Vector2d> PrintedExtras::distances(double earlier) const {
  const Eigen::Matrix2d update =
      Eigen::Matrix2d::Identity() + rule_.step_matrix(fit_.learning_rate);
  std::vector<Eigen::Vector2d> distances;
  Eigen::Vector2d d = fit_.distance;
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
  const CenteredCost cost = rule_.bowl().centered();
  for (const double earlier : {0.0, 1.0}) {
    const std::vector<Eigen::Vector2d> at = distances(earlier);
    bool all = true;
    int seen = 0;
    for (std::size_t i = 0; i < rows_.size() && all; ++i) {
      const LogRow& row = rows_[i];
      const Eigen::Vector2d& d = at[i];
      if (std::isnan(row.cost) || std::isnan(d[0])) continue;
      const Parameters gradient = cost.gradient({d[0], d[1]});
      const double excess = 0.5 * (d[0] * gradient.w + d[1] * gradient.b);
      const double level = rule_.bowl().minimum_cost() + excess;
      // What the printed digits of w and b leave open.
      Eigen::Vector2d open = rule_.from_printed().cwiseAbs() *
                             Eigen::Vector2d{row.position_rounding.w, row.position_rounding.b};
      if (!open.allFinite()) open.setZero();
      const Parameters bend = cost.gradient({open[0], open[1]});
      const double rounding =
          row.cost_rounding +
          factor * (std::abs(gradient.w) * open[0] + std::abs(gradient.b) * open[1] +
                    0.5 * (std::abs(bend.w) * open[0] + std::abs(bend.b) * open[1]) +
                    arithmetic * level);
      all = std::abs(row.cost - factor * level) <= 1.5 * rounding;
      ++seen;
    }
    if (all && seen > 0) return true;
  }
  return false;
}

bool PrintedExtras::gradients_match(GradientFault fault, double factor) const {
  const bool printed = std::any_of(rows_.begin(), rows_.end(), [](const LogRow& row) {
    return !std::isnan(row.gradient.w) || !std::isnan(row.gradient.b);
  });
  if (!printed) return true;
  const CenteredCost cost = rule_.bowl().centered();
  const double m = rule_.count();
  for (const double earlier : {0.0, 1.0}) {
    const std::vector<Eigen::Vector2d> at = distances(earlier);
    // A forgotten mean is forgotten where the gradient is computed.
    for (const bool coded : {true, false}) {
      if (!coded && fault == GradientFault::missing_mean) continue;
      const auto shown = [&](Eigen::Vector2d d) {
        return factor * coded_gradient(cost, {d[0], d[1]}, coded ? fault : GradientFault::none,
                                       fit_.learning_rate, m);
      };
      const double size = factor * (fault == GradientFault::missing_mean ? m : 1);
      bool all = true;
      int seen = 0;
      for (std::size_t i = 0; i < rows_.size() && all; ++i) {
        const LogRow& row = rows_[i];
        const Eigen::Vector2d& d = at[i];
        if (std::isnan(d[0])) continue;
        Eigen::Vector2d open = rule_.from_printed().cwiseAbs() *
                               Eigen::Vector2d{row.position_rounding.w, row.position_rounding.b};
        if (!open.allFinite()) open.setZero();
        const Parameters reach = cost.gradient(
            {open[0] + arithmetic * std::abs(d[0]), open[1] + arithmetic * std::abs(d[1])});
        const double most =
            size * std::max(std::abs(reach.w), std::abs(reach.b)) * (1 + std::abs(cost.mean_z));
        const Parameters expected = shown(d);
        const auto is_off = [&](double found, double expects, double rounding) {
          return !std::isnan(found) && std::abs(found - expects) > 1.5 * (rounding + most);
        };
        all = !is_off(row.gradient.w, expected.w, row.gradient_rounding.w) &&
              !is_off(row.gradient.b, expected.b, row.gradient_rounding.b);
        ++seen;
      }
      if (all && seen > 0) return true;
    }
  }
  return false;
}

}  // namespace descent
