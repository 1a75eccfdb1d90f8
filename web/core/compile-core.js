import wasmUrl from '../../build/wasm/gradient-descent-core.wasm?url';

/** Fetches and compiles the core, which stands beside this code. */
export async function compileCore() {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${wasmUrl} answered ${response.status}`);
  // Streaming compilation insists on a MIME type that not every static host sends.
  if (response.headers.get('content-type') === 'application/wasm') {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}
