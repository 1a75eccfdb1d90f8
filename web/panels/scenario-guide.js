/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
import { element, setText } from '../dom/elements.js';
import { changeDetector } from '../state/change-detector.js';
import { scenarioOf } from '../state/scenario-of.js';

/**
 * What to watch in the chosen scenario, and a question with its answer folded away. It is shown as
 * long as the run has the scenario's settings.
 * @param {Strings} strings
 */
export function createScenarioGuide({ scenarios, scenarioAnswers }) {
  const title = element('h3');
  const watch = element('p', { className: 'watch' });
  const answer = element('p');
  const question = element('details', {}, element('summary', {}, scenarioAnswers.question), answer);
  const root = element(
    'section',
    {
      className: 'scenario-guide',
      part: 'scenario-guide',
      'aria-label': scenarioAnswers.label,
      hidden: true,
    },
    title,
    watch,
    question,
  );
  let shown = 'none';
  const isChanged = changeDetector((state) => [scenarioOf(state), state.diagnosis]);

  return {
    root,
    /** @param {State} state */
    render(state) {
      if (!isChanged(state)) return;
      const id = scenarioOf(state);
      if (id !== shown) {
        shown = id;
        root.hidden = id === 'none';
        // The answer to another scenario's question begins folded.
        question.open = false;
        setText(title, scenarios[id].title);
        setText(watch, scenarios[id].watch);
      }
      const words = scenarioAnswers.answers[id];
      question.hidden = words === undefined;
      if (words) setText(answer, words(state));
    },
  };
}
