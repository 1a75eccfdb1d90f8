import { createRun } from '../../web/core/run.js';
import { evidenceWords } from '../../web/features/evidence/words/en.js';
import { answerWords } from '../../web/features/scenario-guide/words/en.js';
import { captionSentence } from '../../web/panels/caption.js';
import { defaults } from '../../web/state/parameters.js';
import { scenarios } from '../../web/state/scenarios.js';
import { en } from '../../web/strings/en.js';
import { core } from '../web/support/runs.js';
import { createSession } from '../web/support/session.js';
import { shipped } from '../web/support/shipped-data.js';
import { expect, test } from './support/test.js';
import { controlsOn, open } from './support/widget.js';

/**
 * The state of a scenario's run, worked out here.
 * @param {string} id
 * @param {number} iteration
 */
function stateOf(id, iteration) {
  const { dataset, w, b, scaling, fault, learningRate } = { ...defaults, ...scenarios[id] };
  const session = createSession(createRun(core), () => {});
  session.open({ dataset: shipped(dataset), start: { w, b }, scaling, fault, learningRate });
  session.chooseScenario(id);
  session.seek(iteration);
  const { state } = session;
  session.free();
  return state;
}

for (const [id, iteration] of /** @type {[string, number][]} */ ([
  ['near-the-limit', 7],
  ['unscaled', 200],
  ['missing-mean', 1],
  ['sequential', 2000],
])) {
  test(`the page says of ${id} what its numbers say`, async ({ page }) => {
    await open(page, { scenario: id, iteration });
    const state = stateOf(id, iteration);
    await expect(page.locator('[part=verdict] span')).toHaveText(en.verdictSentence(state, id));
    const { caption, limit } = controlsOn(page);
    await expect(caption).toHaveText(captionSentence(state, en));
    await expect(limit).toHaveText(en.limit(state.landscape.maxStableLearningRate));
    for (const evidence of evidenceWords.ids) {
      const { name, value, says } = evidenceWords.rows[evidence];
      const row = page.locator(`[data-evidence=${evidence}]`);
      await expect(row.locator('h4')).toHaveText(name);
      await expect(row.locator('.value')).toHaveText(value(state));
      await expect(row.locator('.says')).toHaveText(says(state));
    }
    const answer = answerWords.answers[id]?.(state) ?? '';
    await expect(page.locator('[part=scenario-guide] details p')).toHaveText(answer);
  });
}
