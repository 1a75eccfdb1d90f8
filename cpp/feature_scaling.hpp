#pragma once

#include "dataset.hpp"
#include "parameters.hpp"
#include "records.hpp"

namespace descent {

/// z = (x − center) / scale, and the exact map between (w, b) in the data's units and (w_z, b_z),
/// the parameters of the same line over z: w = w_z / s, b = b_z − w_z·c / s.
struct FeatureScaler {
  double center = 0;
  double scale = 1;

  static FeatureScaler of(FeatureScaling kind, const Moments& moments);

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
