import { type DecodeSpec, greedyDecoding } from '../core/spec/decodeSpec.ts';
import type { AttentionEdit, Hypothesis, SourceToken, TargetToken } from '../protocol/translation.ts';
import type { Snapshot } from './replay.ts';

export type { AttentionEdit, Hypothesis, SourceToken, TargetToken } from '../protocol/translation.ts';

export interface TranslationSlice {
  /** What stands in the text box. */
  readonly sentence: string;
  /** Whether a person wrote or chose it; a new corpus then leaves it alone. */
  readonly isOwn: boolean;
  /** The sentence as the network reads it, </s> last. */
  readonly sourceTokens: readonly SourceToken[];
  /** Best first; none while a translation is written word by word. */
  readonly hypotheses: readonly Hypothesis[];
  /** Which of them is shown, counted from 0. */
  readonly chosen: number;
  /** Those of the hypothesis that is shown, or of the translation under way. */
  readonly targetTokens: readonly TargetToken[];
  /** False where decoding stopped at its longest length. */
  readonly isComplete: boolean;
  readonly isWriting: boolean;
  /** How many of the tokens are shown while a person goes through them one by one; null for all. */
  readonly playhead: number | null;
  /** How the words are chosen. */
  readonly decode: DecodeSpec;
  /** What every translation begins with, as it is typed. */
  readonly prefix: string;
  /** Whether the network is led along the reference instead of choosing its words (teacher forcing). */
  readonly isLed: boolean;
  /** What a person would have it led along; empty for the corpus's own translation. */
  readonly reference: string;
  /** Rows of attention set by hand, by ascending target position; decoding goes on from them. */
  readonly edits: readonly AttentionEdit[];
  /** What they were before each of the last changes, the newest last. */
  readonly formerEdits: readonly (readonly AttentionEdit[])[];
  /** What the network writes where it looks as it would; null without edits, and until it is known. */
  readonly unedited: Hypothesis | null;
  /** How this sentence was translated in the course of training. */
  readonly snapshots: readonly Snapshot[];
  /** The step that is looked at again, which stays while snapshots are thinned out; null shows what is now. */
  readonly replayed: number | null;
  /** After how many training steps these tokens were decoded; null while there are none. */
  readonly step: number | null;
}

/** Rows set by hand belong to one sentence and one way to write it: whoever changes either puts this beside it. */
export const nothingEdited = { edits: [], formerEdits: [], unedited: null } as const;

export const noTranslation: TranslationSlice = {
  sentence: '',
  isOwn: false,
  sourceTokens: [],
  hypotheses: [],
  chosen: 0,
  targetTokens: [],
  isComplete: true,
  isWriting: false,
  playhead: null,
  decode: greedyDecoding,
  prefix: '',
  isLed: false,
  reference: '',
  ...nothingEdited,
  snapshots: [],
  replayed: null,
  step: null,
};

/** How many rows beyond the source's a translation may take before it counts as rambling. */
const RAMBLING_AFTER = 1;

/**
 * The target tokens worth showing. A network that has not learnt to end a sentence yet repeats itself until the
 * longest length; of such a translation the beginning is enough.
 */
export function shownTargetTokens({
  sourceTokens,
  targetTokens,
  isComplete,
  isWriting,
  playhead,
}: TranslationSlice): readonly TargetToken[] {
  const limit = Math.max(8, sourceTokens.length + RAMBLING_AFTER);
  const mayRamble = isWriting || !isComplete;
  const worthShowing = mayRamble ? limit : Number.POSITIVE_INFINITY;
  const end = Math.min(worthShowing, playhead ?? Number.POSITIVE_INFINITY);
  return targetTokens.length > end ? targetTokens.slice(0, end) : targetTokens;
}
