/** The other half of cpp/bindings.cpp: what the compiled core looks like from JavaScript. */

export type { FeatureScaling, GradientFault, Parameters } from './layouts.js';

/** A run in the core's memory, from createRun() until deleteRun(). */
export type RunHandle = number;

/**
 * Calls that take options or examples read them from the room made before. What they return is
 * answered for by boundary.js: the number asked for, the count of those left in the results, or the
 * place of a Refusal; −1 where there is no data set yet.
 */
export interface CoreModule {
  /** Replaced whenever the wasm memory grows: never keep it across a call. */
  readonly HEAPF64: Float64Array;
  createRun(): RunHandle;
  deleteRun(run: RunHandle): void;
  /** Address, in bytes, of room for `count` doubles. */
  makeRoom(run: RunHandle, count: number): number;
  /** A Refusal. */
  open(run: RunHandle, xCount: number): number;
  /** A Refusal. */
  restart(run: RunHandle): number;
  /** A Refusal. */
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
  learningRates(run: RunHandle): number;
  excessCostAt(run: RunHandle, w: number, b: number): number;
  pathBox(run: RunHandle, w: number, b: number): number;
  snapshots(run: RunHandle, first: number, last: number, stride: number): number;
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
