/** What happens in a kept page between one test and the next. */

/**
 * Shows a page of the site in the document of another: runs in the page.
 * @param {{path: string, address: string, times: number}} page its file, its address, and how often one was shown here
 */
export async function showPage({ path, address, times }) {
  const html = await (await fetch(path)).text();
  const { head, body, documentElement } = new DOMParser().parseFromString(html, 'text/html');
  // The page's own; the others are those that it shares with the element.
  const script = /** @type {HTMLScriptElement} */ (head.querySelector('script[src*="/page-"]'));
  history.replaceState(null, '', address);
  document.title = head.querySelector('title')?.textContent ?? '';

  // The body as a document that runs scripts has it: what stands in <noscript> is text.
  const fresh = document.createElement('body');
  fresh.className = body.className;
  fresh.innerHTML = html.slice(html.indexOf('>', html.indexOf('<body')) + 1);
  const query = new URLSearchParams(location.search);
  const root = document.documentElement;
  for (const { name } of Array.from(root.attributes)) root.removeAttribute(name);
  root.lang = query.get('lang') ?? documentElement.lang;

  // The page's script puts them on the element before it is defined; here it is defined already.
  const widget = /** @type {HTMLElement} */ (fresh.querySelector('gradient-descent'));
  const defined = /** @type {any} */ (customElements.get('gradient-descent'));
  for (const name of defined.observedAttributes) {
    const value = query.get(name);
    if (value !== null && name !== 'lang') widget.setAttribute(name, value);
  }
  scrollTo(0, 0);
  document.body.replaceWith(fresh);
  await import(`${new URL(script.getAttribute('src') ?? '', location.href)}?shown=${times}`);
}

/** Leaves a page as its reader would, and empties it and what it keeps: runs in the page. */
export function clearPage() {
  dispatchEvent(new Event('pagehide'));
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
}
