/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Actions } from '../actions/actions.js' */
import { datasetIds, defaultStart } from '../datasets/catalogue.js';
import { labelledChooser } from '../dom/chooser.js';
import { element, labelledNumber, labelledSwitch } from '../dom/elements.js';
import { changeDetector } from '../state/change-detector.js';
import { faults, scalings } from '../state/parameters.js';
import { scenarioOf } from '../state/scenario-of.js';
import { scenarioIds } from '../state/scenarios.js';
import { isVeiled } from '../state/state.js';
import { editable } from '../strings/format.js';
import { createBatchControl } from './batch-control.js';

/**
 * What the run is of (data, scaling, bug), where it starts, and how it is shown.
 * @param {Strings} strings
 * @param {Actions} actions
 */
export function createSettings(strings, actions) {
  const dataset = labelledChooser(
    strings.datasetLabel,
    datasetIds.map((id) => ({
      id,
      title: strings.datasets[/** @type {keyof Strings['datasets']} */ (id)].title,
    })),
    actions.chooseDataset,
  );
  const custom = element('option', { value: 'custom' }, strings.datasets.custom.title);
  const scaling = labelledChooser(
    strings.scalingLabel,
    scalings.map((id) => ({ id, title: strings.scalings[id] })),
    (id) => actions.set('scaling', id),
  );
  const fault = labelledChooser(
    strings.faultLabel,
    faults.map((id) => ({ id, title: strings.faults[id] })),
    (id) => actions.set('fault', id),
  );
  const scenario = labelledChooser(
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
      'data-control': 'scenario',
      onclick: actions.startMystery,
    },
    strings.mystery,
  );
  const scenarioPlace = element(
    'div',
    { className: 'scenario-place', part: 'scenario' },
    scenario.root,
    mystery,
  );
  /** @param {string} text @param {() => void} show @param {string} [control] */
  const opener = (text, show, control) => {
    const button = element('button', { type: 'button', onclick: show }, text);
    button.setAttribute('aria-haspopup', 'dialog');
    if (control) button.dataset.control = control;
    return button;
  };
  const lesson = element(
    'button',
    { type: 'button', 'data-control': 'lesson', onclick: actions.openLesson },
    strings.lesson,
  );
  const more = element(
    'div',
    { className: 'more' },
    opener(strings.aboutData, actions.showAboutData, 'data'),
    lesson,
    opener(strings.share, actions.share, 'share'),
    opener(strings.tables.iterations, actions.showIterations, 'view'),
    opener(strings.keys.open, actions.showKeys, 'view'),
  );

  const w = labelledNumber('w', (text) => actions.set('w', text), { isSigned: true });
  const b = labelledNumber('b', (text) => actions.set('b', text), { isSigned: true });
  const resetStart = element(
    'button',
    { type: 'button', onclick: actions.resetStart },
    strings.resetStart,
  );

  const batch = createBatchControl(strings, actions);
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
    state.batchSize,
    state.seed,
    state.start,
    state.view,
    state.mystery,
  ]);

  const subject = element(
    'fieldset',
    { className: 'subject', part: 'subject', 'data-group': '', 'aria-label': strings.subjectLabel },
    scenarioPlace,
    dataset.root,
    scaling.root,
    fault.root,
  );
  const method = element('fieldset', { className: 'method' });
  const options = element(
    'div',
    {
      className: 'options',
      part: 'options',
      role: 'group',
      'data-group': '',
      'aria-label': strings.optionsLabel,
    },
    method,
    element(
      'fieldset',
      { className: 'start', 'data-control': 'start' },
      element('legend', {}, strings.startLegend),
      w.root,
      b.root,
      resetStart,
    ),
    batch.root,
    element(
      'fieldset',
      { className: 'switches', 'data-control': 'view' },
      residuals.root,
      logarithmicCost.root,
      phaseByPhase.root,
    ),
    more,
  );

  return {
    subject,
    options,

    /**
     * Where there is little room, the mystery joins the options below, and where there is less,
     * scaling and bug do too: in the document itself, so that the order in which they are read and
     * reached is the one in which they are seen.
     * @param {{isColumn: boolean, isNarrow: boolean}} room of a textbook's column; of a phone
     */
    arrange({ isColumn, isNarrow }) {
      if (more.contains(mystery) !== isColumn) {
        if (isColumn) more.prepend(mystery);
        else scenario.root.after(mystery);
      }
      const place = isNarrow ? method : subject;
      if (!place.contains(scaling.root)) place.append(scaling.root, fault.root);
    },

    /** @param {State} state */
    render(state) {
      if (!isChanged(state)) return;
      if (state.dataset.id === 'custom') dataset.select.append(custom);
      else custom.remove();
      dataset.show(state.dataset.id);
      scenario.show(scenarioOf(state));
      showOrVeil(scaling, state.scaling, state, strings);
      showOrVeil(fault, state.fault, state, strings);
      batch.render(state);
      scenarioPlace.classList.toggle('taken', state.mystery !== null);
      mystery.hidden = state.mystery !== null;
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
 * @param {ReturnType<typeof labelledChooser>} chooser
 * @param {string} value that a mystery may hide
 * @param {State} state
 * @param {Strings} strings
 */
function showOrVeil({ select, show }, value, state, strings) {
  const veil = select.querySelector('option[value=veiled]');
  const veiled = isVeiled(state);
  if (veiled && !veil) select.append(element('option', { value: 'veiled' }, strings.veiled));
  else if (!veiled) veil?.remove();
  select.disabled = veiled;
  show(veiled ? 'veiled' : value);
}
