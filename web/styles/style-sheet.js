import compare from '../features/compare/compare.css?inline';
import chooser from './chooser.css?inline';
import contrast from './contrast.css?inline';
import controls from './controls.css?inline';
import dialogs from './dialogs.css?inline';
import evidence from './evidence.css?inline';
import forcedColors from './forced-colors.css?inline';
import layout from './layout.css?inline';
import learningRate from './learning-rate.css?inline';
import panels from './panels.css?inline';
import presentation from './presentation.css?inline';
import print from './print.css?inline';
import theme from './theme.css?inline';
import touch from './touch.css?inline';

/** The widget's style sheet, for adoption by a shadow root: allowed by any style-src policy. */
export function styleSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [
      theme,
      layout,
      controls,
      learningRate,
      panels,
      evidence,
      compare,
      dialogs,
      chooser,
      presentation,
      touch,
      contrast,
      forcedColors,
      print,
    ].join('\n'),
  );
  return sheet;
}
