#pragma once

#include <algorithm>
#include <cmath>

#include "records.hpp"

namespace descent {

inline Parameters operator+(Parameters p, Parameters q) { return {p.w + q.w, p.b + q.b}; }
inline Parameters operator-(Parameters p, Parameters q) { return {p.w - q.w, p.b - q.b}; }
inline Parameters operator*(double factor, Parameters p) { return {factor * p.w, factor * p.b}; }
inline bool operator==(Parameters p, Parameters q) { return p.w == q.w && p.b == q.b; }

/// √(w² + b²), not overflowing on the way. std::hypot is not the same to the last bit everywhere.
[[gnu::noinline]] inline double length(Parameters p) {
  const double larger = std::max(std::abs(p.w), std::abs(p.b));
  if (larger == 0) return 0;
  const double ratio = std::min(std::abs(p.w), std::abs(p.b)) / larger;
  return larger * std::sqrt(1 + ratio * ratio);
}

}  // namespace descent
