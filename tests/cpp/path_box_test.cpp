#include "path_box.hpp"

#include <boost/test/unit_test.hpp>

#include "check.hpp"
#include "examples.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

/// Within a box, but for a small part of its size.
bool contains(const PathBox& box, Parameters p) {
  const Parameters room = 1e-6 * (box.most - box.least);
  const Parameters least = box.least - room;
  const Parameters most = box.most + room;
  return p.w >= least.w && p.w <= most.w && p.b >= least.b && p.b <= most.b;
}

BOOST_AUTO_TEST_SUITE(path_box_of_a_run)

BOOST_AUTO_TEST_CASE(a_stable_run_never_leaves_its_box) {
  for_each_seed(many(60), [](Random& random) {
    const Moments moments = moments_of(random_examples(random, 1000));
    const Parameters start = random_line(random, moments);
    for_each_scaling([&](FeatureScaling scaling) {
      const CostBowl bowl(moments, FeatureScaler::of(scaling, moments));
      // Where rounding fills the valley, an update may be of rounding alone.
      if (bowl.condition_number() > 1e6) return;
      Options options;
      options.scaling = scaling;
      options.start = start;
      options.learning_rate = random.uniform(0.01, 0.99) * bowl.max_stable_learning_rate();
      if (options.learning_rate > 1e6) return;
      GradientDescent descent = run_of(moments, options);
      const PathBox box = path_box(descent, start);
      for (int k = 0; k < 60; ++k) {
        BOOST_TEST_INFO("iteration " << k);
        BOOST_TEST(contains(box, descent.snapshot().data_units.position));
        descent.step(1);
      }
    });
  });
}

BOOST_AUTO_TEST_CASE(the_box_of_a_run_that_does_not_overshoot_ends_at_start_and_minimum) {
  // On z-scores the bowl is round, and the path is straight.
  Options options;
  options.start = {-0.1, 900};
  const GradientDescent descent = run_of(moments_of(shipped("portland-housing")), options);
  const PathBox box = path_box(descent, options.start);
  const Parameters minimum = descent.data_bowl().minimizer();
  BOOST_TEST(relative(box.least.w, -0.1, 1e-12));
  BOOST_TEST(relative(box.most.b, 900, 1e-12));
  BOOST_TEST(relative(box.most.w, minimum.w, 1e-9));
  BOOST_TEST(relative(box.least.b, minimum.b, 1e-9));
}

BOOST_AUTO_TEST_CASE(the_box_of_a_run_that_overshoots_has_the_minimum_in_its_middle) {
  Options options;
  options.start = {-0.1, 900};
  options.learning_rate = 1.5;
  const GradientDescent descent = run_of(moments_of(shipped("portland-housing")), options);
  const PathBox box = path_box(descent, options.start);
  const Parameters minimum = descent.data_bowl().minimizer();
  BOOST_TEST(relative(0.5 * (box.least.w + box.most.w), minimum.w, 1e-9));
  BOOST_TEST(relative(0.5 * (box.least.b + box.most.b), minimum.b, 1e-9));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
