import { EngineError } from '../../protocol/errors.ts';
import type { Events } from '../../protocol/events.ts';
import { breathe } from '../train/breathe.ts';

/** How whoever loads a corpus hears of it and calls it off. */
export interface LoadOptions {
  readonly signal: AbortSignal;
  onProgress(progress: Events['corpus/progress']): void;
}

/** Tells how far loading is and lets messages in. @throws EngineError (`aborted`) where one of them ended it */
export async function report(
  { signal, onProgress }: LoadOptions,
  progress: Events['corpus/progress'],
): Promise<void> {
  onProgress(progress);
  await breathe();
  if (signal.aborted) {
    throw new EngineError({
      code: 'aborted',
      message: 'Loading was cancelled.',
      nextStep: 'The former corpus is still there.',
    });
  }
}
