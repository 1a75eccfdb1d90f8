#include "shuffled_rows.hpp"

#include <utility>

namespace descent {
namespace {

class Splitmix64 {
 public:
  explicit Splitmix64(std::uint64_t start) : state_(mixed(start)) {}

  /// In [0, n).
  std::uint32_t below(std::uint32_t n) {
    state_ += 0x9e3779b97f4a7c15U;
    return static_cast<std::uint32_t>((mixed(state_) >> 32U) * n >> 32U);
  }

 private:
  static std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }

  std::uint64_t state_;
};

}  // namespace

void shuffle_rows(std::vector<std::uint32_t>& rows, std::uint32_t count, std::uint32_t seed,
                  std::int64_t epoch) {
  rows.resize(count);
  for (std::uint32_t i = 0; i < count; ++i) rows[i] = i;
  Splitmix64 random(std::uint64_t{seed} << 32U | static_cast<std::uint64_t>(epoch));
  for (std::uint32_t i = count - 1; i > 0; --i) std::swap(rows[i], rows[random.below(i + 1)]);
}

}  // namespace descent
