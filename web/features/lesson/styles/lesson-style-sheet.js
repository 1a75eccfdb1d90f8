import panel from './panel.css?inline';
import print from './print.css?inline';
import room from './room.css?inline';
import step from './step.css?inline';
import tools from './tools.css?inline';

/** What a lesson adds to the widget's styles. */
export function lessonStyleSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([panel, step, tools, room, print].join('\n'));
  return sheet;
}
