/** The worker: is handed a source, tells how far it is, and then what it has read. */

/** @import { Options, Source } from './read-examples.js' */
import { contentOf } from './content.js';
import { reading } from './reading.js';
import { refusal } from './refusal.js';

/** @param {MessageEvent<{source: Source, options: Pick<Options, 'x' | 'y' | 'readings'>}>} event */
self.onmessage = async ({ data: { source, options } }) => {
  const content = await contentOf(source).catch(() => null);
  if (content === null) {
    self.postMessage({ result: refusal('unreadable') });
    return;
  }
  const steps = reading(content, options);
  let step = steps.next();
  for (; !step.done; step = steps.next()) self.postMessage({ share: step.value });
  const { value } = step;
  self.postMessage(
    { result: value },
    { transfer: value.ok ? [value.x.buffer, value.y.buffer] : [] },
  );
};
