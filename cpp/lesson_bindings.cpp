// What the lesson needs beyond a run, as numbers; their orders are written here and named in
// web/core/lesson-layouts.js. Whatever is computed is computed in the core.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include "boundary.hpp"
#include "dataset.hpp"
#include "hold_out.hpp"
#include "square_model.hpp"

namespace {

/// No grid or path that is asked for may be larger.
constexpr double most_numbers = 1e6;

std::size_t bounded(double number) {
  return static_cast<std::size_t>(std::clamp(number, 0.0, most_numbers));
}

/// A data set, the model on it that is no bowl, and its splits into seen and unseen.
class Lesson : public Boundary {
 public:
  /// Written before: the x, the y. Results: none, or the first breach of the data's contract: code,
  /// row, found; the former data then stay.
  std::size_t open(std::size_t x_count) {
    const std::span<const double> examples(incoming_);
    auto created = descent::Dataset::create(examples.first(x_count), examples.subspan(x_count));
    incoming_ = {};
    if (const auto* error = std::get_if<descent::DatasetError>(&created)) {
      return give(
          {static_cast<double>(error->code), static_cast<double>(error->row), error->found});
    }
    dataset_.emplace(std::move(*std::get_if<descent::Dataset>(&created)));
    model_.emplace(*dataset_);
    return give({});
  }

  double scale() { return model_->scale(); }
  double predict(double w, double b, double x) { return model_->predict({w, b}, x); }
  /// J, ∂J/∂w, ∂J/∂b, and the Hessian's larger and smaller eigenvalue.
  std::size_t cost_at(double w, double b) {
    const descent::Parameters gradient = model_->gradient({w, b});
    const descent::Curvature curvature = model_->curvature({w, b});
    return give(
        {model_->cost({w, b}), gradient.w, gradient.b, curvature.largest, curvature.smallest});
  }

  /// Five numbers for each minimum, the lowest first: w, b, J, the Hessian's eigenvalues.
  std::size_t valleys(double least_w, double least_b, double greatest_w, double greatest_b) {
    results_.clear();
    for (const descent::Valley& valley :
         descent::valleys_in(*model_, {{least_w, least_b}, {greatest_w, greatest_b}})) {
      append({valley.position.w, valley.position.b, valley.cost, valley.curvature.largest,
              valley.curvature.smallest});
    }
    return results_.size();
  }

  /// J at columns × rows points of the rectangle, row by row from the least b.
  std::size_t cost_grid(double least_w, double least_b, double greatest_w, double greatest_b,
                        double columns, double rows) {
    const std::size_t wide = std::max<std::size_t>(bounded(columns), 2);
    const std::size_t high = std::max<std::size_t>(bounded(rows), 2);
    if (static_cast<double>(wide) * static_cast<double>(high) > most_numbers) return give({});
    results_ =
        descent::cost_grid(*model_, {{least_w, least_b}, {greatest_w, greatest_b}}, wide, high);
    return results_.size();
  }

  /// Three numbers for each iteration, from the start on: w, b, J.
  std::size_t descend(double w, double b, double learning_rate, double most) {
    results_.clear();
    for (const descent::Parameters p : descent::descend(*model_, {w, b}, learning_rate,
                                                        static_cast<std::int64_t>(bounded(most)))) {
      append({p.w, p.b, model_->cost(p)});
    }
    return results_.size();
  }

  /// The line (w, b); root mean square and mean absolute error on the seen, then on the unseen; the
  /// rows that are unseen. None if the seen determine no line.
  std::size_t hold_out(double unseen_count, double seed) {
    const auto split =
        descent::hold_out(*dataset_, static_cast<std::uint32_t>(bounded(unseen_count)),
                          static_cast<std::uint32_t>(seed));
    const auto* held = std::get_if<descent::HoldOut>(&split);
    if (held == nullptr) return give({});
    give({held->line.w, held->line.b, held->seen_misses.root_mean_square,
          held->seen_misses.mean_absolute, held->unseen_misses.root_mean_square,
          held->unseen_misses.mean_absolute});
    for (const std::uint32_t row : held->unseen) append({static_cast<double>(row)});
    return results_.size();
  }

  /// Means over splits of the root mean square errors on the unseen and on the seen; in how many
  /// the former is larger. None if the seen of one determine no line.
  std::size_t hold_out_trials(double unseen_count, double first_seed, double trial_count) {
    const auto held = descent::hold_out_trials(
        *dataset_, static_cast<std::uint32_t>(bounded(unseen_count)),
        static_cast<std::uint32_t>(first_seed), static_cast<std::uint32_t>(bounded(trial_count)));
    const auto* trials = std::get_if<descent::HoldOutTrials>(&held);
    if (trials == nullptr) return give({});
    return give({trials->mean_unseen_miss, trials->mean_seen_miss,
                 static_cast<double>(trials->larger_unseen)});
  }

 private:
  std::optional<descent::Dataset> dataset_;
  std::optional<descent::SquareModel> model_;
};

template <auto method>
void add(const char* name) {
  expose<Lesson, method>(name);
}

}  // namespace

EMSCRIPTEN_BINDINGS(lesson) {
  emscripten::function("createLesson", &create<Lesson>);
  emscripten::function("deleteLesson", &destroy<Lesson>);
  expose<Lesson, &Lesson::make_room>("makeRoom");
  add<&Lesson::open>("open");
  add<&Lesson::scale>("scale");
  add<&Lesson::predict>("predict");
  add<&Lesson::cost_at>("costAt");
  add<&Lesson::valleys>("valleys");
  add<&Lesson::cost_grid>("costGrid");
  add<&Lesson::descend>("descend");
  add<&Lesson::hold_out>("holdOut");
  add<&Lesson::hold_out_trials>("holdOutTrials");
  expose<Lesson, &Lesson::results>("results");
}
