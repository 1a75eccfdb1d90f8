// What the lesson needs beyond a run, by the names that JavaScript calls it by; what crosses is
// named in fields.def.
#include <emscripten/bind.h>

#include "boundary.hpp"
#include "lesson.hpp"

namespace {

using descent::Lesson;

template <auto method>
void any_time(const char* name) {
  emscripten::function(name, &descent::OnHandle<Lesson, method>::call);
}
template <auto method>
void once_open(const char* name) {
  emscripten::function(name, &descent::OnHandle<Lesson, method>::call_open);
}

}  // namespace

EMSCRIPTEN_BINDINGS(lesson) {
  emscripten::function("createLesson", &descent::create<Lesson>);
  emscripten::function("deleteLesson", &descent::destroy<Lesson>);
  any_time<&Lesson::make_room>("makeRoom");
  any_time<&Lesson::open>("open");
  any_time<&Lesson::results>("results");
  once_open<&Lesson::scale>("scale");
  once_open<&Lesson::predict>("predict");
  once_open<&Lesson::cost_at>("costAt");
  once_open<&Lesson::valleys>("valleys");
  once_open<&Lesson::cost_grid>("costGrid");
  once_open<&Lesson::descend>("descend");
  once_open<&Lesson::hold_out>("holdOut");
  once_open<&Lesson::hold_out_trials>("holdOutTrials");
}
