/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { element, setText } from '../../dom/elements.js';
import { changeDetector } from '../../state/change-detector.js';
import { scenarioOf } from '../../state/scenario-of.js';
import css from './scenario-guide.css?inline';

const sheet = sheetOf(css);

/**
 * What to watch in the chosen scenario, and a question with its answer folded away. It is shown as
 * long as the run has the scenario's settings.
 * @param {FeatureContext} context
 */
export function createScenarioGuide({ slots, strings: { scenarios }, words }) {
  const { answerWords } = words;
  const title = element('h3');
  const watch = element('p', { className: 'watch' });
  const answer = element('p');
  const question = element('details', {}, element('summary', {}, answerWords.question), answer);
  const root = slots.guide;
  root.append(title, watch, question);
  adoptSheet(slots.root, sheet);
  let shown = 'none';
  const isChanged = changeDetector((state) => [scenarioOf(state), state.diagnosis]);

  return {
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
      const answerOf = answerWords.answers[id];
      question.hidden = answerOf === undefined;
      if (answerOf) setText(answer, answerOf(state));
    },
  };
}
