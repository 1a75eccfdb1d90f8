#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iomanip>
#include <limits>
#include <map>
#include <sstream>
#include <string>

#include "feature_scaling.hpp"
#include "printed_run.hpp"
#include "random_dataset.hpp"
#include "run_explanation.hpp"
#include "shipped_datasets.hpp"
#include "update_rule.hpp"

namespace descent::test {
namespace {

constexpr double unstated = std::numeric_limits<double>::quiet_NaN();

/// A number from the environment: the whole battery is run with LOGS=20000, from another seed on
/// with FIRST=1001, one log alone with SEED=17.
std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text != nullptr ? std::strtoull(text, nullptr, 10) : otherwise;
}

enum class Layout : std::uint8_t { every, every_tenth, costs_alone };
constexpr std::array layout_names{"every iteration", "every tenth", "costs alone"};

struct Log {
  Examples examples;
  PrintingProgram program;
  StatedSettings stated;
  std::vector<LogRow> rows;
  Layout layout = Layout::every;
  bool single = false;
};

Log random_log(Random& random) {
  Log log;
  const auto& shipped = shipped_datasets();
  if (random.whole(0, 1) == 0) {
    log.examples = examples_of(shipped.at(
        static_cast<std::size_t>(random.whole(0, static_cast<std::int64_t>(shipped.size()) - 1))));
    if (log.examples.x.size() > 300) {
      log.examples.x.resize(300);
      log.examples.y.resize(300);
    }
  } else {
    log.examples = random_examples(random, 100);
  }
  const Moments moments = moments_of(log.examples);
  UpdateRule& rule = log.program.rule;
  rule.scaling = static_cast<FeatureScaling>(random.whole(0, 4));
  rule.prints_scaled = rule.scaling != FeatureScaling::none && random.whole(0, 2) == 0;
  rule.fault = static_cast<GradientFault>(random.whole(0, 1) == 0 ? 0 : random.whole(1, 7));
  const FeatureScaler scaling = FeatureScaler::of(rule.scaling, moments);
  const CostBowl bowl(moments, scaling);
  log.program.convention = static_cast<CostConvention>(random.whole(0, 2));
  const double m = moments.count;
  const std::array factors{1.0, 2.0, 2 * m};
  double factor = factors.at(static_cast<std::size_t>(log.program.convention));
  // The program's own gradient has no mean to forget.
  if (log.program.convention == CostConvention::sum && rule.fault == GradientFault::missing_mean) {
    log.program.convention = CostConvention::half_mean;
    factor = 1;
  }
  if (rule.fault == GradientFault::missing_mean) factor *= m;
  double alpha = bowl.max_stable_learning_rate() * random.uniform(0.01, 1.5) / factor;
  // People choose an α of two digits; every other one is not.
  if (random.whole(0, 1) == 0) {
    double unused = 0;
    alpha = printed(alpha, 2, unused);
  }
  log.program.alpha = alpha;
  const Parameters line = random.whole(0, 2) == 0 ? Parameters{0, 0} : random_line(random, moments);
  log.program.start = scaling.to_scaled(line);
  constexpr std::array digits{4, 6, 8, 17};
  log.program.digits = digits.at(static_cast<std::size_t>(random.whole(0, 3)));
  log.single = random.whole(0, 1) == 0;
  log.layout = static_cast<Layout>(random.whole(0, 2));
  log.program.every =
      log.layout == Layout::every_tenth || (log.layout == Layout::costs_alone && random.whole(0, 1))
          ? 10
          : 1;
  log.program.rows = random.whole(4, 40);
  log.rows = log.single ? printed_by<float>(log.program, log.examples, scaling)
                        : printed_by<double>(log.program, log.examples, scaling);
  log.stated = {.learning_rate = random.whole(0, 1) == 0 ? alpha : unstated,
                .scaling = static_cast<FeatureScaling>(255),
                .start = {unstated, unstated}};
  if (log.layout == Layout::costs_alone) {
    log.stated.start = rule.prints_scaled ? log.program.start : line;
    for (LogRow& row : log.rows) row.position = {unstated, unstated};
  } else if (random.whole(0, 2) == 0) {
    for (LogRow& row : log.rows) row.cost = unstated;
  }
  return log;
}

bool is_of(const Explanation& explanation, const Log& log) {
  return explanation.fault == log.program.rule.fault &&
         explanation.scaling == log.program.rule.scaling;
}

bool has_alpha(const Explanation& explanation, double alpha) {
  return alpha >= explanation.least_learning_rate * (1 - 1e-12) &&
         alpha <= explanation.most_learning_rate * (1 + 1e-12);
}

struct Cell {
  int logs = 0;
  int certain = 0;
  int first_right = 0;
  /// Of the answers that are not certain, by why.
  std::map<std::string, int> open;
};

/// Why an answer is not certain.
std::string reason(const RunExplanation& found) {
  if (found.explanations.empty()) return name_of(found.limit);
  if (found.explanations.size() > 1) return "several programs";
  return found.parts_at ? "the log parts" : "the digits tell too little";
}

std::string shares(const Cell& cell) {
  const auto percent = [&](int count) { return std::to_string(100 * count / cell.logs) + " %"; };
  std::string text = "certain " + percent(cell.certain);
  for (const auto& [why, count] : cell.open) text += ", " + why + ' ' + percent(count);
  return text + "; first right " + percent(cell.first_right);
}

std::string described(const Log& log, const RunExplanation& found) {
  std::ostringstream text;
  text << std::setprecision(12) << layout_names.at(static_cast<std::size_t>(log.layout))
       << ", digits " << log.program.digits << (log.single ? ", float32" : "") << ", fault "
       << name_of(log.program.rule.fault) << ", scaling " << name_of(log.program.rule.scaling)
       << (log.program.rule.prints_scaled ? " printed" : "") << ", α " << log.program.alpha
       << (std::isnan(log.stated.learning_rate) ? "" : " stated") << ", convention "
       << static_cast<int>(log.program.convention) << ", m " << log.examples.x.size() << ", rows "
       << log.rows.size() << "; found " << found.explanations.size() << " limit "
       << static_cast<int>(found.limit) << " parts at " << found.parts_at.value_or(-1);
  for (std::size_t i = 0; i < std::min<std::size_t>(found.explanations.size(), 3); ++i) {
    const Explanation& each = found.explanations[i];
    text << " | " << name_of(each.fault) << ' ' << name_of(each.scaling) << ' '
         << each.learning_rate << " [" << each.least_learning_rate << ", "
         << each.most_learning_rate << "] convention " << static_cast<int>(each.cost_convention)
         << " misfit " << each.misfit << (each.certain ? " certain" : "");
  }
  return text.str();
}

BOOST_AUTO_TEST_SUITE(run_explanation_battery)

BOOST_AUTO_TEST_CASE(no_certain_answer_is_wrong) {
  const std::uint64_t only = from_environment("SEED", 0);
  const std::uint64_t first_seed = only > 0 ? only : from_environment("FIRST", 1);
  const std::uint64_t last_seed = only > 0 ? only : from_environment("LOGS", many(100));
  std::map<std::string, Cell> cells;
  int wrong = 0;
  int certain = 0;
  int missed = 0;
  int wrong_alpha = 0;
  for (std::uint64_t seed = first_seed; seed <= last_seed; ++seed) {
    Random random(seed);
    const Log log = random_log(random);
    const RunExplanation found = explain_run(dataset_of(log.examples), log.rows, log.stated);
    if (only > 0) BOOST_TEST_MESSAGE(described(log, found));
    std::ostringstream name;
    name << std::setw(16) << layout_names.at(static_cast<std::size_t>(log.layout)) << std::setw(3)
         << log.program.digits << (log.single ? " float32" : " float64")
         << (std::isnan(log.stated.learning_rate) ? "" : " α stated");
    Cell& cell = cells[name.str()];
    ++cell.logs;
    if (found.explanations.empty() || !found.explanations.front().certain) {
      ++cell.open[reason(found)];
    }
    if (!found.explanations.empty()) {
      const Explanation& first = found.explanations.front();
      if (is_of(first, log)) ++cell.first_right;
      if (first.certain) {
        ++certain;
        ++cell.certain;
        if (!is_of(first, log)) {
          ++wrong;
          BOOST_TEST_MESSAGE("WRONG seed " << seed << ": " << described(log, found));
        } else if (!has_alpha(first, log.program.alpha)) {
          ++wrong_alpha;
          BOOST_TEST_MESSAGE("ALPHA seed " << seed << ": " << described(log, found));
        }
      }
    }
    const bool is_listed = std::any_of(
        found.explanations.begin(), found.explanations.end(),
        [&](const auto& each) { return is_of(each, log) && has_alpha(each, log.program.alpha); });
    if (!is_listed && found.limit != ExplanationLimit::too_few_rows) {
      ++missed;
      BOOST_TEST_MESSAGE("missed seed " << seed << ": " << described(log, found));
    }
  }
  for (const auto& [name, cell] : cells) {
    BOOST_TEST_MESSAGE(name << ": " << cell.logs << " logs, " << shares(cell));
  }
  BOOST_TEST_MESSAGE(certain << " certain, " << wrong << " wrong, " << wrong_alpha
                             << " with a wrong α; " << missed << " true programs not listed");
  BOOST_TEST(wrong == 0);
  BOOST_TEST(wrong_alpha == 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
}  // namespace descent::test
