/**
 * Types of the package. Those of the numbers are the core's own: cpp/fields.def. tests/web/types.js
 * holds the others against the sources.
 */

import type {
  Cause,
  Diagnosis,
  // biome-ignore lint/correctness/noUnusedImports: the parameters put in place below name them
  FeatureScaling,
  GradientFault,
  Parameters,
  Snapshot,
  Verdict,
} from '../../build/wasm/layouts.js';
// In what is published, build/package-types.js puts the parameters themselves in place of this import.
import type { Configuration as ParameterProperties } from '../state/parameters.js';

export type {
  Cause,
  Diagnosis,
  Evidence,
  FeatureScaling,
  GradientCheck,
  GradientFault,
  Parameters,
  Snapshot,
  Verdict,
} from '../../build/wasm/layouts.js';

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
  'gd-data': CustomEvent<{ m: number; origin: DataOrigin }>;
  'gd-error': CustomEvent<GradientDescentError>;
}

export type DataOrigin = 'shipped' | 'file' | 'pasted' | 'drawn' | 'link' | 'script';

/** What openData() resolves with. */
export interface OpenedData {
  m: number;
  /** The names of all columns. */
  columns: string[];
  /** The column that is x. */
  x: string;
  y: string;
  /** Those with a missing value, of the examples, from 1. */
  skippedRows: number[];
}

/** What openData() rejects with. */
export interface BadData extends Error {
  code: 'bad-data' | 'part-unreachable';
  /** Of the file, from 1. */
  line?: number;
  /** Of the examples, from 1. */
  row?: number;
  column?: string;
  /** Where what was found may mean two numbers. */
  readings?: { decimal?: string; thousands?: string; value?: number }[];
}

/** The data set goes by the name of HTMLElement's own `dataset`; attributes do as well as that. */
type HTMLElementButDataset = Omit<HTMLElement, 'dataset'>;

/** `<gradient-descent>`: gradient descent fitting a line, in three plots that agree. */
export interface GradientDescentElement extends HTMLElementButDataset, ParameterProperties {
  /** The parameter `dataset`, under a name that is not HTMLElement's own. */
  dataSet: ParameterProperties['dataset'];

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

  /**
   * Reads the examples in a file or text, and begins a run on them from a start that suits them.
   * Rejects with a `BadData`, whose message is the sentence that is shown; the former data and run
   * then stay.
   */
  openData(source: Blob | string, columns?: { x?: string; y?: string }): Promise<OpenedData>;
  /** Shows the dialog that tells what a program did from what it printed. */
  openYourRun(log?: string): void;
  step(n?: number): void;
  back(n?: number): void;
  seek(k: number): void;
  play(): void;
  pause(): void;
  reset(): void;
}

export declare const GradientDescentElement: {
  new (): GradientDescentElement;
  prototype: GradientDescentElement;
  readonly observedAttributes: string[];
  /** Makes the tag name known to the page, unless it is already. By default `gradient-descent`. */
  define(name?: string): void;
};

type KebabCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${KebabCase<Rest>}`
  : '';

/** A value as an attribute takes it: of a number also its text. */
type Written<Value> = Value extends number
  ? number | string
  : Value extends boolean
    ? boolean | ''
    : Value;

/**
 * What can be written on the tag in JSX and in templates: the parameters under their attributes' names.
 * A framework has another meaning for `dataset`: it is `data-set` there.
 */
export type GradientDescentAttributes = {
  [Name in Exclude<keyof ParameterProperties, 'dataset'> as KebabCase<Name>]?: Written<
    ParameterProperties[Name]
  >;
} & {
  'data-set'?: ParameterProperties['dataset'];
  /** The root of a copy of the site, to which the links made by Share lead. */
  'share-base'?: string;
  /** `lazy`: starts when it comes near the screen or is asked for something, else at once. */
  loading?: 'lazy' | 'eager';
  /** That of the widget's first headings, from 1 to 6. */
  'heading-level'?: number | string;
  /** The examples, in place of a data set. */
  data?: { x: ArrayLike<number>; y: ArrayLike<number> };
};

/** React 19 calls the listener of an event by `on` and its name: `ongd-step`. */
type ReactListeners = {
  [Type in keyof GradientDescentEventMap as `on${Type}`]?: (
    event: GradientDescentEventMap[Type],
  ) => void;
};

/** Vue's `@gd-step` is its `onGdStep`. */
type VueListeners = {
  [Type in keyof GradientDescentEventMap as Type extends `gd-${infer Word}`
    ? `onGd${Capitalize<Word>}`
    : never]?: (event: GradientDescentEventMap[Type]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    // The name of its data set is not HTMLElement's `dataset`.
    'gradient-descent': GradientDescentElement & HTMLElement;
  }

  /** The events bubble: the elements around hear them, and so does the document. */
  interface GlobalEventHandlersEventMap extends GradientDescentEventMap {}
}

// React and Vue are there for those who use them; for all others there are no such modules.
// @ts-ignore
type InReact = Omit<import('react').ComponentProps<'div'>, 'ref'>;
// @ts-ignore
type RefInReact = import('react').Ref<GradientDescentElement & HTMLElement>;

// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'gradient-descent': InReact &
        GradientDescentAttributes &
        ReactListeners & { ref?: RefInReact };
    }
  }
}

// @ts-ignore
declare module 'vue' {
  interface GlobalComponents {
    'gradient-descent': new () => { $props: GradientDescentAttributes & VueListeners };
  }
}
