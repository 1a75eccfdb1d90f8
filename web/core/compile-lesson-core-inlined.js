import wasmUrl from '../../build/wasm/lesson-core.wasm?url&inline';
import { decodeCompiled } from './decode-compiled.js';

/** Compiles what the lesson needs of the core, which the standalone builds have in them. */
export const compileLessonCore = () => decodeCompiled(wasmUrl);
