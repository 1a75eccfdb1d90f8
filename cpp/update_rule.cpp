#include "update_rule.hpp"

#include <cmath>

#include "gradient_fault.hpp"

namespace descent {
namespace {

FeatureScaler scaler_of(const Moments& moments, const UpdateRule& rule) {
  FeatureScaler scaler = FeatureScaler::of(rule.scaling, moments);
  if (rule.sample_deviation) scaler.scale *= std::sqrt(moments.count / (moments.count - 1));
  return scaler;
}

Eigen::Vector2d vector_of(Parameters p) { return {p.w, p.b}; }

}  // namespace

RuleOnData::RuleOnData(const Moments& moments, UpdateRule rule)
    : rule_(rule),
      count_(moments.count),
      raw_feature_((std::abs(moments.mean_x) + std::sqrt(moments.variance_x)) /
                   scaler_of(moments, rule).scale),
      scaling_(scaler_of(moments, rule)),
      bowl_(moments, scaling_),
      line_(CostBowl(moments, FeatureScaler{}).minimizer()),
      printed_minimum_(vector_of(rule.prints_scaled ? bowl_.minimizer() : line_)),
      to_printed_(Eigen::Matrix2d::Identity()),
      from_printed_(Eigen::Matrix2d::Identity()) {
  if (rule.prints_scaled) return;
  to_printed_ << 1 / scaling_.scale, 0, -scaling_.center / scaling_.scale, 1;
  from_printed_ << scaling_.scale, 0, scaling_.center, 1;
}

Eigen::Matrix2d RuleOnData::step_matrix(double learning_rate) const {
  const CenteredCost cost = bowl_.centered();
  const auto column = [&](Parameters d) {
    return vector_of(coded_gradient(cost, d, rule_.fault, learning_rate, count_));
  };
  Eigen::Matrix2d coded;
  coded << column({1, 0}), column({0, 1});
  return -learning_rate * coded;
}

Eigen::Vector2d RuleOnData::distance_of_line(Parameters line) const {
  return vector_of(scaling_.to_scaled(line - line_));
}

Parameters RuleOnData::line_at(Eigen::Vector2d distance) const {
  return line_ + scaling_.to_data_units({distance[0], distance[1]});
}

}  // namespace descent
