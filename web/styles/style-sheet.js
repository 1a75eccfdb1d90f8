import controls from './controls.css?inline';
import layout from './layout.css?inline';
import learningRate from './learning-rate.css?inline';
import panels from './panels.css?inline';
import theme from './theme.css?inline';

/**
 * The widget's style sheet, for adoption by a shadow root: allowed by any style-src policy. A rem is
 * the reader's own font size in it, whatever the page around has made of its root's.
 */
export function styleSheet() {
  const sheet = new CSSStyleSheet();
  const styles = [theme, layout, controls, learningRate, panels].join('\n');
  sheet.replaceSync(styles.replace(/(\d*\.?\d+)rem\b/g, 'calc($1 * var(--_rem, 1rem))'));
  return sheet;
}
