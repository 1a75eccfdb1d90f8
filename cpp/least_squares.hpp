#pragma once

#include <span>
#include <vector>

namespace descent {

/// min ‖A s − r‖ with few columns, by orthogonalizing them one after the other.
struct LeastSquares {
  std::vector<std::vector<double>> columns;  ///< of A; overwritten
  std::vector<double> right;                 ///< r
  std::vector<double> solution;              ///< s
  /// How far the last unknown is off at most, with right sides that are each off by at most 1.
  double last_margin = 0;

  /// False if a number is not finite. An unknown that no equation tells of stays 0.
  bool solve();

 private:
  /// Makes column j a unit vector across those before it; its shares in them go into `upper`.
  bool orthogonalize(std::size_t j, std::vector<double>& upper);
};

}  // namespace descent
