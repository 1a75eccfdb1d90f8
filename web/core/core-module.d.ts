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

/**
 * Calls that take options or examples read them from the room made before. Calls that return a
 * count have left that many numbers in the results; see layouts.js.
 */
export interface RunHandle {
  /** Address, in bytes, of room for `count` doubles. */
  makeRoom(count: number): number;
  open(xCount: number): number;
  restart(): boolean;
  setLearningRate(learningRate: number): boolean;
  /** The number of updates taken. */
  step(n: number): number;
  seek(iteration: number): void;
  furthestIteration(): number;
  snapshot(): number;
  snapshotAt(iteration: number): number;
  landscape(): number;
  contourEllipse(excessCost: number): number;
  path(): number;
  iterationTerms(iteration: number, rowCount: number): number;
  advisableLearningRate(): number;
  diagnosis(): number;
  iterationsToConvergence(most: number): number;
  /** Address, in bytes, of the results. */
  results(): number;
  delete(): void;
}

export interface CoreModule {
  /** Replaced whenever the wasm memory grows: never keep it across a call. */
  readonly HEAPF64: Float64Array;
  readonly Run: new () => RunHandle;
}

export interface CoreModuleOptions {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
}

export default function createCoreModule(options: CoreModuleOptions): Promise<CoreModule>;
