/** @import { Page } from '@playwright/test' */
/** @import { Random } from '../random.js' */
import { drawnParameters } from './drawn-link.js';
import { whole } from './typed.js';
import { datasets, faults, scalings, scenarios } from './values.js';

/**
 * Something done to an element: a method called, a property set, or a button of its own pressed.
 * @typedef {{call: 'step' | 'back' | 'seek' | 'reset', count: number} | {set: string, value: unknown} | {press: string}} Act
 */

/** @param {Random} random @returns {Act} */
function anyAct(random) {
  const number = random.between(-1, 1);
  return random.oneOf(
    /** @type {(() => Act)[]} */ ([
      () => ({ call: 'step', count: whole(random, 1, 60) }),
      () => ({ call: 'step', count: whole(random, 1, 600) }),
      () => ({ call: 'back', count: whole(random, 1, 9) }),
      () => ({ call: 'seek', count: whole(random, 0, 3000) }),
      () => ({ call: 'reset', count: 0 }),
      () => ({ set: 'learningRate', value: 10 ** random.between(-4, 0.4) }),
      () => ({ set: 'learningRate', value: random.oneOf([0.1, 0.3, 0.368, 4e-7]) }),
      () => ({ set: 'scaling', value: random.oneOf(scalings) }),
      () => ({ set: 'fault', value: random.oneOf(faults) }),
      () => ({ set: 'w', value: number }),
      () => ({ set: 'b', value: 1000 * number }),
      () => ({ set: 'batchSize', value: random.oneOf(['all', 1, 7, 32]) }),
      () => ({ set: 'seed', value: whole(random, 0, 2 ** 32 - 1) }),
      () => ({ set: 'dataset', value: random.oneOf(datasets) }),
      () => ({ set: 'scenario', value: random.oneOf(scenarios) }),
      () => ({ set: 'data', value: { x: [0, 1, 2, 5 * number], y: [1, number, 2.5, 1 / 3] } }),
      () => ({ set: 'view', value: random.oneOf(['log', 'phases', 'numpy speed-60', 'phase-3']) }),
      () => ({ press: 'Pin this run' }),
      () => ({ press: 'Pin this run' }),
      () => ({ press: `Remove ghost ${whole(random, 1, 3)}` }),
      () => ({ press: 'Step' }),
      () => ({ press: 'Step' }),
    ]),
  )();
}

/**
 * The link that an element writes after a few things were done to it.
 * @param {Page} page that has the element
 * @param {Random} random
 * @returns {Promise<string | null>}
 */
export function writtenLink(page, random) {
  const begun = random.next() < 0.4 ? [...drawnParameters(random, 0)] : [];
  const acts = Array.from({ length: whole(random, 1, 14) }, () => anyAct(random));
  // Most acts start the run again; without this most links would have no iteration.
  if (random.next() < 0.7) acts.push({ call: 'step', count: whole(random, 1, 90) });
  return page.evaluate(
    async ({ begun, acts }) => {
      const widget = /** @type {any} */ (document.createElement('gradient-descent'));
      widget.hidden = true;
      for (const [name, value] of begun) widget.setAttribute(name, value);
      document.body.append(widget);
      await widget.ready;
      for (const act of acts) {
        if ('call' in act) widget[act.call](act.count);
        else if ('set' in act) widget[act.set] = act.value;
        else {
          /** @type {HTMLButtonElement[]} */
          const buttons = Array.from(widget.shadowRoot.querySelectorAll('button'));
          buttons
            .find(({ textContent, ariaLabel }) => [textContent, ariaLabel].includes(act.press))
            ?.click();
        }
        await widget.ready;
      }
      const { query } = widget;
      widget.remove();
      return query;
    },
    { begun, acts },
  );
}
