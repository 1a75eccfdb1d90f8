#include <boost/test/unit_test.hpp>
#include <cstdint>
#include <iomanip>
#include <sstream>
#include <string>

#include "check.hpp"
#include "gradient_descent.hpp"
#include "iteration_terms.hpp"
#include "random_dataset.hpp"

namespace descent::test {
namespace {

/// FNV-1a over the bytes of 64-bit words, the least significant first.
class Fingerprint {
 public:
  void add(std::uint64_t word) {
    for (int byte = 0; byte < 8; ++byte) {
      hash_ ^= word & 0xffU;
      hash_ *= 0x100000001b3U;
      word >>= 8U;
    }
  }
  std::string hex() const {
    std::ostringstream out;
    out << std::hex << std::setw(16) << std::setfill('0') << hash_;
    return out.str();
  }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

// The constants are what the first build printed. They hold for every compiler and for wasm: IEEE
// 754 fixes the result of + − × ÷ and √, and nothing else is used on the way (no exp, no sin).
// When the arithmetic is changed on purpose, they change with it, everywhere alike.
BOOST_AUTO_TEST_SUITE(determinism)

BOOST_AUTO_TEST_CASE(random_numbers_are_the_same_on_every_machine) {
  Random random(1);
  BOOST_TEST(random.bits() == 0x910a2dec89025cc1U);
  Fingerprint fingerprint;
  for (int i = 0; i < 1000; ++i) {
    fingerprint.add(bits_of(random.uniform(-1e7, 1e7)));
    fingerprint.add(bits_of(random.magnitude(-30, 30)));
    fingerprint.add(static_cast<std::uint64_t>(random.whole(-5, 1000)));
  }
  BOOST_TEST(fingerprint.hex() == "6b25e04321e7ac5b");
}

BOOST_AUTO_TEST_CASE(a_run_is_the_same_to_the_last_bit_on_every_machine) {
  Fingerprint fingerprint;
  for_each_seed(20, [&](Random& random) {
    const Dataset dataset = dataset_of(random_examples(random, 10'000));
    const Moments& moments = dataset.moments();
    const Parameters start = random_line(random, moments);
    for_each_scaling([&](FeatureScaling kind) {
      for (int fault = 0; fault <= static_cast<int>(GradientFault::sequential); ++fault) {
        auto run = run_of(moments, {.start = start,
                                    .learning_rate = random.magnitude(-8, 1),
                                    .scaling = kind,
                                    .fault = static_cast<GradientFault>(fault)});
        for (int i = 0; i < 20; ++i) {
          for (const std::uint64_t bits : bits_of(run.snapshot())) fingerprint.add(bits);
          run.step(i);
        }
      }
    });
  });
  BOOST_TEST(fingerprint.hex() == "33f73121bdd53c19");
}

BOOST_AUTO_TEST_CASE(a_run_of_mini_batches_is_the_same_to_the_last_bit_on_every_machine) {
  Fingerprint fingerprint;
  for_each_seed(20, [&](Random& random) {
    const Dataset dataset = dataset_of(random_examples(random, 1000));
    const Parameters start = random_line(random, dataset.moments());
    for_each_scaling([&](FeatureScaling kind) {
      const Options options{
          .start = start,
          .learning_rate = random.magnitude(-8, 1),
          .scaling = kind,
          .batch_size = static_cast<std::uint32_t>(random.whole(1, dataset.x().size() - 1)),
          .seed = static_cast<std::uint32_t>(random.bits())};
      auto run = std::get<GradientDescent>(GradientDescent::create(dataset, options));
      for (int i = 0; i < 20; ++i) {
        for (const std::uint64_t bits : bits_of(run.snapshot())) fingerprint.add(bits);
        fingerprint.add(bits_of(run.snapshot().batch_cost));
        run.step(i);
      }
    });
  });
  BOOST_TEST(fingerprint.hex() == "520390e08ae79bbc");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
