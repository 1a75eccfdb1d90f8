/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Reader } from '../widget/reader.js' */
import { faults, scalings } from '../core/layouts.js';
import { defaultStart } from '../datasets/catalogue.js';
import { labelledChooser } from '../dom/chooser.js';
import { element, labelledNumber, labelledSwitch } from '../dom/elements.js';
import { changeDetector } from '../state/change-detector.js';
import { scenarioOf } from '../state/scenario-of.js';
import { scenarioIds } from '../state/scenarios.js';
import { isVeiled } from '../state/state.js';
import { editable } from '../strings/format.js';
import { createBatchControl } from './batch-control.js';

/**
 * What is seldom changed: the scenario, the scaling, the bug, the start, the batch, and what is
 * shown; and the ways to the features.
 * @param {Strings} strings
 * @param {Reader} reader
 * @param {HTMLElement[]} entries the buttons of features
 */
export function createSettings(strings, reader, entries) {
  const scaling = labelledChooser(
    strings.scalingLabel,
    scalings.map((id) => ({ id, title: strings.scalings[id] })),
    (id) => reader.set('scaling', id),
  );
  const fault = labelledChooser(
    strings.faultLabel,
    faults.map((id) => ({ id, title: strings.faults[id] })),
    (id) => reader.set('fault', id),
  );
  const scenario = labelledChooser(
    strings.scenarioLabel,
    ['none', ...scenarioIds].map((id) => ({ id, title: strings.scenarios[id].title })),
    (id) => reader.set('scenario', id),
  );
  scenario.select.options[0].hidden = true;
  const choices = { scenario, scaling, fault };
  for (const [name, { root }] of Object.entries(choices)) root.dataset.control = name;

  const w = labelledNumber('w', (text) => reader.set('w', text), { isSigned: true });
  const b = labelledNumber('b', (text) => reader.set('b', text), { isSigned: true });
  const resetStart = element(
    'button',
    {
      type: 'button',
      onclick: () => reader.loadFrom(({ dataset }) => defaultStart(dataset)),
    },
    strings.resetStart,
  );

  const batch = createBatchControl(strings, reader);
  /** @param {keyof State['view']} name @param {string} label */
  const viewSwitch = (name, label) =>
    labelledSwitch(label, (on) => reader.dispatch({ type: 'view', options: { [name]: on } }));
  const switches = {
    residuals: viewSwitch('residuals', strings.residuals),
    logarithmicCost: viewSwitch('logarithmicCost', strings.logarithmicCost),
    phaseByPhase: viewSwitch('phaseByPhase', strings.phaseByPhase),
    guess: viewSwitch('guess', strings.guess),
  };
  const scaledCoordinates = labelledSwitch(strings.scaledCoordinates, (on) =>
    reader.dispatch({ type: 'view', options: { coordinates: on ? 'scaled' : 'data' } }),
  );

  const bowl = labelledSwitch(strings.pictures.bowl, (on) =>
    reader.dispatch({ type: 'view', options: { shape: on ? 'bowl' : 'flat' } }),
  );

  // A notice may mean that a choice was refused, and the lists must then show the former one.
  const isChanged = changeDetector((state) => [
    state.notices,
    state.dataset,
    state.options,
    scenarioOf(state),
    state.view,
    state.mystery,
    isVeiled(state),
  ]);

  const root = element(
    'div',
    {
      className: 'options',
      part: 'options',
      role: 'group',
      'data-group': '',
      'aria-label': strings.optionsLabel,
    },
    element(
      'fieldset',
      { className: 'method' },
      ...Object.values(choices).map((choice) => choice.root),
    ),
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
      ...Object.values(switches).map(({ root }) => root),
      scaledCoordinates.root,
      bowl.root,
    ),
    element('div', { className: 'more' }, ...entries),
  );

  return {
    root,

    /** @param {State} state */
    render(state) {
      if (!isChanged(state)) return;
      const { start } = state.options;
      // A veiled run may have the settings of a scenario, which would tell them.
      scenario.root.hidden = isVeiled(state);
      scenario.show(isVeiled(state) ? 'none' : scenarioOf(state));
      showOrVeil(scaling, state.options.scaling, state, strings);
      showOrVeil(fault, state.options.fault, state, strings);
      batch.render(state);
      w.show(editable(start.w));
      b.show(editable(start.b));
      resetStart.title = strings.resetStartTitle(defaultStart(state.dataset));
      scaledCoordinates.input.checked = state.view.coordinates === 'scaled';
      bowl.input.checked = state.view.shape === 'bowl';
      for (const [name, { input }] of Object.entries(switches)) {
        input.checked = Boolean(Reflect.get(state.view, name));
      }
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
