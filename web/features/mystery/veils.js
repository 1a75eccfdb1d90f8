/** @import { State } from '../../state/state.js' */
/** @import { FeatureContext } from '../../widget/feature-host.js' */
/** @import { MysteryWords } from './words/en.js' */
import { element } from '../../dom/elements.js';
import { isVeiled } from '../../state/state.js';

/**
 * Says, over the parts that are empty for as long as a mystery is to be found out, that they are
 * hidden. The parts keep their sizes.
 * @param {FeatureContext['slots']} slots
 * @param {MysteryWords} words
 */
export function createVeils(slots, words) {
  const roots = Object.entries(words.veils).map(([name, text]) => {
    const root = slots[/** @type {keyof FeatureContext['slots']} */ (name)];
    root.append(element('p', { className: 'veil' }, text));
    return root;
  });
  return {
    /** @param {State} state */
    render(state) {
      const veiled = isVeiled(state);
      for (const root of roots) root.classList.toggle('veiled', veiled);
    },
  };
}
