/** @param {string} text */
export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Code between backticks, as in comments and in Markdown. @param {string} text */
export const inline = (text) => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
