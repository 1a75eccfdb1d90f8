/**
 * Makes the page's examples live, each when it comes into view, and names the present host in them.
 */

const here = new URL('.', location.href).href;
if (location.protocol.startsWith('http')) {
  for (const code of document.querySelectorAll('code')) {
    const text = code.textContent ?? '';
    if (text.includes('https://your.host/')) {
      code.textContent = text.replaceAll('https://your.host/', here);
    }
  }
}

/** @param {Element} example */
async function bringToLife(example) {
  const { GradientDescentElement } = await import('../../gradient-descent-element.js');
  GradientDescentElement.define();
  const template = document.createElement('template');
  // Written on this page, as code to be read; scripts put in this way do not run.
  template.innerHTML = example.textContent ?? '';
  const live = document.createElement('div');
  live.className = 'live';
  const { style } = template.content.querySelector('gradient-descent') ?? { style: undefined };
  const declared = example.getAttribute('data-style');
  if (style && declared) {
    for (const [name, value] of Object.entries(JSON.parse(declared)))
      style.setProperty(name, value);
  }
  live.append(...template.content.querySelectorAll('gradient-descent'));
  example.after(live);
  const heard = example.getAttribute('data-hear');
  if (heard) live.append(listener(live, heard.split(' ')));
}

/**
 * The last events of the example above it.
 * @param {Element} live
 * @param {string[]} types
 */
function listener(live, types) {
  const output = document.createElement('output');
  for (const type of types) {
    live.addEventListener(type, (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      const { iteration, cost, verdict, cause } = detail;
      output.textContent = `${type} ${JSON.stringify({ iteration, cost, verdict, cause })}`;
    });
  }
  return output;
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      bringToLife(target);
    }
  },
  { rootMargin: '200px' },
);
for (const example of document.querySelectorAll('pre[data-live]')) observer.observe(example);
