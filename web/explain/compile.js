import coreUrl from '../../build/wasm/explain-core.wasm?url';

/** Fetches and compiles the wasm that stands beside this code. */
export async function compileExplainCore() {
  const response = await fetch(coreUrl);
  if (!response.ok) throw new Error(`${coreUrl} answered ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}
