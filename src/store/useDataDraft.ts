import type { DataSpec } from '../core/spec/dataSpec.ts';
import { patch, readPlayground, usePlayground } from './playground.ts';

/** What the forms about reading a corpus say before it is read again: one draft for all of them. */
export interface DataDraft {
  readonly draft: DataSpec;
  /** Whether it differs from what is in force. */
  readonly isChanged: boolean;
}

export function useDataDraft(): DataDraft {
  const inForce = usePlayground((state) => state.corpus.data);
  const changes = usePlayground((state) => state.corpus.draft);
  const draft = draftOf(inForce, changes);
  const names = Object.keys(inForce) as (keyof DataSpec)[];
  return { draft, isChanged: names.some((name) => draft[name] !== inForce[name]) };
}

/** Takes nothing back that other forms have changed. */
export function changeDataDraft(changes: Partial<DataSpec>): void {
  const { data, draft } = readPlayground().corpus;
  patch('corpus', { draft: { of: data, data: { ...draftOf(data, draft), ...changes } } });
}

export function discardDataDraft(): void {
  patch('corpus', { draft: null });
}

/** Another corpus, or a preset, brings settings of its own: what was typed before is over. */
function draftOf(
  inForce: DataSpec,
  changes: { readonly of: DataSpec; readonly data: DataSpec } | null,
): DataSpec {
  return changes?.of === inForce ? changes.data : inForce;
}
