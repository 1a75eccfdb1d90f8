#include "suitable_start.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "check.hpp"
#include "cost_bowl.hpp"
#include "examples.hpp"
#include "random_dataset.hpp"
#include "shipped_datasets.hpp"

namespace descent::test {
namespace {

CostBowl bowl_of(const Examples& examples) {
  return CostBowl(moments_of(examples), FeatureScaler{});
}

BOOST_AUTO_TEST_SUITE(suitable_start_of_data)

BOOST_AUTO_TEST_CASE(it_is_clearly_bad_and_its_line_is_in_view) {
  for_each_seed(many(2000), [](Random& random) {
    const Examples examples = random_examples(random, 1000);
    const CostBowl bowl = bowl_of(examples);
    const Parameters start = suitable_start(bowl);
    BOOST_TEST(bowl.excess_cost(start) > 3 * bowl.spread());
    for (const double side : {-1.0, 1.0}) {
      const double z = bowl.mean_z() + side * bowl.deviation_z();
      const double above = (start.w * z + start.b) - bowl.mean_y();
      BOOST_TEST(above > 1.3 * bowl.deviation_y());
      BOOST_TEST(above < 2.7 * bowl.deviation_y());
    }
  });
}

BOOST_AUTO_TEST_CASE(it_tilts_against_the_best_line) {
  for_each_seed(many(2000), [](Random& random) {
    const CostBowl bowl = bowl_of(random_examples(random, 1000));
    BOOST_TEST(suitable_start(bowl).w * bowl.minimizer().w <= 0);
  });
}

BOOST_AUTO_TEST_CASE(the_numbers_are_as_a_person_would_choose_them) {
  // x̄ = 2000.7, s_x = 786.2, ȳ = 340.4, s_y = 123.7.
  BOOST_TEST(suitable_start(bowl_of(shipped("portland-housing"))) == (Parameters{-0.079, 750}));
}

BOOST_AUTO_TEST_CASE(data_with_a_constant_y_have_a_start_away_from_their_line) {
  BOOST_TEST(suitable_start(bowl_of({{1, 2, 3}, {50, 50, 50}})) == (Parameters{-3.1, 66.2}));
  BOOST_TEST(suitable_start(bowl_of({{1, 2, 3}, {0, 0, 0}})) == (Parameters{-0.61, 3.2}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
