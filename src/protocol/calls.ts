import type { ExportFormat } from '../core/corpus/writers/exportedCorpus.ts';
import type { DataSpec } from '../core/spec/dataSpec.ts';
import type { DecodeSpec } from '../core/spec/decodeSpec.ts';
import type { ModelSpec } from '../core/spec/modelSpec.ts';
import type { TokenSettings } from '../core/spec/tokenSettings.ts';
import type { TrainSpec } from '../core/spec/trainSpec.ts';
import type { ArchiveEntry } from './archive.ts';
import type { Checkpoint, CheckpointFiles, LoadReport } from './checkpoint.ts';
import type { CorpusReport, CorpusSource } from './corpus.ts';
import type { BackendChoice, DeviceReport, WorkerChoice } from './device.ts';
import type { EvaluationReport } from './evaluation.ts';
import type { LeaveOutReport } from './leaveOut.ts';
import type { PairPage, PairQuery } from './pairs.ts';
import type { TriedTokens } from './tokens.ts';
import type { NumberPlace, OpenedNumber, Trace, TracedToken } from './trace.ts';
import type { BuildReport, TrainingStop } from './training.ts';
import type { AttentionEdit, SourceToken, Translation } from './translation.ts';

/** Everything the page (or the terminal) may ask of the engine, with what comes back. */
export interface Calls {
  /**
   * Chooses a backend, tries it, and says what runs. A network that stands moves over with its training. `workers` is
   * `auto` by default.
   */
  'device/start': {
    params: { backend: BackendChoice; workers?: WorkerChoice };
    result: DeviceReport;
  };
  /** Reads, cleans, splits and counts a corpus. On failure the former one stays. */
  'corpus/load': { params: { source: CorpusSource; data: DataSpec }; result: CorpusReport };
  /** The cleaned pairs of the corpus in use as the text of a file, each with its part and, where known, its word links. */
  'corpus/export': { params: { format: ExportFormat }; result: { text: string } };
  /** Looks through all pairs of the corpus, those left out too. */
  'corpus/pairs': { params: PairQuery; result: PairPage };
  /**
   * What a pair would be in tokens of every kind, had the corpus been read with these settings. Nothing changes. An
   * abort ends it; what was learnt by then is kept for the next call.
   */
  'corpus/tokens': {
    params: { source: string; target: string; data: TokenSettings };
    result: TriedTokens;
  };
  /** Builds a network with the first weights of its seed; also the way to reset. Refuses what the device cannot hold. */
  'model/build': { params: { model: ModelSpec; training: TrainSpec }; result: BuildReport };
  /** Changes what can change without rebuilding: learning rate, batch size, steps, clipping, validation. */
  'training/adjust': { params: { training: TrainSpec }; result: TrainSpec };
  /**
   * Makes ready for training ahead of it, one shape of batch after the other: what the device must compile is compiled.
   * Trains nothing. It may be aborted, and training may begin at any time.
   */
  'training/prepare': { params: Record<string, never>; result: null };
  /**
   * Trains until `untilStep` (or the spec's last step) or until the call is aborted, which pauses. On the way it tells
   * checkpoints where they are wanted.
   */
  'training/run': { params: { untilStep?: number; withCheckpoints?: boolean }; result: TrainingStop };
  /**
   * Back to the last validation that was no worse than the start, or else to the start: weights, optimiser and the order
   * of sentences are what they were. What was learnt since is lost.
   */
  'training/restore': { params: Record<string, never>; result: { step: number } };
  /**
   * The sentence that is translated again while training; null for none. With a target the network does not choose its
   * words: it is led along them (teacher forcing). Without, `decode` and `prefix` say how, as with
   * `translation/translate`.
   */
  'training/watch': {
    params: { sentence: string | null; target?: string; decode?: DecodeSpec; prefix?: string };
    result: null;
  };
  /** Which words of a sentence the vocabulary knows. */
  'translation/inspect': { params: { sentence: string }; result: { sourceTokens: readonly SourceToken[] } };
  /**
   * Translates, greedily by default; each token of greedy search is also sent as an event. With a prefix every
   * translation begins with its words. With edits the decoder looks where they say at their positions, whatever it
   * writes there.
   */
  'translation/translate': {
    params: {
      sentence: string;
      decode?: DecodeSpec;
      prefix?: string;
      edits?: readonly AttentionEdit[];
    };
    result: Translation;
  };
  /** Leads the network along a given translation: what it would have said, and where it looks, at each word. */
  'translation/force': { params: { sentence: string; target: string }; result: Translation };
  /** What each source word does for a translation: its probability with the word left out. */
  'translation/leaveOut': {
    params: { sentence: string; target: readonly TracedToken[] };
    result: LeaveOutReport;
  };
  /** How a translation is computed, number by number, with the present weights. Its tokens are those that are shown. */
  'translation/trace': {
    params: { sentence: string; target: readonly TracedToken[]; edits?: readonly AttentionEdit[] };
    result: Trace;
  };
  /** What a number of one of the latest two traces was computed from. */
  'trace/open': { params: NumberPlace; result: OpenedNumber };
  /** Translates and scores pairs: the corpus's held-out ones, or the caller's. */
  'evaluation/run': {
    params: {
      on:
        | 'validation'
        | 'test'
        | { readonly source: readonly string[]; readonly reference: readonly string[] };
      maxPairs?: number;
      /** Greedy by default. */
      decode?: DecodeSpec;
    };
    result: EvaluationReport;
  };
  /**
   * The network that trains as files, whole, or its weights alone, in half precision, to translate with. While training
   * runs it is taken between two steps. Refused where the device has been lost or a number is none.
   */
  'checkpoint/save': { params: { isWeightsOnly?: boolean }; result: Checkpoint };
  /** Takes such files back, from here or elsewhere. Without a corpus in use the network takes the place of the present one. */
  'checkpoint/load': { params: { files: CheckpointFiles }; result: LoadReport };
  /**
   * The network that speaks as a zip for other programs: its checkpoint, sample sentences with what it makes of them, and
   * programs that load it.
   */
  'checkpoint/export': { params: { withCorpus: boolean }; result: { bytes: Uint8Array } };
  /** Packs files into a zip that can be unpacked here. */
  'archive/pack': { params: { entries: readonly ArchiveEntry[] }; result: { bytes: Uint8Array } };
  /** Takes a zip apart, no entry of which may be encrypted, nor a zip but in `corpus/`; bounded in size and number. */
  'archive/unpack': { params: { file: ArchiveEntry }; result: { entries: CheckpointFiles } };
  /**
   * Lets a trained network answer whatever is asked of a network (translations, scores) in place of the one that
   * trains, which stays as it is; null gives the word back. It goes when another network or corpus comes.
   */
  'checkpoint/speaker': { params: { files: CheckpointFiles | null }; result: null };
}

export type CallName = keyof Calls;
export type ParamsOf<Name extends CallName> = Calls[Name]['params'];
export type ResultOf<Name extends CallName> = Calls[Name]['result'];
