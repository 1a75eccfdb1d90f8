/*
 * Keeps what went wrong in a page in `window.errorsSeen`, for an engine whose driver does not tell,
 * and has its reader know the hints. A classic script, put before all others.
 */
try {
  const hints = ['start', 'learning-rate', 'lesson'];
  localStorage.setItem('gradient-descent-hints-seen', JSON.stringify(hints));
} catch {
  // A sandboxed frame.
}
{
  /** @type {string[]} */
  const seen = [];
  Reflect.set(window, 'errorsSeen', seen);
  const tell = console.error;
  /** @param {unknown[]} values */
  console.error = (...values) => {
    seen.push(values.join(' '));
    tell.apply(console, values);
  };
  addEventListener(
    'error',
    (event) => seen.push(event.message ?? `not loaded: ${event.target}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => seen.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    seen.push(`refused by ${violatedDirective}: ${blockedURI}`),
  );
}
