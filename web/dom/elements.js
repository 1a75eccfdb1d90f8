import { typedNumber } from '../state/numbers.js';

/**
 * An HTML element. Properties are set as properties (`className`, `onclick`), those with a hyphen
 * as attributes (`aria-label`).
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-')) node.setAttribute(name, String(value));
    else Reflect.set(node, name, value);
  }
  node.append(...children);
  return node;
}

/**
 * Sets a node's text. Leaves the document alone if the text is the same already.
 * @param {Node} node
 * @param {string} text
 */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * A labelled select.
 * @param {string} label
 * @param {readonly {id: string, title: string}[]} options
 * @param {(id: string) => void} onChoose
 */
export function labelledSelect(label, options, onChoose) {
  const select = element(
    'select',
    { onchange: () => onChoose(select.value) },
    ...options.map(({ id, title }) => element('option', { value: id }, title)),
  );
  const root = element('label', { className: 'field' }, element('span', {}, label), select);
  return { root, select };
}

/**
 * A labelled checkbox.
 * @param {string} label
 * @param {(checked: boolean) => void} onToggle
 */
export function labelledSwitch(label, onToggle) {
  const input = element('input', { type: 'checkbox', onchange: () => onToggle(input.checked) });
  const root = element('label', { className: 'switch' }, input, element('span', {}, label));
  return { root, input };
}

/**
 * A labelled text field for a number. When the reader has finished typing, `onType` gets the text
 * without separators. The field then shows the value that holds, as it does while nobody types.
 * @param {string} label
 * @param {(text: string) => void} onType
 * @param {{isSigned?: boolean}} [kind]
 */
export function labelledNumber(label, onType, { isSigned = false } = {}) {
  let held = '';
  let typing = false;
  const input = element('input', {
    type: 'text',
    // Some phones' keypads for decimals have no minus sign.
    inputMode: isSigned ? 'text' : 'decimal',
    autocomplete: 'off',
    spellcheck: false,
    oninput() {
      typing = true;
    },
    onchange() {
      typing = false;
      onType(typedNumber(input.value));
      input.value = held;
    },
    // A text that was typed and taken back fires no change event.
    onblur() {
      typing = false;
      input.value = held;
    },
  });
  const root = element('label', { className: 'field number' }, element('span', {}, label), input);

  return {
    root,
    input,
    /** @param {string} text that holds */
    show(text) {
      held = text;
      if (!typing && input.value !== text) input.value = text;
    },
  };
}
