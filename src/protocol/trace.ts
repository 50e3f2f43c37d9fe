import type { NumberOperation } from '../core/equations/numberOperation.ts';

/**
 * Everything that the network computes on the way to one translation, in Float64 from its present weights: the
 * encoder reads the sentence, the decoder is led along the words of the translation that is shown.
 */
import type { GateName } from '../core/twin/state.ts';

export type { GateName } from '../core/twin/state.ts';

/** Numbers that the network computed, and by what they are opened (`trace/open`). */
export interface TracedVector {
  /** Good until the next trace. */
  readonly id: number;
  readonly values: Float64Array;
}

/** A recurrent cell after one token. */
export interface TracedCell {
  /** h or s, [units]; the encoder has half the units in each of two directions. */
  readonly hidden: TracedVector;
  /** c, [units]; null where the cell has no memory. */
  readonly memory: TracedVector | null;
  /** After their σ or tanh, [units] each; none in a plain RNN. */
  readonly gates: readonly { readonly name: GateName; readonly vector: TracedVector }[];
}

/** One direction of one encoder layer. */
export interface TracedLayer {
  /** 1 for the lowest. */
  readonly layer: number;
  readonly direction: 'forward' | 'backward';
  /** Whether it begins at the sentence's last token. */
  readonly isFromTheEnd: boolean;
  /** One per source token, in the order of the sentence. */
  readonly cells: readonly TracedCell[];
}

/** A look at the source. S source tokens, `</s>` included. */
export interface TracedLook {
  /** The state that asks, [H]: s_{t−1} before the cell, s_t after it; null where a learnt vector asks. */
  readonly query: TracedVector | null;
  /** e_it, [S] */
  readonly energies: TracedVector;
  /** a_it = softmax e, [S] */
  readonly weights: TracedVector;
  /** v_t = Σ a_it h_i, [H] */
  readonly context: TracedVector;
}

export interface TracedCandidate {
  readonly text: string;
  /** Its place in the logits. */
  readonly index: number;
  readonly logit: number;
  readonly probability: number;
}

/** One target token: what the decoder did to write it. */
export interface TracedStep {
  /** What it read: the token before, `<s>` at first. */
  readonly read: string;
  /** What it was to write. */
  readonly written: string;
  /** One per layer, the lowest first. */
  readonly cells: readonly TracedCell[];
  /** Null without attention. */
  readonly look: TracedLook | null;
  /** h̃_t or, without attention, s_t: what the output layer reads, [H]. */
  readonly feature: TracedVector;
  /** [V] each, too many to send: opened by index. */
  readonly logits: number;
  readonly probabilities: number;
  /** log Σ exp of all logits. */
  readonly logNormalizer: number;
  /** The five likeliest, likeliest first, and the written one where it is not among them. */
  readonly candidates: readonly TracedCandidate[];
}

export interface Trace {
  readonly source: string;
  readonly sourceTokens: readonly string[];
  readonly encoder: readonly TracedLayer[];
  /** h_i, what attention looks at: [H] per source token. */
  readonly annotations: readonly TracedVector[];
  /** What the decoder begins with, from the encoder's last states: one per layer. */
  readonly first: readonly Omit<TracedCell, 'gates'>[];
  readonly steps: readonly TracedStep[];
}

/** A number by its place in a traced vector. */
export interface NumberPlace {
  /** Good until the trace after the next. */
  readonly id: number;
  readonly index: number;
}

/** Which number it is. */
export interface NumberName {
  /**
   * A symbol of the formulas: `h` and `c` in the encoder, `s` and `d` in the decoder for state and memory, `e` energy,
   * `a` weight, `v` context, `h̃` feature, `z` logit, `p` probability, `log Σ exp e` and `log Σ exp z` for what a softmax divides by; a
   * gate's name; a parameter's name. Empty for a result on the way that has none.
   */
  readonly symbol: string;
  /** Of which source or target token, counted from 0, −1 for the decoder's first state; null where it is of none. */
  readonly token: number | null;
  /** Whether the token is one of the source's. */
  readonly isSource: boolean;
  /** 1 for the lowest; null where there are no layers. */
  readonly layer: number | null;
  readonly direction: 'forward' | 'backward' | null;
  /** Its place in the vector, or row and column in the matrix, counted from 0; empty for what stands alone. */
  readonly place: readonly number[];
}

export interface NumberFactor {
  readonly name: NumberName;
  readonly value: number;
  /** Null where there is nothing behind it. */
  readonly place: NumberPlace | null;
}

/** A product, of one factor where nothing is multiplied. */
export interface NumberTerm {
  readonly value: number;
  /** None in a term that stands for all those too small to be told. */
  readonly factors: readonly NumberFactor[];
}

/** A number and what it was computed from, as far as one operation reaches. */
export interface OpenedNumber {
  readonly name: NumberName;
  readonly value: number;
  readonly operation: NumberOperation;
  /** In the order of the places; of a softmax over a large vocabulary the largest. */
  readonly terms: readonly NumberTerm[];
  /** How many the last term stands for where not all are told; 0 where they are. */
  readonly untold: number;
}

/** A token of the translation that is traced, as it is shown. */
export interface TracedToken {
  readonly text: string;
  /** Where the network said `<unk>` and a source word stands in its place. */
  readonly replacedFrom?: number;
}
