#include "square_model.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace descent {
namespace {

/// So many starts along each side of a rectangle.
constexpr int starts_along = 24;
/// Of the length of an update on the way to a minimum, which is found whatever α is.
constexpr double longest_update = 0.05;
constexpr int most_updates = 2000;
constexpr int newton_steps = 40;
/// Minima nearer to each other than this are one.
constexpr double apart = 1e-6;

bool contains(const Rectangle& rectangle, Parameters p) {
  const auto& [least, greatest] = rectangle;
  return p.w >= least.w && p.w <= greatest.w && p.b >= least.b && p.b <= greatest.b;
}

/// The point of a grid over the rectangle, at these parts of its sides.
Parameters point_at(const Rectangle& rectangle, double w_part, double b_part) {
  const Parameters size = rectangle.greatest - rectangle.least;
  return rectangle.least + Parameters{.w = w_part * size.w, .b = b_part * size.b};
}

/// Downhill with updates of bounded length until J curves upwards and Newton's steps are safe.
Parameters settled(const SquareModel& model, Parameters p) {
  for (int i = 0; i < most_updates; ++i) {
    const Parameters gradient = model.gradient(p);
    const double steepness = length(gradient);
    if (steepness < 1e-4 && model.curvature(p).smallest > 0) break;
    const double learning_rate =
        std::min(1 / std::max(model.curvature(p).largest, 1.0), longest_update / steepness);
    p = p - learning_rate * gradient;
  }
  for (int i = 0; i < newton_steps; ++i) {
    const Eigen::Matrix2d h = model.hessian(p);
    const Parameters g = model.gradient(p);
    const double determinant = h(0, 0) * h(1, 1) - h(0, 1) * h(1, 0);
    if (!(determinant > 0)) break;
    p = p - (1 / determinant) *
                Parameters{.w = h(1, 1) * g.w - h(0, 1) * g.b, .b = h(0, 0) * g.b - h(1, 0) * g.w};
  }
  return p;
}

}  // namespace

SquareModel::SquareModel(const Dataset& dataset)
    : center_(dataset.moments().mean_x),
      deviation_(std::sqrt(dataset.moments().variance_x)),
      scale_(dataset.y().abs().maxCoeff()) {
  if (scale_ == 0) scale_ = 1;
  const double count = dataset.moments().count;
  for (Eigen::Index i = 0; i < dataset.x().size(); ++i) {
    const double z = (dataset.x()[i] - center_) / deviation_;
    const double t = dataset.y()[i] / scale_;
    z1_ += z / count;
    z2_ += z * z / count;
    z3_ += z * z * z / count;
    z4_ += z * z * z * z / count;
    t_ += t / count;
    tz_ += t * z / count;
    tzz_ += t * z * z / count;
    tt_ += t * t / count;
  }
}

double SquareModel::cost(Parameters p) const {
  const auto [w, b] = p;
  const double fourth = w * w * w * w * z4_ + 4 * w * w * w * b * z3_ + 6 * w * w * b * b * z2_ +
                        4 * w * b * b * b * z1_ + b * b * b * b;
  const double second = w * w * tzz_ + 2 * w * b * tz_ + b * b * t_;
  return (fourth - 2 * second + tt_) / 2;
}

Parameters SquareModel::gradient(Parameters p) const {
  const auto [w, b] = p;
  return {.w = 2 * (w * w * w * z4_ + 3 * w * w * b * z3_ + 3 * w * b * b * z2_ + b * b * b * z1_ -
                    w * tzz_ - b * tz_),
          .b = 2 * (w * w * w * z3_ + 3 * w * w * b * z2_ + 3 * w * b * b * z1_ + b * b * b -
                    w * tz_ - b * t_)};
}

Eigen::Matrix2d SquareModel::hessian(Parameters p) const {
  const auto [w, b] = p;
  const double mixed = 2 * (3 * w * w * z3_ + 6 * w * b * z2_ + 3 * b * b * z1_ - tz_);
  Eigen::Matrix2d hessian;
  hessian << 2 * (3 * w * w * z4_ + 6 * w * b * z3_ + 3 * b * b * z2_ - tzz_), mixed, mixed,
      2 * (3 * w * w * z2_ + 6 * w * b * z1_ + 3 * b * b - t_);
  return hessian;
}

Curvature SquareModel::curvature(Parameters p) const {
  const Eigen::Matrix2d h = hessian(p);
  const double middle = (h(0, 0) + h(1, 1)) / 2;
  const double reach = length({(h(0, 0) - h(1, 1)) / 2, h(0, 1)});
  return {.largest = middle + reach, .smallest = middle - reach};
}

double SquareModel::predict(Parameters p, double x) const {
  const double u = p.w * ((x - center_) / deviation_) + p.b;
  return scale_ * u * u;
}

std::vector<Valley> valleys_in(const SquareModel& model, const Rectangle& rectangle) {
  std::vector<Valley> valleys;
  for (int row = 0; row <= starts_along; ++row) {
    for (int column = 0; column <= starts_along; ++column) {
      const Parameters start = point_at(rectangle, static_cast<double>(column) / starts_along,
                                        static_cast<double>(row) / starts_along);
      const Parameters p = settled(model, start);
      const Curvature curvature = model.curvature(p);
      if (!contains(rectangle, p) || !(curvature.smallest > 0)) continue;
      if (length(model.gradient(p)) > 1e-10) continue;
      const bool known = std::any_of(valleys.begin(), valleys.end(), [p](const Valley& valley) {
        return length(valley.position - p) < apart;
      });
      if (!known) {
        valleys.push_back({.position = p, .cost = model.cost(p), .curvature = curvature});
      }
    }
  }
  // Twins cost the same but for rounding: the one with the greater b first.
  std::sort(valleys.begin(), valleys.end(), [](const Valley& one, const Valley& other) {
    if (std::abs(one.cost - other.cost) > 1e-9) return one.cost < other.cost;
    return one.position.b > other.position.b;
  });
  return valleys;
}

std::vector<double> cost_grid(const SquareModel& model, const Rectangle& rectangle,
                              std::size_t columns, std::size_t rows) {
  std::vector<double> costs;
  costs.reserve(columns * rows);
  const auto last_column = static_cast<double>(columns - 1);
  const auto last_row = static_cast<double>(rows - 1);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      costs.push_back(model.cost(point_at(rectangle, static_cast<double>(column) / last_column,
                                          static_cast<double>(row) / last_row)));
    }
  }
  return costs;
}

std::vector<Parameters> descend(const SquareModel& model, Parameters start, double learning_rate,
                                std::int64_t most, double rest) {
  std::vector<Parameters> path{start};
  while (static_cast<std::int64_t>(path.size()) <= most) {
    if (length(model.gradient(path.back())) <= rest) break;
    const Parameters next = model.updated(path.back(), learning_rate);
    if (!std::isfinite(model.cost(next))) break;
    path.push_back(next);
  }
  return path;
}

}  // namespace descent
