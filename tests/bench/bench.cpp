// What one update costs natively: for each number of examples named on the command line, a line
// with the nanoseconds a step takes, the median over many batches of step(n), history kept.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <span>
#include <variant>
#include <vector>

#include "dataset.hpp"
#include "feature_scaling.hpp"
#include "gradient_descent.hpp"

namespace {

// As in step-cost.js.
constexpr std::int64_t steps_in_batch = 10'000;
constexpr std::size_t batches = 100;
constexpr descent::Options options{.learning_rate = 0.05,
                                   .scaling = descent::FeatureScaling::per_thousand};

descent::Dataset houses(std::size_t count) {
  std::mt19937_64 random(count);
  std::uniform_real_distribution<double> size(500, 5000);
  std::uniform_real_distribution<double> noise(-100, 100);
  std::vector<double> x(count);
  std::vector<double> y(count);
  for (std::size_t i = 0; i < count; ++i) {
    x[i] = size(random);
    y[i] = 0.13 * x[i] + 70 + noise(random);
  }
  return std::get<descent::Dataset>(descent::Dataset::create(x, y));
}

double nanoseconds_per_step(const descent::Dataset& dataset) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times;
  for (std::size_t batch = 0; batch < batches; ++batch) {
    auto run = std::get<descent::GradientDescent>(
        descent::GradientDescent::create(dataset.moments(), options));
    const auto began = Clock::now();
    run.step(steps_in_batch);
    const std::chrono::duration<double, std::nano> passed = Clock::now() - began;
    if (run.iteration() != steps_in_batch) std::abort();
    times.push_back(passed.count() / static_cast<double>(steps_in_batch));
  }
  const auto middle = times.begin() + batches / 2;
  std::nth_element(times.begin(), middle, times.end());
  return *middle;
}

}  // namespace

int main(int argument_count, char** arguments) {
  for (const char* count :
       std::span(arguments, static_cast<std::size_t>(argument_count)).subspan(1)) {
    const descent::Dataset dataset = houses(std::strtoull(count, nullptr, 10));
    std::printf("%s %.3f\n", count, nanoseconds_per_step(dataset));
  }
}
