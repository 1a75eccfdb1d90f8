#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>

#include "records.hpp"

namespace descent {

/// Sums over the examples from which J, its gradient and its Hessian follow in O(1) for any (w, b).
/// They are centred (taken about the means), so that x = 1e7 + small keeps its digits.
struct Moments {
  double count = 0;                  ///< m
  double mean_x = 0;                 ///< x̄
  double mean_y = 0;                 ///< ȳ
  double variance_x = 0;             ///< Sxx / m = 1/m Σ (x − x̄)², population variance
  double slope = 0;                  ///< Sxy / Sxx, the least-squares w in the data's units
  double mean_squared_residual = 0;  ///< 1/m Σ (y − ȳ − slope·(x − x̄))², summed, not subtracted
  double min_x = 0;
  double max_x = 0;
};

/// m examples (x, y) that a line can be fitted to, and their moments. Immutable.
class Dataset {
 public:
  /// Above this, a diverging run could leave the range of a double at once in its gradient, which
  /// holds squares of x, and not only in its cost.
  static constexpr double largest_magnitude = 1e70;
  /// The least (max x − min x) / max |x| for x to count as varying: below it the spread is
  /// rounding.
  static constexpr double least_relative_spread = 1e-12;

  /// Checks the contract and computes the moments: O(m), three passes.
  static std::variant<Dataset, DatasetError> create(std::span<const double> x,
                                                    std::span<const double> y);

  const Eigen::ArrayXd& x() const { return x_; }
  const Eigen::ArrayXd& y() const { return y_; }
  const Moments& moments() const { return moments_; }

 private:
  Dataset(Eigen::ArrayXd x, Eigen::ArrayXd y);

  Eigen::ArrayXd x_;
  Eigen::ArrayXd y_;
  Moments moments_;
};

}  // namespace descent
