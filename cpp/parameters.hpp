#pragma once

#include <cmath>

namespace descent {

/// A pair (w, b): the slope and intercept of f(x) = wx + b, or a gradient or a step in them.
/// Which coordinates it is in (the data's units or the scaled ones) is said where it is used.
struct Parameters {
  double w = 0;
  double b = 0;

  friend Parameters operator+(Parameters p, Parameters q) { return {p.w + q.w, p.b + q.b}; }
  friend Parameters operator-(Parameters p, Parameters q) { return {p.w - q.w, p.b - q.b}; }
  friend Parameters operator*(double factor, Parameters p) { return {factor * p.w, factor * p.b}; }
  friend bool operator==(Parameters p, Parameters q) = default;
};

inline double length(Parameters p) { return std::hypot(p.w, p.b); }

}  // namespace descent
