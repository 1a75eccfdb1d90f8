/** The other half of cpp/lesson_bindings.cpp. */

import type { WasmModuleOptions } from './core-module.js';

/** In the lesson core's memory, from createLesson() until deleteLesson(). */
export type LessonHandle = number;

/** As in core-module.d.ts. */
export interface LessonCoreModule {
  /** Replaced whenever the wasm memory grows: never keep it across a call. */
  readonly HEAPF64: Float64Array;
  createLesson(): LessonHandle;
  deleteLesson(lesson: LessonHandle): void;
  /** Address, in bytes, of room for `count` doubles. */
  makeRoom(lesson: LessonHandle, count: number): number;
  /** A Refusal. */
  open(lesson: LessonHandle, xCount: number): number;
  scale(lesson: LessonHandle): number;
  predict(lesson: LessonHandle, w: number, b: number, x: number): number;
  costAt(lesson: LessonHandle, w: number, b: number): number;
  valleys(
    lesson: LessonHandle,
    leastW: number,
    leastB: number,
    greatestW: number,
    greatestB: number,
  ): number;
  costGrid(
    lesson: LessonHandle,
    leastW: number,
    leastB: number,
    greatestW: number,
    greatestB: number,
    columns: number,
    rows: number,
  ): number;
  descend(lesson: LessonHandle, w: number, b: number, learningRate: number, most: number): number;
  holdOut(lesson: LessonHandle, unseenCount: number, seed: number): number;
  holdOutTrials(
    lesson: LessonHandle,
    unseenCount: number,
    firstSeed: number,
    trialCount: number,
  ): number;
  /** Address, in bytes, of the results. */
  results(lesson: LessonHandle): number;
}

export default function createLessonCoreModule(
  options: WasmModuleOptions,
): Promise<LessonCoreModule>;
