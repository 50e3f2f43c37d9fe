/** What is wrong with a corpus: a code to act on, one sentence to show, the facts in it, and what to do next. */

export type CorpusErrorCode =
  | 'corpus/empty'
  | 'corpus/no-pairs'
  | 'corpus/not-text'
  | 'corpus/archive'
  | 'corpus/damaged'
  | 'corpus/unreadable'
  | 'corpus/expands'
  | 'corpus/invalid-encoding'
  | 'corpus/missing-column'
  | 'corpus/columns'
  | 'corpus/languages'
  | 'corpus/quotes'
  | 'corpus/json'
  | 'corpus/xml'
  | 'corpus/line-too-long'
  | 'corpus/file-too-large'
  | 'corpus/unequal-lines'
  | 'corpus/too-few-pairs';

export type CorpusErrorFacts = Readonly<Record<string, string | number | boolean>>;

export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly code: CorpusErrorCode;
  readonly facts: CorpusErrorFacts;
  /** What a person can do about it, one sentence. */
  readonly nextStep: string;

  constructor(code: CorpusErrorCode, message: string, nextStep: string, facts: CorpusErrorFacts = {}) {
    super(message);
    this.code = code;
    this.nextStep = nextStep;
    this.facts = facts;
  }

  /** Plain data, ready for JSON or a message between threads. */
  toJSON(): { code: CorpusErrorCode; message: string; facts: CorpusErrorFacts; nextStep: string } {
    return { code: this.code, message: this.message, facts: this.facts, nextStep: this.nextStep };
  }
}
