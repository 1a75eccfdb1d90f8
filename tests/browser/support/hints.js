/** In a page: all hints have been given on this device, as far as it may remember them. */
export function rememberHints() {
  try {
    const hints = ['start', 'learning-rate', 'lesson'];
    localStorage.setItem('gradient-descent-hints-seen', JSON.stringify(hints));
  } catch {
    // A sandboxed frame, or no page of ours.
  }
}
