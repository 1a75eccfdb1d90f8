import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { chapterIds } from '../../web/features/lesson/chapter-ids.js';
import { claims } from '../course-claims.js';

suite('the course’s claims', () => {
  for (const { claim, chapter, file, test: name } of claims) {
    test(claim, () => {
      assert.ok(chapterIds.includes(chapter), `${chapter} is no chapter`);
      const source = readFileSync(new URL(`../browser/${file}`, import.meta.url), 'utf8');
      assert.ok(source.includes(`test('${name}`) || source.includes(`test(\`${name}`), name);
    });
  }

  test('each chapter shows at least one, or asks about them all', () => {
    const shown = new Set(claims.map(({ chapter }) => chapter));
    assert.deepEqual(
      chapterIds.filter((id) => !shown.has(id)),
      [],
    );
  });
});
