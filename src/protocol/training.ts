import type { ModelSpec } from '../core/spec/modelSpec.ts';
import type { Trouble } from '../core/spec/settingsTrouble.ts';
import type { TrainSpec } from '../core/spec/trainSpec.ts';
import type { ErrorReport } from './errors.ts';
import type { Translation } from './translation.ts';

/** What the page learns about the network and its training. */

export interface ModelReport {
  readonly model: ModelSpec;
  /** Where epochs are counted, with the steps they come to. */
  readonly training: TrainSpec;
  readonly parameterCount: number;
  readonly parameters: readonly { readonly name: string; readonly shape: readonly number[] }[];
  /** SHA-256 of the initial weights in hexadecimal: the same seed gives the same one. */
  readonly initialWeightsSha256: string;
}

/** A network just built, and what is worth knowing before it trains. */
export interface BuildReport extends ModelReport {
  readonly warnings: readonly Trouble[];
}

export interface TrainingStep {
  /** 1 for the first. */
  readonly step: number;
  /** Mean cross-entropy over the batch's real target tokens, in nats. */
  readonly lossNatsPerToken: number;
  /** Share of the batch's real target tokens the network would have guessed right, 0 to 1. */
  readonly tokenAccuracy: number;
  /** Euclidean norm of all gradients together, before clipping. */
  readonly gradientNorm: number;
  /** As the schedule had it. */
  readonly learningRate: number;
  readonly targetTokens: number;
  readonly stepMs: number;
}

export interface Validation {
  readonly step: number;
  readonly lossNatsPerToken: number;
  readonly perplexity: number;
  readonly tokenAccuracy: number;
  readonly pairs: number;
  /** Without what attention and BLEU take. */
  readonly elapsedMs: number;
  /** Of a few pairs translated greedily, 0 to 100; null where none are. */
  readonly bleu: number | null;
  /** Null without attention. */
  readonly attention: AttentionReport | null;
}

/** Where the network looks under teacher forcing; means over sentences, but for the error rate. */
export interface AttentionReport {
  /** Argmax links against gold links (Och and Ney 2003), 0 to 1; null where the corpus has no gold links. */
  readonly alignmentErrorRate: number | null;
  /** Weight on </s> and the final full stop, 0 to 1. */
  readonly sinkMass: number;
  /** 0: each word looks at one position; 1: at all alike. */
  readonly normalizedEntropy: number;
  /** Share of each source word's worth of attention that it got, 0 to 1. */
  readonly coverage: number;
  /** Different argmax positions over the most there could be, 0 to 1. */
  readonly distinctArgmaxRatio: number;
}

/** The live sentence, translated again with the weights of this step. */
export interface Probe {
  readonly step: number;
  readonly translation: Translation;
}

export interface TrainingStop {
  readonly reason: 'finished' | 'earlyStopped' | 'paused' | 'diverged';
  readonly step: number;
  /** With `diverged`: what was seen and what to try. */
  readonly trouble: ErrorReport | null;
  /** The step whose weights the network has now, where the best were kept and are not those of the last step. */
  readonly keptStep?: number;
  /** With `earlyStopped`: after how many validations in a row without a new lowest loss. */
  readonly patience?: number;
  /** With `diverged`: the step that `training/restore` goes back to. */
  readonly goodStep?: number;
}
