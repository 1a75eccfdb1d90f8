#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <Eigen/LU>
#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <complex>
#include <cstdint>
#include <limits>

#include "check.hpp"
#include "diagnosis.hpp"
#include "random_dataset.hpp"

namespace descent::test {
namespace {

constexpr int runs_labelled = many(3000);
Eigen::Vector2d vector_of(Parameters p) { return {p.w, p.b}; }

/// The matrix M of a coded gradient M·d, written down from the Hessian and the bug.
Eigen::Matrix2d coded_matrix(const Eigen::Matrix2d& hessian, GradientFault fault, double alpha,
                             double count) {
  const Eigen::RowVector2d w = hessian.row(0);
  const Eigen::RowVector2d b = hessian.row(1);
  const auto rows = [](const Eigen::RowVector2d& first, const Eigen::RowVector2d& second) {
    Eigen::Matrix2d matrix;
    matrix << first, second;
    return matrix;
  };
  switch (fault) {
    case GradientFault::none:
      break;
    case GradientFault::b_sign_flipped:
      return rows(w, -b);
    case GradientFault::w_missing_x:
      return rows(b, b);
    case GradientFault::swapped:
      return rows(b, w);
    case GradientFault::missing_mean:
      return count * hessian;
    case GradientFault::ascent:
      return -hessian;
    case GradientFault::b_frozen:
      return rows(w, Eigen::RowVector2d::Zero());
    case GradientFault::sequential:
      return rows(w, b - alpha * b[0] * w);
  }
  return hessian;
}

/// d_k = (I − αM)^k d_0 in closed form, by the eigenvalues of the iteration that is run.
class ClosedForm {
 public:
  ClosedForm(const Eigen::Matrix2d& iteration, const Eigen::Vector2d& start) {
    const Eigen::EigenSolver<Eigen::Matrix2d> solver(iteration);
    eigenvalues_ = solver.eigenvalues();
    vectors_ = solver.eigenvectors();
    weights_ = vectors_.inverse() * start.cast<std::complex<double>>();
  }
  Eigen::Vector2d at(std::int64_t k) const {
    Eigen::Vector2cd scaled = weights_;
    for (int i = 0; i < 2; ++i) scaled[i] *= std::pow(eigenvalues_[i], static_cast<double>(k));
    return (vectors_ * scaled).real();
  }
  double spectral_radius() const { return eigenvalues_.cwiseAbs().maxCoeff(); }
  /// Whether some direction is left as it is for ever.
  bool is_singular() const { return (eigenvalues_.array() - 1.0).abs().minCoeff() < 1e-13; }

 private:
  Eigen::Vector2cd eigenvalues_;
  Eigen::Matrix2cd vectors_;
  Eigen::Vector2cd weights_;
};

struct Label {
  Verdict verdict = Verdict::not_started;
  Cause cause = Cause::none;
  /// So near to a border between two verdicts that either would be right.
  bool on_the_border = false;
};

/// The least n for which the excess, which falls, is at most `enough` after n more updates; ∞ if
/// that takes for ever.
template <class ExcessAfter>
double updates_until(const ExcessAfter& excess_after, double enough) {
  std::int64_t most = 1;
  while (excess_after(most) > enough) {
    most *= 2;
    if (most > 1'000'000'000'000) return std::numeric_limits<double>::infinity();
  }
  std::int64_t too_few = most / 2;
  while (most - too_few > 1) {
    const std::int64_t middle = too_few + (most - too_few) / 2;
    (excess_after(middle) > enough ? too_few : most) = middle;
  }
  return static_cast<double>(most);
}

/// How wrong the coded gradient M·d is, at most, over a round of directions d: 0 … 1.
double largest_relative_error(const Eigen::Matrix2d& m, const Eigen::Matrix2d& hessian) {
  // On a level set of J the directions are spread evenly.
  const Eigen::Matrix2d to_level_set = hessian.llt().matrixU();
  double largest = 0;
  for (int i = 0; i < 32; ++i) {
    const double angle = 0.1 * i;
    const Eigen::Vector2d d =
        to_level_set.inverse() * Eigen::Vector2d(std::cos(angle), std::sin(angle));
    const double size = (m * d).norm() + (hessian * d).norm();
    largest = std::max(largest, ((m - hessian) * d).norm() / size);
  }
  return largest;
}

/// What a run is at iteration k, from the closed form alone.
Label label_of(const ClosedForm& closed_form, const Eigen::Matrix2d& hessian, std::int64_t k,
               double alpha, bool buggy, double converged_excess) {
  const auto excess_at = [&](std::int64_t j) {
    const Eigen::Vector2d d = closed_form.at(j);
    return 0.5 * d.dot(hessian * d);
  };
  const double radius = closed_form.spectral_radius();
  const bool grows = radius > 1 + 1e-12;
  const bool settles = !grows && closed_form.is_singular();
  const std::int64_t first = std::max<std::int64_t>(k - 10, 0);
  double least = excess_at(first);
  std::int64_t reversals = 0;
  for (std::int64_t j = first; j <= k; ++j) {
    least = std::min(least, excess_at(j));
    if (j == k) break;
    const Eigen::Vector2d step = closed_form.at(j + 1) - closed_form.at(j);
    const Eigen::Vector2d next = closed_form.at(j + 2) - closed_form.at(j + 1);
    if (step.dot(next) < -0.5 * step.norm() * next.norm()) ++reversals;
  }
  const double now = excess_at(k);
  const double next = excess_at(k + 1);
  const bool arrives = !grows && (!settles || excess_at(1'000'000'000) <= converged_excess);
  const double needed =
      arrives && !buggy
          ? updates_until([&](std::int64_t n) { return excess_at(k + n); }, 0.01 * now)
          : std::log(0.01) / std::log(next / now);

  const Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d> solver(hessian);
  const Eigen::Vector2d& curvature = solver.eigenvalues();
  const double best = (curvature[1] - curvature[0]) / (curvature[1] + curvature[0]);
  const bool any_alpha_crawls = std::log(0.01) / (2 * std::log(best)) > 1000;
  const bool long_valley = any_alpha_crawls && !buggy && !grows;
  // Of the part of the excess that lies along the steepest direction.
  const double steep_distance = solver.eigenvectors().col(1).dot(closed_form.at(k));
  const double steep_part = 0.5 * curvature[1] * steep_distance * steep_distance / now;
  const double steep_factor = std::abs(1 - alpha * curvature[1]);

  Label label;
  label.on_the_border = std::abs(radius - 1) < 1e-11 && !settles;
  if (now <= converged_excess && arrives) {
    label.verdict = Verdict::converged;
    label.on_the_border |= now > 0.9 * converged_excess;
  } else if (grows && next > least) {
    label.verdict = Verdict::diverging;
    label.on_the_border |= next < 1.0001 * least;
  } else if (buggy && !arrives) {
    label.verdict = Verdict::drifting;
    label.on_the_border |= grows && next > 0.9999 * least;
  } else if (grows) {
    label.verdict = Verdict::bouncing;
    label.on_the_border |= next > 0.9999 * least;
  } else if (next > now) {
    label.verdict = Verdict::converging;
    label.on_the_border |= next < 1.0001 * now;
  } else if (long_valley && needed > 1000 && steep_part <= 0.01) {
    label.verdict = Verdict::drifting;
    label.on_the_border |= steep_part > 0.0099;
  } else if (long_valley && std::pow(steep_factor, 2000) <= 0.01) {
    label.verdict = Verdict::converging;
    label.on_the_border |= steep_part < 0.0101;
  } else if (2 * reversals > k - first) {
    label.verdict = Verdict::bouncing;
  } else {
    label.verdict = needed > 1000 || needed < 0 ? Verdict::crawling : Verdict::converging;
    label.on_the_border |= needed > 900 && needed < 1100;
  }

  if (buggy) {
    label.cause = Cause::gradient_bug;
  } else if (long_valley && label.verdict != Verdict::converged &&
             (label.verdict != Verdict::converging || needed > 1000)) {
    label.cause = Cause::feature_scaling;
  } else if (label.verdict == Verdict::diverging || label.verdict == Verdict::bouncing) {
    label.cause = Cause::learning_rate_too_high;
  } else if (label.verdict == Verdict::crawling) {
    label.cause = Cause::learning_rate_too_low;
  }
  return label;
}

/// Sums over the examples, as a textbook writes the Hessian.
Eigen::Matrix2d plain_hessian(const Examples& examples, const FeatureScaler& scaling) {
  double sum = 0;
  double squares = 0;
  for (const double x : examples.x) {
    sum += scaling.apply(x);
    squares += scaling.apply(x) * scaling.apply(x);
  }
  const double m = static_cast<double>(examples.x.size());
  Eigen::Matrix2d hessian;
  hessian << squares / m, sum / m, sum / m, 1;
  return hessian;
}

BOOST_AUTO_TEST_SUITE(diagnosis_battery)

BOOST_AUTO_TEST_CASE(verdicts_and_causes_agree_with_the_eigenvalues_of_the_iteration_run) {
  int labelled = 0;
  int borders = 0;
  int wrong_verdicts = 0;
  int wrong_causes = 0;
  for (std::uint64_t seed = 1; labelled < runs_labelled; ++seed) {
    Random random(seed);
    const Examples examples = random_examples(random, 200);
    const Moments moments = moments_of(examples);
    const auto kind = static_cast<FeatureScaling>(random.whole(0, 4));
    const auto fault = static_cast<GradientFault>(random.whole(0, 1) == 0 ? 0 : random.whole(1, 7));
    const FeatureScaler scaling = FeatureScaler::of(kind, moments);
    const CostBowl bowl(moments, scaling);
    // Beyond this the textbook's Hessian keeps too few digits to label by.
    if (bowl.condition_number() > 1e8) continue;
    const double limit = bowl.max_stable_learning_rate();
    const double alpha = limit * std::pow(10, random.uniform(-4, std::log10(3)));
    const std::int64_t wanted = random.whole(1, 400);
    GradientDescent run = run_of(moments, {.start = random_line(random, moments),
                                           .learning_rate = alpha,
                                           .scaling = kind,
                                           .fault = fault});
    const Eigen::Vector2d start = vector_of(run.position() - bowl.minimizer());
    run.step(wanted);
    // The label's own numbers must stay finite.
    if (!(bowl.excess_cost(run.position()) < 1e200)) run.seek(run.iteration() / 2);

    const Eigen::Matrix2d hessian = plain_hessian(examples, scaling);
    const Eigen::Matrix2d m = coded_matrix(hessian, fault, alpha, moments.count);
    const double error = largest_relative_error(m, hessian);
    const bool buggy = error > 1e-6;
    const ClosedForm closed_form(Eigen::Matrix2d::Identity() - alpha * m, start);
    const Label label =
        label_of(closed_form, hessian, run.iteration(), alpha, buggy, run.converged_excess());
    if (label.on_the_border || (error > 1e-7 && error < 1e-4)) {
      ++borders;
      continue;
    }
    ++labelled;
    const Diagnosis diagnosis = diagnose(run);
    const bool wrong_verdict = diagnosis.verdict != label.verdict;
    const bool wrong_cause = diagnosis.cause != label.cause;
    wrong_verdicts += wrong_verdict ? 1 : 0;
    wrong_causes += wrong_cause ? 1 : 0;
    if (wrong_verdict || wrong_cause) {
      BOOST_TEST_MESSAGE("seed " << seed << ", iteration " << run.iteration() << ", fault "
                                 << static_cast<int>(fault) << ", α/limit " << alpha / limit
                                 << ", κ " << bowl.condition_number() << ": expected "
                                 << name_of(label.verdict) << " / " << name_of(label.cause)
                                 << ", found " << name_of(diagnosis.verdict) << " / "
                                 << name_of(diagnosis.cause));
    }
  }
  BOOST_TEST_MESSAGE(labelled << " runs, " << borders << " on a border left out: " << wrong_verdicts
                              << " verdicts and " << wrong_causes << " causes disagree");
  BOOST_TEST(wrong_verdicts <= runs_labelled / 100);
  BOOST_TEST(wrong_causes <= 3 * runs_labelled / 100);
  BOOST_TEST(borders <= labelled / 20);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
