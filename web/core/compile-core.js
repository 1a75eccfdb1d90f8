import wasmUrl from '../../build/wasm/gradient-descent-core.wasm?url';
import { fetchCompiled } from './fetch-compiled.js';

/** Fetches and compiles the core. */
export const compileCore = () => fetchCompiled(wasmUrl);
