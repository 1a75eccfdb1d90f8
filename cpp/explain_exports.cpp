// What JavaScript calls of the log's explanation, as plain functions of the wasm file: one call
// with numbers written before it needs no embind, whose glue would be larger than all the rest.
#include <cstddef>
#include <span>
#include <variant>
#include <vector>

#include "boundary.hpp"
#include "dataset.hpp"
#include "run_explanation.hpp"

#define EXPORTED(name) extern "C" __attribute__((export_name(name)))

namespace {

/// A log and the data it was made on.
class LogReader : public descent::Boundary {
 public:
  /// Written before: the stated settings, the x, the y, the rows of the log. Leaves a Refusal and,
  /// after it, the DatasetError or the explanation; returns how many numbers.
  std::size_t explain(std::size_t x_count, std::size_t y_count) {
    const std::vector<double> written = take_written();
    descent::NumberReader numbers(written);
    descent::StatedSettings stated;
    numbers.read(stated);
    const auto examples = numbers.rest();
    const auto created =
        descent::Dataset::create(examples.first(x_count), examples.subspan(x_count, y_count));
    if (const auto* error = std::get_if<descent::DatasetError>(&created)) {
      return give(descent::Refusal::data, *error);
    }
    descent::NumberReader rest(examples.subspan(x_count + y_count));
    std::vector<descent::LogRow> rows;
    while (!rest.rest().empty()) rest.read(rows.emplace_back());
    const auto* dataset = std::get_if<descent::Dataset>(&created);
    return give(descent::Refusal::none, descent::explain_run(*dataset, rows, stated));
  }
};

}  // namespace

EXPORTED("createReader") descent::Handle create_reader() { return descent::create<LogReader>(); }
EXPORTED("deleteReader") void delete_reader(descent::Handle reader) {
  descent::destroy<LogReader>(reader);
}
EXPORTED("makeRoom") std::uintptr_t make_room(descent::Handle reader, std::size_t count) {
  return descent::object_at<LogReader>(reader)->make_room(count);
}
EXPORTED("explain")
std::size_t explain(descent::Handle reader, std::size_t x_count, std::size_t y_count) {
  return descent::object_at<LogReader>(reader)->explain(x_count, y_count);
}
EXPORTED("results") std::uintptr_t results(descent::Handle reader) {
  return descent::object_at<LogReader>(reader)->results();
}
