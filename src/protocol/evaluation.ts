import type { LengthBucket } from '../core/metrics/bleuByLength.ts';
import type { DecodeSpec } from '../core/spec/decodeSpec.ts';
import type { AttentionReport } from './training.ts';

/** Scores of the network on held-out pairs. */

export interface EvaluationReport {
  readonly pairs: number;
  /** How the pairs were translated. */
  readonly decode: DecodeSpec;
  readonly bleu: { readonly score: number; readonly signature: string };
  readonly chrf: { readonly score: number; readonly signature: string };
  /** Over words, as our tokeniser cuts them; for papers that score tokenised text. */
  readonly tokenisedBleu: { readonly score: number; readonly signature: string };
  /** BLEU by source length, in tokens, with its 95 % interval by bootstrap; null where a bucket is empty. */
  readonly bleuByLength: readonly LengthBucket[];
  /** Share of target tokens guessed right under teacher forcing, </s> counted, 0 to 1. */
  readonly tokenAccuracy: number;
  readonly lossNatsPerToken: number;
  readonly perplexity: number;
  /** Share of sentences translated word for word as the reference, 0 to 1. */
  readonly exactMatch: number;
  /** Null without attention. */
  readonly attention: AttentionReport | null;
}
