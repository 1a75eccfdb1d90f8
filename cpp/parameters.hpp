#pragma once

#include <cmath>

#include "records.hpp"

namespace descent {

inline Parameters operator+(Parameters p, Parameters q) { return {p.w + q.w, p.b + q.b}; }
inline Parameters operator-(Parameters p, Parameters q) { return {p.w - q.w, p.b - q.b}; }
inline Parameters operator*(double factor, Parameters p) { return {factor * p.w, factor * p.b}; }
inline bool operator==(Parameters p, Parameters q) { return p.w == q.w && p.b == q.b; }

inline double length(Parameters p) { return std::hypot(p.w, p.b); }

}  // namespace descent
