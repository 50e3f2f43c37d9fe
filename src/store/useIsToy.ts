import { usePlayground } from './playground.ts';

/** Whether the corpus is a toy task: numbers stand where sentences stand in other corpora, and go by other names. */
export function useIsToy(): boolean {
  return usePlayground(({ corpus }) => corpus.source?.kind === 'toy');
}
