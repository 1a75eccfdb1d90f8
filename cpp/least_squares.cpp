#include "least_squares.hpp"

#include <cmath>
#include <limits>

namespace descent {
namespace {

/// Below this part of its length, what is left of a column across the others is rounding.
constexpr double least_part = 1e-11;

double dot(std::span<const double> left, std::span<const double> right) {
  double sum = 0;
  for (std::size_t i = 0; i < left.size(); ++i) sum += left[i] * right[i];
  return sum;
}

}  // namespace

bool LeastSquares::orthogonalize(std::size_t j, std::vector<double>& upper) {
  const std::size_t count = columns.size();
  std::vector<double>& column = columns[j];
  const double before = std::sqrt(dot(column, column));
  if (!std::isfinite(before)) return false;
  // Twice, or rounding would leave some of it along the others.
  for (std::size_t k = 0; k < 2 * j; ++k) {
    const std::vector<double>& other = columns[k % j];
    const double share = dot(other, column);
    upper[k % j * count + j] += share;
    for (std::size_t i = 0; i < column.size(); ++i) column[i] -= share * other[i];
  }
  const double norm = std::sqrt(dot(column, column));
  const bool is_told = norm > least_part * before;
  upper[j * count + j] = is_told ? norm : 0;
  for (double& entry : column) entry = is_told ? entry / norm : 0;
  return true;
}

bool LeastSquares::solve() {
  const std::size_t count = columns.size();
  std::vector<double> upper(count * count, 0.0);
  for (std::size_t j = 0; j < count; ++j) {
    if (!orthogonalize(j, upper)) return false;
  }
  double sum = 0;
  for (const double entry : columns.back()) sum += std::abs(entry);
  const double last = upper.back();
  last_margin = last > 0 ? sum / last : std::numeric_limits<double>::infinity();

  solution.assign(count, 0.0);
  for (std::size_t j = count; j-- > 0;) {
    double rest = dot(columns[j], right);
    for (std::size_t k = j + 1; k < count; ++k) rest -= upper[j * count + k] * solution[k];
    const double own = upper[j * count + j];
    solution[j] = own > 0 ? rest / own : 0;
    if (!std::isfinite(solution[j])) return false;
  }
  return true;
}

}  // namespace descent
