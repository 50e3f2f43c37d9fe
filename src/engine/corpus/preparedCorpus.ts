import type { Link } from '../../core/corpus/sentencePair.ts';
import type { CorpusReport } from '../../protocol/corpus.ts';
import type { EncodedPair } from '../model/batch.ts';
import type { Codecs } from './textCodec.ts';

/** A corpus ready to train on. */
export interface PreparedCorpus {
  readonly report: CorpusReport;
  readonly codecs: Codecs;
  readonly training: readonly PreparedPair[];
  readonly validation: readonly PreparedPair[];
  readonly test: readonly PreparedPair[];
}

export interface PreparedPair extends EncodedPair {
  readonly sourceText: string;
  readonly targetText: string;
  /** Gold word links between token positions; null where unknown. */
  readonly links: readonly Link[] | null;
}
