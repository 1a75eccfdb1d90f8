#include "learning_rate_fates.hpp"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "check.hpp"
#include "plain_descent.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"
#include "special_values.hpp"

namespace descent::test {
namespace {

/// Scaled coordinates in which a direction of the valley can be told from the other: random data,
/// not so far from the origin that rounding fills the valley.
template <class Check>
void for_each_valley(Check check) {
  for_each_seed(many(120), [&](Random& random) {
    const Moments moments = moments_of(random_examples(random, 1000));
    for_each_scaling([&](FeatureScaling kind) {
      const CostBowl bowl(moments, FeatureScaler::of(kind, moments));
      if (bowl.condition_number() < 1e6) check(bowl);
    });
  });
}

/// A unit step along the valley (0) or across it (1).
Parameters direction(const CostBowl& bowl, int eigenvector) {
  const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> solver(bowl.hessian());
  const Eigen::Vector2d v = solver.eigenvectors().col(eigenvector);
  return {v[0], v[1]};
}

/// The part of the start's excess cost that is left after n updates, in exact coordinates: about
/// the minimum, where the gradient is Hd.
double excess_left(const CostBowl& bowl, Parameters d, double alpha, int n) {
  const Eigen::Matrix2d hessian = bowl.hessian();
  Eigen::Vector2d v(d.w, d.b);
  const double before = v.dot(hessian * v);
  for (int k = 0; k < n; ++k) v -= alpha * (hessian * v);
  return v.dot(hessian * v) / before;
}

BOOST_AUTO_TEST_SUITE(learning_rate_fates)

// Exact for λ of the exact Hessian, to 50 digits: (1 − 0.01^(1/2000)) / λmin,
// min(1.5 / λmax, 2 / (λmax + λmin)) and 2 / λmax.
BOOST_AUTO_TEST_CASE(fates_of_the_course_houses) {
  const Moments moments = moments_of(shipped("portland-housing"));
  const auto fates_under = [&](FeatureScaling kind) {
    return fates_of(CostBowl(moments, FeatureScaler::of(kind, moments)));
  };
  const LearningRateFates z_score = fates_under(FeatureScaling::z_score);
  BOOST_TEST(relative(z_score.crawls_below, 2.29993617744668280558e-3, 1e-13));
  BOOST_TEST(relative(z_score.bounces_above, 1, 1e-14));
  BOOST_TEST(relative(z_score.diverges_from, 2, 1e-14));

  const LearningRateFates per_thousand = fates_under(FeatureScaling::per_thousand);
  BOOST_TEST(relative(per_thousand.crawls_below, 2.04970054939428406269e-2, 1e-13));
  BOOST_TEST(relative(per_thousand.bounces_above, 2.72300007962790104041e-1, 1e-13));
  BOOST_TEST(relative(per_thousand.diverges_from, 0.363066677283720138722, 1e-13));
}

BOOST_AUTO_TEST_CASE(below_the_crawling_mark_patience_runs_out_and_above_it_does_not) {
  for_each_valley([](const CostBowl& bowl) {
    const auto fates = fates_of(bowl);
    const Parameters along = direction(bowl, 0);
    const auto patience = static_cast<int>(crawls_after);
    // Beyond the limit the rounding across the valley would grow until it hides what is along it.
    const double slow = std::min(0.99 * fates.crawls_below, 0.99 * fates.diverges_from);
    BOOST_TEST(excess_left(bowl, along, slow, patience) > 0.01);
    if (1.01 * fates.crawls_below < fates.bounces_above) {
      BOOST_TEST(excess_left(bowl, along, 1.01 * fates.crawls_below, patience) < 0.01);
    }
  });
}

BOOST_AUTO_TEST_CASE(above_the_bouncing_mark_an_error_across_the_valley_outlives_half_or_all) {
  for_each_valley([](const CostBowl& bowl) {
    const auto fates = fates_of(bowl);
    // What one update leaves of an error across the valley and of one along it.
    const auto across = [&](double alpha) { return 1 - alpha * bowl.curvature().largest; };
    const auto along = [&](double alpha) { return 1 - alpha * bowl.curvature().smallest; };
    const auto bounces = [&](double alpha) {
      return across(alpha) < 0 &&
             (across(alpha) < -0.5 || std::abs(across(alpha)) >= std::abs(along(alpha)));
    };
    BOOST_TEST(fates.bounces_above <= fates.diverges_from * (1 + 1e-15));
    BOOST_TEST(bounces(1.001 * fates.bounces_above));
    BOOST_TEST(!bounces(0.999 * fates.bounces_above));
  });
}

BOOST_AUTO_TEST_CASE(at_the_diverging_mark_falling_turns_into_growing) {
  for_each_valley([](const CostBowl& bowl) {
    const auto fates = fates_of(bowl);
    const Parameters across = direction(bowl, 1);
    BOOST_TEST(fates.diverges_from == bowl.max_stable_learning_rate());
    BOOST_TEST(excess_left(bowl, across, 0.999 * fates.diverges_from, 100) < 1);
    BOOST_TEST(excess_left(bowl, across, 1.001 * fates.diverges_from, 100) > 1);
  });
}

/// What a run from the distance d does, update by update: whether it still needs more than
/// `patience` updates to 1 %, and whether it turns back half-way through those that it needs.
struct Course {
  bool crawls = false;
  bool bounces = false;
  std::size_t updates = 0;  ///< taken
};

Course course_from(const CostBowl& bowl, Parameters d, double alpha) {
  const Eigen::Matrix2d hessian = bowl.hessian();
  std::vector<Eigen::Vector2d> path;
  path.emplace_back(d.w, d.b);
  const auto excess = [&](const Eigen::Vector2d& v) { return v.dot(hessian * v); };
  const double enough = 0.01 * excess(path.front());
  while (excess(path.back()) > enough && path.size() <= 1001) {
    const Eigen::Vector2d v = path.back();
    path.emplace_back(v - alpha * (hessian * v));
  }
  Course course;
  course.crawls = excess(path.back()) > enough;
  course.updates = path.size() - 1;
  const std::size_t half = course.updates / 2;
  const Eigen::Vector2d step = -hessian * path[half];
  const Eigen::Vector2d next = -hessian * (path[half] - alpha * (hessian * path[half]));
  course.bounces = step.dot(next) < -0.5 * step.norm() * next.norm();
  return course;
}

BOOST_AUTO_TEST_CASE(fates_from_a_start_are_what_the_run_from_there_does) {
  int crawling = 0;
  int bouncing = 0;
  int others = 0;
  std::uint64_t seed = 0;
  for_each_valley([&](const CostBowl& bowl) {
    Random random(++seed);
    const Parameters d{random.uniform(-1, 1), random.uniform(-1, 1)};
    const auto fates = fates_from(bowl, bowl.minimizer() + d);
    if (bowl.excess_cost(bowl.minimizer() + d) <= 1e6 * bowl.rounding_level()) return;
    for (const double mark : {fates.crawls_below, fates.bounces_above, 0.5 * fates.diverges_from}) {
      for (const double factor : {0.98, 1.02}) {
        const double alpha = factor * mark;
        if (alpha > 0.999 * fates.diverges_from) continue;
        const Course course = course_from(bowl, d, alpha);
        BOOST_TEST_CONTEXT("alpha over the limit " << alpha / fates.diverges_from) {
          if (alpha < fates.crawls_below) {
            BOOST_TEST(course.crawls);
          } else {
            BOOST_TEST((!course.crawls || course.bounces));
          }
          if (!course.crawls && course.updates > 3)
            BOOST_TEST(course.bounces == (alpha > fates.bounces_above));
        }
        ++(course.crawls ? crawling : course.bounces ? bouncing : others);
      }
    }
  });
  BOOST_TEST(crawling > many(100));
  BOOST_TEST(bouncing > many(100));
  BOOST_TEST(others > many(100));
}

BOOST_AUTO_TEST_CASE(stretches_fill_all_of_alpha_each_with_the_fate_of_what_is_in_it) {
  using enum LearningRateFate;
  for_each_seed(120, [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 1000));
    const Parameters start = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      const FeatureScaler scaling = FeatureScaler::of(kind, moments);
      const CostBowl bowl(moments, scaling);
      const LearningRateFates fates = fates_from(bowl, scaling.to_scaled(start));
      const double turns_above = fates_of(bowl).bounces_above;
      const auto fate_of = [&](double alpha) {
        if (alpha > fates.diverges_from) return diverges;
        if (alpha < fates.crawls_below) return alpha > turns_above ? bounces_then_crawls : crawls;
        return alpha > fates.bounces_above ? bounces : converges;
      };
      double from = 0;
      for (const FateStretch& stretch : stretches_from(bowl, scaling.to_scaled(start))) {
        BOOST_TEST(stretch.from == from);
        BOOST_TEST_REQUIRE(stretch.to > from);
        const double to = std::isfinite(stretch.to) ? stretch.to : 10 * from;
        for (const double part : {0.001, 0.5, 0.999}) {
          BOOST_TEST((stretch.fate == fate_of(from + part * (to - from))));
        }
        from = stretch.to;
      }
      BOOST_TEST(from == infinity);
    });
  });
}

BOOST_AUTO_TEST_CASE(updates_at_best_are_those_that_the_unluckiest_start_takes) {
  for_each_valley([](const CostBowl& bowl) {
    const auto [largest, smallest] = bowl.curvature();
    const double updates = updates_at_best(bowl);
    const double best = 2 / (largest + smallest);
    const Parameters along = direction(bowl, 0);
    if (updates > 3000) return;
    const auto count = static_cast<int>(updates);
    BOOST_TEST(excess_left(bowl, along, best, count) <= 0.01 * (1 + 1e-6));
    if (count > 1) BOOST_TEST(excess_left(bowl, along, best, count - 1) > 0.01 * (1 - 1e-6));
  });
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
