/** @import { Page } from '@playwright/test' */
import { onWidget, widgetOn } from './widget.js';

/** What of a mystery run a reader finds. @param {Page} page */
export const mysteryOn = (page) => {
  const widget = widgetOn(page);
  return {
    entry: widget.getByRole('button', { name: 'Mystery', exact: true }),
    card: widget.locator('[part=verdict]'),
    ask: widget.locator('[part=verdict]').getByRole('button', { name: 'Answer' }),
    dialog: widget.getByRole('dialog'),
    submit: widget.locator('.answer-form').getByRole('button', { name: 'Answer' }),
    giveUp: widget.getByRole('button', { name: 'Show me' }),
    look: widget.getByRole('button', { name: 'Look at the run' }),
    /** In the place of the scenarios. */
    next: widget
      .locator('.mystery-place')
      .getByRole('button', { name: /Next mystery|See the score/ }),
    leave: widget.locator('.mystery-place').getByRole('button', { name: 'Leave the mystery run' }),
    /** @param {string} id of a verdict or a cause */
    choice: (id) => widget.locator(`.answer-form input[value=${id}]`),
  };
};

/**
 * What the element tells programs about the run, which a reader has to find out.
 * @param {Page} page
 */
export const truthOf = (page) =>
  onWidget(page, ({ learningRate, scaling, fault, diagnosis }) => ({
    learningRate,
    scaling,
    fault,
    verdict: String(diagnosis?.verdict),
    cause: String(diagnosis?.cause),
  }));

/**
 * Chooses and hands in an answer.
 * @param {Page} page
 * @param {{verdict: string, cause: string}} answer
 */
export async function give(page, { verdict, cause }) {
  const mystery = mysteryOn(page);
  if (!(await mystery.dialog.isVisible())) await mystery.ask.click();
  await mystery.choice(verdict).check();
  await mystery.choice(cause).check();
  await mystery.submit.click();
}

/**
 * All that the shadow tree holds, seen or unseen: texts, attributes, values of controls.
 * @param {Page} page
 */
export const everythingIn = (page) =>
  onWidget(page, (widget) => {
    /** @type {string[]} */
    const found = [];
    const root = /** @type {ShadowRoot} */ (widget.shadowRoot);
    for (const node of root.querySelectorAll('*')) {
      found.push(node.localName);
      // Their order is that in which they were set last.
      found.push(...Array.from(node.attributes, ({ name, value }) => `${name}=${value}`).sort());
      if (node instanceof HTMLInputElement) found.push(`${node.value} ${node.checked}`);
      if (node instanceof HTMLSelectElement) found.push(node.value);
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) found.push(String(child.nodeValue));
      }
    }
    return found;
  });
