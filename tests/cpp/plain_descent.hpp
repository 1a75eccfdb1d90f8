#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "examples.hpp"
#include "feature_scaling.hpp"
#include "gradient_fault.hpp"
#include "parameters.hpp"

namespace descent::test {

/// The least-squares slope of a line with this intercept.
inline double best_slope_through(const Examples& examples, double intercept) {
  double xx = 0;
  double xy = 0;
  for (std::size_t i = 0; i < examples.x.size(); ++i) {
    xx += examples.x[i] * examples.x[i];
    xy += examples.x[i] * (examples.y[i] - intercept);
  }
  return xy / xx;
}

/// Descent as a textbook codes it, every sum a loop over the examples: what the core must agree
/// with while it never looks at an example.
class PlainDescent {
 public:
  PlainDescent(const Examples& examples, const FeatureScaler& scaling) : y_(examples.y) {
    for (const double x : examples.x) z_.push_back(scaling.apply(x));
  }

  double count() const { return static_cast<double>(z_.size()); }

  double cost(Parameters p) const {
    double sum = 0;
    for (std::size_t i = 0; i < z_.size(); ++i) sum += error(p, i) * error(p, i);
    return sum / (2 * count());
  }

  double slope_derivative(Parameters p) const {
    double sum = 0;
    for (std::size_t i = 0; i < z_.size(); ++i) sum += error(p, i) * z_[i];
    return sum / count();
  }

  double intercept_derivative(Parameters p) const {
    double sum = 0;
    for (std::size_t i = 0; i < z_.size(); ++i) sum += error(p, i);
    return sum / count();
  }

  Parameters gradient(Parameters p) const { return {slope_derivative(p), intercept_derivative(p)}; }

  /// The update with the bug written into it, line by line.
  Parameters updated(Parameters p, double alpha, GradientFault fault) const {
    double dw = slope_derivative(p);
    double db = intercept_derivative(p);
    switch (fault) {
      case GradientFault::none:
        break;
      case GradientFault::b_sign_flipped:
        db = -db;
        break;
      case GradientFault::w_missing_x:
        dw = intercept_derivative(p);
        break;
      case GradientFault::swapped:
        std::swap(dw, db);
        break;
      case GradientFault::missing_mean:
        dw *= count();
        db *= count();
        break;
      case GradientFault::ascent:
        return {p.w + alpha * dw, p.b + alpha * db};
      case GradientFault::b_frozen:
        return {p.w - alpha * dw, p.b};
      case GradientFault::sequential:
        p.w -= alpha * dw;
        p.b -= alpha * intercept_derivative(p);
        return p;
    }
    return {p.w - alpha * dw, p.b - alpha * db};
  }

  /// The largest of the terms that cancel in an error: times ε, what rounding may do to one.
  double magnitude(Parameters p) const {
    double largest = 0;
    for (std::size_t i = 0; i < z_.size(); ++i) {
      largest = std::max(largest, std::abs(p.w * z_[i]) + std::abs(p.b) + std::abs(y_[i]));
    }
    return largest;
  }

  /// The root mean square over the examples of how far two lines are apart.
  double distance(Parameters p, Parameters q) const {
    const Parameters d = p - q;
    double sum = 0;
    for (const double z : z_) sum += (d.w * z + d.b) * (d.w * z + d.b);
    return std::sqrt(sum / count());
  }

 private:
  double error(Parameters p, std::size_t i) const { return (p.w * z_[i] + p.b) - y_[i]; }

  std::vector<double> z_;
  std::vector<double> y_;
};

}  // namespace descent::test
