/**
 * Everything that the network computes on the way to one translation, in Float64 from its present weights: the
 * encoder reads the sentence, the decoder is led along the words of the translation that is shown.
 */

/** Numbers that the network computed, and by what they are opened (`trace/open`). */
export interface TracedVector {
  /** Good until the next trace. */
  readonly id: number;
  readonly values: Float64Array;
}

export type GateName = 'input' | 'forget' | 'candidate' | 'output' | 'reset' | 'update';

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
