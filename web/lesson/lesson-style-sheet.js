import lesson from './lesson.css?inline';
import print from './print.css?inline';

/** What a lesson adds to the widget's styles. */
export function lessonStyleSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([lesson, print].join('\n'));
  return sheet;
}
