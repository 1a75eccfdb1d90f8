/** @import { Notice, State } from '../state/state.js' */
/** @import { Strings } from '../strings/en.js' */
/** @import { Reader } from '../widget/reader.js' */
import { element } from '../dom/elements.js';
import { changeDetector } from '../state/change-detector.js';
import { pinnedBeside } from '../state/pinned.js';
import { hasSettingsOf } from '../state/scenario-of.js';
import { scenarioIds, scenarios } from '../state/scenarios.js';
import { isVeiled } from '../state/state.js';

/** The healthy run up to its end, as the parameter `pinned` names it. */
const healthyRun = 'iteration=66';
/** The scenarios that are a tap away. */
const ids = /** @type {const} */ (['healthy', 'too-high', 'too-low', 'unscaled']);
/** @type {Notice} */
const otherData = { code: 'scenario-data', error: 'scenarioData', isNews: true };
const bugIds = scenarioIds.filter((id) => scenarios[id].fault !== undefined);

/**
 * The usual failures, a tap each: it sets the run up, keeps the healthy run beside it, asks for a
 * guess, and plays. The bugs are a list of their own.
 * @param {Strings} strings
 * @param {Reader} reader
 */
export function createScenarioChips(strings, reader) {
  /** @type {State | undefined} */
  let shown;
  /** @param {string} id */
  const begin = async (id) => {
    const former = shown?.dataset;
    const loading = reader.set('scenario', id);
    // What is at hand begins before this returns.
    if (loading instanceof Promise) await loading;
    if (shown && id !== 'healthy') reader.set('pinned', pinnedBeside(shown, healthyRun));
    if (former && shown?.dataset.id !== former.id) {
      reader.dispatch({ type: 'notify', notice: otherData });
    }
    const held = Boolean(shown?.view.guess);
    reader.dispatch({ type: 'play', held });
    if (held) reader.open('guess', undefined, { changesState: true });
  };
  const buttons = ids.map((id) =>
    element(
      'button',
      {
        type: 'button',
        className: 'chip',
        title: strings.scenarios[id].watch,
        onclick: () => begin(id),
      },
      strings.chips[id],
    ),
  );
  const none = element('option', { value: '', hidden: true }, strings.chips.bugLabel);
  const bugs = element(
    'select',
    {
      'aria-label': strings.chips.bugLabel,
      onchange: () => begin(bugs.value),
    },
    none,
    ...bugIds.map((id) => element('option', { value: id }, strings.scenarios[id].title)),
  );
  // The list is transparent above the word, which is as wide as it is, not as the widest bug.
  const bugChip = element(
    'span',
    { className: 'chip list' },
    element('span', { 'aria-hidden': 'true' }, strings.chips.bug),
    bugs,
  );
  const isChanged = changeDetector((state) => [
    state.dataset,
    state.options,
    state.snapshot.learningRate,
    isVeiled(state),
  ]);

  return {
    elements: [...buttons, bugChip],

    /** What the keys 1 to 5 do: the last opens the list of the bugs. @param {number} index */
    press(index) {
      if (index < ids.length) {
        begin(ids[index]);
        return;
      }
      // A mystery has the place of the chips.
      if (!bugs.checkVisibility()) return;
      bugs.focus();
      // Browsers that cannot open a list by script leave it to the reader's next key.
      if (!bugs.matches(':disabled')) bugs.showPicker?.();
    },

    /** @param {State} state */
    render(state) {
      shown = state;
      if (!isChanged(state)) return;
      // A veiled run must not be told by the chip that it would light.
      const isOn = (/** @type {string} */ id) => !isVeiled(state) && hasSettingsOf(id, state);
      for (const [i, id] of ids.entries())
        buttons[i].setAttribute('aria-pressed', String(isOn(id)));
      bugs.value = bugIds.find(isOn) ?? '';
      bugChip.classList.toggle('on', bugs.value !== '');
    },
  };
}
