import { readFileSync, statSync } from 'node:fs';
import { refuseLargeFiles } from '../core/corpus/fileLimit.ts';
import { corpusProblem } from '../protocol/corpusProblem.ts';
import { UsageError } from './terminal.ts';

/** A file named on the command line. @throws UsageError where it cannot be read, EngineError where it is too large. */
export function readInputFile(path: string): Uint8Array {
  const sizeBytes = unlessUnreadable(path, () => statSync(path).size);
  try {
    refuseLargeFiles(sizeBytes);
  } catch (error) {
    throw corpusProblem(error);
  }
  // A plain array of bytes: a Buffer, which knows how to turn into JSON, would cross to a browser as text.
  return unlessUnreadable(path, () => new Uint8Array(readFileSync(path)));
}

function unlessUnreadable<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch {
    throw new UsageError(`${path} cannot be read.`);
  }
}
