#include "dataset.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace descent {
namespace {

std::optional<std::size_t> first_out_of_range(std::span<const double> values) {
  // Written so that NaN, which compares false, is out of range too.
  const auto bad = std::find_if_not(values.begin(), values.end(), [](double value) {
    return std::abs(value) <= Dataset::largest_magnitude;
  });
  if (bad == values.end()) return std::nullopt;
  return static_cast<std::size_t>(bad - values.begin());
}

std::optional<DatasetError> find_breach(std::span<const double> x, std::span<const double> y) {
  using enum DatasetErrorCode;
  if (x.size() != y.size()) {
    return DatasetError{unequal_lengths, std::min(x.size(), y.size()),
                        static_cast<double>(y.size())};
  }
  if (x.size() < 2) return DatasetError{too_few_examples, x.size(), static_cast<double>(x.size())};

  const auto bad_x = first_out_of_range(x);
  const auto bad_y = first_out_of_range(y);
  if (bad_x && (!bad_y || *bad_x <= *bad_y)) return DatasetError{x_not_finite, *bad_x, x[*bad_x]};
  if (bad_y) return DatasetError{y_not_finite, *bad_y, y[*bad_y]};

  const auto [least, greatest] = std::minmax_element(x.begin(), x.end());
  const double magnitude = std::max(std::abs(*least), std::abs(*greatest));
  const double least_spread =
      std::max(Dataset::least_relative_spread * magnitude, 1 / Dataset::largest_magnitude);
  if (*greatest - *least < least_spread) return DatasetError{constant_x, 0, x.front()};
  return std::nullopt;
}

/// The mean, with the rounding error of the first sum taken out by a second.
double corrected_mean(const Eigen::ArrayXd& values) {
  const double mean = values.mean();
  return mean + (values - mean).mean();
}

Moments moments_of(const Eigen::ArrayXd& x, const Eigen::ArrayXd& y) {
  Moments moments;
  moments.count = static_cast<double>(x.size());
  moments.mean_x = corrected_mean(x);
  moments.mean_y = corrected_mean(y);
  const auto centred_x = x - moments.mean_x;
  const auto centred_y = y - moments.mean_y;
  moments.variance_x = centred_x.square().mean();
  moments.slope = (centred_x * centred_y).mean() / moments.variance_x;
  moments.mean_squared_residual = (centred_y - moments.slope * centred_x).square().mean();
  moments.min_x = x.minCoeff();
  moments.max_x = x.maxCoeff();
  return moments;
}

}  // namespace

std::variant<Dataset, DatasetError> Dataset::create(std::span<const double> x,
                                                    std::span<const double> y) {
  if (const auto breach = find_breach(x, y)) return *breach;
  using Map = Eigen::Map<const Eigen::ArrayXd>;
  return Dataset(Map(x.data(), static_cast<Eigen::Index>(x.size())),
                 Map(y.data(), static_cast<Eigen::Index>(y.size())));
}

Dataset::Dataset(Eigen::ArrayXd x, Eigen::ArrayXd y)
    : x_(std::move(x)), y_(std::move(y)), moments_(moments_of(x_, y_)) {}

}  // namespace descent
