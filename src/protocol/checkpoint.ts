import type { CorpusSource } from './corpus.ts';
import type { ModelReport } from './training.ts';

/** A trained network as files, and what becomes of them. */

/** Name → bytes: `config.json`, `vocab.json`, `model.safetensors`. */
export type CheckpointFiles = Readonly<Record<string, Uint8Array>>;

/**
 * A moment of a run, whole: weights, what the optimiser remembers, what the validations have shown, and the place in
 * the order of sentences. Training goes on from it as if it had never stopped. All other chance (dropout, teacher
 * forcing) follows from the seed and the number of the step.
 */
export interface Checkpoint {
  readonly step: number;
  /** Whether its validation was the best so far. */
  readonly isBest: boolean;
  readonly files: CheckpointFiles;
}

/** Where a network's sentences came from, as its checkpoint says. */
export interface CheckpointCorpus {
  readonly name: string;
  /** SHA-256 over the encoded training pairs, in hexadecimal. */
  readonly sha256: string;
  /** What makes it again; null where a person brought it. */
  readonly source: Exclude<CorpusSource, { kind: 'files' | 'tsv' | 'lineAligned' }> | null;
}

export interface LoadReport extends ModelReport {
  readonly step: number;
  /** What the checkpoint says of its corpus; null in older ones. */
  readonly corpus: CheckpointCorpus | null;
  /**
   * How it stands to the corpus in use. `exactly`: training goes on as if it had never stopped. `sameWords`: the network
   * can be trained on it, in a new order of sentences. `speaksOnly`: it was trained on other words; it translates in
   * place of the network that stands, which stays.
   */
  readonly fit: 'exactly' | 'sameWords' | 'speaksOnly';
}
