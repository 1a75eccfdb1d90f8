/** @import { Dataset } from '../datasets/load-dataset.js' */
/** @import { State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Reader } from '../widget/reader.js' */
import { datasetIds, defaultStart, wordsOf } from '../datasets/catalogue.js';
import { labelledChooser } from '../dom/chooser.js';
import { element } from '../dom/elements.js';
import { changeDetector } from '../state/change-detector.js';
import { ownDataset } from '../state/own-data.js';
import { createScenarioChips } from './scenario-chips.js';

/** So many characters of a file's name take two lines on a phone. */
const longestTitle = 20;
/** @param {string} title */
const shortened = (title) =>
  title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;

/**
 * The bar above the plots: the title, the usual failures, the data, and the ways to all else.
 * @param {Strings} strings
 * @param {Reader} reader
 * @param {{scenario: HTMLElement[], bar: HTMLElement[]}} entries the buttons of features
 * @param {() => void} showMore brings what is below the stage into view
 */
export function createStageBar(strings, reader, entries, showMore) {
  const chips = createScenarioChips(strings, reader);
  const dataset = labelledChooser(
    strings.datasetLabel,
    datasetIds.map((id) => ({ id, title: strings.datasets[id].title })),
    (id) => {
      if (id === openOwnData.value) askForOwnData();
      else if (id === ownDataset && own) reader.load({ examples: own, ...defaultStart(own) });
      else reader.load({ dataset: id, ...defaultStart({ id }) });
    },
  );
  dataset.root.dataset.control = 'data';
  const openOwnData = element('option', { value: 'own-data' }, strings.openOwnData);
  dataset.select.append(openOwnData);
  let shownId = '';
  const askForOwnData = () => {
    dataset.show(shownId);
    reader.open('own-data', undefined, { changesState: true });
  };
  const custom = element('option', { value: ownDataset });
  /** The reader's last own data stay in the list. @type {Dataset | null} */
  let own = null;
  const scenarioPlace = element(
    'fieldset',
    {
      className: 'chips',
      part: 'scenario',
      'aria-label': strings.chips.label,
      'data-control': 'scenario',
    },
    ...chips.elements,
    ...entries.scenario,
  );
  const more = element(
    'button',
    {
      type: 'button',
      className: 'quiet',
      title: strings.moreTitle,
      'aria-label': strings.moreTitle,
      onclick: showMore,
    },
    '⋯',
  );
  const ways = element(
    'div',
    { className: 'ways' },
    element('fieldset', {}, dataset.root),
    ...entries.bar,
    more,
  );
  const root = element(
    'div',
    {
      className: 'bar',
      part: 'subject',
      role: 'group',
      'data-group': '',
      'aria-label': strings.subjectLabel,
    },
    element('h2', { className: 'title' }, strings.widgetTitle),
    scenarioPlace,
    ways,
  );
  // A notice may mean that a choice was refused, and the list must then show the former one.
  const isChanged = changeDetector((state) => [state.notices, state.dataset, state.mystery]);

  return {
    root,
    chips,
    scenarioPlace,

    focusMore: () => more.focus(),

    /**
     * Where the chips have a row of their own, it is the second. They move in the document, so that
     * keyboards and screen readers reach them in the order in which they are seen.
     */
    arrange() {
      const isSecond = getComputedStyle(root).getPropertyValue('--_two-rows').trim() === '1';
      if (isSecond && root.lastElementChild !== scenarioPlace) root.append(scenarioPlace);
      else if (!isSecond && root.lastElementChild !== ways) root.append(ways);
    },

    /** @param {State} state */
    render(state) {
      chips.render(state);
      if (!isChanged(state)) return;
      const { dataset: shown, mystery } = state;
      shownId = shown.id;
      if (shownId === ownDataset) {
        own = shown;
        custom.textContent = shortened(wordsOf(shown, strings).title);
        openOwnData.before(custom);
      }
      dataset.show(shownId);
      scenarioPlace.classList.toggle('taken', mystery !== null);
      for (const entry of entries.scenario) entry.hidden = mystery !== null;
    },
  };
}
