import wasmUrl from '../../build/wasm/lesson-core.wasm?url';
import { fetchCompiled } from './fetch-compiled.js';

/** Fetches and compiles what the lesson needs of the core. */
export const compileLessonCore = () => fetchCompiled(wasmUrl);
