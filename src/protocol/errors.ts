/** Errors that cross the thread: a code to act on, one sentence to show, the facts behind it, and what to do next. */

export type ErrorCode =
  | 'aborted'
  | 'corpus'
  | 'device'
  | 'device-lost'
  | 'model'
  | 'settings'
  | 'checkpoint'
  | 'state'
  | 'storage'
  | 'internal';

export interface ErrorReport {
  readonly code: ErrorCode;
  /** What happened and where, one sentence. */
  readonly message: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  /** What a person can do about it, one sentence. */
  readonly nextStep: string;
}

/** Throw it on either side; it arrives on the other as it was. */
export class EngineError extends Error implements ErrorReport {
  override readonly name = 'EngineError';
  readonly code: ErrorCode;
  readonly facts: ErrorReport['facts'];
  readonly nextStep: string;

  constructor(report: Omit<ErrorReport, 'facts'> & { facts?: ErrorReport['facts'] }) {
    super(report.message);
    this.code = report.code;
    this.facts = report.facts ?? {};
    this.nextStep = report.nextStep;
  }

  toReport(): ErrorReport {
    return { code: this.code, message: this.message, facts: this.facts, nextStep: this.nextStep };
  }
}
