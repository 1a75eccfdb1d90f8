#include "square_model.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <vector>

#include "check.hpp"
#include "examples.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

constexpr Rectangle upper_half{.least = {-1, 0}, .greatest = {1, 1.2}};

/// The cost as its definition has it, summed over the examples.
double plain_cost(const Examples& examples, const Dataset& dataset, Parameters p) {
  const double deviation = std::sqrt(dataset.moments().variance_x);
  const double scale = dataset.y().abs().maxCoeff();
  double sum = 0;
  for (std::size_t i = 0; i < examples.x.size(); ++i) {
    const double u = p.w * ((examples.x[i] - dataset.moments().mean_x) / deviation) + p.b;
    const double error = u * u - examples.y[i] / scale;
    sum += error * error;
  }
  return sum / (2 * static_cast<double>(examples.x.size()));
}

BOOST_AUTO_TEST_SUITE(square_model)

BOOST_AUTO_TEST_CASE(the_cost_from_moments_is_the_cost_summed_over_the_examples) {
  const Examples houses = shipped("portland-housing");
  const Dataset dataset = dataset_of(houses);
  const SquareModel model(dataset);
  for_each_seed(200, [&](Random& random) {
    const double w = random.uniform(-2, 2);
    const double b = random.uniform(-2, 2);
    const double expected = plain_cost(houses, dataset, {w, b});
    BOOST_TEST(within(model.cost({w, b}), expected, 1e-12 * (1 + expected)));
    BOOST_TEST(within(model.cost({-w, -b}), expected, 1e-12 * (1 + expected)));
  });
}

BOOST_AUTO_TEST_CASE(the_gradient_and_the_hessian_are_the_slopes_of_the_cost) {
  const SquareModel model(dataset_of(shipped("portland-housing")));
  constexpr double h = 1e-5;
  for_each_seed(200, [&](Random& random) {
    const Parameters p{random.uniform(-1, 1), random.uniform(-1, 1)};
    const Parameters gradient = model.gradient(p);
    const Parameters w{h, 0};
    const Parameters b{0, h};
    BOOST_TEST(within((model.cost(p + w) - model.cost(p - w)) / (2 * h), gradient.w, 1e-7));
    BOOST_TEST(within((model.cost(p + b) - model.cost(p - b)) / (2 * h), gradient.b, 1e-7));
    const Eigen::Matrix2d hessian = model.hessian(p);
    const Parameters along_w = (1 / (2 * h)) * (model.gradient(p + w) - model.gradient(p - w));
    const Parameters along_b = (1 / (2 * h)) * (model.gradient(p + b) - model.gradient(p - b));
    BOOST_TEST(within(along_w.w, hessian(0, 0), 1e-7));
    BOOST_TEST(within(along_w.b, hessian(1, 0), 1e-7));
    BOOST_TEST(within(along_b.w, hessian(0, 1), 1e-7));
    BOOST_TEST(within(along_b.b, hessian(1, 1), 1e-7));
    const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> solver(hessian);
    BOOST_TEST(within(model.curvature(p).smallest, solver.eigenvalues()[0], 1e-11));
    BOOST_TEST(within(model.curvature(p).largest, solver.eigenvalues()[1], 1e-11));
  });
}

BOOST_AUTO_TEST_CASE(the_houses_have_two_true_valleys_one_clearly_worse) {
  const SquareModel model(dataset_of(shipped("portland-housing")));
  const auto valleys = valleys_in(model, upper_half);
  BOOST_REQUIRE(valleys.size() == 2U);
  for (const Valley& valley : valleys) {
    BOOST_TEST(length(model.gradient(valley.position)) < 1e-12);
    BOOST_TEST(valley.curvature.smallest > 0.01);
    BOOST_TEST(valley.cost == model.cost(valley.position));
    // Every step away from it leads up.
    for (int i = 0; i < 32; ++i) {
      const double angle = 0.2 * i;
      const Parameters step = 1e-3 * Parameters{std::cos(angle), std::sin(angle)};
      BOOST_TEST(model.cost(valley.position + step) > valley.cost);
    }
  }
  BOOST_TEST(valleys[1].cost > 10 * valleys[0].cost);
  // In the lower one prices rise with size, in the other they fall first.
  BOOST_TEST(valleys[0].position.w > 0);
  BOOST_TEST(valleys[1].position.w < 0);
}

BOOST_AUTO_TEST_CASE(minima_come_in_pairs_that_are_the_same_curve) {
  const SquareModel model(dataset_of(shipped("portland-housing")));
  const auto valleys = valleys_in(model, {.least = {-1, -1.2}, .greatest = {1, 1.2}});
  BOOST_REQUIRE(valleys.size() == 4U);
  for (const std::size_t i : {std::size_t{0}, std::size_t{2}}) {
    BOOST_TEST(within(valleys[i].position.w, -valleys[i + 1].position.w, 1e-9));
    BOOST_TEST(within(valleys[i].position.b, -valleys[i + 1].position.b, 1e-9));
    for (const double x : {852.0, 1250.0, 4478.0}) {
      BOOST_TEST(relative(model.predict(valleys[i].position, x),
                          model.predict(valleys[i + 1].position, x), 1e-9));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_same_descent_ends_in_different_valleys_from_different_starts) {
  const SquareModel model(dataset_of(shipped("portland-housing")));
  const auto valleys = valleys_in(model, upper_half);
  const auto from = [&](Parameters start) { return descend(model, start, 0.1, 20'000); };
  for (const auto& [start, valley] : {std::pair{Parameters{0.5, 1.0}, valleys[0]},
                                      std::pair{Parameters{-0.8, 0.2}, valleys[1]}}) {
    const auto path = from(start);
    BOOST_TEST((path.front() == start));
    BOOST_TEST(length(path.back() - valley.position) < 1e-6);
    for (std::size_t i = 1; i < path.size(); ++i) {
      BOOST_TEST(model.cost(path[i]) <= model.cost(path[i - 1]) + 1e-15);
    }
  }
  // Much too large an α stops at the last finite cost.
  const auto far = descend(model, {1, 1}, 1e6, 1000);
  BOOST_TEST(far.size() < 100U);
  BOOST_TEST(std::isfinite(model.cost(far.back())));
}

BOOST_AUTO_TEST_CASE(a_grid_has_the_cost_at_its_points_row_by_row) {
  const SquareModel model(dataset_of(shipped("portland-housing")));
  const auto grid = cost_grid(model, upper_half, 5, 4);
  BOOST_REQUIRE(grid.size() == 20U);
  BOOST_TEST(relative(grid[0], model.cost({-1, 0}), 1e-14));
  BOOST_TEST(relative(grid[4], model.cost({1, 0}), 1e-14));
  BOOST_TEST(relative(grid[5], model.cost({-1, 0.4}), 1e-12));
  BOOST_TEST(relative(grid[19], model.cost({1, 1.2}), 1e-14));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
