#include "log_prediction.hpp"

#include <algorithm>
#include <cmath>

#include "rounding_growth.hpp"
#include "whole_power.hpp"

namespace descent {
namespace {

/// Goes from row to row: from step to step, by powers of the update.
class Walk {
 public:
  Walk(const RuleOnData& rule, const RuleRun& run)
      : update_(Eigen::Matrix2d::Identity() + rule.step_matrix(run.learning_rate)),
        power_(update_),
        distance_(run.distance) {}

  /// Returns how many updates it took.
  double go_to(double step) {
    const double ahead = step - step_;
    if (!(ahead > 0)) return 0;
    if (ahead != gap_) {
      gap_ = ahead;
      power_ = whole_power(update_, gap_);
    }
    distance_ = power_ * distance_;
    step_ = step;
    return ahead;
  }
  const Eigen::Vector2d& distance() const { return distance_; }

 private:
  Eigen::Matrix2d update_;
  Eigen::Matrix2d power_;
  Eigen::Vector2d distance_;
  double gap_ = 1;
  double step_ = 0;
};

/// What the program's rounding may change in a cost at this distance, where it may have moved the
/// run by `bound`.
double cost_bound(const RuleOnData& rule, const Eigen::Vector2d& d, const Eigen::Vector2d& bound,
                  double unit) {
  const CostBowl& bowl = rule.bowl();
  const CenteredCost cost = bowl.centered();
  const Parameters minimum = bowl.minimizer();
  const Parameters gradient = cost.gradient({d[0], d[1]});
  const double level =
      bowl.minimum_cost() + std::max(0.5 * (d[0] * gradient.w + d[1] * gradient.b), 0.0);
  const double terms = 4 + std::sqrt(rule.count());
  const double slope = std::abs(minimum.w) + std::abs(d[0]);
  const double predictions = slope * std::sqrt(cost.mean_square_z) + std::abs(minimum.b) +
                             std::abs(d[1]) + std::abs(bowl.mean_y());
  const double shifted = unit * rule.raw_feature() * slope;
  const Parameters bend = cost.gradient({bound[0], bound[1]});
  return std::abs(gradient.w) * bound[0] + std::abs(gradient.b) * bound[1] +
         0.5 * (std::abs(bound[0] * bend.w) + std::abs(bound[1] * bend.b)) +
         unit * terms * (level + predictions * std::sqrt(2 * level)) +
         shifted * (std::sqrt(2 * level) + shifted) + unit * unit * predictions * predictions;
}

}  // namespace

double size_of(const RuleOnData& rule, const Eigen::Vector2d& distance) {
  return std::abs(distance[0]) * std::sqrt(rule.bowl().centered().mean_square_z) +
         std::abs(distance[1]);
}

void predict(const RuleOnData& rule, const RuleRun& run, std::span<const Observation> rows,
             std::vector<double>& numbers) {
  const CenteredCost cost = rule.bowl().centered();
  const double variance = cost.mean_square_z - cost.mean_z * cost.mean_z;
  Walk walk(rule, run);
  numbers.clear();
  for (const Observation& row : rows) {
    walk.go_to(row.step);
    const Eigen::Vector2d& d = walk.distance();
    const Eigen::Vector2d printed = rule.printed_minimum() + rule.to_printed() * d;
    const double residual = cost.mean_residual({d[0], d[1]});
    numbers.push_back(printed[0]);
    numbers.push_back(printed[1]);
    numbers.push_back(rule.bowl().minimum_cost() +
                      0.5 * (residual * residual + variance * d[0] * d[0]));
  }
}

void allow(const RuleOnData& rule, const RuleRun& run, std::span<const Observation> rows,
           double unit, Tolerances& tolerances) {
  RoundingGrowth growth(rule, run.learning_rate, unit);
  const Eigen::Matrix2d to_printed = rule.to_printed().cwiseAbs();
  Walk walk(rule, run);
  growth.begin(run.distance);
  tolerances.allowed.clear();
  tolerances.most_bound = 0;
  tolerances.most_cost_bound = 0;
  for (const Observation& row : rows) {
    const Eigen::Vector2d from = walk.distance();
    const double updates = walk.go_to(row.step);
    if (updates > 0) growth.advance(updates, from, walk.distance());
    const Eigen::Vector2d bound = growth.bound();
    const Eigen::Vector2d printed =
        row.position_rounding + to_printed * bound + 2 * unit * row.position.cwiseAbs();
    const double cost = cost_bound(rule, walk.distance(), bound, unit);
    tolerances.allowed.push_back(printed[0]);
    tolerances.allowed.push_back(printed[1]);
    tolerances.allowed.push_back(row.cost_rounding + cost);
    tolerances.most_bound = std::max(tolerances.most_bound, size_of(rule, bound));
    tolerances.most_cost_bound = std::max(tolerances.most_cost_bound, cost);
  }
}

}  // namespace descent
