/** @import { CDPSession } from '@playwright/test' */

/**
 * How many objects and functions of the page's own are alive: a snapshot of the heap, which is
 * collected for it, without what the engine keeps for itself, such as compiled code.
 * @param {CDPSession} devtools
 */
export async function liveObjects(devtools) {
  /** @type {string[]} */
  const chunks = [];
  const onChunk = (/** @type {{chunk: string}} */ { chunk }) => chunks.push(chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', onChunk);
  await devtools.send('HeapProfiler.takeHeapSnapshot');
  devtools.off('HeapProfiler.addHeapSnapshotChunk', onChunk);
  const { snapshot, nodes } = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const at = fields.indexOf('type');
  let count = 0;
  for (let i = at; i < nodes.length; i += fields.length) {
    const type = types[at][nodes[i]];
    if (type === 'object' || type === 'closure') count += 1;
  }
  return count;
}
