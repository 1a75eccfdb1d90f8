#include "rounding_growth.hpp"

#include <algorithm>
#include <cmath>

#include "whole_power.hpp"

namespace descent {
namespace {

/// (1 + β + … + βⁿ⁻¹) for β ≥ 0.
double geometric_sum(double factor, double power, double count) {
  return std::abs(factor - 1) * count < 1e-6 ? count : (power - 1) / (factor - 1);
}

}  // namespace

RoundingGrowth::RoundingGrowth(const RuleOnData& rule, double learning_rate, double unit)
    : rule_(rule), unit_(unit), terms_(4 + std::sqrt(rule.count())) {
  const Parameters minimum = rule.bowl().minimizer();
  minimum_ = {minimum.w, minimum.b};
  const Eigen::Matrix2d step_matrix = rule.step_matrix(learning_rate);
  const double size_z = std::sqrt(rule.bowl().centered().mean_square_z);
  factor_of_errors_ = step_matrix.col(0).cwiseAbs() / size_z;
  factor_of_errors_ = factor_of_errors_.cwiseMax(step_matrix.col(1).cwiseAbs());
  // Its row of b is a difference, in which much may cancel.
  if (rule.rule().fault == GradientFault::sequential) factor_of_errors_[1] += learning_rate;
  factor_of_shifts_ =
      (factor_of_errors_.array() > 0).cast<double>() * learning_rate * rule.raw_feature();

  const double a = step_matrix(0, 0);
  const double b = step_matrix(0, 1);
  const double c = step_matrix(1, 0);
  const double d = step_matrix(1, 1);
  const double half_trace = 0.5 * (a + d);
  const double half_difference = 0.5 * (a - d);
  const double discriminant = half_difference * half_difference + b * c;
  Eigen::Matrix2d basis = Eigen::Matrix2d::Identity();
  if (b == 0 && c == 0) {
    factor_ = {std::abs(1 + a), std::abs(1 + d)};
    from_eigenbasis_ = basis;
    to_eigenbasis_ = basis;
  } else if (discriminant > 0) {
    const double root = std::sqrt(discriminant);
    factor_ = {std::abs(1 + half_trace + root), std::abs(1 + half_trace - root)};
    // Each eigenvector from the row that keeps its digits: (λ − d, c) or (b, λ − a).
    const double away = half_difference >= 0 ? half_difference + root : root - half_difference;
    if (half_difference >= 0) {
      basis << away, b, c, -away;
    } else {
      basis << b, away, away, -c;
    }
    // Columns of length 1, so that neither swamps the other.
    basis.col(0).normalize();
    basis.col(1).normalize();
    const double determinant = std::abs(basis(0, 0) * basis(1, 1) - basis(0, 1) * basis(1, 0));
    from_eigenbasis_ = basis.cwiseAbs();
    to_eigenbasis_ << from_eigenbasis_(1, 1), from_eigenbasis_(0, 1), from_eigenbasis_(1, 0),
        from_eigenbasis_(0, 0);
    to_eigenbasis_ /= determinant;
  } else {
    // A conjugate pair: |v| = |v̄|, and V = (v, v̄) with v = (b, λ − a).
    const double imaginary = std::sqrt(-discriminant);
    const double modulus = length({1 + half_trace, imaginary});
    const double entry = length({half_difference, imaginary});
    factor_ = {modulus, modulus};
    from_eigenbasis_ << std::abs(b), std::abs(b), entry, entry;
    const double determinant = 2 * std::abs(b) * imaginary;
    to_eigenbasis_ << entry, std::abs(b), entry, std::abs(b);
    to_eigenbasis_ /= determinant;
  }
  error_.setZero();
}

Eigen::Vector2d RoundingGrowth::added(const Eigen::Vector2d& distance) const {
  const CenteredCost cost = rule_.bowl().centered();
  const Eigen::Vector2d position = minimum_ + distance;
  const double size_z = std::sqrt(cost.mean_square_z);
  const double terms = std::abs(position[0]) * size_z + std::abs(position[1]) +
                       std::abs(rule_.bowl().mean_y()) + rule_.bowl().deviation_y() +
                       std::abs(minimum_[0]) * size_z + std::abs(minimum_[1]);
  // The distances too: the model's own rounding.
  return unit_ * (position.cwiseAbs() + distance.cwiseAbs() + minimum_.cwiseAbs() +
                  terms * (terms_ * factor_of_errors_ + factor_of_shifts_));
}

void RoundingGrowth::begin(const Eigen::Vector2d& distance) {
  error_ = to_eigenbasis_ * (unit_ * (minimum_.cwiseAbs() + distance.cwiseAbs()));
}

void RoundingGrowth::advance(double updates, const Eigen::Vector2d& from,
                             const Eigen::Vector2d& to) {
  // Near the far end of the way, what an update adds counts as often as there are updates, since
  // both it and the run have grown by the same factor; near the near end, as the powers add up.
  const Eigen::Vector2d near_end = to_eigenbasis_ * added(from);
  const Eigen::Vector2d far_end = to_eigenbasis_ * added(to);
  for (int i = 0; i < 2; ++i) {
    const double power = whole_power(factor_[i], updates);
    error_[i] = power * error_[i] + near_end[i] * geometric_sum(factor_[i], power, updates) +
                far_end[i] * (factor_[i] > 1 ? updates : geometric_sum(factor_[i], power, updates));
  }
}

}  // namespace descent
