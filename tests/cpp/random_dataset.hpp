#pragma once

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "examples.hpp"
#include "names.hpp"
#include "parameters.hpp"
#include "records.hpp"

namespace descent::test {

/// splitmix64. The standard library's distributions differ from one implementation to the next;
/// this gives the same numbers everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t bits() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  /// In [low, high).
  double uniform(double low, double high) {
    return low + (high - low) * (static_cast<double>(bits() >> 11U) * 0x1p-53);
  }

  /// In [low, high], both included.
  std::int64_t whole(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(bits() % static_cast<std::uint64_t>(high - low + 1));
  }

  /// In [2^low, 2^(high + 1)), every power of two as likely.
  double magnitude(int low, int high) {
    // Two statements: the order in which arguments are evaluated is the compiler's choice.
    const double significand = uniform(1, 2);
    return std::ldexp(significand, static_cast<int>(whole(low, high)));
  }

 private:
  std::uint64_t state_;
};

/// So many, or a fifth of them under sanitizers: they make all ten times slower, and what they look
/// for does not hide in one run of many.
template <class Count>
constexpr Count many(Count count) {
#ifdef __SANITIZE_ADDRESS__
  return count / 5;
#else
  return count;
#endif
}

/// Calls check(random) once for each seed; a failure names its seed.
template <class Check>
void for_each_seed(std::uint64_t count, Check check) {
  for (std::uint64_t seed = 1; seed <= count; ++seed) {
    BOOST_TEST_CONTEXT("seed " << seed) {
      Random random(seed);
      check(random);
    }
  }
}

/// Calls check(scaling) for each of them; a failure names its scaling.
template <class Check>
void for_each_scaling(Check check) {
  for (std::size_t place = 0; place < value_count<FeatureScaling>; ++place) {
    const auto scaling = static_cast<FeatureScaling>(place);
    BOOST_TEST_CONTEXT("scaling " << name_of(scaling)) { check(scaling); }
  }
}

/// Around a random line: centred or not, far from the origin, of the size of houses, or tiny.
inline Examples random_examples(Random& random, std::int64_t largest_count) {
  constexpr std::array<std::int64_t, 5> counts{2, 5, 50, 1000, 10'000};
  const std::int64_t most = std::min(counts.at(random.bits() % counts.size()), largest_count);
  const std::int64_t count = random.whole(std::max<std::int64_t>(2, most / 2), most);

  double center = 0;
  double spread = 0;
  switch (random.bits() % 4) {
    case 0:
      center = random.uniform(-10, 10);
      spread = random.magnitude(-3, 3);
      break;
    case 1:
      center = 1e7;
      spread = random.magnitude(0, 10);
      break;
    case 2:
      center = 2000;
      spread = random.uniform(500, 1900);
      break;
    default:
      spread = random.magnitude(-30, -20);
      center = random.uniform(-3, 3) * spread;
  }
  const double height = random.magnitude(-10, 20);
  const double slope = random.uniform(-1, 1) * height / spread;
  const double intercept = random.uniform(-3, 3) * height;
  const double noise = random.uniform(0, 1) * height;

  Examples examples;
  for (std::int64_t i = 0; i < count; ++i) {
    const double offset = random.uniform(-spread, spread);
    examples.x.push_back(center + offset);
    examples.y.push_back(slope * offset + intercept + random.uniform(-noise, noise));
  }
  return examples;
}

/// A line that may miss the data by a few times their spread, in the data's units.
inline Parameters random_line(Random& random, const Moments& moments) {
  const double spread_x = std::sqrt(moments.variance_x);
  const double spread_y = std::sqrt(moments.mean_squared_residual) +
                          std::abs(moments.slope) * spread_x + 1e-3 * std::abs(moments.mean_y);
  const double w = moments.slope + random.uniform(-3, 3) * spread_y / spread_x;
  const double height = moments.mean_y + random.uniform(-3, 3) * spread_y;
  return {w, height - w * moments.mean_x};
}

}  // namespace descent::test
