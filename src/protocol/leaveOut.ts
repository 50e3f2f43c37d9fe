/** What became of a translation's probability when a source word was left out. */
export interface LeftOutWord {
  /** Which word, counted from 0. */
  readonly wordIndex: number;
  /** ln P of each target token, with the same tokens before it. */
  readonly logProbabilities: readonly number[];
}

export interface LeaveOutReport {
  /** ln P of each target token, the sentence being whole. */
  readonly whole: readonly number[];
  /** In the order of the sentence, `</s>` left out of it: without an end there is no sentence. */
  readonly without: readonly LeftOutWord[];
}
