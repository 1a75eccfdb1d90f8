#pragma once

#include <cstdint>

#include "dataset.hpp"
#include "parameters.hpp"

namespace descent {

/// The choices of c and s in z = (x − c) / s.
enum class FeatureScalingKind : std::uint8_t {
  none,                ///< c = 0, s = 1
  per_thousand,        ///< c = 0, s = 1000
  max,                 ///< c = 0, s = max |x|
  mean_normalization,  ///< c = mean, s = max − min
  z_score,             ///< c = mean, s = population standard deviation
};

/// z = (x − center) / scale, and the exact map between (w, b) in the data's units and (w_z, b_z),
/// the parameters of the same line over z: w = w_z / s, b = b_z − w_z·c / s.
struct FeatureScaling {
  double center = 0;
  double scale = 1;

  static FeatureScaling of(FeatureScalingKind kind, const Moments& moments);

  double apply(double x) const { return (x - center) / scale; }
  /// Linear, so it maps points (w, b) and differences of them alike.
  Parameters to_scaled(Parameters p) const { return {p.w * scale, p.b + p.w * center}; }
  /// The inverse of to_scaled, for points and for steps. (Gradients map by the transpose; the cost
  /// bowl of the data's units gives them directly.)
  Parameters to_data_units(Parameters p) const {
    return {p.w / scale, p.b - p.w * (center / scale)};
  }
};

}  // namespace descent
