// The step API by the names that JavaScript calls it by; what crosses is named in fields.def.
#include <emscripten/bind.h>

#include "boundary.hpp"
#include "run.hpp"

namespace {

using descent::Run;

template <auto method>
void any_time(const char* name) {
  emscripten::function(name, &descent::OnHandle<Run, method>::call);
}
template <auto method>
void once_open(const char* name) {
  emscripten::function(name, &descent::OnHandle<Run, method>::call_open);
}

}  // namespace

EMSCRIPTEN_BINDINGS(gradient_descent) {
  emscripten::function("createRun", &descent::create<Run>);
  emscripten::function("deleteRun", &descent::destroy<Run>);
  any_time<&Run::make_room>("makeRoom");
  any_time<&Run::open>("open");
  any_time<&Run::results>("results");
  once_open<&Run::restart>("restart");
  once_open<&Run::set_learning_rate>("setLearningRate");
  once_open<&Run::step>("step");
  once_open<&Run::seek>("seek");
  once_open<&Run::furthest_iteration>("furthestIteration");
  once_open<&Run::snapshot>("snapshot");
  once_open<&Run::snapshot_at>("snapshotAt");
  once_open<&Run::landscape>("landscape");
  once_open<&Run::contour_ellipse>("contourEllipse");
  once_open<&Run::path>("path");
  once_open<&Run::batch_costs>("batchCosts");
  once_open<&Run::batch_rows>("batchRows");
  once_open<&Run::learning_rates>("learningRates");
  once_open<&Run::excess_cost_at>("excessCostAt");
  once_open<&Run::path_box>("pathBox");
  once_open<&Run::snapshots>("snapshots");
  once_open<&Run::iteration_terms>("iterationTerms");
  once_open<&Run::diagnosis>("diagnosis");
  once_open<&Run::iterations_to_convergence>("iterationsToConvergence");
  once_open<&Run::remedy>("remedy");
  once_open<&Run::batches_diverge_from>("batchesDivergeFrom");
}
