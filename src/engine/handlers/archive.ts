import { ArchiveError } from '../../core/archive/archiveError.ts';
import { packZip } from '../../core/archive/packZip.ts';
import { unpackZip } from '../../core/archive/unpackZip.ts';
import type { ParamsOf, ResultOf } from '../../protocol/calls.ts';
import { corpusProblem } from '../../protocol/corpusProblem.ts';
import { EngineError } from '../../protocol/errors.ts';
import type { CallContext } from '../session.ts';
import { breathe } from '../train/breathe.ts';

export async function pack(
  { entries }: ParamsOf<'archive/pack'>,
  { signal }: CallContext,
): Promise<ResultOf<'archive/pack'>> {
  return {
    bytes: await packZip(entries, pauseOf(signal)).catch(
      refuseAnd('Leave some of it out, such as the corpus.'),
    ),
  };
}

export async function unpack(
  { file }: ParamsOf<'archive/unpack'>,
  { signal }: CallContext,
): Promise<ResultOf<'archive/unpack'>> {
  return {
    entries: await unpackZip(file, pauseOf(signal)).catch(
      refuseAnd('Choose a file that this app has written.'),
    ),
  };
}

/** Lets waiting messages in between two pieces; one of them may be that nobody waits for the result any more. */
function pauseOf(signal: AbortSignal): () => Promise<void> {
  return async () => {
    await breathe();
    if (!signal.aborted) return;
    throw new EngineError({
      code: 'aborted',
      message: 'Stopped.',
      nextStep: 'Nothing has changed; start again when you like.',
    });
  };
}

/** In the shape that crosses the thread. @param nextStep where the archive is whole */
function refuseAnd(nextStep: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof ArchiveError)) throw corpusProblem(error);
    const { problem, message, facts } = error;
    throw new EngineError({
      code: 'checkpoint',
      message,
      nextStep: problem === 'damaged' ? 'Fetch or copy the file again.' : nextStep,
      facts,
    });
  };
}
