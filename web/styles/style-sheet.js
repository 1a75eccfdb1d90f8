import code from '../features/code/code.css?inline';
import compare from '../features/compare/compare.css?inline';
import bar from './bar.css?inline';
import chooser from './chooser.css?inline';
import contrast from './contrast.css?inline';
import controls from './controls.css?inline';
import dialogs from './dialogs.css?inline';
import evidence from './evidence.css?inline';
import forcedColors from './forced-colors.css?inline';
import host from './host.css?inline';
import iterationPanel from './iteration-panel.css?inline';
import layout from './layout.css?inline';
import learningRate from './learning-rate.css?inline';
import loop from './loop.css?inline';
import notices from './notices.css?inline';
import plots from './plots.css?inline';
import presentation from './presentation.css?inline';
import print from './print.css?inline';
import theme from './theme.css?inline';
import touch from './touch.css?inline';
import verdict from './verdict.css?inline';

/** The widget's style sheet, for adoption by a shadow root: allowed by any style-src policy. */
export function styleSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [
      theme,
      host,
      layout,
      plots,
      loop,
      controls,
      bar,
      learningRate,
      iterationPanel,
      code,
      notices,
      verdict,
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
