/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Actions } from '../widget.js' */
import { datasetIds, defaultStart } from '../datasets/catalogue.js';
import { element, labelledNumber, labelledSelect, labelledSwitch } from '../dom.js';
import { scenarioIds } from '../scenarios.js';
import { changeDetector } from '../state/change-detector.js';
import { faults, scalings } from '../state/parameters.js';
import { scenarioOf } from '../state/scenario-of.js';
import { isVeiled } from '../state/state.js';
import { editable } from '../strings/format.js';

/**
 * What the run is of (data, scaling, bug), where it starts, and how it is shown.
 * @param {Strings} strings
 * @param {Actions} actions
 */
export function createSettings(strings, actions) {
  const dataset = labelledSelect(
    strings.datasetLabel,
    datasetIds.map((id) => ({
      id,
      title: strings.datasets[/** @type {keyof Strings['datasets']} */ (id)].title,
    })),
    actions.chooseDataset,
  );
  const custom = element('option', { value: 'custom' }, strings.datasets.custom.title);
  const scaling = labelledSelect(
    strings.scalingLabel,
    scalings.map((id) => ({ id, title: strings.scalings[id] })),
    (id) => actions.set('scaling', id),
  );
  const fault = labelledSelect(
    strings.faultLabel,
    faults.map((id) => ({ id, title: strings.faults[id] })),
    (id) => actions.set('fault', id),
  );
  const scenario = labelledSelect(
    strings.scenarioLabel,
    ['none', ...scenarioIds].map((id) => ({ id, title: strings.scenarios[id].title })),
    actions.chooseScenario,
  );
  scenario.select.options[0].hidden = true;
  const fields = { scenario, data: dataset, scaling, fault };
  for (const [name, { root }] of Object.entries(fields)) root.dataset.control = name;
  const mystery = element(
    'button',
    {
      type: 'button',
      className: 'mystery-entry',
      title: strings.mysteryTitle,
      'aria-label': strings.mystery,
      'data-control': 'scenario',
      onclick: actions.startMystery,
    },
    element('span', { className: 'full' }, strings.mystery),
    element('span', { className: 'brief' }, '?'),
  );
  const scenarioPlace = element(
    'div',
    { className: 'scenario-place', part: 'scenario' },
    scenario.root,
    mystery,
  );
  const about = element(
    'button',
    { type: 'button', 'data-control': 'data', onclick: actions.showAboutData },
    strings.aboutData,
  );
  const share = element(
    'button',
    { type: 'button', 'data-control': 'share', onclick: actions.share },
    strings.share,
  );

  const w = labelledNumber('w', (text) => actions.set('w', text));
  const b = labelledNumber('b', (text) => actions.set('b', text));
  const resetStart = element(
    'button',
    { type: 'button', onclick: actions.resetStart },
    strings.resetStart,
  );

  const residuals = labelledSwitch(strings.residuals, (on) => actions.setView({ residuals: on }));
  const logarithmicCost = labelledSwitch(strings.logarithmicCost, (on) =>
    actions.setView({ logarithmicCost: on }),
  );
  const phaseByPhase = labelledSwitch(strings.phaseByPhase, (on) =>
    actions.setView({ phaseByPhase: on }),
  );

  // With a notice, what was chosen here may have been refused: the lists must show what holds.
  const isChanged = changeDetector((state) => [
    state.notices,
    state.dataset,
    scenarioOf(state),
    state.scaling,
    state.fault,
    state.start,
    state.view,
    state.mystery,
  ]);

  return {
    subject: element(
      'fieldset',
      { className: 'subject', part: 'subject', 'data-group': '' },
      scenarioPlace,
      dataset.root,
      scaling.root,
      fault.root,
    ),
    options: element(
      'div',
      { className: 'options', part: 'options', 'data-group': '' },
      element(
        'fieldset',
        { className: 'start', 'data-control': 'start' },
        element('legend', {}, strings.startLegend),
        w.root,
        b.root,
        resetStart,
      ),
      element(
        'fieldset',
        { className: 'switches', 'data-control': 'view' },
        residuals.root,
        logarithmicCost.root,
        phaseByPhase.root,
      ),
      about,
      share,
    ),

    /** @param {State} state */
    render(state) {
      if (!isChanged(state)) return;
      if (state.dataset.id === 'custom') dataset.select.append(custom);
      else custom.remove();
      dataset.select.value = state.dataset.id;
      scenario.select.value = scenarioOf(state);
      showOrVeil(scaling.select, state.scaling, state, strings);
      showOrVeil(fault.select, state.fault, state, strings);
      scenarioPlace.classList.toggle('taken', state.mystery !== null);
      w.show(editable(state.start.w));
      b.show(editable(state.start.b));
      resetStart.title = strings.resetStartTitle(defaultStart(state.dataset.id));
      residuals.input.checked = state.view.residuals;
      logarithmicCost.input.checked = state.view.logarithmicCost;
      phaseByPhase.input.checked = state.view.phaseByPhase;
    },
  };
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} value that a mystery may hide
 * @param {State} state
 * @param {Strings} strings
 */
function showOrVeil(select, value, state, strings) {
  const veil = select.querySelector('option[value=veiled]');
  const veiled = isVeiled(state);
  if (veiled && !veil) select.append(element('option', { value: 'veiled' }, strings.veiled));
  else if (!veiled) veil?.remove();
  select.disabled = veiled;
  select.value = veiled ? 'veiled' : value;
}
