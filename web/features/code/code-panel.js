/** @import { CodeLanguage, State } from '../../state/state.js' */
/** @import { Strings } from '../../strings/en.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { LineName } from './code-listings.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { element, labelledSelect } from '../../dom/elements.js';
import { changeDetector } from '../../state/change-detector.js';
import { isVeiled } from '../../state/state.js';
import { pickingLine, withBatches } from './batch-listings.js';
import css from './code.css?inline';
import { faultyLines, listings, phaseOfLine } from './code-listings.js';

const sheet = sheetOf(css);

const languages = /** @type {CodeLanguage[]} */ (Object.keys(listings));

/**
 * The loop as code. The line of the current phase is highlighted, and the lines that a bug changes
 * are marked as in a diff.
 * @param {FeatureContext} context
 */
export function createCode({ strings, reader, slots }) {
  const language = labelledSelect(
    strings.codeLanguage,
    languages.map((id) => ({ id, title: strings.codeLanguages[id] })),
    (id) => {
      const codeLanguage = /** @type {CodeLanguage} */ (id);
      reader.dispatch({ type: 'view', options: { codeLanguage } });
    },
  );
  const choice = element('fieldset', { 'data-control': 'view' }, language.root);
  const lines = element('ol', { className: 'code', tabIndex: 0, 'aria-label': strings.codeTitle });
  adoptSheet(slots.root, sheet);
  slots.code.hidden = false;
  slots.code.append(element('header', {}, element('h3', {}, strings.codeTitle), choice), lines);
  const isChanged = changeDetector((state) => [
    state.options,
    state.view,
    state.phase,
    state.batch?.rows.length,
    state.dataset,
    isVeiled(state),
  ]);

  return {
    /** @param {State} state */
    render(state) {
      if (!isChanged(state)) return;
      language.select.value = state.view.codeLanguage;
      const fault = isVeiled(state) ? 'none' : state.options.fault;
      lines.replaceChildren(...writtenLines(fault, state, strings));
    },
  };
}

/**
 * @param {State['options']['fault']} fault shown
 * @param {State} state
 * @param {Strings} strings
 */
function writtenLines(fault, { view, phase, batch, dataset }, strings) {
  const language = view.codeLanguage;
  const healthy = listings[language];
  const faulty = faultyLines[fault][view.codeLanguage];
  /** @param {LineName} name @param {string} text */
  const asRun = (name, text) => (batch ? withBatches(language, name, text) : text);
  const lines = /** @type {LineName[]} */ (Object.keys(healthy)).flatMap((name) => {
    const lit = phaseOfLine[name] === phase;
    const replacement = faulty[name];
    const text = asRun(name, healthy[name]);
    if (replacement === undefined) return [codeLine(text, '', lit)];
    const removed = codeLine(text, 'removed', false, strings.codeRemoved);
    if (replacement === null) return [removed];
    return [removed, codeLine(asRun(name, replacement), 'added', lit, strings.codeAdded)];
  });
  if (!batch) return lines;
  const pick = pickingLine[language](batch.rows.length, dataset.x.length);
  return [codeLine(pick, '', phase === 0), ...lines];
}

/**
 * @param {string} text
 * @param {'' | 'removed' | 'added'} change
 * @param {boolean} lit
 * @param {string} [meaning] of the mark, for screen readers
 */
function codeLine(text, change, lit, meaning = '') {
  const marks = { '': ' ', removed: '−', added: '+' };
  const line = element(
    'li',
    { className: `${change} ${lit ? 'current' : ''}`.trim() },
    element('span', { className: 'mark', 'aria-hidden': 'true' }, marks[change]),
    element('code', {}, text),
  );
  if (meaning) line.prepend(element('span', { className: 'unseen' }, meaning));
  if (lit) line.setAttribute('aria-current', 'step');
  return line;
}
