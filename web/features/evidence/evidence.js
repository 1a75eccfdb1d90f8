/** @import { EvidenceId } from '../../state/reading.js' */
/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
import { adoptSheet, sheetOf } from '../../dom/adopt-sheet.js';
import { element, setText } from '../../dom/elements.js';
import { changeDetector } from '../../state/change-detector.js';
import { decidingEvidence } from '../../state/reading.js';
import { isVeiled } from '../../state/state.js';
import css from './evidence.css?inline';

const sheet = sheetOf(css);

/**
 * The numbers that the verdict rests on: what each is, where it can be seen, and what it means. The
 * numbers that decide the present verdict are marked.
 * @param {FeatureContext} context
 */
export function createEvidence({ slots, words: { evidenceWords: evidence } }) {
  /** @type {readonly EvidenceId[]} */
  const ids = evidence.ids;
  const rows = ids.map((id) => {
    const { where } = evidence.rows[id];
    const name = element('h4');
    const value = element('strong', { className: 'value' });
    const mark = element('span', { className: 'decides', hidden: true }, `● ${evidence.decides}`);
    const says = element('p', { className: 'says' });
    const root = element(
      'li',
      { 'data-evidence': id },
      name,
      element('p', { className: 'reading' }, value, mark),
      says,
      element('p', { className: 'where' }, where),
    );
    return { id, root, name, value, mark, says };
  });
  adoptSheet(slots.root, sheet);
  slots.evidence.hidden = false;
  slots.evidence.append(
    element(
      'header',
      {},
      element('h3', {}, evidence.title),
      element('p', { className: 'hint' }, evidence.decidesHint),
    ),
    element('ul', {}, ...rows.map((row) => row.root)),
  );
  const isChanged = changeDetector((state) => [state.diagnosis, isVeiled(state)]);

  return {
    /** @param {State} state */
    render(state) {
      if (!isChanged(state)) return;
      const veiled = isVeiled(state);
      const deciding = veiled ? [] : decidingEvidence(state.diagnosis);
      for (const { id, root, name, value, mark, says } of rows) {
        const words = { ...evidence.rows[id], ...(state.batch ? evidence.inBatches[id] : {}) };
        setText(name, words.name);
        setText(value, veiled ? '' : words.value(state));
        setText(says, veiled ? '' : words.says(state));
        const decides = deciding.includes(id);
        if (mark.hidden !== decides) continue;
        mark.hidden = !decides;
        root.classList.toggle('deciding', decides);
      }
    },
  };
}
