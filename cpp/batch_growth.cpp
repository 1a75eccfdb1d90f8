#include "batch_growth.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "parameters.hpp"
#include "powers.hpp"

namespace descent {
namespace {

/// A product of many numbers, which would leave the range of a double.
class Product {
 public:
  /// Takes one more factor ≥ 0.
  void multiply(double factor) {
    int exponent = 0;
    mantissa_ = std::frexp(mantissa_ * factor, &exponent);
    exponent_ += exponent;
  }
  double logarithm() const {
    return mantissa_ == 0 ? -HUGE_VAL
                          : descent::logarithm(mantissa_) +
                                static_cast<double>(exponent_) * descent::logarithm(2);
  }

 private:
  double mantissa_ = 1;
  std::int64_t exponent_ = 0;
};

/// Two directions, followed through the updates and kept to a length that can be computed with.
class Directions {
 public:
  void update(const BatchShape& batch, GradientFault fault, double learning_rate) {
    const auto updated = [&](Parameters d) {
      return d - learning_rate * coded_gradient(batch.cost, d, fault, learning_rate, batch.count);
    };
    w_ = updated(w_);
    b_ = updated(b_);
    const double size = std::abs(w_.w) + std::abs(w_.b) + std::abs(b_.w) + std::abs(b_.b);
    if (size == 0) return;
    if (size > 1e-100 && size < 1e100) return;
    kept_.multiply(size);
    w_ = (1 / size) * w_;
    b_ = (1 / size) * b_;
  }
  /// Of how much longer they have become in all.
  double log_growth() const {
    Product growth = kept_;
    growth.multiply(std::max(length(w_), length(b_)));
    return growth.logarithm();
  }

 private:
  Parameters w_{1, 0};
  Parameters b_{0, 1};
  Product kept_;
};

double growth_of_all(std::span<const BatchShape> batches, GradientFault fault,
                     double learning_rate) {
  // A quarter of the way, so that it does not matter where the directions began.
  const std::size_t run_in = batches.size() / 4;
  Directions directions;
  double log_run_in = 0;
  for (std::size_t i = 0; i < batches.size(); ++i) {
    if (i == run_in) log_run_in = directions.log_growth();
    directions.update(batches[i], fault, learning_rate);
  }
  // Two batches can wipe out every distance between them.
  if (std::isinf(directions.log_growth())) return 0;
  const double log_growth = directions.log_growth() - log_run_in;
  return 1 + std::expm1(log_growth / static_cast<double>(batches.size() - run_in));
}

/// Where M_B has rank one, what moves is multiplied by 1 − α·tr M_B.
double growth_of_what_moves(std::span<const BatchShape> batches, GradientFault fault,
                            double learning_rate) {
  Product growth;
  for (const BatchShape& batch : batches) {
    const auto coded = [&](Parameters d) {
      return coded_gradient(batch.cost, d, fault, learning_rate, batch.count);
    };
    growth.multiply(std::abs(1 - learning_rate * (coded({1, 0}).w + coded({0, 1}).b)));
  }
  return 1 + std::expm1(growth.logarithm() / static_cast<double>(batches.size()));
}

}  // namespace

double mean_square_growth(std::span<const BatchShape> batches, GradientFault fault,
                          double learning_rate) {
  // What becomes of the second moments (d_w², d_w d_b, d_b²) on average.
  Eigen::Matrix3d mean = Eigen::Matrix3d::Zero();
  for (const BatchShape& batch : batches) {
    const auto updated = [&](Parameters d) {
      return d - learning_rate * coded_gradient(batch.cost, d, fault, learning_rate, batch.count);
    };
    const auto [a, c] = updated({1, 0});
    const auto [b, d] = updated({0, 1});
    Eigen::Matrix3d moments;
    moments << a * a, 2 * a * b, b * b, a * c, a * d + b * c, b * d, c * c, 2 * c * d, d * d;
    mean += moments / static_cast<double>(batches.size());
  }
  // The radius is the length of a high power, by repeated squaring.
  constexpr int squarings = 30;
  double log_radius = 0;
  double power = 1;
  for (int i = 0; i < squarings; ++i, power *= 2) {
    const double size = mean.norm();
    log_radius += logarithm(size) / power;
    mean = (mean / size * (mean / size)).eval();
  }
  return 1 + std::expm1(log_radius);
}

double batch_growth(std::span<const BatchShape> batches, GradientFault fault,
                    double learning_rate) {
  const bool leaves_one_direction_alone = determinant_factor(fault, 1) == 0;
  return leaves_one_direction_alone ? growth_of_what_moves(batches, fault, learning_rate)
                                    : growth_of_all(batches, fault, learning_rate);
}

double batches_diverge_from(std::span<const BatchShape> batches, double limit) {
  const auto grows = [batches](double learning_rate) {
    return growth_of_all(batches, GradientFault::none, learning_rate) > 1;
  };
  // Up to here no batch enlarges any distance: λmax of a batch is at most its trace.
  double largest_trace = 1;
  for (const BatchShape& batch : batches)
    largest_trace = std::max(largest_trace, batch.cost.mean_square_z + 1);
  double stable = 2 / largest_trace;
  double unstable = stable;
  // Upwards in small steps, since a run may grow, shrink and grow again as α is raised.
  constexpr double step = 1.2;
  do {
    stable = unstable;
    unstable *= step;
  } while (unstable < 1000 * limit && !grows(unstable));
  while (unstable > 1.0005 * stable) {
    const double middle = std::sqrt(stable * unstable);
    (grows(middle) ? unstable : stable) = middle;
  }
  return unstable;
}

}  // namespace descent
