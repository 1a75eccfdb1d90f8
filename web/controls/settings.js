/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { FeatureEntry } from '../widget/feature-host.js' */
/** @import { Reader } from '../widget/reader.js' */
import { faults, scalings } from '../core/layouts.js';
import { datasetIds, defaultStart } from '../datasets/catalogue.js';
import { labelledChooser } from '../dom/chooser.js';
import { element, labelledNumber, labelledSwitch } from '../dom/elements.js';
import { changeDetector } from '../state/change-detector.js';
import { scenarioOf } from '../state/scenario-of.js';
import { scenarioIds } from '../state/scenarios.js';
import { isVeiled } from '../state/state.js';
import { editable } from '../strings/format.js';
import { createBatchControl } from './batch-control.js';
import { createFeatureEntries } from './feature-entries.js';

/**
 * What the run is of (data, scaling, bug), where it starts, how it is shown, and the ways to the
 * features.
 * @param {Strings} strings
 * @param {Reader} reader
 * @param {readonly FeatureEntry[]} features
 */
export function createSettings(strings, reader, features) {
  const dataset = labelledChooser(
    strings.datasetLabel,
    datasetIds.map((id) => ({
      id,
      title: strings.datasets[id].title,
    })),
    (id) => reader.load({ dataset: id, ...defaultStart(id) }),
  );
  const custom = element('option', { value: 'custom' }, strings.datasets.custom.title);
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
  const fields = { scenario, data: dataset, scaling, fault };
  for (const [name, { root }] of Object.entries(fields)) root.dataset.control = name;
  const entries = createFeatureEntries(features, strings, reader);
  const scenarioPlace = element(
    'div',
    { className: 'scenario-place', part: 'scenario' },
    scenario.root,
    ...entries.scenario,
  );
  const more = element('div', { className: 'more' }, ...entries.more);

  const w = labelledNumber('w', (text) => reader.set('w', text), { isSigned: true });
  const b = labelledNumber('b', (text) => reader.set('b', text), { isSigned: true });
  const resetStart = element(
    'button',
    {
      type: 'button',
      onclick: () => reader.loadFrom(({ dataset: { id } }) => defaultStart(id)),
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
  };

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
      ...Object.values(switches).map(({ root }) => root),
    ),
    more,
  );

  return {
    subject,
    options,
    scenarioPlace,
    entryOf: entries.of,

    /**
     * In a narrow widget the mystery's button moves to the options below, and in a very narrow one
     * the scaling and the bug too. They move in the document, so that keyboards and screen readers
     * reach them in the order in which they are seen.
     * @param {{isColumn: boolean, isNarrow: boolean}} room as wide as a textbook's column; as a phone
     */
    arrange({ isColumn, isNarrow }) {
      for (const entry of entries.scenario) {
        if (more.contains(entry) === isColumn) continue;
        if (isColumn) more.prepend(entry);
        else scenario.root.after(entry);
      }
      const place = isNarrow ? method : subject;
      if (!place.contains(scaling.root)) place.append(scaling.root, fault.root);
    },

    /** @param {State} state */
    render(state) {
      if (!isChanged(state)) return;
      const { start } = state.options;
      if (state.dataset.id === 'custom') dataset.select.append(custom);
      else custom.remove();
      dataset.show(state.dataset.id);
      scenario.show(scenarioOf(state));
      showOrVeil(scaling, state.options.scaling, state, strings);
      showOrVeil(fault, state.options.fault, state, strings);
      batch.render(state);
      scenarioPlace.classList.toggle('taken', state.mystery !== null);
      for (const entry of entries.scenario) entry.hidden = state.mystery !== null;
      w.show(editable(start.w));
      b.show(editable(start.b));
      resetStart.title = strings.resetStartTitle(defaultStart(state.dataset.id));
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
