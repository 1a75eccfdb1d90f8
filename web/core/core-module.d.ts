/** The other half of cpp/bindings.cpp: what the compiled core looks like from JavaScript. */

export type FeatureScaling = 'none' | 'per-thousand' | 'max' | 'mean-normalization' | 'z-score';

export type GradientFault =
  | 'none'
  | 'b-sign-flipped'
  | 'w-missing-x'
  | 'swapped'
  | 'missing-mean'
  | 'ascent'
  | 'b-frozen'
  | 'sequential';

/** A pair (w, b), or a gradient or a step in them. */
export interface Parameters {
  w: number;
  b: number;
}

/** A run in the core's memory, from createRun() until deleteRun(). */
export type RunHandle = number;

/**
 * Calls that take options or examples read them from the room made before. Calls that return a
 * count have left that many numbers in the results; see layouts.js.
 */
export interface CoreModule {
  /** Replaced whenever the wasm memory grows: never keep it across a call. */
  readonly HEAPF64: Float64Array;
  createRun(): RunHandle;
  deleteRun(run: RunHandle): void;
  /** Address, in bytes, of room for `count` doubles. */
  makeRoom(run: RunHandle, count: number): number;
  open(run: RunHandle, xCount: number): number;
  /** 1 if there is such a run, else 0. */
  restart(run: RunHandle): number;
  /** 1, or 0 if it is out of range. */
  setLearningRate(run: RunHandle, learningRate: number): number;
  /** The number of updates taken. */
  step(run: RunHandle, n: number): number;
  /** The iteration arrived at. */
  seek(run: RunHandle, iteration: number): number;
  furthestIteration(run: RunHandle): number;
  snapshot(run: RunHandle): number;
  snapshotAt(run: RunHandle, iteration: number): number;
  landscape(run: RunHandle): number;
  contourEllipse(run: RunHandle, excessCost: number): number;
  path(run: RunHandle): number;
  batchCosts(run: RunHandle): number;
  batchRows(run: RunHandle): number;
  iterationTerms(run: RunHandle, iteration: number, rowCount: number): number;
  diagnosis(run: RunHandle): number;
  iterationsToConvergence(run: RunHandle, most: number): number;
  remedy(run: RunHandle): number;
  /** NaN in batch descent. */
  batchesDivergeFrom(run: RunHandle): number;
  /** Address, in bytes, of the results. */
  results(run: RunHandle): number;
}

export interface WasmModuleOptions {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

export default function createCoreModule(options: WasmModuleOptions): Promise<CoreModule>;
