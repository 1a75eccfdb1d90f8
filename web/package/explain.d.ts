/** Types of `gradient-descent-live/explain`. */

import type {
  Cause,
  Evidence,
  FeatureScaling,
  GradientFault,
  Parameters,
  Remedy,
  Verdict,
} from '../../build/wasm/layouts.js';

/** A history of each quantity that there is one of; the same length each. */
export interface LogArrays {
  iteration?: ArrayLike<number>;
  w?: ArrayLike<number>;
  b?: ArrayLike<number>;
  cost?: ArrayLike<number>;
}

/** Whatever is known of the program. */
export interface Known {
  learningRate?: number;
  scaling?: FeatureScaling;
  /** As the code says it. Costs alone are explained from a known start. */
  start?: Parameters;
}

/** One program that would have printed the log. */
export interface Explanation {
  /** α, for the gradient that the program computes: see gradientFactor. */
  learningRate: number;
  /** The least and the largest α that the printed digits leave. */
  learningRateRange: [number, number];
  /** Above 1 descent diverges. */
  learningRateOverLimit: number;
  scaling: FeatureScaling;
  /** Which cost is printed. Where none is, it is that of the gradient that is assumed. */
  costConvention: '1/2m' | '1/m' | 'sum';
  /** The printed costs are this run’s. False where none is printed. */
  costMatches: boolean;
  fault: GradientFault;
  /** `certain` only where the printed digits leave no other program of the catalogue. */
  certainty: 'certain' | 'possible';
  /** The evidence, in sentences. */
  because: string;
  /** Whether w and b are printed in the data’s units, or in those of the scaled feature. */
  coordinates: 'data' | 'scaled';
  /** Of a z-score. */
  standardDeviation: 'population' | 'sample';
  /** The program’s gradient over that of 1/(2m) Σ, but for the fault: 1, 2 or 2m. */
  gradientFactor: number;
  /** The largest distance of a printed number from this run, in units of its rounding. */
  misfit: number;
  /** Explanations with the same number are the same run: no log tells them apart. */
  run: number;
  /** Options with which this element, or programOf(), takes the run again. */
  replay: {
    start: Parameters;
    learningRate: number;
    scaling: FeatureScaling;
    fault: GradientFault;
  };
}

/**
 * The numbers of a log, NaN where there is none and Infinity where one that is not finite was
 * printed; and how far each may be from the program’s own.
 */
export interface LogColumn {
  values: number[];
  roundings: number[];
}

export interface Answer {
  /** The likeliest first; none where nothing of the catalogue takes these steps. */
  explanations: Explanation[];
  /** What the first explanation’s run does, and why; null without an explanation. */
  verdict: Verdict | null;
  cause: Cause | null;
  /** The first iteration of the log that is not this descent, or null. */
  partsAt: number | null;
  /** The lines that were not understood. */
  unread: string[];
  /** Why there is no explanation: a code, or `none`, and a sentence, or null. */
  limit: string;
  why: string | null;
  /** What the program computed in, as far as the digits show. */
  arithmetic: 'float32' | 'float64';
  /** The run keeps to one line: a bug across it cannot show. */
  isStraight: boolean;
  /** Costs alone were given and no start: it was taken to be w = 0, b = 0. */
  assumesStart: boolean;
  /** Updates from the first row to the last, or to where the log parts. */
  iterations: number;
  /** 2/λmax for the first explanation’s scaling. */
  maxStableLearningRate: number;
  evidence: Evidence | null;
  remedy: Remedy | null;
  log: Partial<Record<'iteration' | 'w' | 'b' | 'cost' | 'gradientW' | 'gradientB', LogColumn>>;
}

/**
 * What did this program do? Rejects with a sentence where the log, the data or what is known cannot
 * be read.
 * @param log text as printed, or arrays
 */
export declare function explainRun(
  log: string | LogArrays,
  data: { x: ArrayLike<number>; y: ArrayLike<number> },
  known?: Known,
): Promise<Answer>;

/** The answer in sentences, one a line. */
export declare function answerLines(answer: Answer): string[];

/** A program that takes the explained run, its bug included, on arrays x and y. */
export declare function programOf(
  explanation: Explanation,
  language: 'numpy' | 'cpp',
  iterations: number,
): string;

/** What mends the bug, as a diff; null if there is none. */
export declare function repairOf(
  explanation: Explanation,
  language: 'numpy' | 'cpp',
): string | null;

/** The columns of numbers of a CSV or another table, by name. */
export declare function readColumns(text: string): { name: string; numbers: number[] }[];
