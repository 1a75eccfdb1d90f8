import explainCoreUrl from '../../build/wasm/explain-core.wasm?url';
import coreUrl from '../../build/wasm/gradient-descent-core.wasm?url';
import lessonCoreUrl from '../../build/wasm/lesson-core.wasm?url';

/**
 * Fetches and compiles a wasm file that stands beside this code.
 * @param {string} url
 */
async function fetchCompiled(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  // Streaming compilation insists on a MIME type that not every static host sends.
  if (response.headers.get('content-type') === 'application/wasm') {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

export const compileCore = () => fetchCompiled(coreUrl);

/** What the lesson needs beyond the core. */
export const compileLessonCore = () => fetchCompiled(lessonCoreUrl);

/** What explains a log. */
export const compileExplainCore = () => fetchCompiled(explainCoreUrl);
