/** @import { Session } from '../state/session.js' */
/** @import { DataOpening } from './open-data.js' */
/** @import { ParameterSetting } from './set-parameter.js' */
import { runOf } from '../state/run-of.js';

/**
 * Keeps the present run, with its data and the ghosts beside it; what is returned brings it back.
 * @param {{session: Session, data: DataOpening, parameters: ParameterSetting}} parts
 */
export function keepRun({ session, data, parameters }) {
  const { dataset, ghosts, chosenScenario, furthestIteration, start, phase } = session.state;
  const run = runOf(session.state);
  return async () => {
    if (session.state.dataset !== dataset) data.open(dataset, start);
    // What was computed beyond the iteration shown is in the plots, too.
    await parameters.configure({ ...run, dataset: dataset.id, iteration: furthestIteration });
    session.seek(run.iteration ?? 0);
    session.chooseScenario(chosenScenario);
    session.setPhase(phase);
    session.setGhosts(ghosts);
  };
}
