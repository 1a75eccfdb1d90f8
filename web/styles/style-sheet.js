import { sharedSheet } from '../dom/adopt-sheet.js';
import bar from './bar.css?inline';
import chooser from './chooser.css?inline';
import compact from './compact.css?inline';
import contrast from './contrast.css?inline';
import controls from './controls.css?inline';
import dialogs from './dialogs.css?inline';
import forcedColors from './forced-colors.css?inline';
import host from './host.css?inline';
import layout from './layout.css?inline';
import learningRate from './learning-rate.css?inline';
import loop from './loop.css?inline';
import notices from './notices.css?inline';
import oldBrowsers from './old-browsers.css?inline';
import plots from './plots.css?inline';
import presentation from './presentation.css?inline';
import theme from './theme.css?inline';
import touch from './touch.css?inline';
import verdict from './verdict.css?inline';

/** The widget's style sheet. */
export const styleSheet = sharedSheet(
  theme,
  oldBrowsers,
  host,
  layout,
  plots,
  loop,
  controls,
  bar,
  learningRate,
  notices,
  verdict,
  dialogs,
  chooser,
  presentation,
  compact,
  touch,
  contrast,
  forcedColors,
);
