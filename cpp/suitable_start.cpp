#include "suitable_start.hpp"

#include <cmath>

namespace descent {
namespace {

/// The power of ten at or below a positive size, between 1e-300 and 1e300.
double decade_of(double size) {
  double decade = 1;
  while (decade > size && decade > 1e-300) decade /= 10;
  while (decade * 10 <= size && decade < 1e300) decade *= 10;
  return decade;
}

/// The multiple of a power of ten that is nearest to a value.
double rounded_to(double value, double decade) {
  // A negative power of ten has no exact double: dividing by the positive one rounds once.
  return decade < 1 ? std::round(value * (1 / decade)) / std::round(1 / decade)
                    : std::round(value / decade) * decade;
}

double scale_of_y(const CostBowl& bowl) {
  if (bowl.deviation_y() > 0) return bowl.deviation_y();
  return bowl.mean_y() != 0 ? std::abs(bowl.mean_y()) / 10 : 1;
}

}  // namespace

Parameters suitable_start(const CostBowl& bowl) {
  const double deviation_y = scale_of_y(bowl);
  const double tilt = deviation_y / (2 * bowl.deviation_z());
  const double w = rounded_to(bowl.minimizer().w < 0 ? tilt : -tilt, decade_of(tilt) / 10);
  const double b = bowl.mean_y() + 2 * deviation_y - w * bowl.mean_z();
  return {w, rounded_to(b, decade_of(deviation_y / 10))};
}

}  // namespace descent
