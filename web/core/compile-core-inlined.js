import wasmUrl from '../../build/wasm/gradient-descent-core.wasm?url&inline';
import { decodeCompiled } from './decode-compiled.js';

/** Compiles the core, which the standalone builds have in them. */
export const compileCore = () => decodeCompiled(wasmUrl);
