/** @import { Chapter } from './chapter.js' */
/** @import { Answer } from './memory.js' */

/**
 * How a check went so far.
 * @param {Pick<Chapter, 'id' | 'steps'>} chapter
 * @param {Record<string, Answer>} answers under `chapter/step`
 */
export function scoreOf({ id, steps }, answers) {
  const asked = steps.filter(({ question }) => question);
  const given = asked.flatMap((step) => answers[`${id}/${step.id}`] ?? []);
  const right = given.filter((answer) => answer.case === 'right');
  return {
    asked: asked.length,
    right: right.length,
    atFirst: right.filter(({ first }) => first).length,
  };
}
