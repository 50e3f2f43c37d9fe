import { EngineError } from '../protocol/errors.ts';

/** Why the browser would not do what it was asked, and what a person can do about it. */
interface Reason {
  readonly why: string;
  readonly nextStep: string;
}

/** Names of the browser's errors, as IndexedDB and the File API give them, and those of ours. */
const reasons: Readonly<Record<string, Reason>> = {
  NoStorage: {
    why: 'it gives this page no storage, as in some private windows',
    nextStep: 'What is in use stays in use; to keep it, open the page in an ordinary window.',
  },
  QuotaExceededError: {
    why: 'there is no room left for it',
    nextStep:
      'What is in use stays in use; delete a kept corpus or a run, or free some of the disk, and try again.',
  },
  VersionError: {
    why: 'a newer version of this page has been here and keeps things its own way',
    nextStep: 'Reload the page to get that version.',
  },
  Blocked: {
    why: 'another tab holds the storage with an older version of this page',
    nextStep: 'Close that tab and try again.',
  },
  NotReadableError: {
    why: 'a file has moved or changed since it was chosen',
    nextStep: 'What is in use stays in use; choose the files again to keep them.',
  },
  Gone: {
    why: 'it is no longer there',
    nextStep: 'It was deleted, perhaps in another tab, or the browser cleared it.',
  },
  Changed: {
    why: 'another tab has gone on with it',
    nextStep: 'What was trained here can be kept as a run of its own.',
  },
  NoCheckpoint: {
    why: 'its network made room for those of later runs',
    nextStep: 'Its settings and its curve are still there: the same settings train the same network again.',
  },
  Damaged: {
    why: 'none of its checkpoints is as it was written',
    nextStep: 'Its settings and its curve are still there: the same settings train the same network again.',
  },
};
const sameReasons: Readonly<Record<string, string>> = {
  // What browsers say where a page may not store anything.
  SecurityError: 'NoStorage',
  InvalidStateError: 'NoStorage',
  // And of a file: the browser's name for it, and ours.
  NotFoundError: 'NotReadableError',
  CorpusError: 'NotReadableError',
};
const unknown = (name: string): Reason => ({
  why: `the browser gave up on it (${name})`,
  nextStep: 'What is in use stays in use; reload the page to try again.',
});

/** What this room throws where no error of the browser says it. */
export class StorageFault extends Error {
  override readonly name: 'NoStorage' | 'Blocked' | 'Gone' | 'Changed' | 'NoCheckpoint' | 'Damaged';

  constructor(name: StorageFault['name']) {
    super(name);
    this.name = name;
  }
}

/**
 * Whatever went wrong, in the shape that the page shows.
 *
 * @param what did not happen, as in “The corpus could not be kept in this browser”
 */
export function storageProblem(error: unknown, what: string): EngineError {
  const name = error instanceof Error ? error.name : 'unknown';
  const { why, nextStep } = reasons[sameReasons[name] ?? name] ?? unknown(name);
  return new EngineError({
    code: 'storage',
    message: `${what}: ${why}.`,
    nextStep,
    facts: { reason: name, why },
  });
}
