import type { Link } from '../../core/corpus/sentencePair.ts';
import type { CheckpointCorpus } from '../../protocol/checkpoint.ts';
import type { CorpusReport } from '../../protocol/corpus.ts';
import type { EncodedPair } from '../model/batch.ts';
import type { PairTable } from './pairTable.ts';
import type { Codecs } from './textCodec.ts';

/** A corpus ready to train on. */
export interface PreparedCorpus {
  readonly report: CorpusReport;
  /** What checkpoints say of it. */
  readonly origin: CheckpointCorpus;
  readonly codecs: Codecs;
  readonly training: readonly PreparedPair[];
  readonly validation: readonly PreparedPair[];
  readonly test: readonly PreparedPair[];
  /** All pairs, those left out too, to be looked through. */
  readonly pairs: PairTable;
}

export interface PreparedPair extends EncodedPair {
  readonly sourceText: string;
  readonly targetText: string;
  /** Gold links between word positions; null where unknown. */
  readonly links: readonly Link[] | null;
  /** Of held-out pairs; left out where every token is a word. */
  readonly words?: WordIndexes;
}

/** For each token, </s> left out, the word it belongs to. */
export interface WordIndexes {
  readonly source: readonly number[];
  readonly target: readonly number[];
}
