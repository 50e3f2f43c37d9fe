import { useShallow } from 'zustand/react/shallow';
import type { DataSpec } from '../core/spec/dataSpec.ts';
import type { CorpusSlice } from './corpusSlice.ts';
import { patch, readPlayground, usePlayground } from './playground.ts';

/** What the forms about reading a corpus say before it is read again: one draft for all of them. */
interface DataDraft {
  readonly draft: DataSpec;
  /** Whether it differs from what is in force. */
  readonly isChanged: boolean;
}

export function useDataDraft(): DataDraft {
  return usePlayground(
    useShallow(({ corpus }) => {
      const draft = draftOf(corpus);
      const names = Object.keys(draft) as (keyof DataSpec)[];
      return { draft, isChanged: names.some((name) => draft[name] !== corpus.data[name]) };
    }),
  );
}

/** Takes nothing back that other forms have changed. */
export function changeDataDraft(changes: Partial<DataSpec>): void {
  const { corpus } = readPlayground();
  patch('corpus', { draft: { of: corpus.data, data: { ...draftOf(corpus), ...changes } } });
}

export function discardDataDraft(): void {
  patch('corpus', { draft: null });
}

/** Another corpus, or a preset, brings settings of its own: what was typed before is over. */
export function draftOf({ data, draft }: Pick<CorpusSlice, 'data' | 'draft'>): DataSpec {
  return draft?.of === data ? draft.data : data;
}
