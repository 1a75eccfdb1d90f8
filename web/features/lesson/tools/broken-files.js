/** @import { Context } from '../step-view.js' */
import { element } from '../../../dom/elements.js';
import { brokenFile } from '../files.js';

/**
 * Broken files to hand to the demo, by the door that own data come in at, and what it says of each.
 * @param {Context} context
 */
export function createBrokenFiles({ demo, words: { contract: words } }) {
  const said = element('p', { className: 'said', role: 'status' });
  const whole = demo.state.dataset;
  const buttons = Object.keys(words.files).map((id) =>
    element(
      'button',
      {
        type: 'button',
        onclick() {
          const refusal = demo.offerData(brokenFile(id, whole));
          said.textContent = refusal
            ? words.refused(refusal)
            : words.accepted(demo.state.landscape.minimum);
        },
      },
      words.files[id],
    ),
  );
  return {
    root: element('div', { className: 'files' }, ...buttons, said),
    render() {},
    destroy() {},
  };
}
