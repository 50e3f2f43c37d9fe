import { readFileSync } from 'node:fs';
import { UsageError } from './terminal.ts';

/** A file named on the command line. @throws UsageError where it cannot be read. */
export function readInputFile(path: string): Uint8Array {
  try {
    // A plain array of bytes: a Buffer, which knows how to turn into JSON, would cross to a browser as text.
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new UsageError(`${path} cannot be read.`);
  }
}
