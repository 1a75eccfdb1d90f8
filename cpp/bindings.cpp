// The step API as JavaScript sees it: numbers. Options and examples are written into a room made
// for them before the call that reads them; a call with more than one number to say leaves them in
// the results, says how many there are, and JavaScript copies them out. Their orders are written
// here and named in web/core/layouts.js; enumerators are their places in the enumeration. Whatever
// is computed is computed in the core.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "batch_growth.hpp"
#include "boundary.hpp"
#include "convergence_forecast.hpp"
#include "cost_bowl.hpp"
#include "dataset.hpp"
#include "diagnosis.hpp"
#include "gradient_descent.hpp"
#include "iteration_terms.hpp"
#include "learning_rate_fates.hpp"
#include "remedy.hpp"

namespace {

/// JavaScript's number as a count of iterations; what is out of range is as good as the largest.
std::int64_t iterations(double number) {
  if (std::isnan(number)) return 0;
  constexpr auto largest = static_cast<double>(descent::largest_iteration);
  return static_cast<std::int64_t>(std::clamp(number, -largest, largest));
}

/// How many numbers options take.
constexpr std::size_t option_count = 7;

descent::Options options_from(std::span<const double> numbers) {
  return {.start = {numbers[0], numbers[1]},
          .learning_rate = numbers[2],
          .scaling = static_cast<descent::FeatureScalingKind>(numbers[3]),
          .fault = static_cast<descent::GradientFault>(numbers[4]),
          .batch_size = static_cast<std::uint32_t>(numbers[5]),
          .seed = static_cast<std::uint32_t>(numbers[6])};
}

/// The place after the last DatasetErrorCode: the data are fine, but no run can start from there.
constexpr double no_such_run = 5;

/// A data set and the run on it. A call that fails leaves both as they were.
class Run : public Boundary {
 public:
  /// A new run on new data. Written before: the options, the x, the y. Results: none, or why it is
  /// refused: code, row, found, which is the first breach of the data's contract, or no_such_run,
  /// 0, 0.
  std::size_t open(std::size_t x_count) {
    const descent::Options options = options_from(incoming_);
    const auto examples = std::span<const double>(incoming_).subspan(option_count);
    auto created = descent::Dataset::create(examples.first(x_count), examples.subspan(x_count));
    incoming_ = {};
    if (const auto* error = std::get_if<descent::DatasetError>(&created)) {
      return give(
          {static_cast<double>(error->code), static_cast<double>(error->row), error->found});
    }
    auto* dataset = std::get_if<descent::Dataset>(&created);
    if (!start(*dataset, options)) return give({no_such_run, 0, 0});
    dataset_.emplace(std::move(*dataset));
    return give({});
  }

  /// A new run on the same data, with the options written before. False where there can be no such
  /// run.
  bool restart() { return start(*dataset_, options_from(incoming_)); }

  /// False where the learning rate is out of range.
  bool set_learning_rate(double learning_rate) {
    return !descent_->set_learning_rate(learning_rate);
  }

  double step(double n) { return static_cast<double>(descent_->step(iterations(n))); }
  double seek(double k) {
    descent_->seek(iterations(k));
    return static_cast<double>(descent_->iteration());
  }
  double furthest_iteration() { return static_cast<double>(descent_->furthest_iteration()); }

  std::size_t snapshot() { return give(descent_->snapshot()); }
  std::size_t snapshot_at(double k) { return give(descent_->snapshot_at(iterations(k))); }

  /// What stays the same until the next restart.
  std::size_t landscape() {
    const descent::CostBowl& data_bowl = descent_->data_bowl();
    const descent::CostBowl& scaled_bowl = descent_->scaled_bowl();
    const auto fates = descent::LearningRateFates::of(scaled_bowl);
    const auto from_start = descent::LearningRateFates::from(scaled_bowl, descent_->start());
    return give({data_bowl.minimizer().w, data_bowl.minimizer().b, data_bowl.minimum_cost(),
                 scaled_bowl.max_stable_learning_rate(), scaled_bowl.condition_number(),
                 scaled_bowl.curvature().largest, scaled_bowl.curvature().smallest,
                 fates.crawls_below, fates.bounces_above, fates.diverges_from,
                 descent_->scaling().center, descent_->scaling().scale,
                 descent_->snapshot_at(0).excess_cost, scaled_bowl.rounding_level(),
                 static_cast<double>(descent_->last_iteration()), batch_size(),
                 from_start.crawls_below, from_start.bounces_above, from_start.diverges_from});
  }

  /// In data units: center, cosine, sine, a pair (w, b) each.
  std::size_t contour_ellipse(double excess) {
    const auto ellipse = descent_->data_bowl().contour_ellipse(excess);
    return give({ellipse.center.w, ellipse.center.b, ellipse.cosine.w, ellipse.cosine.b,
                 ellipse.sine.w, ellipse.sine.b});
  }

  /// The kept path in data units, five columns of equal length: iteration, w, b, cost, excess cost.
  std::size_t path() {
    const std::vector<descent::Record> records = descent_->path();
    const std::size_t length = records.size();
    results_.resize(5 * length);
    for (std::size_t i = 0; i < length; ++i) {
      const descent::Parameters p = descent_->to_data_units(records[i]);
      results_[i] = static_cast<double>(records[i].iteration);
      results_[length + i] = p.w;
      results_[2 * length + i] = p.b;
      results_[3 * length + i] = descent_->scaled_bowl().cost(records[i].position);
      results_[4 * length + i] = descent_->scaled_bowl().excess_cost(records[i].position);
    }
    return results_.size();
  }

  /// The costs of the next updates' batches, for the iterations of path(). Of no use where these
  /// are all the examples.
  std::size_t batch_costs() {
    const std::vector<descent::Record> records = descent_->path();
    results_.resize(records.size());
    for (std::size_t i = 0; i < records.size(); ++i) results_[i] = records[i].batch_cost;
    return results_.size();
  }

  /// The rows that the next update looks at, in its order; none if it is all of them.
  std::size_t batch_rows() {
    results_.clear();
    if (const descent::MiniBatches* batches = descent_->mini_batches()) {
      for (const std::uint32_t row : batches->batch(descent_->iteration()).rows()) {
        append({static_cast<double>(row)});
      }
    }
    return results_.size();
  }

  /// Over the rows that the iteration's update looks at: their number, J, its gradient, Σe², Σez,
  /// Σe. Then six numbers for each of the first rows.
  std::size_t iteration_terms(double iteration, std::size_t row_count) {
    const auto at = descent_->snapshot_at(iterations(iteration));
    const descent::MiniBatches* batches = descent_->mini_batches();
    const auto terms_over = [&](const auto& cost) {
      return descent::iteration_terms(*dataset_, descent_->scaling(), cost, at.scaled.position,
                                      row_count);
    };
    const auto terms = batches != nullptr ? terms_over(batches->batch(at.iteration))
                                          : terms_over(descent_->scaled_bowl());
    give({terms.count, terms.cost, terms.gradient.w, terms.gradient.b, terms.sum_squared_errors,
          terms.sum_errors_times_z, terms.sum_errors});
    for (const descent::ExampleTerms& row : terms.rows) {
      append({row.z, row.y, row.prediction, row.error, row.squared_error, row.error_times_z});
    }
    return results_.size();
  }

  /// Verdict and cause by their places in the enumerations, then the evidence.
  std::size_t diagnosis() {
    const descent::Diagnosis diagnosis = descent::diagnose(*descent_);
    const descent::Evidence& evidence = diagnosis.evidence;
    const descent::GradientCheck& check = evidence.gradient_check;
    return give({static_cast<double>(diagnosis.verdict),
                 static_cast<double>(diagnosis.cause),
                 evidence.excess_ratio,
                 evidence.cosine.value_or(std::numeric_limits<double>::quiet_NaN()),
                 evidence.iterations_to_one_percent,
                 evidence.learning_rate_over_limit,
                 evidence.condition_number,
                 check.coded.w,
                 check.coded.b,
                 check.numeric.w,
                 check.numeric.b,
                 check.relative_error,
                 check.holds() ? 1.0 : 0.0,
                 evidence.rising ? 1.0 : 0.0,
                 evidence.long_run_factor,
                 check.at.w,
                 check.at.b,
                 descent::GradientCheck::tolerance,
                 evidence.hovering ? 1.0 : 0.0,
                 static_cast<double>(evidence.window),
                 evidence.mean_excess_cost,
                 evidence.mean_ratio_ahead,
                 evidence.resting ? 1.0 : 0.0});
  }

  /// Updates that another run on these data, with the options written before, would take to
  /// converge, or ∞ if not within `most`.
  double iterations_to_convergence(double most) {
    const auto needed = descent::iterations_to_convergence(
        dataset_->moments(), options_from(incoming_), iterations(most));
    return needed ? static_cast<double>(*needed) : std::numeric_limits<double>::infinity();
  }

  /// None, or α, the scaling's place, 1 if it takes all the examples, the iterations it takes, and
  /// those that the run takes if it is left alone, NaN where that is longer.
  std::size_t remedy() {
    const auto remedy = descent::remedy_for(*dataset_, *descent_, descent::diagnose(*descent_));
    if (!remedy) return give({});
    constexpr double longer = std::numeric_limits<double>::quiet_NaN();
    return give({remedy->learning_rate, static_cast<double>(remedy->scaling),
                 remedy->all_examples ? 1.0 : 0.0, static_cast<double>(remedy->iterations),
                 remedy->left_alone ? static_cast<double>(*remedy->left_alone) : longer});
  }

  /// The α from which on a correct run with these batches grows; NaN in batch descent.
  double batches_diverge_from() {
    const descent::MiniBatches* batches = descent_->mini_batches();
    if (batches == nullptr) return std::numeric_limits<double>::quiet_NaN();
    return descent::batches_diverge_from(batches->sample(),
                                         descent_->scaled_bowl().max_stable_learning_rate());
  }

 private:
  /// Examples an update looks at, but for an epoch's last.
  double batch_size() const {
    const descent::MiniBatches* batches = descent_->mini_batches();
    return batches != nullptr ? batches->batch_size() : dataset_->moments().count;
  }
  /// The run becomes another one, or, if there can be no such run, stays and this is false. Not
  /// inlined, to keep the module small.
  [[gnu::noinline]] bool start(const descent::Dataset& dataset, const descent::Options& options) {
    auto created = descent::GradientDescent::create(dataset, options);
    auto* descent = std::get_if<descent::GradientDescent>(&created);
    if (descent == nullptr) return false;
    descent_.emplace(std::move(*descent));
    return true;
  }
  using Boundary::give;
  std::size_t give(const descent::Snapshot& s) {
    return give({static_cast<double>(s.iteration),
                 static_cast<double>(s.status),
                 s.learning_rate,
                 s.cost,
                 s.excess_cost,
                 s.next_cost,
                 s.data_units.position.w,
                 s.data_units.position.b,
                 s.data_units.gradient.w,
                 s.data_units.gradient.b,
                 s.data_units.step.w,
                 s.data_units.step.b,
                 s.scaled.position.w,
                 s.scaled.position.b,
                 s.scaled.gradient.w,
                 s.scaled.gradient.b,
                 s.scaled.step.w,
                 s.scaled.step.b,
                 s.coded_gradient.w,
                 s.coded_gradient.b,
                 s.batch_cost});
  }

  std::optional<descent::Dataset> dataset_;
  std::optional<descent::GradientDescent> descent_;
};

template <auto method>
void add(const char* name) {
  expose<Run, method>(name);
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradient_descent) {
  emscripten::function("createRun", &create<Run>);
  emscripten::function("deleteRun", &destroy<Run>);
  add<&Run::make_room>("makeRoom");
  add<&Run::open>("open");
  add<&Run::restart>("restart");
  add<&Run::set_learning_rate>("setLearningRate");
  add<&Run::step>("step");
  add<&Run::seek>("seek");
  add<&Run::furthest_iteration>("furthestIteration");
  add<&Run::snapshot>("snapshot");
  add<&Run::snapshot_at>("snapshotAt");
  add<&Run::landscape>("landscape");
  add<&Run::contour_ellipse>("contourEllipse");
  add<&Run::path>("path");
  add<&Run::batch_costs>("batchCosts");
  add<&Run::batch_rows>("batchRows");
  add<&Run::iteration_terms>("iterationTerms");
  add<&Run::diagnosis>("diagnosis");
  add<&Run::iterations_to_convergence>("iterationsToConvergence");
  add<&Run::remedy>("remedy");
  add<&Run::batches_diverge_from>("batchesDivergeFrom");
  add<&Run::results>("results");
}
