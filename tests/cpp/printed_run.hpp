#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "examples.hpp"
#include "feature_scaling.hpp"
#include "records.hpp"
#include "special_values.hpp"
#include "update_rule.hpp"

namespace descent::test {

/// A program that descends and prints, written down as people write it: in one floating-point type,
/// with loops over the examples, and a bug if it is to have one.
struct PrintingProgram {
  UpdateRule rule{};
  double alpha = 0.1;
  CostConvention convention = CostConvention::half_mean;  ///< of the cost and of its gradient
  Parameters start{};  ///< as its code says: in the coordinates that it descends in
  int digits = 17;
  std::int64_t every = 1;
  std::int64_t rows = 20;
};

/// The number with so many significant digits, and half a unit of the last one.
inline double printed(double number, int digits, double& rounding) {
  if (!std::isfinite(number) || digits >= 17) {
    rounding = 0;
    return std::isfinite(number) ? number : std::numeric_limits<double>::infinity();
  }
  if (number == 0) {
    rounding = 0;
    return 0;
  }
  const double exponent = std::floor(std::log10(std::abs(number))) - digits + 1;
  const double unit = std::pow(10, exponent);
  rounding = 0.5 * unit;
  return std::round(number / unit) * unit;
}

/// What the program prints: w, b and the cost at every so many iterations, from the start on.
template <class Real>
std::vector<LogRow> printed_by(const PrintingProgram& program, const Examples& examples,
                               const FeatureScaler& scaling) {
  const std::size_t m = examples.x.size();
  const auto count = static_cast<Real>(m);
  std::vector<Real> z;
  std::vector<Real> y;
  for (std::size_t i = 0; i < m; ++i) {
    z.push_back(static_cast<Real>(scaling.apply(examples.x[i])));
    y.push_back(static_cast<Real>(examples.y[i]));
  }
  auto w = static_cast<Real>(program.start.w);
  auto b = static_cast<Real>(program.start.b);
  const auto alpha = static_cast<Real>(program.alpha);
  const Real half = program.convention == CostConvention::half_mean ? Real(1) : Real(2);
  const Real divisor = program.convention == CostConvention::sum ? Real(1) : count;
  const GradientFault fault = program.rule.fault;
  const auto slope = [&](Real at_w, Real at_b) {
    Real sum = 0;
    for (std::size_t i = 0; i < m; ++i) sum += (at_w * z[i] + at_b - y[i]) * z[i];
    return half * sum / (fault == GradientFault::missing_mean ? Real(1) : divisor);
  };
  const auto intercept = [&](Real at_w, Real at_b) {
    Real sum = 0;
    for (std::size_t i = 0; i < m; ++i) sum += at_w * z[i] + at_b - y[i];
    return half * sum / (fault == GradientFault::missing_mean ? Real(1) : divisor);
  };
  std::vector<LogRow> log;
  for (std::int64_t k = 0; static_cast<std::int64_t>(log.size()) < program.rows; ++k) {
    if (k % program.every == 0) {
      Real cost = 0;
      for (std::size_t i = 0; i < m; ++i) {
        const Real error = w * z[i] + b - y[i];
        cost += error * error;
      }
      cost = half * cost / (Real(2) * divisor);
      const auto s = static_cast<Real>(scaling.scale);
      const auto c = static_cast<Real>(scaling.center);
      const Real shown_w = program.rule.prints_scaled ? w : w / s;
      const Real shown_b = program.rule.prints_scaled ? b : b - w * c / s;
      LogRow row;
      row.iteration = static_cast<double>(k);
      row.position.w =
          printed(static_cast<double>(shown_w), program.digits, row.position_rounding.w);
      row.position.b =
          printed(static_cast<double>(shown_b), program.digits, row.position_rounding.b);
      row.cost = printed(static_cast<double>(cost), program.digits, row.cost_rounding);
      row.gradient = {nan, nan};
      row.gradient_rounding = {nan, nan};
      log.push_back(row);
      if (std::isinf(row.position.w) || std::isinf(row.position.b) || std::isinf(row.cost)) break;
    }
    Real dw = slope(w, b);
    Real db = intercept(w, b);
    switch (fault) {
      case GradientFault::none:
      case GradientFault::missing_mean:
        break;
      case GradientFault::b_sign_flipped:
        db = -db;
        break;
      case GradientFault::w_missing_x:
        dw = db;
        break;
      case GradientFault::swapped:
        std::swap(dw, db);
        break;
      case GradientFault::ascent:
        dw = -dw;
        db = -db;
        break;
      case GradientFault::b_frozen:
        db = 0;
        break;
      case GradientFault::sequential:
        db = intercept(w - alpha * dw, b);
        break;
    }
    w -= alpha * dw;
    b -= alpha * db;
  }
  return log;
}

}  // namespace descent::test
