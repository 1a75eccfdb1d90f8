#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "cost_bowl.hpp"
#include "dataset.hpp"
#include "parameters.hpp"
#include "records.hpp"

namespace descent {

/// A model of one feature whose squared error is no bowl: f(x) = s·(w z + b)², the square of a
/// line, with z the z-score of x and s = max |y|. Its cost J(w, b) = 1/(2m) Σ ((w z⁽ⁱ⁾ + b)² −
/// y⁽ⁱ⁾/s)² is a polynomial of degree 4, whose valleys come in pairs, as (w, b) and (−w, −b) are
/// one curve; data that rise may leave a second pair, in which the curve falls first: local minima.
/// One pass over the examples gives the moments from which all of it follows in O(1).
class SquareModel {
 public:
  explicit SquareModel(const Dataset& dataset);

  double cost(Parameters p) const;
  Parameters gradient(Parameters p) const;
  Eigen::Matrix2d hessian(Parameters p) const;
  /// Eigenvalues of the Hessian: both are positive where J curves upwards every way.
  Curvature curvature(Parameters p) const;
  Parameters updated(Parameters p, double learning_rate) const {
    return p - learning_rate * gradient(p);
  }

  /// f(x), in the data's units.
  double predict(Parameters p, double x) const;
  /// s: multiplied by it, √(2J) is the root mean square error in the data's units.
  double scale() const { return scale_; }

 private:
  double center_;
  double deviation_;
  double scale_;
  // Means over the examples, with t = y / s.
  double z1_ = 0, z2_ = 0, z3_ = 0, z4_ = 0;
  double t_ = 0, tz_ = 0, tzz_ = 0, tt_ = 0;
};

/// A part of the plane of (w, b).
struct Rectangle {
  Parameters least;
  Parameters greatest;
};

/// The minima that descent reaches from a grid of starts over the rectangle and that lie in it, the
/// lowest first.
std::vector<Valley> valleys_in(const SquareModel& model, const Rectangle& rectangle);

/// J at columns × rows points, row by row from the least b, each row from the least w; both edges
/// are included. columns, rows ≥ 2.
std::vector<double> cost_grid(const SquareModel& model, const Rectangle& rectangle,
                              std::size_t columns, std::size_t rows);

/// Where descent goes from `start`: the start and up to `most` updates, fewer where they come to
/// rest (the gradient is at most `rest` long) or J is no longer finite.
std::vector<Parameters> descend(const SquareModel& model, Parameters start, double learning_rate,
                                std::int64_t most, double rest = 1e-9);

}  // namespace descent
