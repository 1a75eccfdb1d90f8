/** Types of the package. tests/web/types.js holds them against the sources. */

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
 * All that is true at one iteration. In data units, but for `scaled` and `codedGradient`, which are
 * in the coordinates descent runs in.
 */
export interface Snapshot {
  iteration: number;
  w: number;
  b: number;
  /** J(w, b) */
  cost: number;
  /** The true ∂J/∂w, ∂J/∂b. */
  gradient: Parameters;
  /** The change that the next update makes. */
  step: Parameters;
  status: 'running' | 'converged' | 'diverged';
  /** Here step = −learningRate × codedGradient. */
  scaled: Parameters & { gradient: Parameters; step: Parameters };
  /** α of the next update. */
  learningRate: number;
  /** cost − J*, without cancellation. */
  excessCost: number;
  /** The cost after the next update; null if too large to compute. */
  nextCost: number | null;
  /** What the (possibly faulty) code takes for the gradient, over the batch of the next update. */
  codedGradient: Parameters;
  /** The cost over that batch at (w, b); null if too large to compute. */
  batchCost: number | null;
}

export type Verdict =
  | 'not-started'
  | 'converged'
  | 'diverging'
  | 'bouncing'
  | 'crawling'
  | 'drifting'
  | 'converging';

export type Cause =
  | 'none'
  | 'learning-rate-too-high'
  | 'learning-rate-too-low'
  | 'feature-scaling'
  | 'gradient-bug';

/** The coded gradient against central differences of J, in the coordinates descent runs in. */
export interface GradientCheck {
  /** Where the check was made. */
  at: Parameters;
  coded: Parameters;
  numeric: Parameters;
  relativeError: number;
  /** The error is no more than the tolerance. */
  holds: boolean;
  tolerance: number;
}

/** The numbers that a verdict rests on. */
export interface Evidence {
  /** From one J − J* to the next, over the last updates; null if too large to compute. */
  excessRatio: number | null;
  /** Of the angle between the last update and the next; null where there are no two at this α. */
  cosine: number | null;
  /** Null if the run is not seen to get there. */
  iterationsToOnePercent: number | null;
  /** α over 2/λmax. */
  learningRateOverLimit: number;
  conditionNumber: number;
  /** The next cost is above the present one. */
  rising: boolean;
  /**
   * What one update leaves of the distance from where the iteration comes to rest, in the long run;
   * above 1 it grows.
   */
  longRunFactor: number;
  /** Small batches keep the point wandering about the minimum. */
  hovering: boolean;
  /**
   * Updates that the cost is averaged over where batches are small, and excessRatio is that of two
   * such means; else 0.
   */
  window: number;
  /** J − J* over the last of them; null if too large. */
  meanExcessCost: number | null;
  /** What each of the updates to 1 % leaves of J − J*, as their geometric mean. */
  meanRatioAhead: number;
  /** A run that settles where the gradient is not zero is as good as there. */
  resting: boolean;
  gradientCheck: GradientCheck;
}

/** What a run does, why, and the numbers that say so. */
export interface Diagnosis {
  verdict: Verdict;
  cause: Cause;
  evidence: Evidence;
}

export interface GradientDescentError {
  /** Such as `bad-learning-rate`, `bad-data`, `dataset-unreachable`, `not-loaded`. */
  code: string;
  /** A sentence that says what was found and what was expected. */
  message: string;
}

/** What was answered to a mystery; null if it was given up. */
export interface MysteryAnswer {
  seed: string;
  /** From 1. */
  round: number;
  answer: { verdict: Verdict; cause: Cause } | null;
  correct: boolean;
  /** Mysteries of the series so far whose first answer was right. */
  score: number;
}

export interface GradientDescentEventMap {
  'gd-ready': CustomEvent<Snapshot>;
  'gd-step': CustomEvent<Snapshot>;
  'gd-diagnosis': CustomEvent<Diagnosis>;
  'gd-change': CustomEvent<Snapshot>;
  'gd-answer': CustomEvent<MysteryAnswer>;
  'gd-chapter': CustomEvent<{ chapter: string }>;
  'gd-error': CustomEvent<GradientDescentError>;
}

/** The data set goes by the name of HTMLElement's own `dataset`; attributes do as well as that. */
type HTMLElementButDataset = Omit<HTMLElement, 'dataset' | 'addEventListener'>;

/** `<gradient-descent>`: gradient descent fitting a line, in three plots that agree. */
export interface GradientDescentElement extends HTMLElementButDataset {
  dataset: string;
  scaling: FeatureScaling;
  learningRate: number;
  w: number;
  b: number;
  fault: GradientFault;
  batchSize: number | 'all';
  seed: number;
  scenario: string;
  mystery: string;
  chapter: string;
  iteration: number;
  points: string;
  learningRateChanges: string;
  view: string;
  pinned: string;
  theme: 'light' | 'dark' | 'auto';
  controls: string;
  locked: boolean;

  /** The examples. Setting bad ones throws, naming the first bad row, and the former stay. */
  get data(): { x: number[]; y: number[] };
  set data(examples: { x: ArrayLike<number>; y: ArrayLike<number> });

  /** Resolves when the first frame is drawn, or that of the data set asked for last. */
  readonly ready: Promise<unknown>;
  /** Null until ready, as are the next four. */
  readonly snapshot: Snapshot | null;
  readonly diagnosis: Diagnosis | null;
  readonly minimum: (Parameters & { cost: number }) | null;
  readonly maxStableLearningRate: number | null;
  /**
   * The query of a link to the present state, without its `?`; null also if it has own data that
   * are too many for a link.
   */
  readonly query: string | null;

  step(n?: number): void;
  back(n?: number): void;
  seek(k: number): void;
  play(): void;
  pause(): void;
  reset(): void;

  addEventListener<Type extends keyof GradientDescentEventMap>(
    type: Type,
    listener: (this: GradientDescentElement, event: GradientDescentEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export declare const GradientDescentElement: {
  new (): GradientDescentElement;
  prototype: GradientDescentElement;
  readonly observedAttributes: string[];
  /** Makes the tag name known to the page, unless it is already. By default `gradient-descent`. */
  define(name?: string): void;
};

declare global {
  interface HTMLElementTagNameMap {
    // The name of its data set is not HTMLElement's `dataset`.
    'gradient-descent': GradientDescentElement & HTMLElement;
  }
}
